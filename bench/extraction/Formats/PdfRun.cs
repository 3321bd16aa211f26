using KnowledgeBase.Bench.Extraction.Commands;
using KnowledgeBase.Bench.Extraction.Gold;
using KnowledgeBase.Bench.Extraction.Product;
using KnowledgeBase.Bench.Extraction.Reporting;
using KnowledgeBase.Bench.Extraction.Scoring;
using KnowledgeBase.Bench.Extraction.Typesetting;

namespace KnowledgeBase.Bench.Extraction.Formats;

/// <summary>Sets articles as PDF pages and scores the product on them: <c>typeset --format pdf [--files N] [--seed N] [--layout L] [--scan] [--out FOLDER] [--worst N]</c>.</summary>
public static class PdfRun
{
    private const int AtOnce = 2;

    /// <summary>One wrong character in a hundred spoils five runs of five.</summary>
    private const double SameRecognisedBody = 0.6;

    /// <summary>Runs the command.</summary>
    /// <param name="options">Options.</param>
    /// <param name="articles">Known articles.</param>
    /// <returns>0; 1 when the gold breaks one of its invariants.</returns>
    public static int Run(Options options, IReadOnlyList<SourceArticle> articles)
    {
        int seed = options.Number("seed", 1);
        string folder = options["out"] ?? Directory.CreateTempSubdirectory("pages-").FullName;
        Directory.CreateDirectory(folder);
        var sheets = Enumerable.Range(seed, options.Number("files", 20)).Select(n => Sheet(n, options["layout"], articles)).ToList();
        var broken = sheets.SelectMany(s => GoldInvariants.Violations(s.Gold, s.Lines).Select(v => $"{s.Name}: {v}")).ToList();
        broken.ForEach(Console.Error.WriteLine);
        var scores = sheets.AsParallel().AsOrdered().WithDegreeOfParallelism(AtOnce).Select(s => Score(s, folder, options["scan"] is not null)).ToList();
        Print(sheets, scores, options.Number("worst", 6));
        return broken.Count == 0 ? 0 : 1;
    }

    private static PdfSheet Sheet(int seed, string? layout, IReadOnlyList<SourceArticle> articles)
    {
        var random = new Random(seed);
        return new PdfComposer(PdfLook.Draw(random, layout), random).Compose($"{seed:0000}_pdf", articles);
    }

    private static FileScore Score(PdfSheet sheet, string folder, bool scan)
    {
        string pdf = Path.Combine(folder, sheet.Name + ".pdf");
        if (!File.Exists(pdf) || !File.Exists(Path.ChangeExtension(pdf, ".html")) || File.ReadAllText(Path.ChangeExtension(pdf, ".html")) != sheet.Html)
        {
            Chromium.Print(sheet.Html, pdf);
            if (scan)
            {
                Chromium.Scan(pdf, sheet.Look.Page);
            }
        }

        var reading = ProductPipeline.Run(sheet.Name + ".pdf", File.ReadAllBytes(pdf), null);
        return ContentScoring.Score(sheet.Gold, sheet.Lines, reading, scan ? SameRecognisedBody : ItemMatching.SameBody);
    }

    private static void Print(List<PdfSheet> sheets, List<FileScore> scores, int worst)
    {
        var rows = sheets.Zip(scores).ToList();
        Console.WriteLine(Table.Heads);
        Rows("layout", rows, s => s.Look.Layout);
        Rows("columns", rows, s => s.Look.Columns.ToString(null, null));
        Rows("headline", rows, s => s.Look.Headline);
        Rows("photo", rows, s => s.Look.Photo ? "yes" : "no");
        Rows("justified", rows, s => s.Look.Justified ? "yes" : "no");
        Console.WriteLine(Table.Row("all", new Totals(scores)));
        var found = scores.SelectMany(s => s.Items).Where(i => i.Gold.IsText && i.IsFound).ToList();
        Console.WriteLine($"mean similarity of the {found.Count} bodies found: {found.Select(i => i.Body).DefaultIfEmpty(0).Average():F4}");
        Console.WriteLine($"time: {scores.Average(s => s.Time.TotalMilliseconds):F0} ms a file; refused or broken: {scores.Count(s => s.Failure is not null)}");
        foreach (var (sheet, score) in rows.OrderBy(r => r.Second.Separation.F1 + r.Second.Items.Average(i => i.IsFound ? i.Body : 0)).Take(worst))
        {
            Console.WriteLine($"-- {sheet.Name} separation {score.Separation.F1:F2}: {sheet.Look} {score.Failure}");
            foreach (var item in score.Items.Where(i => i.Failures.Count > 0))
            {
                Console.WriteLine($"   {item.Gold.Kind} {item.Gold.Name[..Math.Min(24, item.Gold.Name.Length)]}");
                item.Failures.ToList().ForEach(f => Console.WriteLine($"       {f}"));
            }

            score.Surplus.Concat(score.Leaks).ToList().ForEach(s => Console.WriteLine($"   surplus or leak: {s}"));
        }
    }

    private static void Rows(string name, List<(PdfSheet First, FileScore Second)> rows, Func<PdfSheet, string> choice)
    {
        foreach (var group in rows.GroupBy(r => choice(r.First)).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Console.WriteLine(Table.Row($"{name}={group.Key}", new Totals([.. group.Select(g => g.Second)])));
        }
    }
}
