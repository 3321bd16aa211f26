using KnowledgeBase.Bench.Extraction.Scoring;
using KnowledgeBase.Bench.Extraction.Typesetting;

namespace KnowledgeBase.Bench.Extraction.Reporting;

/// <summary>A file that was set, and how the product did on it.</summary>
/// <param name="Sheet">The file.</param>
/// <param name="Score">Its score.</param>
/// <param name="Causes">What went wrong, one entry per failure.</param>
public sealed record ScoredSheet(Sheet Sheet, FileScore Score, IReadOnlyList<string> Causes);

/// <summary>Prints a typesetting run: by dimension and choice, by difficulty, in all, by cause, and the worst files.</summary>
public static class TypesetReport
{
    /// <summary>Prints the report.</summary>
    /// <param name="rows">Files with their scores.</param>
    /// <param name="worst">How many of the worst files to print with reasons.</param>
    public static void Print(IReadOnlyList<ScoredSheet> rows, int worst)
    {
        Console.WriteLine(Table.Heads);
        foreach (var format in rows.Where(r => r.Sheet.Source is not null).GroupBy(r => r.Sheet.Format))
        {
            PrintRow($"format={format.Key}", format);
        }

        foreach (var dimension in StyleSpace.Dimensions.Where(_ => rows.Any(r => r.Sheet.Source is null)))
        {
            foreach (var choice in dimension.Choices)
            {
                PrintRow($"{dimension.Name}={choice.Name} ({choice.Difficulty})", rows.Where(r => r.Sheet.Style[dimension.Name] == choice.Name));
            }
        }

        foreach (var level in Enum.GetValues<Difficulty>())
        {
            PrintRow($"hardest choice {level}", rows.Where(r => Hardest(r.Sheet) == level));
        }

        PrintRow("all", rows);
        Calibration.Print([.. rows.Select(r => r.Score)]);
        PrintTime([.. rows.Select(r => r.Score)]);
        PrintCauses(rows);
        foreach (var row in rows.OrderBy(r => Quality(r.Score)).Take(worst))
        {
            PrintWorst(row.Sheet, row.Score);
        }
    }

    private static void PrintRow(string name, IEnumerable<ScoredSheet> rows)
    {
        var scores = rows.Select(r => r.Score).ToList();
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

    private static void PrintCauses(IReadOnlyList<ScoredSheet> rows)
    {
        Console.WriteLine("causes (failures, files, examples):");
        var causes = rows.SelectMany(r => r.Causes.Select(c => (Cause: c, r.Sheet.Name))).GroupBy(c => c.Cause);
        foreach (var cause in causes.OrderByDescending(c => c.Count()))
        {
            var files = cause.Select(c => c.Name).Distinct().ToList();
            Console.WriteLine($"{cause.Count(),6} {files.Count,5}  {Table.Cell(cause.Key, 62)}{string.Join(' ', files.Take(5).Select(f => f.Replace(".txt", "", StringComparison.Ordinal)))}");
        }
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

        string[] failed = score.Failure is null ? [] : [score.Failure];
        foreach (string line in failed.Concat(score.Surplus.Select(s => $"surplus: {s}")).Concat(score.Leaks))
        {
            Console.WriteLine($"   {line}");
        }
    }
}
