using System.Globalization;

namespace KnowledgeBase.Bench.Engine;

/// <summary>The table: what is measured, the goal, and whether it is met.</summary>
internal sealed class Goals
{
    private readonly List<(string What, List<(double Own, double Other)> Rounds, double Goal)> ratios = [];

    /// <summary>Whether every row so far meets its goal and none is missing.</summary>
    public bool Met { get; private set; } = true;

    /// <summary>Takes a measurement of one round.</summary>
    /// <param name="what">The row.</param>
    /// <param name="own">What the engine needed.</param>
    /// <param name="other">What Lucene needed.</param>
    /// <param name="goal">What the middle of the rounds' ratios may be.</param>
    public void Add(string what, double own, double other, double goal)
    {
        int at = ratios.FindIndex(r => r.What == what);
        if (at < 0)
        {
            at = ratios.Count;
            ratios.Add((what, [], goal));
        }

        ratios[at].Rounds.Add((own, other));
    }

    /// <summary>Prints all ratios taken.</summary>
    public void PrintRatios()
    {
        foreach (var (what, rounds, goal) in ratios)
        {
            double ratio = Middle(rounds.Select(r => r.Own / r.Other));
            Print(what, $"{Middle(rounds.Select(r => r.Own)):0.###} / {Middle(rounds.Select(r => r.Other)):0.###} = {ratio:0.00}", $"<= {goal:0.0}", ratio <= goal);
        }
    }

    /// <summary>Says that a row cannot be measured, which is no success.</summary>
    public void Missing(string what, string reason) => Print(what, reason, "", false);

    /// <summary>Prints a row.</summary>
    /// <param name="what">What was measured.</param>
    /// <param name="value">The figure.</param>
    /// <param name="goal">What it should be.</param>
    /// <param name="met">Whether it is.</param>
    public void Print(string what, FormattableString value, FormattableString goal, bool met) =>
        Print(what, value.ToString(CultureInfo.InvariantCulture), goal.ToString(CultureInfo.InvariantCulture), met);

    /// <summary>The middle of some numbers.</summary>
    public static double Middle(IEnumerable<double> numbers)
    {
        double[] sorted = [.. numbers.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private void Print(string what, string value, string goal, bool met)
    {
        Met &= met;
        Console.WriteLine($"| {what,-44} | {value,-26} | {goal,-9} | {(met ? "met" : "MISSED"),-6} |");
    }
}
