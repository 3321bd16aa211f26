using System.Globalization;
using KnowledgeBase.Search.Analysis;

namespace KnowledgeBase.Search.Ranking;

/// <summary>
/// Weighs the numbers of <see cref="PassageFeatures"/>: a linear model, learned on judged queries so that relevant
/// passages are likely under a softmax over the candidates of a query (ListNet with top-one probabilities: Cao et al.,
/// Learning to rank: from pairwise approach to listwise approach, 2007). The weights are data, written by
/// <c>bench/relevance</c>. Immutable.
/// </summary>
internal sealed class PassageModel
{
    private readonly double[] weights;

    /// <summary>Makes a model.</summary>
    /// <param name="weights">One weight for each of <see cref="PassageFeatures.Names"/>.</param>
    public PassageModel(IReadOnlyList<double> weights) => this.weights = [.. weights];

    /// <summary>The model that comes with the program.</summary>
    public static PassageModel Shared { get; } = Load();

    /// <summary>Likeliness of a passage to answer, as a logarithm; comparable within one question.</summary>
    /// <param name="numbers">Its numbers.</param>
    /// <returns>The weighted sum.</returns>
    public double Score(ReadOnlySpan<double> numbers)
    {
        double sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * numbers[i];
        }

        return sum;
    }

    // A number the data do not name has no weight.
    private static PassageModel Load()
    {
        var named = DataFile.Lines("passage_model.tsv").Select(l => l.Split('\t'))
            .ToDictionary(p => p[0], p => double.Parse(p[1], CultureInfo.InvariantCulture));
        return new PassageModel([.. PassageFeatures.Names.Select(n => named.GetValueOrDefault(n))]);
    }
}
