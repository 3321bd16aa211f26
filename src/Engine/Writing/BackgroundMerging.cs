using KnowledgeBase.Engine.Storage;

namespace KnowledgeBase.Engine.Writing;

/// <summary>
/// Merges beside searches and writers, one merge at a time, on a thread of low priority that lives while there is work, and
/// writes no more than <see cref="BytesPerSecond"/>, so that searches find the disk free; when merges fall behind, as fast
/// as it can. A merge that fails is tried again at the next call; nothing is lost by it but space and speed. Safe for many threads.
/// </summary>
/// <param name="store">The index, owned by the caller.</param>
public sealed class BackgroundMerging(IndexStore store) : IDisposable
{
    /// <summary>Bytes a merge writes a second at most, while the index has fewer than <see cref="Many"/> segments.</summary>
    public const long BytesPerSecond = 64 << 20;

    /// <summary>Segments from which on merges do not wait: soon a commit would have to merge before it returns.</summary>
    public const int Many = IndexWriter.MostSegments * 3 / 4;

    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();
    private Thread? worker;
    private bool wanted;

    /// <summary>Why the last merge failed, or null when it did not.</summary>
    public string? Fault { get; private set; }

    /// <summary>Looks, after a commit, whether something is to be merged; returns at once.</summary>
    public void Look()
    {
        lock (gate)
        {
            if (stop.IsCancellationRequested)
            {
                return;
            }

            wanted = true;
            if (worker is null)
            {
                worker = new Thread(Work) { IsBackground = true, Priority = ThreadPriority.BelowNormal, Name = "merging" };
                worker.Start();
            }
        }
    }

    /// <summary>Waits until nothing is left to be merged.</summary>
    public void Wait()
    {
        while (true)
        {
            Thread? present;
            lock (gate)
            {
                present = worker;
            }

            if (present is null)
            {
                return;
            }

            present.Join();
        }
    }

    /// <summary>Stops the present merge, which leaves the index as it was, and waits for its end; more than once is no error.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (stop.IsCancellationRequested)
            {
                return;
            }

            stop.Cancel();
        }

        Wait();
        stop.Dispose();
    }

    private void Work()
    {
        while (true)
        {
            lock (gate)
            {
                if (!wanted)
                {
                    worker = null;
                    return;
                }

                wanted = false;
            }

            try
            {
                while (SegmentMerge.Execute(store, Paced(), stop.Token))
                {
                }

                Fault = null;
            }
            catch (OperationCanceledException)
            {
                // Asked for by Dispose.
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or CorruptIndexException)
            {
                Fault = e.Message;
            }
        }
    }

    private PacedDirectory Paced() => new(
        store.Directory,
        new BytePace(store.Clock, BytesPerSecond, () => store.Manifest.Segments.Count >= Many, Pause));

    // Ends early when the merge is stopped.
    private void Pause(TimeSpan time)
    {
        stop.Token.WaitHandle.WaitOne(time);
        stop.Token.ThrowIfCancellationRequested();
    }
}
