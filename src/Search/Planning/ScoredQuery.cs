using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Queries;
using KnowledgeBase.Search.Schema;

namespace KnowledgeBase.Search.Planning;

/// <summary>
/// What passages are scored by: BM25 over words, pairs of characters and single characters, each term as often as the
/// question holds it, and over what texts may write for its words.
/// </summary>
internal sealed record ScoredQuery
{
    /// <summary>Weight of what texts may write for a word beside the word itself; chosen on the judged queries.</summary>
    public const float OtherWeight = 0.5f;

    // More distinct terms of one kind than this say nothing new; rare ones are kept.
    private const int MostTerms = 128;

    /// <summary>Words.</summary>
    public required IReadOnlyList<TermQuery> Words { get; init; }

    /// <summary>Pairs of characters.</summary>
    public required IReadOnlyList<TermQuery> Pairs { get; init; }

    /// <summary>Single ideographs.</summary>
    public required IReadOnlyList<TermQuery> Singles { get; init; }

    /// <summary>Words that only the counterparts hold.</summary>
    public required IReadOnlyList<TermQuery> OtherWords { get; init; }

    /// <summary>Pairs of characters that only the counterparts hold.</summary>
    public required IReadOnlyList<TermQuery> OtherPairs { get; init; }

    /// <summary>All terms in one query, for the first look.</summary>
    public EngineQuery Query => new AnyQuery(
        [.. Words, .. Pairs, .. Singles, .. OtherWords.Concat(OtherPairs).Select(t => t with { Weight = OtherWeight })]);

    /// <summary>The query for terms read from a question.</summary>
    /// <param name="terms">Terms, one entry for each piece of the question.</param>
    /// <param name="written">What texts may write for its words, as characters for exact matching.</param>
    /// <param name="snapshot">Tells how rare terms are.</param>
    /// <param name="analyzer">The analysis.</param>
    /// <returns>The query, or null without terms.</returns>
    public static ScoredQuery? Of(
        IReadOnlyList<ScoredTerms> terms, IEnumerable<string> written, IEngineSnapshot snapshot, TextAnalyzer analyzer)
    {
        var own = Joined(terms);
        if (own.Words.Count + own.Pairs.Count + own.Singles.Count == 0)
        {
            return null;
        }

        var other = Joined([.. written.Select(w => TextReading.ExactTerms(analyzer.Characters(w), analyzer))]);
        return new ScoredQuery
        {
            Words = Parts(IndexFields.Words, own.Words, snapshot),
            Pairs = Parts(IndexFields.Pairs, own.Pairs, snapshot),
            Singles = Parts(IndexFields.Singles, own.Singles, snapshot),
            OtherWords = Parts(IndexFields.Words, other.Words.Except(own.Words), snapshot),
            OtherPairs = Parts(IndexFields.Pairs, other.Pairs.Except(own.Pairs), snapshot),
        };
    }

    private static ScoredTerms Joined(IReadOnlyList<ScoredTerms> terms) => new(
        [.. terms.SelectMany(t => t.Words)], [.. terms.SelectMany(t => t.Pairs)], [.. terms.SelectMany(t => t.Singles)]);

    private static List<TermQuery> Parts(string field, IEnumerable<string> terms, IEngineSnapshot snapshot)
    {
        var counted = terms.GroupBy(t => t).Select(g => new TermQuery(field, g.Key, g.Count())).ToList();
        return counted.Count <= MostTerms
            ? counted
            : [.. counted.OrderBy(t => snapshot.DocumentFrequency(field, t.Term)).Take(MostTerms)];
    }
}
