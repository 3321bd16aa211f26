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

    /// <summary>Up to three distinct passages, best first; those that hold an exact string go before others.</summary>
    /// <param name="article">The item.</param>
    /// <returns>The passages with their highlights; empty only for an item without passages.</returns>
    public IReadOnlyList<PassageHit> Of(RankedArticle article)
    {
        var ranked = Ranked(article).DistinctBy(p => p.Text).ToList();
        var sequences = ranked.ToDictionary(p => p.Id, p => analyzer.Characters(p.Text).Text);
        bool Holds(StoredPassage passage) => highlighter.Exact.Any(e => sequences[passage.Id].Contains(e, StringComparison.Ordinal));
        var exact = ranked.Where(Holds).ToList();
        if (exact.Count == 0 && highlighter.Exact.Count > 0)
        {
            var all = ArticleText.Passages(state, article.Document);
            foreach (string needle in highlighter.Exact)
            {
                if (CrossingString.Find(all, needle, analyzer) is { Count: > 0 } crossing)
                {
                    return crossing;
                }
            }
        }

        var chosen = exact.Concat(ranked.Where(p => !exact.Contains(p))).Take(Most)
            .Select(p => Shown(p, highlighter.Find(p.Text))).ToList();

        // A passage in which nothing is found is shown only when there is no other.
        var lit = chosen.Where(p => p.Highlights.Count > 0).ToList();
        return lit.Count > 0 ? lit : [.. chosen.Take(1)];
    }

    /// <summary>A passage as it is answered.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="highlights">Pairs of start and length.</param>
    /// <returns>The passage.</returns>
    public static PassageHit Shown(StoredPassage passage, IReadOnlyList<int[]> highlights) =>
        new(passage.Id, passage.HeadingPath, passage.Text, highlights, passage.Spans);

    private List<StoredPassage> Ranked(RankedArticle article)
    {
        if (article.Passages.Count > 0)
        {
            return [.. article.Passages.Take(20).Select(p => state.Passage(p.Document))];
        }

        // Too far down to have been scored with the others, or nothing to score by: judge its passages by themselves.
        var own = new DocumentSet(state.Snapshot.DocumentLimit);
        foreach (int passage in state.PassagesOf(article.Document))
        {
            own.Add(passage);
        }

        var best = plan.Scored is null ? [] : state.Snapshot.Best(plan.Scored, Most, own);
        return best.Count > 0
            ? [.. best.Select(b => state.Passage(b.Document))]
            : [.. ArticleText.Passages(state, article.Document).Take(1)];
    }
}
