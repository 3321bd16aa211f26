using KnowledgeBase.Library;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Bench.Speed;

/// <summary>A library with its index, made for one run.</summary>
public sealed class MeasuredLibrary : IDisposable
{
    /// <summary>Makes an empty library.</summary>
    /// <param name="folder">Folder to make it in.</param>
    public MeasuredLibrary(string folder)
    {
        Library = LibraryStore.Open(folder);
        Index = SearchIndex.Open(IndexFollower.FolderOf(Library.Folder));
    }

    /// <summary>The library.</summary>
    public LibraryStore Library { get; }

    /// <summary>Its index.</summary>
    public SearchIndex Index { get; }

    /// <inheritdoc />
    public void Dispose()
    {
        Index.Dispose();
        Library.Dispose();
    }
}
