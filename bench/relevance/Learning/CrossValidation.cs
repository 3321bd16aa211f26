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

    /// <summary>Figures of every query under weights learned without its part.</summary>
    /// <param name="examples">The queries.</param>
    /// <param name="parts">Their parts.</param>
    /// <param name="model">What learns.</param>
    /// <returns>Figures in the order of the queries.</returns>
    public static IReadOnlyList<RankingFigures> Run(IReadOnlyList<Example> examples, int[] parts, ListwiseModel model)
    {
        var figures = new RankingFigures[examples.Count];
        Parallel.For(0, Folds, fold =>
        {
            double[] weights = model.Learn(examples.Where((_, i) => parts[i] != fold));
            for (int i = 0; i < examples.Count; i++)
            {
                if (parts[i] == fold)
                {
                    figures[i] = Of(examples[i], weights);
                }
            }
        });
        return figures;
    }

    /// <summary>Figures of one query under given weights.</summary>
    /// <param name="example">The query.</param>
    /// <param name="weights">The weights.</param>
    /// <returns>The figures.</returns>
    public static RankingFigures Of(Example example, double[] weights)
    {
        double[] scores = [.. example.Numbers.Select(r => r.Zip(weights, (a, b) => a * b).Sum())];
        string[] ranking = [.. Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i]).Select(i => example.Passages[i])];
        return RankingFigures.Of(ranking, example.Relevant);
    }
}
