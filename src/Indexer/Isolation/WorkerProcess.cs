using System.Diagnostics;
using System.Text;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Sources;

namespace KnowledgeBase.Indexer.Isolation;

/// <summary>One worker, seen from the process that asks it. Asked by one thread at a time; may be disposed by any.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly TimeSpan WatchEvery = TimeSpan.FromMilliseconds(250);

    // Exit codes of a process ended by SIGHUP, SIGINT, SIGKILL or SIGTERM, as .NET reports them: nobody's fault but the
    // sender's. A service manager sends them to every process when it ends a service.
    private static readonly int[] EndedFromOutside = [128 + 1, 128 + 2, 128 + 9, 128 + 15];

    private readonly WorkerLimits limits;
    private readonly string scratch;
    private readonly Process process;
    private readonly int id;
    private int ended;

    private WorkerProcess(ProcessStartInfo command, WorkerLimits limits)
    {
        this.limits = limits;
        scratch = WorkerStart.MakeScratch();
        process = Process.Start(WorkerStart.Prepare(command, limits, scratch))!;
        id = process.Id;
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
    }

    /// <summary>Files it was asked for.</summary>
    public int Served { get; private set; }

    /// <summary>Starts a worker and lets it say who it is.</summary>
    /// <param name="command">The command.</param>
    /// <param name="limits">Its limits.</param>
    /// <exception cref="InvalidOperationException">It does not start, or is other code than this.</exception>
    public static WorkerProcess Start(ProcessStartInfo command, WorkerLimits limits)
    {
        var worker = new WorkerProcess(command, limits);
        var (end, hello) = worker.Watched(_ => WorkerFrames.Read(worker.process.StandardOutput.BaseStream), limits.StartTime);
        string? code = hello is null ? null : Encoding.UTF8.GetString(hello);
        if (code == Fingerprint.Current)
        {
            return worker;
        }

        int exit = worker.ExitCode();
        worker.Dispose();
        throw new InvalidOperationException(code is null
            ? $"A worker process did not start ({end}, exit code {exit})."
            : "The program was built anew while it was running; start it again.");
    }

    /// <summary>Asks for a file.</summary>
    /// <param name="file">Its name and hash.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <returns>How it ended, the answer if there is one, and the limit reached or the exit code.</returns>
    public (WorkerEnd End, WorkerAnswer? Answer, double Detail) Ask(SourceFile file, ReadOnlyMemory<byte> bytes)
    {
        var (end, message, detail) = Ask(new WorkerOrder(file), bytes);
        var answer = message is null ? null : WorkerMessages.ReadAnswer(message);
        return answer switch
        {
            { OutOfMemory: true } => (WorkerEnd.OutOfMemory, null, limits.Heap),
            { Contents: not null } or { Failure: not null } => (WorkerEnd.Answered, answer, 0),
            _ when end == WorkerEnd.Answered => (WorkerEnd.Crashed, null, ExitCode()),
            _ => (end, null, detail),
        };
    }

    /// <summary>Gives an order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="bytes">Bytes of the file to be read, or nothing.</param>
    /// <returns>How it ended, the message that answers if there is one, and the limit reached or the exit code.</returns>
    public (WorkerEnd End, byte[]? Message, double Detail) Ask(WorkerOrder order, ReadOnlyMemory<byte> bytes = default)
    {
        Served++;
        var time = limits.TimeFor(bytes.Length);
        var (end, message) = Watched(alive => Exchange(order, bytes, alive), time);
        return end switch
        {
            WorkerEnd.TimedOut => (end, null, Math.Min(time.TotalSeconds, limits.WholeTime.TotalSeconds)),
            WorkerEnd.OutOfMemory => (end, null, limits.Resident),
            _ when message is not null => (WorkerEnd.Answered, message, 0),
            _ => (ExitCode() is var code && EndedFromOutside.Contains(code) ? WorkerEnd.Killed : WorkerEnd.Crashed, null, code),
        };
    }

    /// <summary>Ends it with every tool it runs.</summary>
    public void Dispose()
    {
        End();
        process.WaitForExit(TimeSpan.FromSeconds(5));
        process.Dispose();
        WorkerStart.RemoveScratch(scratch);
    }

    /// <summary>Ends it with every tool it runs, without waiting; whoever waits for its answer gets none.</summary>
    public void End()
    {
        if (Interlocked.Exchange(ref ended, 1) == 0)
        {
            ProcessGroup.End(process);
        }
    }

    private byte[]? Exchange(WorkerOrder order, ReadOnlyMemory<byte> bytes, Action alive)
    {
        WorkerFrames.Write(process.StandardInput.BaseStream, WorkerMessages.Write(order));
        WorkerFrames.Write(process.StandardInput.BaseStream, bytes.Span);
        while (WorkerFrames.Read(process.StandardOutput.BaseStream) is { } message)
        {
            if (message.Length > 0)
            {
                return message;
            }

            alive();
        }

        return null;
    }

    /// <summary>
    /// Does something that waits for the worker; the worker is ended when a limit is reached meanwhile: of processor time, of a
    /// multiple of it by the clock, or of memory. Time is counted anew whenever the exchange says that the worker is alive.
    /// </summary>
    private (WorkerEnd End, byte[]? Message) Watched(Func<Action, byte[]?> exchange, TimeSpan limit)
    {
        long begun = Stopwatch.GetTimestamp();
        long alive = begun;
        long before = ProcessGroup.Processor(id).Ticks;
        var end = WorkerEnd.Answered;
        using (new Timer(_ => Look(), null, WatchEvery, WatchEvery))
        {
            byte[]? message = null;
            try
            {
                message = exchange(Alive);
            }
            catch (Exception broken) when (broken is IOException or ObjectDisposedException)
            {
                // The pipe broke: the worker has ended.
            }

            return (message is null && end == WorkerEnd.Answered ? WorkerEnd.Crashed : end, message);
        }

        void Alive()
        {
            Volatile.Write(ref alive, Stopwatch.GetTimestamp());
            Volatile.Write(ref before, ProcessGroup.Processor(id).Ticks);
        }

        void Look()
        {
            bool late = ProcessGroup.Processor(id).Ticks - Volatile.Read(ref before) > limit.Ticks
                || Stopwatch.GetElapsedTime(Volatile.Read(ref alive)) > limit * WorkerLimits.Patience || Stopwatch.GetElapsedTime(begun) > limits.WholeTime;
            if (late || ProcessGroup.Resident(id) > limits.Resident)
            {
                end = late ? WorkerEnd.TimedOut : WorkerEnd.OutOfMemory;
                End();
            }
        }
    }

    private int ExitCode()
    {
        // Something that is no worker may go on after a wrong answer.
        if (!process.WaitForExit(TimeSpan.FromSeconds(2)))
        {
            return 0;
        }

        return process.ExitCode;
    }
}
