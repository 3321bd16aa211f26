using System.Globalization;
using KnowledgeBase.Bench.Extraction.Scoring;

namespace KnowledgeBase.Bench.Extraction.Reporting;

/// <summary>
/// Prints whether confidence means what it says: for fields with evidence, by band and by rule, how many were found, the mean
/// confidence, and the share that is exact. Only texts that were separated rightly count, for a field of half an article says
/// nothing of the rule that read it.
/// </summary>
public static class Calibration
{
    private const int LeastOfRule = 10;

    private static readonly double[] Bands = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01];

    /// <summary>Prints the tables.</summary>
    /// <param name="files">Scores of files.</param>
    public static void Print(IReadOnlyList<FileScore> files)
    {
        var fields = files.SelectMany(f => f.Items).Where(i => i.Gold.IsText && i.IsFound)
            .SelectMany(i => i.Fields).Where(f => f.Evidence is not null && f.Found.Length > 0).ToList();
        if (fields.Count == 0)
        {
            return;
        }

        Console.WriteLine($"{Table.Cell("confidence", 44)}{"found",8}{"said",8}{"right",8}");
        foreach (var (low, high) in Bands.Zip(Bands.Skip(1)))
        {
            string band = string.Create(CultureInfo.InvariantCulture, $"all fields, {low:F2} to {Math.Min(1, high):F2}");
            PrintRow(band, fields.Where(f => f.Evidence!.Confidence >= low && f.Evidence.Confidence < high));
        }

        foreach (var rule in fields.GroupBy(f => $"{f.Name}: {f.Evidence!.Rule}").Where(g => g.Count() >= LeastOfRule).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            PrintRow(rule.Key, rule);
        }
    }

    private static void PrintRow(string name, IEnumerable<FieldScore> fields)
    {
        var all = fields.ToList();
        if (all.Count > 0)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Table.Cell(name, 44)}{all.Count,8}{all.Average(f => f.Evidence!.Confidence),8:F3}{all.Count(f => f.IsExact) / (double)all.Count,8:F3}"));
        }
    }
}
