namespace KnowledgeBase.Bench.Engine;

/// <summary>What one engine needed for a set of queries.</summary>
/// <param name="Median">Milliseconds of the middle query.</param>
/// <param name="High">Milliseconds that 95 % of the queries stay below.</param>
/// <param name="Hits">Documents found by a query, on average.</param>
internal sealed record Figures(double Median, double High, double Hits)
{
    /// <summary>Figures of times, one for each query, in milliseconds.</summary>
    public static Figures Of(IEnumerable<double> times, double hits)
    {
        double[] sorted = [.. times.Order()];
        return new Figures(sorted[sorted.Length / 2], sorted[(int)(sorted.Length * 0.95)], hits);
    }

    /// <inheritdoc />
    public override string ToString() => $"{Median:0.000} ms, p95 {High:0.000} ms, {Hits:0} hits";
}

/// <summary>What one engine needed for one index.</summary>
/// <param name="Seconds">Building it, from the text to the last byte on the disk.</param>
/// <param name="Megabytes">Its files.</param>
internal sealed record Built(double Seconds, double Megabytes)
{
    /// <inheritdoc />
    public override string ToString() => $"{Seconds:0.0} s, {Megabytes:0.0} MB";
}
