namespace KnowledgeBase.Bench.Extraction.Scoring;

/// <summary>Counts from which precision, recall and their harmonic mean follow.</summary>
/// <param name="Right">Found and expected.</param>
/// <param name="Expected">Expected.</param>
/// <param name="Found">Found.</param>
public readonly record struct Tally(int Right, int Expected, int Found)
{
    /// <summary>Harmonic mean of precision and recall; 1 when nothing was expected and nothing found.</summary>
    public double F1 => Expected + Found == 0 ? 1 : 2.0 * Right / (Expected + Found);

    /// <summary>Whether exactly what was expected was found.</summary>
    public bool IsExact => Right == Expected && Right == Found;

    /// <summary>Counts equal members of two lists, each used once.</summary>
    /// <typeparam name="T">Type of the members.</typeparam>
    /// <param name="expected">Expected members.</param>
    /// <param name="found">Found members.</param>
    /// <returns>The counts.</returns>
    public static Tally Of<T>(IReadOnlyCollection<T> expected, IReadOnlyCollection<T> found)
        where T : notnull
    {
        var left = expected.GroupBy(e => e).ToDictionary(g => g.Key, g => g.Count());
        int right = found.GroupBy(f => f).Sum(g => Math.Min(g.Count(), left.GetValueOrDefault(g.Key)));
        return new Tally(right, expected.Count, found.Count);
    }

    /// <summary>Adds counts up.</summary>
    /// <param name="a">Counts.</param>
    /// <param name="b">Counts.</param>
    public static Tally operator +(Tally a, Tally b) =>
        new(a.Right + b.Right, a.Expected + b.Expected, a.Found + b.Found);
}
