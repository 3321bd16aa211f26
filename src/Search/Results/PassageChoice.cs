using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Planning;
using KnowledgeBase.Search.Ranking;
using KnowledgeBase.Search.Schema;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search.Results;

/// <summary>Chooses the passages of an item to show.</summary>
/// <param name="state">The index.</param>
/// <param name="plan">The question.</param>
/// <param name="analyzer">The analysis.</param>
internal sealed class PassageChoice(IndexState state, QueryPlan plan, TextAnalyzer analyzer)
{
    private const int Most = 3;

    private readonly Highlighter highlighter = new(plan, analyzer);
    private readonly Highlighter ofClause = new(
        plan with { Words = [.. plan.Words, .. plan.Address is null ? [] : plan.Address.Clauses.Select(c => new Needle(analyzer.Characters(c).Text, false))] }, analyzer);

    private readonly Dictionary<string, DocumentSet> holders = new(StringComparer.Ordinal);
    private DocumentSet? named;

    /// <summary>Up to three distinct passages, best first; those that hold an exact string go before others.</summary>
    /// <param name="article">The item.</param>
    /// <returns>The passages with their highlights; empty only for an item without passages.</returns>
    public IReadOnlyList<PassageHit> Of(RankedArticle article)
    {
        if (Addressed(article.Document) is { Count: > 0 } clause)
        {
            return clause;
        }

        var ranked = Ranked(article).DistinctBy(p => p.Text);
        var held = highlighter.Exact.Where(needle => Holders(needle).Contains(article.Document)).ToList();
        if (held.Count > 0)
        {
            var read = ranked.ToList();
            var exact = read.Where(p => Holds(p, held)).ToList();
            if (exact.Count == 0 && Crossing(article.Document, held) is { } crossing)
            {
                return crossing;
            }

            ranked = exact.Concat(read.Where(p => !exact.Contains(p)));
        }

        var chosen = ranked.Take(Most).Select(p => Shown(p, highlighter.Find(p.Text))).ToList();

        // A passage in which nothing is found is shown only when there is no other.
        var lit = chosen.Where(p => p.Highlights.Count > 0).ToList();
        return lit.Count > 0 ? lit : [.. chosen.Take(1)];
    }

    // Of the text whose clause was asked for by its address, that clause and nothing else.
    private List<PassageHit> Addressed(int document) => plan.Address is not { } address || !Named(address).Contains(document)
        ? []
        : [.. ArticleText.Passages(state, document).Where(address.Is).Take(Most).Select(p => Shown(p, ofClause.Find(p.Text)))];

    private DocumentSet Named(AddressedClause address) => named ??= state.Snapshot.Match(address.Named);

    /// <summary>A passage as it is answered.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="highlights">Pairs of start and length.</param>
    /// <returns>The passage.</returns>
    public static PassageHit Shown(StoredPassage passage, IReadOnlyList<int[]> highlights) =>
        new(passage.Id, passage.HeadingPath, passage.Text, highlights, passage.Spans);

    // Items that hold a string somewhere: only of these need all passages be read to find where.
    private DocumentSet Holders(string needle)
    {
        if (!holders.TryGetValue(needle, out var items))
        {
            var query = ExactMatch.Of(analyzer.Characters(needle));
            holders[needle] = items = query is null ? new DocumentSet(state.Snapshot.DocumentLimit) : state.Snapshot.Match(query);
        }

        return items;
    }

    private bool Holds(StoredPassage passage, List<string> needles)
    {
        string text = analyzer.Characters(passage.Text).Text;
        return needles.Exists(n => text.Contains(n, StringComparison.Ordinal));
    }

    private IReadOnlyList<PassageHit>? Crossing(int article, List<string> needles)
    {
        var all = ArticleText.Passages(state, article);
        return needles.Select(n => CrossingString.Find(all, n, analyzer)).FirstOrDefault(c => c.Count > 0);
    }

    private IEnumerable<StoredPassage> Ranked(RankedArticle article)
    {
        if (article.Passages.Count > 0)
        {
            return article.Passages.Take(20).Select(p => state.Passage(p.Document));
        }

        // Too far down to have been scored with the others, or nothing to score by: judge its passages by themselves.
        var own = new DocumentSet(state.Snapshot.DocumentLimit);
        foreach (int passage in state.PassagesOf(article.Document))
        {
            own.Add(passage);
        }

        var best = plan.Scored is null ? [] : state.Snapshot.Best(plan.Scored.Query, Most, own);
        return best.Count > 0
            ? [.. best.Select(b => state.Passage(b.Document))]
            : [.. ArticleText.Passages(state, article.Document).Take(1)];
    }
}
