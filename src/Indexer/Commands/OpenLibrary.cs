using KnowledgeBase.Indexer.Publishing;
using KnowledgeBase.Library;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Indexer.Commands;

/// <summary>The library and its index, opened together.</summary>
internal sealed class OpenLibrary : IDisposable
{
    private OpenLibrary(string folder)
    {
        Reached = FaultPoint.FromEnvironment();
        Library = LibraryStore.Open(folder, Reached);
        Index = SearchIndex.Open(IndexFollower.FolderOf(Library.Folder));
    }

    /// <summary>The library.</summary>
    public LibraryStore Library { get; }

    /// <summary>Its index.</summary>
    public SearchIndex Index { get; }

    /// <summary>What to tell each step of publishing to.</summary>
    public Action<string> Reached { get; }

    /// <summary>Opens both as they are.</summary>
    public static OpenLibrary AsItIs(string folder) => new(folder);

    /// <summary>Opens both and brings the index up to the library.</summary>
    public static OpenLibrary CaughtUp(string folder)
    {
        var opened = new OpenLibrary(folder);
        try
        {
            var report = IndexFollower.CatchUp(opened.Library, opened.Index);
            if (report.RebuildReason is { } reason && report.Files > 0)
            {
                Console.Error.WriteLine($"The index was built anew: {reason}");
            }

            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Index.Dispose();
        Library.Dispose();
    }
}
