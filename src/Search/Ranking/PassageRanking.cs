using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Planning;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search.Ranking;

/// <summary>Orders passages: BM25 over words, pairs and characters, coverage, exact order, evidence of the item.</summary>
/// <param name="state">The index.</param>
/// <param name="analyzer">The analysis.</param>
internal sealed class PassageRanking(IndexState state, TextAnalyzer analyzer)
{
    /// <summary>The best passages of the items that match.</summary>
    /// <param name="plan">The question.</param>
    /// <param name="matched">Items that match.</param>
    /// <param name="whole">Those of them that hold the question as typed.</param>
    /// <returns>Best first; ties by document number.</returns>
    public IReadOnlyList<RankedPassage> Rank(QueryPlan plan, DocumentSet matched, DocumentSet whole)
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

        double top = candidates[0].Score;
        var evidence = Evidence(candidates);
        var ranked = candidates.Select((candidate, i) =>
        {
            int article = state.ParentOf(candidate.Document);
            double score = (candidate.Score / top) + (RankingWeights.Evidence * evidence[article]);
            return new RankedPassage(candidate.Document, article, i < RankingWeights.Read ? score + Reading(candidate.Document, plan) : score);
        });
        return [.. ranked.OrderByDescending(p => p.Score).ThenBy(p => p.Document)];
    }

    private List<ScoredDocument> Candidates(EngineQuery scored, DocumentSet matched, DocumentSet whole)
    {
        bool all = matched.Count == state.Articles.Count;
        var best = state.Snapshot.Best(scored, RankingWeights.Depth, all ? null : state.PassagesOf(matched)).ToList();

        // An item that holds the very string must be among the candidates, however its passages score.
        if (best.Count == RankingWeights.Depth && whole.Count > 0)
        {
            var known = best.Select(b => b.Document).ToHashSet();
            var exact = state.Snapshot.Best(scored, RankingWeights.Depth, state.PassagesOf(whole));
            best.AddRange(exact.Where(e => !known.Contains(e.Document)));
        }

        return best;
    }

    // Mean of the item's best passages, missing ones counted as 0, over the best item's mean.
    private Dictionary<int, double> Evidence(List<ScoredDocument> candidates)
    {
        var means = candidates.GroupBy(c => state.ParentOf(c.Document)).ToDictionary(
            g => g.Key,
            g => g.Take(RankingWeights.EvidencePassages).Sum(c => c.Score) / RankingWeights.EvidencePassages);
        double most = means.Values.Max();
        return means.ToDictionary(m => m.Key, m => m.Value / most);
    }

    private double Reading(int document, QueryPlan plan)
    {
        var passage = state.Passage(document);
        var text = analyzer.Characters(passage.Text).Text;
        double score = 0;
        if (plan.WholeCharacters.Length > 1 && text.Contains(plan.WholeCharacters, StringComparison.Ordinal))
        {
            score += RankingWeights.WholeInPassage;
        }

        if (plan.Words.Count + plan.Phrases.Count > 1)
        {
            var article = state.Article(state.ParentOf(document));
            string about = analyzer.Characters(string.Join('\n', passage.HeadingPath.Prepend(article.Title ?? string.Empty))).Text;
            score += RankingWeights.Coverage * Share(plan, needle =>
                text.Contains(needle, StringComparison.Ordinal) || about.Contains(needle, StringComparison.Ordinal));
        }

        return score;
    }

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
