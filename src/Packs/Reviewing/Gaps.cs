using KnowledgeBase.Corpus.Packs;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Results;

namespace KnowledgeBase.Packs.Reviewing;

/// <summary>A value the library has on the topic of a pack.</summary>
/// <param name="Value">The value, as a search takes it.</param>
/// <param name="Texts">Number of texts of the library that have it.</param>
/// <param name="Entries">Number of entries of the pack that have it; 0 is a gap.</param>
public sealed record CoveredValue(string Value, int Texts, int Entries);

/// <summary>How far a pack covers one side of its topic.</summary>
/// <param name="Field">topic, year, kind or source.</param>
/// <param name="Values">What the library has, most texts first; years by year.</param>
public sealed record Coverage(string Field, IReadOnlyList<CoveredValue> Values);

/// <summary>What the library has on the topic of a pack, and what of it the pack covers.</summary>
/// <param name="Topic">The topic; null when the pack has none and nothing in it tells.</param>
/// <param name="Chosen">Whether the trainer named it; else it is the topic most entries have.</param>
/// <param name="Texts">Number of texts the library has on it.</param>
/// <param name="Sides">Topics that texts on it also have, years, kinds of document, papers and magazines.</param>
public sealed record PackGaps(string? Topic, bool Chosen, int Texts, IReadOnlyList<Coverage> Sides)
{
    /// <summary>Most values of a side; the rest are on single texts.</summary>
    public const int MostValues = 12;
}

/// <summary>Compares a pack with what the library has on its topic.</summary>
/// <param name="search">Search, which counts.</param>
internal sealed class GapReading(SearchService search)
{
    /// <summary>The gaps of a pack.</summary>
    public PackGaps Of(Pack pack)
    {
        string? topic = pack.Topic ?? CommonTopic(pack);
        var answer = topic is null ? null
            : search.Search(new SearchRequest { Text = $"主题:\"{topic}\"", Size = 1 }).Response;
        if (answer is null || answer.Total == 0)
        {
            return new PackGaps(topic, pack.Topic is not null, 0, []);
        }

        var entries = pack.Entries.Select(e => e.Collected).ToList();
        return new PackGaps(topic, pack.Topic is not null, answer.Total,
        [
            Side("topic", answer.Facets.Topic.Where(t => t.Value != topic), v => entries.Count(e => e.Topics.Contains(v))),
            Side("year", answer.Facets.Year, v => entries.Count(e => Year(e) == v)),
            Side("kind", answer.Facets.Kind, v => entries.Count(e => e.ArticleKind == v)),
            Side("source", answer.Facets.Source, v => entries.Count(e => e.Source == v)),
        ]);
    }

    /// <summary>The topic most entries have; of equals the one that comes first.</summary>
    internal static string? CommonTopic(Pack pack) => pack.Entries.SelectMany(e => e.Collected.Topics)
        .GroupBy(t => t, StringComparer.Ordinal).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefault();

    private static Coverage Side(string field, IEnumerable<FacetValue> counts, Func<string, int> entries) =>
        new(field, [.. counts.Where(c => c.Count > 0).Take(PackGaps.MostValues).Select(c => new CoveredValue(c.Value, c.Count, entries(c.Value)))]);

    private static string Year(CollectedText text) =>
        text.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown";
}
