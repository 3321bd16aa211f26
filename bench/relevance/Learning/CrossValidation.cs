using KnowledgeBase.Search.Judging;

namespace KnowledgeBase.Bench.Relevance.Learning;

/// <summary>How well weights learned on some queries rank others.</summary>
internal static class CrossValidation
{
    /// <summary>Number of parts the queries are divided into.</summary>
    public const int Folds = 5;

    /// <summary>
    /// A part for each query. By chance, or whole blocks of neighbouring queries together: neighbours ask about one
    /// subject, so that the second says how queries on unseen subjects fare.
    /// </summary>
    /// <param name="examples">The queries, in the order of their file.</param>
    /// <param name="block">How many neighbours stay together.</param>
    /// <param name="seed">Seed of the chance.</param>
    /// <returns>A part for each query.</returns>
    public static int[] Parts(IReadOnlyList<Example> examples, int block, int seed)
    {
        int blocks = ((examples.Count - 1) / block) + 1;
        int[] parts = [.. Enumerable.Range(0, blocks).Select(i => i % Folds)];
        new Random(seed).Shuffle(parts);
        return [.. Enumerable.Range(0, examples.Count).Select(i => parts[i / block])];
    }

    /// <summary>The candidates of every query, ranked by weights learned without its part.</summary>
    /// <param name="examples">The queries.</param>
    /// <param name="parts">Their parts.</param>
    /// <param name="model">What learns.</param>
    /// <returns>Ids of passages, best first, in the order of the queries.</returns>
    public static IReadOnlyList<string[]> Run(IReadOnlyList<Example> examples, int[] parts, ListwiseModel model)
    {
        string[][] rankings = new string[examples.Count][];
        Parallel.For(0, Folds, fold =>
        {
            double[] weights = model.Learn(examples.Where((_, i) => parts[i] != fold));
            for (int i = 0; i < examples.Count; i++)
            {
                if (parts[i] == fold)
                {
                    rankings[i] = Ranked(examples[i], weights);
                }
            }
        });
        return rankings;
    }

    /// <summary>Figures of rankings.</summary>
    /// <param name="examples">The queries.</param>
    /// <param name="rankings">A ranking for each.</param>
    /// <returns>Figures in the order of the queries.</returns>
    public static IReadOnlyList<RankingFigures> Figures(IReadOnlyList<Example> examples, IReadOnlyList<string[]> rankings) =>
        [.. examples.Zip(rankings, (e, r) => RankingFigures.Of(r, e.Relevant))];

    private static string[] Ranked(Example example, double[] weights)
    {
        double[] scores = [.. example.Numbers.Select(r => r.Zip(weights, (a, b) => a * b).Sum())];
        return [.. Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i]).Select(i => example.Passages[i])];
    }
}
