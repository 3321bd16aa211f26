namespace KnowledgeBase.Search.Judging;

/// <summary>How good one ranking is. Grades above 0 are relevant, all alike.</summary>
/// <param name="Ndcg10">nDCG@10 with binary gain and discount 1/log2(rank + 1) (Järvelin and Kekäläinen 2002).</param>
/// <param name="Mrr10">Reciprocal rank of the first relevant document among the first ten, else 0.</param>
/// <param name="Recall10">Share of the relevant documents among the first ten.</param>
/// <param name="Recall100">Share of the relevant documents among the first hundred.</param>
public sealed record RankingFigures(double Ndcg10, double Mrr10, double Recall10, double Recall100)
{
    /// <summary>Computes the figures.</summary>
    /// <param name="ranking">Document ids, best first.</param>
    /// <param name="relevant">Ids of the relevant documents, at least one.</param>
    /// <returns>The figures.</returns>
    public static RankingFigures Of(IReadOnlyList<string> ranking, IReadOnlySet<string> relevant)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        ArgumentNullException.ThrowIfNull(relevant);
        double gain = 0;
        double reciprocal = 0;
        for (int i = 0; i < Math.Min(10, ranking.Count); i++)
        {
            if (relevant.Contains(ranking[i]))
            {
                gain += 1 / Math.Log2(i + 2);
                reciprocal = reciprocal == 0 ? 1.0 / (i + 1) : reciprocal;
            }
        }

        double ideal = Enumerable.Range(0, Math.Min(10, relevant.Count)).Sum(i => 1 / Math.Log2(i + 2));
        return new RankingFigures(gain / ideal, reciprocal, Recall(10), Recall(100));

        double Recall(int depth) => (double)ranking.Take(depth).Count(relevant.Contains) / relevant.Count;
    }
}
