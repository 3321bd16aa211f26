using KnowledgeBase.Bench.Extraction.Scoring;
using KnowledgeBase.Bench.Extraction.Typesetting;

namespace KnowledgeBase.Bench.Extraction.Reporting;

/// <summary>Prints a typesetting run: by dimension and choice, by difficulty, in all, and the worst files.</summary>
public static class TypesetReport
{
    /// <summary>Prints the report.</summary>
    /// <param name="sheets">Files that were set.</param>
    /// <param name="scores">Their scores, in the same order.</param>
    /// <param name="worst">How many of the worst files to print with reasons.</param>
    public static void Print(IReadOnlyList<Sheet> sheets, IReadOnlyList<FileScore> scores, int worst)
    {
        var rows = sheets.Zip(scores).ToList();
        Console.WriteLine(Table.Heads);
        foreach (var dimension in StyleSpace.Dimensions)
        {
            foreach (var choice in dimension.Choices)
            {
                PrintRow($"{dimension.Name}={choice.Name} ({choice.Difficulty})", [.. rows.Where(r => r.First.Style[dimension.Name] == choice.Name).Select(r => r.Second)]);
            }
        }

        foreach (var level in Enum.GetValues<Difficulty>())
        {
            PrintRow($"hardest choice {level}", [.. rows.Where(r => Hardest(r.First) == level).Select(r => r.Second)]);
        }

        PrintRow("all", scores);
        PrintTime(scores);
        foreach (var (sheet, score) in rows.OrderBy(r => Quality(r.Second)).Take(worst))
        {
            PrintWorst(sheet, score);
        }
    }

    private static void PrintRow(string name, IReadOnlyList<FileScore> scores)
    {
        if (scores.Count > 0)
        {
            Console.WriteLine(Table.Row(name, new Totals(scores)));
        }
    }

    private static void PrintTime(IReadOnlyList<FileScore> scores)
    {
        var slowest = scores.MaxBy(s => s.Time)!;
        Console.WriteLine($"time: {scores.Average(s => s.Time.TotalMilliseconds):F0} ms a file, slowest {slowest.Time.TotalMilliseconds:F0} ms ({slowest.File}); files refused or broken: {scores.Count(s => s.Failure is not null)}");
    }

    private static Difficulty Hardest(Sheet sheet) => sheet.Style.Choices.Values.Max(c => c.Difficulty);

    private static double Quality(FileScore score) =>
        score.Separation.F1 + score.Items.Where(i => i.Gold.IsText).Select(i => i.Body).DefaultIfEmpty(1).Average()
            - (score.Items.Average(i => i.Failures.Count) / 100.0);

    private static void PrintWorst(Sheet sheet, FileScore score)
    {
        string style = string.Join(' ', sheet.Style.Choices.Where(c => c.Value.Name != Style.Plain[c.Key]).Select(c => $"{c.Key}={c.Value.Name}"));
        Console.WriteLine($"-- {sheet.Name} separation {score.Separation.F1:F2}: {style}");
        foreach (var item in score.Items.Where(i => i.Failures.Count > 0))
        {
            Console.WriteLine($"   {Table.Cell(item.Gold.Kind, 11)}{item.Gold.Name[..Math.Min(24, item.Gold.Name.Length)]}");
            foreach (string failure in item.Failures)
            {
                Console.WriteLine($"       {failure}");
            }
        }

        if (score.Failure is not null)
        {
            Console.WriteLine($"   {score.Failure}");
        }

        foreach (string line in score.Surplus.Select(s => $"surplus: {s}").Concat(score.Leaks))
        {
            Console.WriteLine($"   {line}");
        }
    }
}
