using System.Collections.Concurrent;
using System.Diagnostics;
using KnowledgeBase.Indexer.Sources;
using KnowledgeBase.Library;

namespace KnowledgeBase.Indexer.Isolation;

/// <summary>
/// Reads many files side by side, each in a worker process, and gives them back in the order in which they were named.
/// What waits is bounded by number and by bytes, so that memory does not grow with the number of files.
/// </summary>
public sealed class ReadingPool : IDisposable
{
    // Bytes of files that are being read or wait to be taken; a single larger file may go alone.
    private const long MostBytesAhead = 32 * 1024 * 1024;

    private const int FilesAheadPerWorker = 16;

    private readonly BlockingCollection<Job> jobs = [];
    private readonly List<IsolatedReader> readers = [];
    private readonly CancellationTokenSource closing = new();

    /// <summary>Makes a pool of workers.</summary>
    /// <param name="workers">Number of workers; 0 for one a core, as far as the memory goes.</param>
    /// <param name="atOnce">Whether the workers start now, or each when the first file comes to it.</param>
    public ReadingPool(int workers = 0, bool atOnce = false)
        : this(WorkerLimits.Workers(workers), WorkerStart.Command, WorkerLimits.Default, atOnce)
    {
    }

    internal ReadingPool(int workers, Func<ProcessStartInfo> command, WorkerLimits limits, bool atOnce = false)
    {
        for (int i = 0; i < workers; i++)
        {
            var reader = new IsolatedReader(command, limits);
            readers.Add(reader);
            new Thread(() => Work(reader, atOnce)) { IsBackground = true }.Start();
        }
    }

    /// <summary>Reads files.</summary>
    /// <param name="paths">Absolute paths; enumerated as far as needed, by the thread that takes the results.</param>
    /// <param name="known">What the library has of a file, when reading it would give the same; asked by several threads.</param>
    /// <param name="stop">Ends the enumeration with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>One result a path, in order. <see cref="PooledReading.Reading"/> is null for a file that is known.</returns>
    public IEnumerable<PooledReading> Read(
        IEnumerable<string> paths, Func<LoadedSource, StoredFile?>? known = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return Ordered(paths, known ?? (_ => null), stop);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        closing.Cancel();
        jobs.CompleteAdding();
        readers.ForEach(reader => reader.Dispose());
    }

    private IEnumerable<PooledReading> Ordered(IEnumerable<string> paths, Func<LoadedSource, StoredFile?> known, CancellationToken stop)
    {
        var ahead = new Queue<Job>();
        long bytes = 0;
        using var walk = paths.GetEnumerator();
        bool more = true;
        while (true)
        {
            while (more && (ahead.Count == 0 || (ahead.Count < readers.Count * FilesAheadPerWorker && bytes < MostBytesAhead)))
            {
                more = walk.MoveNext();
                if (more)
                {
                    var job = new Job(walk.Current, known);
                    bytes += job.Length;
                    ahead.Enqueue(job);
                    jobs.Add(job, stop);
                }
            }

            if (!ahead.TryDequeue(out var first))
            {
                yield break;
            }

            Task.WaitAny([first.Done.Task], stop);
            bytes -= first.Length;
            yield return first.Done.Task.GetAwaiter().GetResult();
        }
    }

    private void Work(IsolatedReader reader, bool atOnce)
    {
        if (atOnce)
        {
            reader.Warm();
        }

        try
        {
            foreach (var job in jobs.GetConsumingEnumerable(closing.Token))
            {
                Do(job, reader);
            }
        }
        catch (OperationCanceledException)
        {
            // The pool is closed; nobody waits any more.
        }
    }

    private static void Do(Job job, IsolatedReader reader)
    {
        try
        {
            var source = ArchiveWorker.Shared.Load(job.Path);
            var known = source.File.Sha256.Length > 0 ? job.Known(source) : null;
            job.Done.SetResult(new PooledReading(source, known is null ? reader.Read(source) : null));
        }
#pragma warning disable CA1031 // Handed to the thread that waits for the result.
        catch (Exception surprise)
#pragma warning restore CA1031
        {
            job.Done.SetException(surprise);
        }
    }

    private sealed class Job(string path, Func<LoadedSource, StoredFile?> known)
    {
        public string Path => path;

        public Func<LoadedSource, StoredFile?> Known => known;

        public long Length { get; } = ArchiveWorker.Shared.Length(path);

        public TaskCompletionSource<PooledReading> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

/// <summary>What a pool made of one file.</summary>
/// <param name="Source">The file.</param>
/// <param name="Reading">What was read, or null when the library has it already.</param>
public sealed record PooledReading(LoadedSource Source, SourceReading? Reading);
