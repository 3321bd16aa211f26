using KnowledgeBase.Corpus.Packs;
using KnowledgeBase.Library;
using KnowledgeBase.Search;

namespace KnowledgeBase.Packs.Reviewing;

/// <summary>A pack looked at beside the library as it is now.</summary>
/// <param name="LibraryVersion">Version of the library now.</param>
/// <param name="Standings">What has become of each entry, in the order of the pack.</param>
/// <param name="Duplicates">Entries that say the same.</param>
/// <param name="Gaps">What the library has on the topic and the pack has not.</param>
public sealed record PackReview(
    long LibraryVersion, IReadOnlyList<EntryStanding> Standings, IReadOnlyList<DuplicatePair> Duplicates, PackGaps Gaps)
{
    /// <summary>Looks at a pack.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="library">The library.</param>
    /// <param name="search">Search, which counts.</param>
    /// <returns>What was found.</returns>
    public static PackReview Of(Pack pack, LibraryStore library, SearchService search)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(library);
        var reading = new StandingReading(library);
        return new PackReview(
            library.Version, [.. pack.Entries.Select(e => reading.Of(e.Collected))], new Duplicates(library).Of(pack), new GapReading(library, search).Of(pack));
    }
}
