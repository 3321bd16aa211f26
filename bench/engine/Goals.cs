using System.Globalization;

namespace KnowledgeBase.Bench.Engine;

/// <summary>A row of the table.</summary>
/// <param name="What">What is measured.</param>
/// <param name="Goal">What the middle of the rounds may be, or must be.</param>
/// <param name="Least">Whether the goal is the least, not the most.</param>
internal sealed record Row(string What, double Goal, bool Least = false);

/// <summary>The table: what is measured, in every round so far, the goal, and whether it is met.</summary>
internal sealed class Goals
{
    /// <summary>All rows; one that was never measured is not met.</summary>
    public static readonly Row Top = new("top 10, median, ms", 1.0);

    public static readonly Row TopHigh = new("top 10, p95, ms", 1.0);

    public static readonly Row Counts = new("with year and category counts, median, ms", 0.7);

    public static readonly Row CountsHigh = new("with year and category counts, p95, ms", 0.7);

    public static readonly Row Common = new("two common words, top 10, median, ms", 1.0);

    public static readonly Row CommonHigh = new("two common words, top 10, p95, ms", 1.0);

    public static readonly Row Build = new("index build, one thread, s", 1.0);

    public static readonly Row Threads = new("one thread / two threads, s", 1.8, Least: true);

    public static readonly Row Size = new("index size, the larger of both, MB", 1.1);

    public static readonly Row Memory = new("most managed memory while searching, MB", 200);

    public static readonly Row Allocated = new("allocated for one top 10, bytes", 4096);

    private static readonly Row[] All = [Top, TopHigh, Counts, CountsHigh, Common, CommonHigh, Build, Threads, Size, Memory, Allocated];

    private readonly string file;

    /// <summary>A table that is kept in a folder, so that rounds can be measured in several runs.</summary>
    public Goals(string folder) => file = Path.Combine(folder, "figures.tsv");

    /// <summary>Takes a measurement of one round.</summary>
    /// <param name="row">The row.</param>
    /// <param name="own">What the engine needed.</param>
    /// <param name="other">What it is divided by; 1 where the figure itself counts.</param>
    public void Add(Row row, double own, double other = 1) =>
        File.AppendAllText(file, string.Create(CultureInfo.InvariantCulture, $"{row.What}\t{own}\t{other}\n"));

    /// <summary>Prints all rows.</summary>
    /// <returns>Whether every row was measured and meets its goal.</returns>
    public bool Print()
    {
        var rounds = (File.Exists(file) ? File.ReadLines(file) : []).Select(l => l.Split('\t'))
            .ToLookup(p => p[0], p => (Own: Number(p[1]), Other: Number(p[2])));
        bool met = true;
        foreach (var row in All)
        {
            met &= Print(row, [.. rounds[row.What]]);
        }

        return met;
    }

    /// <summary>The middle of some numbers.</summary>
    public static double Middle(IEnumerable<double> numbers)
    {
        double[] sorted = [.. numbers.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static bool Print(Row row, (double Own, double Other)[] rounds)
    {
        string value = "not measured";
        bool met = false;
        if (rounds.Length > 0)
        {
            double ratio = Middle(rounds.Select(r => r.Own / r.Other));
            met = row.Least ? ratio >= row.Goal : ratio <= row.Goal;
            value = rounds[0].Other == 1
                ? string.Create(CultureInfo.InvariantCulture, $"{ratio:0.#}")
                : string.Create(CultureInfo.InvariantCulture, $"{Middle(rounds.Select(r => r.Own)):0.###} / {Middle(rounds.Select(r => r.Other)):0.###} = {ratio:0.00}");
        }

        string goal = string.Create(CultureInfo.InvariantCulture, $"{(row.Least ? ">=" : "<=")} {row.Goal:0.0}");
        Console.WriteLine($"| {row.What,-42} | {rounds.Length} | {value,-26} | {goal,-9} | {(met ? "met" : "MISSED"),-6} |");
        return met;
    }
}
