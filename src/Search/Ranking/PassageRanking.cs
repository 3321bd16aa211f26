using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Planning;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search.Ranking;

/// <summary>Orders passages: candidates by BM25, then a second look by what the model knows of them, and exact order.</summary>
/// <param name="state">The index.</param>
/// <param name="analyzer">The analysis.</param>
internal sealed class PassageRanking(IndexState state, TextAnalyzer analyzer)
{
    /// <summary>The best passages of the items that match.</summary>
    /// <param name="plan">The question.</param>
    /// <param name="matched">Items that match.</param>
    /// <param name="whole">Those of them that hold the question as typed.</param>
    /// <param name="stage">How far they are ranked.</param>
    /// <returns>Best first; ties by document number.</returns>
    public IReadOnlyList<RankedPassage> Rank(
        QueryPlan plan, DocumentSet matched, DocumentSet whole, RankingStage stage = RankingStage.SecondLook)
    {
        if (plan.Scored is null)
        {
            return [];
        }

        var candidates = Candidates(plan.Scored, matched, whole);
        if (candidates.Count == 0)
        {
            return [];
        }

        if (stage != RankingStage.SecondLook)
        {
            return [.. candidates.Select(c => new RankedPassage(c.Document, state.ParentOf(c.Document), c.Score))];
        }

        double[][] numbers = new PassageFeatures(state).Of(plan.Scored, candidates);
        double[] likely = [.. numbers.Select(n => PassageModel.Shared.Score(n))];
        double most = likely.Max();
        var ranked = candidates.Select((candidate, i) =>
        {
            int article = state.ParentOf(candidate.Document);
            double score = Math.Exp((likely[i] - most) / RankingWeights.Spread);
            return new RankedPassage(candidate.Document, article, whole.Contains(article) ? score + Exactness(candidate.Document, plan) : score);
        });
        return [.. ranked.OrderByDescending(p => p.Score).ThenBy(p => p.Document)];
    }

    /// <summary>The candidates for a question with their numbers: what the model is learned from.</summary>
    /// <param name="plan">The question.</param>
    /// <param name="matched">Items that match.</param>
    /// <returns>Candidates, and a row of <see cref="PassageFeatures.Names"/> for each.</returns>
    public (IReadOnlyList<ScoredDocument> Candidates, double[][] Numbers) Numbers(QueryPlan plan, DocumentSet matched)
    {
        var candidates = plan.Scored is null ? [] : Candidates(plan.Scored, matched, new DocumentSet(state.Snapshot.DocumentLimit));
        return (candidates, candidates.Count == 0 ? [] : new PassageFeatures(state).Of(plan.Scored!, candidates));
    }

    private List<ScoredDocument> Candidates(ScoredQuery scored, DocumentSet matched, DocumentSet whole)
    {
        bool all = matched.Count == state.Articles.Count;
        var best = state.Snapshot.Best(scored.Query, RankingWeights.Depth, all ? null : state.PassagesOf(matched)).ToList();

        // An item that holds the very string must be among the candidates, however its passages score.
        if (best.Count == RankingWeights.Depth && whole.Count > 0)
        {
            var known = best.Select(b => b.Document).ToHashSet();
            var exact = state.Snapshot.Best(scored.Query, RankingWeights.Depth, state.PassagesOf(whole));
            best.AddRange(exact.Where(e => !known.Contains(e.Document)));
        }

        return best;
    }

    private double Exactness(int document, QueryPlan plan) =>
        plan.WholeCharacters.Length > 1
            && analyzer.Characters(state.Passage(document).Text).Text.Contains(plan.WholeCharacters, StringComparison.Ordinal)
            ? RankingWeights.WholeInPassage
            : 0;

    /// <summary>Share of the words and phrases of a question that fulfil a condition.</summary>
    /// <param name="plan">The question.</param>
    /// <param name="holds">The condition.</param>
    /// <returns>0 to 1.</returns>
    public static double Share(QueryPlan plan, Func<string, bool> holds)
    {
        int all = plan.Words.Count + plan.Phrases.Count;
        return all == 0 ? 0 : (double)plan.Phrases.Concat(plan.Words).Count(n => holds(n.Characters)) / all;
    }
}
