namespace KnowledgeBase.Bench.Relevance;

/// <summary>Paired bootstrap over queries (Sakai, Evaluating evaluation metrics based on the bootstrap, 2006).</summary>
internal static class Bootstrap
{
    private const int Samples = 10000;

    /// <summary>Mean difference of two runs with the interval that holds 95 % of the resampled means.</summary>
    /// <param name="first">Figures of the first run by query.</param>
    /// <param name="second">Figures of the second run by the same queries.</param>
    /// <returns>Second minus first, and the ends of the interval.</returns>
    public static (double Difference, double Low, double High) Of(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        double[] differences = [.. second.Zip(first, (b, a) => b - a)];
        var random = new Random(1);
        double[] means = new double[Samples];
        for (int s = 0; s < Samples; s++)
        {
            double sum = 0;
            for (int i = 0; i < differences.Length; i++)
            {
                sum += differences[random.Next(differences.Length)];
            }

            means[s] = sum / differences.Length;
        }

        Array.Sort(means);
        return (differences.Average(), means[(int)(Samples * 0.025)], means[(int)(Samples * 0.975)]);
    }
}
