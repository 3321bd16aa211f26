using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Queries;
using KnowledgeBase.Search.Schema;

namespace KnowledgeBase.Search.Planning;

/// <summary>
/// What passages are scored by: the sum of BM25 over words, pairs of characters and single characters, each term as
/// often as the question holds it.
/// </summary>
internal static class ScoredQuery
{
    // More distinct terms of one kind than this say nothing new; rare ones are kept.
    private const int MostTerms = 128;

    /// <summary>The query for terms read from a question.</summary>
    /// <param name="terms">Terms, one entry for each piece of the question.</param>
    /// <param name="snapshot">Tells how rare terms are.</param>
    /// <returns>The query, or null without terms.</returns>
    public static EngineQuery? Of(IReadOnlyList<ScoredTerms> terms, IEngineSnapshot snapshot)
    {
        List<EngineQuery> parts =
        [
            .. Parts(IndexFields.Words, terms.SelectMany(t => t.Words), snapshot),
            .. Parts(IndexFields.Pairs, terms.SelectMany(t => t.Pairs), snapshot),
            .. Parts(IndexFields.Singles, terms.SelectMany(t => t.Singles), snapshot),
        ];
        return parts.Count == 0 ? null : new AnyQuery(parts);
    }

    private static IEnumerable<TermQuery> Parts(string field, IEnumerable<string> terms, IEngineSnapshot snapshot)
    {
        var counted = terms.GroupBy(t => t).Select(g => new TermQuery(field, g.Key, g.Count())).ToList();
        return counted.Count <= MostTerms
            ? counted
            : counted.OrderBy(t => snapshot.DocumentFrequency(field, t.Term)).Take(MostTerms);
    }
}
