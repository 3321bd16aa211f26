using KnowledgeBase.Corpus.Packs;
using KnowledgeBase.Library;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Results;

namespace KnowledgeBase.Packs.Reviewing;

/// <summary>A value the library has on the topic of a pack.</summary>
/// <param name="Value">The value, as a search takes it.</param>
/// <param name="Texts">Number of texts of the library that have it.</param>
/// <param name="Entries">Number of entries of the pack that have it; 0 is a gap.</param>
public sealed record CoveredValue(string Value, int Texts, int Entries);

/// <summary>How far a pack covers one side of its topic.</summary>
/// <param name="Field">topic, year, kind or source.</param>
/// <param name="Values">What most texts of the library have, most first; years by year, the latest first.</param>
/// <param name="Others">Number of further values, each in fewer texts, that are not listed.</param>
public sealed record Coverage(string Field, IReadOnlyList<CoveredValue> Values, int Others);

/// <summary>Names of how a comparison with the library went.</summary>
public static class GapStates
{
    /// <summary>The pack was compared.</summary>
    public const string Compared = "compared";

    /// <summary>Neither the trainer nor the entries name a topic.</summary>
    public const string NoTopic = "no_topic";

    /// <summary>The library has nothing on the topic.</summary>
    public const string NoTexts = "no_texts";

    /// <summary>The index could not answer.</summary>
    public const string Unavailable = "unavailable";
}

/// <summary>What the library has on the topic of a pack, and what of it the pack covers.</summary>
/// <param name="State">One of <see cref="GapStates"/>; only when compared do the other values tell anything of the library.</param>
/// <param name="Topic">The topic; null when the pack has none and nothing in it tells.</param>
/// <param name="Chosen">Whether the trainer named it; else it is the topic most entries have.</param>
/// <param name="Texts">Number of texts the library has on it.</param>
/// <param name="Sides">Topics that texts on it also have, years, kinds of document, papers and magazines.</param>
public sealed record PackGaps(string State, string? Topic, bool Chosen, int Texts, IReadOnlyList<Coverage> Sides)
{
    /// <summary>Most values listed of a side.</summary>
    public const int MostValues = 12;
}

/// <summary>Compares a pack with what the library has on its topic.</summary>
/// <param name="library">Tells the branches of the topics of articles.</param>
/// <param name="search">Search, which counts.</param>
internal sealed class GapReading(LibraryStore library, SearchService search)
{
    /// <summary>The gaps of a pack.</summary>
    public PackGaps Of(Pack pack)
    {
        string? topic = pack.Topic ?? CommonTopic(pack);
        if (topic is null)
        {
            return new PackGaps(GapStates.NoTopic, null, false, 0, []);
        }

        bool chosen = pack.Topic is not null;
        var (answer, known) = TopicTexts.Of(search, topic);
        if (answer is null || !known)
        {
            return new PackGaps(known ? GapStates.Unavailable : GapStates.NoTexts, topic, chosen, 0, []);
        }

        var entries = pack.Entries.Select(e => e.Collected).Where(e => IsOn(e, topic)).ToList();
        return new PackGaps(GapStates.Compared, topic, chosen, answer.Total,
        [
            Side("topic", answer.Facets.Topic.Where(t => t.Value != topic), v => entries.Count(e => e.Topics.Contains(v))),
            Side("year", answer.Facets.Year, v => entries.Count(e => Year(e) == v)),
            Side("kind", answer.Facets.Kind, v => entries.Count(e => e.ArticleKind == v)),
            Side("source", answer.Facets.Source, v => entries.Count(e => e.Source == v)),
        ]);
    }

    // A search for a topic finds every leaf and branch whose name holds it; branches are known of texts still in the library.
    private bool IsOn(CollectedText text, string topic) =>
        text.Topics.Any(t => t.Contains(topic, StringComparison.Ordinal))
        || (library.Article(text.ArticleId)?.Topics.Any(t => text.Topics.Contains(t.Name) && t.Group.Contains(topic, StringComparison.Ordinal)) ?? false);

    /// <summary>The topic most entries have; of equals the one that comes first.</summary>
    internal static string? CommonTopic(Pack pack) => pack.Entries.SelectMany(e => e.Collected.Topics)
        .GroupBy(t => t, StringComparer.Ordinal).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefault();

    private static Coverage Side(string field, IEnumerable<FacetValue> counts, Func<string, int> entries)
    {
        var most = counts.Where(c => c.Count > 0).OrderByDescending(c => c.Count).ToList();
        var listed = most.Take(PackGaps.MostValues).Select(c => new CoveredValue(c.Value, c.Count, entries(c.Value)));
        return new Coverage(
            field, [.. field == "year" ? listed.OrderByDescending(v => v.Value == "unknown" ? string.Empty : v.Value, StringComparer.Ordinal) : listed],
            Math.Max(0, most.Count - PackGaps.MostValues));
    }

    private static string Year(CollectedText text) =>
        text.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown";
}
