using KnowledgeBase.Library;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Indexer.Publishing;

/// <summary>
/// Lets the index follow the library while files go on being stored, so that a long run is searchable meanwhile. One
/// catching up at a time, each over more files than the one before, so that all of them together cost about as much as one.
/// </summary>
internal sealed class IndexThread(LibraryStore library, SearchIndex index, Action<string> reached, CancellationToken stop) : IDisposable
{
    private const int FewestFiles = 512;

    private Task running = Task.CompletedTask;
    private int caughtUp;

    /// <summary>Told how many files the run has stored so far.</summary>
    /// <param name="files">The number.</param>
    public void Stored(int files)
    {
        if (files - caughtUp >= Math.Max(FewestFiles, caughtUp / 2) && running.IsCompleted)
        {
            running.GetAwaiter().GetResult();
            caughtUp = files;
            running = Task.Run(CatchUp, stop);
        }
    }

    /// <summary>Brings the index up to the library and waits for it.</summary>
    public void Finish()
    {
        running.GetAwaiter().GetResult();
        CatchUp();
    }

    /// <summary>Waits until nothing uses library and index any more.</summary>
    public void Dispose() => ((IAsyncResult)running).AsyncWaitHandle.WaitOne();

    private void CatchUp()
    {
        LibrarySettling.Settle(library, reached);
        reached("before-index");
        IndexFollower.CatchUp(library, index, new Stoppable(stop));
        reached("after-index");
    }

    /// <summary>Ends the catching up between two batches; what is in the index then is whole.</summary>
    private sealed class Stoppable(CancellationToken stop) : IProgress<(int Done, int Total)>
    {
        public void Report((int Done, int Total) value) => stop.ThrowIfCancellationRequested();
    }
}
