using System.Collections.Concurrent;
using KnowledgeBase.Corpus.Packs;
using KnowledgeBase.Library;
using KnowledgeBase.Search;

namespace KnowledgeBase.Packs.Reviewing;

/// <summary>
/// Keeps what was found out about versions of packs, as long as the library stays as it is. Gaps are counted each time, as the
/// index may follow the library later. Thread-safe.
/// </summary>
internal sealed class KnownReviews
{
    private const int Most = 64;

    private readonly ConcurrentDictionary<(string Pack, int Version, long Library), PackReview> known = new();

    /// <summary>The review of a pack.</summary>
    public PackReview Of(Pack pack, LibraryStore library, SearchService search)
    {
        var key = (pack.Id, pack.Version, library.Version);
        if (known.TryGetValue(key, out var review))
        {
            return review with { Gaps = new GapReading(library, search).Of(pack) };
        }

        if (known.Count >= Most)
        {
            known.Clear();
        }

        return known[key] = PackReview.Of(pack, library, search);
    }
}
