using KnowledgeBase.Library;
using KnowledgeBase.Search.Storage;
using KnowledgeBase.SearchApi.Health;

namespace KnowledgeBase.SearchApi.Freshness;

/// <summary>How far the index is with the library. Thread-safe.</summary>
/// <param name="library">The library.</param>
/// <param name="index">Its index.</param>
public sealed class IndexState(LibraryStore library, SearchIndex index)
{
    /// <summary>State of the service.</summary>
    /// <returns>The state.</returns>
    public HealthDocument Now()
    {
        if (!library.Exists)
        {
            return new HealthDocument("unavailable", -1, -1, 0, 0, 0);
        }

        long version = library.Version;
        if (index.Fault is not null)
        {
            return new HealthDocument("unavailable", version, -1, 0, 0, 0);
        }

        long held = index.LibraryVersion;
        string status = held == version ? "ok" : "stale";
        return new HealthDocument(status, version, held, index.Files.Count, index.ArticleCount, index.PassageCount);
    }

    /// <summary>Brings the index to the library's version, whoever changed the library; does nothing when it is there.</summary>
    /// <returns>Number of files put in or taken out.</returns>
    public int CatchUp() =>
        IndexFollower.IsCurrent(library, index) ? 0 : IndexFollower.CatchUp(library, index).Files;
}
