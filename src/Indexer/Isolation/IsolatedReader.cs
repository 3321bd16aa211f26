using System.Diagnostics;
using KnowledgeBase.Indexer.Sources;

namespace KnowledgeBase.Indexer.Isolation;

/// <summary>
/// Reads files in a worker process: whatever a file does to its reader, this process goes on. The worker is replaced when
/// it has ended and after a number of files. For one thread; <see cref="Dispose"/> may come from any.
/// </summary>
/// <param name="command">Makes the command that starts a worker.</param>
/// <param name="limits">What a file may cost.</param>
internal sealed class IsolatedReader(Func<ProcessStartInfo> command, WorkerLimits limits) : IDisposable
{
    private readonly Lock gate = new();
    private WorkerProcess? worker;
    private bool closed;

    /// <summary>Starts the worker, so that it is ready when the first file comes; a worker that fails to start is that file's to report.</summary>
    public void Warm()
    {
        try
        {
            Worker();
        }
        catch (InvalidOperationException)
        {
            // Closed already, or no worker starts: the first file finds out in its turn.
        }
    }

    /// <summary>Reads a file.</summary>
    /// <param name="source">The file.</param>
    /// <returns>What came of it; a file on which the worker ended is a failure like any other.</returns>
    public SourceReading Read(LoadedSource source)
    {
        if (source.Problem is { } problem)
        {
            return new SourceReading(source, null, new FileFailure(source.File.Name, problem.CodeName, problem.Message));
        }

        while (true)
        {
            var asked = Worker();
            var (end, answer, detail) = asked.Ask(source.File, source.Bytes);
            bool fresh = asked.Served == 1;
            if (end != WorkerEnd.Answered || asked.Served >= limits.Files)
            {
                Retire();
            }

            if (end == WorkerEnd.Answered)
            {
                var contents = answer!.Contents is { } read ? read with { Original = source.Bytes } : null;
                return new SourceReading(source, contents, answer.Failure);
            }

            // What earlier files left in a worker may have ended it: a file is judged by a worker of its own.
            if (fresh || end == WorkerEnd.TimedOut)
            {
                return new SourceReading(source, null, WorkerFailure.Of(source.File.Name, end, detail));
            }
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (gate)
        {
            closed = true;
        }

        Retire();
    }

    private WorkerProcess Worker()
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(closed, this);
            return worker ??= WorkerProcess.Start(command(), limits);
        }
    }

    private void Retire()
    {
        lock (gate)
        {
            worker?.Dispose();
            worker = null;
        }
    }
}
