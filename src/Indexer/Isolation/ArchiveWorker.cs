using System.Diagnostics;
using KnowledgeBase.Corpus;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Sources;

namespace KnowledgeBase.Indexer.Isolation;

/// <summary>
/// Looks into archives in a worker process, which holds the directory of one archive at a time and hands over one file at a
/// time: whatever an archive does to whoever opens it, and however large it is, this process goes on. For any thread; one is
/// answered at a time. The worker starts with the first archive and ends with this process.
/// </summary>
/// <param name="command">Makes the command that starts a worker.</param>
/// <param name="limits">What an archive may cost.</param>
internal sealed class ArchiveWorker(Func<ProcessStartInfo> command, WorkerLimits limits) : IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, long> lengths = new(StringComparer.Ordinal);
    private WorkerProcess? worker;

    /// <summary>The one of this process.</summary>
    public static ArchiveWorker Shared { get; } = new(WorkerStart.Command, WorkerLimits.Default);

    /// <summary>Puts in the place of every archive the places of the files in it, as <see cref="ArchivePlaces.Expand(IEnumerable{string})"/> does.</summary>
    /// <param name="paths">Paths of files.</param>
    /// <returns>Places; an archive on which the worker ended stays itself, and reading it reports that.</returns>
    public IEnumerable<string> Expand(IEnumerable<string> paths) =>
        paths.SelectMany(path => ArchivePlaces.MayBeArchive(path) ? Expand(path) : [path]);

    /// <summary>Bytes a file will have, as far as they are known; 0 when they are not.</summary>
    /// <param name="place">A place that was given by the last archive expanded, or a path.</param>
    public long Length(string place)
    {
        if (File.Exists(place))
        {
            return new FileInfo(place).Length;
        }

        lock (gate)
        {
            return lengths.GetValueOrDefault(place);
        }
    }

    /// <summary>Loads a file, through the worker when that opens an archive.</summary>
    /// <param name="place">A place.</param>
    /// <returns>The file or its problem; an archive on which the worker ended is the problem of the file in it.</returns>
    public LoadedSource Load(string place)
    {
        if (!ArchivePlaces.OpensArchive(place))
        {
            return SourceLoader.Load(place);
        }

        var (message, failure) = Ask(place, new WorkerOrder(Place: place));
        if (message is not null && WorkerMessages.ReadLoaded(message) is var (answer, bytes))
        {
            return new LoadedSource(place, answer.File, bytes, answer.Problem);
        }

        string name = Path.GetFileName(place);
        var code = failure?.Code == "damaged" ? ProblemCode.Damaged : ProblemCode.TooLarge;
        return new LoadedSource(place, new SourceFile(string.Empty, name, 0), default, new Problem(code, name, failure?.Message ?? "The archive could not be read."));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (gate)
        {
            Retire();
        }
    }

    private IReadOnlyList<string> Expand(string path)
    {
        var (message, _) = Ask(path, new WorkerOrder(Archive: path));
        if (message is null || WorkerMessages.ReadArchive(message) is not { Places: not null, Lengths: not null } answer)
        {
            return [path];
        }

        lock (gate)
        {
            lengths.Clear();
            foreach (var (place, length) in answer.Places.Zip(answer.Lengths))
            {
                lengths[place] = length;
            }
        }

        return answer.Places;
    }

    private (byte[]? Message, FileFailure? Failure) Ask(string place, WorkerOrder order)
    {
        lock (gate)
        {
            while (true)
            {
                worker ??= WorkerProcess.Start(command(), limits);
                var (end, message, detail) = worker.Ask(order);
                bool fresh = worker.Served == 1;
                if (end == WorkerEnd.Answered)
                {
                    return (message, null);
                }

                Retire();
                if (fresh || end == WorkerEnd.TimedOut)
                {
                    return (null, WorkerFailure.Of(Path.GetFileName(place), end, detail));
                }
            }
        }
    }

    private void Retire()
    {
        worker?.Dispose();
        worker = null;
    }
}
