using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Planning;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search.Ranking;

/// <summary>
/// What is known of a passage found for a question, as numbers a model can weigh. None of them knows which question,
/// text or collection it is about.
/// </summary>
/// <param name="state">The index.</param>
internal sealed class PassageFeatures(IndexState state)
{
    /// <summary>Names of the numbers, in their order.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "words", "pairs", "singles", "other_words", "other_pairs",
        "covered_words", "covered_pairs", "covered_singles",
        "item_best", "item_mean", "item_found", "item_cited",
        "runs", "item_covered", "beside", "around",
    ];

    private const int Pairs = 1;

    private const int OfItem = 8;

    private const int OfRuns = 12;

    // Passages on either side that are looked at.
    private const int Around = 4;

    /// <summary>Numbers of the candidates.</summary>
    /// <param name="scored">What they were found by.</param>
    /// <param name="candidates">Passages with their scores, best first, at least one.</param>
    /// <returns>One row a candidate, one number a name.</returns>
    public double[][] Of(ScoredQuery scored, IReadOnlyList<ScoredDocument> candidates)
    {
        int[] order = [.. Enumerable.Range(0, candidates.Count).OrderBy(i => candidates[i].Document)];
        int[] documents = [.. order.Select(i => candidates[i].Document)];
        var rows = new double[candidates.Count][];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = new double[Names.Count];
        }

        double top = candidates[0].Score;
        IReadOnlyList<TermQuery>[] kinds = [scored.Words, scored.Pairs, scored.Singles, scored.OtherWords, scored.OtherPairs];
        for (int kind = 0; kind < kinds.Length; kind++)
        {
            var scores = state.Snapshot.Scores(kinds[kind], documents);
            Score(kinds[kind], scores, order, rows, (kind, kind < 3 ? kind + 5 : -1), top);
            if (kind == Pairs)
            {
                Runs(kinds[kind], scores, documents, order, rows);
            }
        }

        Items(candidates, rows);
        Beside(candidates, rows);
        return rows;
    }

    // Sum of the scores of one kind of terms, and the share of their rarity that a passage holds.
    private void Score(
        IReadOnlyList<TermQuery> terms, IReadOnlyList<float[]> scores, int[] order, double[][] rows, (int Sum, int Share) place, double top)
    {
        double[] rarity = [.. terms.Select(Rarity)];
        double all = rarity.Sum();
        for (int term = 0; term < terms.Count; term++)
        {
            float[] own = scores[term];
            for (int i = 0; i < own.Length; i++)
            {
                if (own[i] > 0)
                {
                    double[] row = rows[order[i]];
                    row[place.Sum] += own[i] / top;
                    if (place.Share >= 0)
                    {
                        row[place.Share] += rarity[term] / all;
                    }
                }
            }
        }
    }

    // The inverse document frequency of BM25; a term no passage holds cannot be covered and does not count.
    private double Rarity(TermQuery term)
    {
        int documents = state.Snapshot.DocumentLimit - state.Articles.Count;
        int holding = state.Snapshot.DocumentFrequency(term.Field, term.Term);
        return holding == 0 ? 0 : Math.Log(1 + ((documents - holding + 0.5) / (holding + 0.5)));
    }

    // The item's best passage and the mean of its five best, over those of the best item; how many passages were found
    // and how many items name it, as logarithms.
    private void Items(IReadOnlyList<ScoredDocument> candidates, double[][] rows)
    {
        var items = new Dictionary<int, (double Best, double Sum, int Found)>();
        int[] parents = [.. candidates.Select(c => state.ParentOf(c.Document))];
        for (int i = 0; i < candidates.Count; i++)
        {
            var (best, sum, found) = items.GetValueOrDefault(parents[i]);
            double score = candidates[i].Score;
            items[parents[i]] = (Math.Max(best, score), found < RankingWeights.EvidencePassages ? sum + score : sum, found + 1);
        }

        double mostBest = items.Values.Max(i => i.Best);
        double mostSum = items.Values.Max(i => i.Sum);
        const int at = OfItem;
        for (int i = 0; i < rows.Length; i++)
        {
            var (best, sum, found) = items[parents[i]];
            rows[i][at] = best / mostBest;
            rows[i][at + 1] = sum / mostSum;
            rows[i][at + 2] = Math.Log(1 + found);
            rows[i][at + 3] = Math.Log(1 + state.CitationsOf(parents[i]));
        }
    }

    // Of the rarity of the question's pairs of characters: what stands in the passage together with the pair before, so that
    // three characters of the question run on; and what the item's candidates hold between them.
    private void Runs(IReadOnlyList<TermQuery> pairs, IReadOnlyList<float[]> scores, int[] documents, int[] order, double[][] rows)
    {
        double[] rarity = [.. pairs.Select(Rarity)];
        double all = Math.Max(rarity.Sum(), double.Epsilon);
        var covered = new Dictionary<int, double[]>();
        for (int i = 0; i < documents.Length; i++)
        {
            int parent = state.ParentOf(documents[i]);
            double[] own = covered.TryGetValue(parent, out double[]? known) ? known : covered[parent] = new double[pairs.Count];
            double run = 0;
            for (int pair = 0; pair < pairs.Count; pair++)
            {
                bool here = scores[pair][i] > 0;
                own[pair] = here ? rarity[pair] : own[pair];
                bool runs = here && pair > 0 && scores[pair - 1][i] > 0 && pairs[pair - 1].Term[^1] == pairs[pair].Term[0];
                run += runs ? Math.Min(rarity[pair], rarity[pair - 1]) : 0;
            }

            rows[order[i]][OfRuns] = run / all;
        }

        for (int i = 0; i < documents.Length; i++)
        {
            rows[order[i]][OfRuns + 1] = covered[state.ParentOf(documents[i])].Sum() / all;
        }
    }

    // The better score of the passages before and behind, because a rule is often set out over neighbouring clauses; and the
    // sum over those around, each divided by how far it is away, because some texts are all about one thing.
    private void Beside(IReadOnlyList<ScoredDocument> candidates, double[][] rows)
    {
        var scores = candidates.ToDictionary(c => c.Document, c => (double)c.Score / candidates[0].Score);
        for (int i = 0; i < rows.Length; i++)
        {
            int document = candidates[i].Document;
            int parent = state.ParentOf(document);
            double Near(int other) => scores.TryGetValue(other, out double score) && state.ParentOf(other) == parent ? score : 0;
            rows[i][OfRuns + 2] = Math.Max(Near(document - 1), Near(document + 1));
            for (int away = 1; away <= Around; away++)
            {
                rows[i][OfRuns + 3] += (Near(document - away) + Near(document + away)) / away;
            }
        }
    }
}
