using KnowledgeBase.Library;
using KnowledgeBase.Search.Storage;
using KnowledgeBase.SearchApi.Health;

namespace KnowledgeBase.SearchApi.Freshness;

/// <summary>Keeps the index at the version of the library, whoever changed the library.</summary>
/// <param name="library">The library.</param>
/// <param name="index">The index.</param>
public sealed class IndexUpkeep(LibraryStore library, SearchIndex index)
{
    /// <summary>Brings the index to the library's version; does nothing when it is there.</summary>
    /// <returns>Whether the index changed.</returns>
    public bool CatchUp()
    {
        if (IndexFollower.IsCurrent(library, index))
        {
            return false;
        }

        IndexFollower.CatchUp(library, index);
        return true;
    }

    /// <summary>State of the service.</summary>
    /// <returns>The state.</returns>
    public HealthDocument Health()
    {
        long version = library.Version;
        bool usable = index.Fault is null;
        long held = usable ? index.LibraryVersion : -1;
        string status = !usable ? "unavailable" : held == version ? "ok" : "stale";
        return new HealthDocument(
            status, version, held, usable ? index.Files.Count : 0, usable ? index.ArticleCount : 0, usable ? index.PassageCount : 0);
    }
}
