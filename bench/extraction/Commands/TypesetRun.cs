using KnowledgeBase.Bench.Extraction.Formats;
using KnowledgeBase.Bench.Extraction.Gold;
using KnowledgeBase.Bench.Extraction.Product;
using KnowledgeBase.Bench.Extraction.Reporting;
using KnowledgeBase.Bench.Extraction.Scoring;
using KnowledgeBase.Bench.Extraction.Sources;
using KnowledgeBase.Bench.Extraction.Typesetting;

namespace KnowledgeBase.Bench.Extraction.Commands;

/// <summary>
/// Sets known articles in many styles and scores the product on them:
/// <c>typeset [--gold GOLD.json --seeds FOLDER] [--articles FILE.jsonl] [--mode mixed|single|plain] [--only DIM[=CHOICE],…]
/// [--files N] [--seed N] [--format txt|docx|html|md] [--out FOLDER] [--worst N] [--no-score]</c>.
/// </summary>
public static class TypesetRun
{
    /// <summary>Runs the command.</summary>
    /// <param name="options">See above.</param>
    /// <returns>0; 1 when a file that was set breaks an invariant of the gold.</returns>
    public static int Run(Options options)
    {
        if (options["format"] == "pdf")
        {
            return Formats.PdfRun.Run(options, Articles(options));
        }

        var sheets = Sheets(options);
        // What a page states in its head stands on none of its lines.
        var broken = sheets.Where(s => s.Source is null).SelectMany(s => GoldInvariants.Violations(s.Gold, s.Lines).Select(v => $"{s.Name}: {v}")).ToList();
        broken.ForEach(Console.Error.WriteLine);
        if (options["out"] is { } folder)
        {
            Save(folder, sheets);
        }

        if (options["no-score"] is null)
        {
            var rows = sheets.AsParallel().AsOrdered().Select(Score).ToList();
            TypesetReport.Print(rows, options.Number("worst", 10));
        }

        return broken.Count == 0 ? 0 : 1;
    }

    private static ScoredSheet Score(Sheet sheet)
    {
        var reading = ProductPipeline.Run(sheet.Name, sheet.Bytes(), sheet.Lines);
        var score = FileScorer.Score(sheet.Gold, reading);
        return new ScoredSheet(sheet, score, Causes.Of(score, sheet.Gold, reading));
    }

    private static List<Sheet> Sheets(Options options)
    {
        if (options["format"] is "html" or "md")
        {
            return [.. FormatSheets.Make(options["format"]!, Articles(options), options.Number("files", 200), options.Number("seed", 1))];
        }

        var pool = new ArticlePool(Articles(options));
        int seed = options.Number("seed", 1);
        var plan = StylePlan.Of(options["mode"] ?? "mixed", options["only"], options.Number("files", 200), seed);
        string format = options["format"] ?? "txt";
        return [.. plan.Select((entry, n) => pool.Set($"{n:0000}_{entry.Name}.{format}", Styled(entry, format), entry.Seed) with { Format = format })];
    }

    private static Style Styled(PlannedFile file, string format) => format switch
    {
        "txt" => file.Style,
        "docx" => WordSheet.Possible(file.Style, file.Seed),
        _ => throw new ArgumentException($"--format {format} is not known: txt, docx, html or md"),
    };

    private static List<SourceArticle> Articles(Options options)
    {
        var articles = new List<SourceArticle>();
        if (options["gold"] is { } gold)
        {
            string folder = options["seeds"] ?? "seeds";
            var lines = Directory.EnumerateFiles(folder, "*.txt")
                .ToDictionary(GoldFile.Key, p => (IReadOnlyList<string>)File.ReadAllText(p).Split('\n'));
            articles.AddRange(GoldArticles.From(GoldFile.Read(gold), lines));
        }

        if (options["articles"] is { } file)
        {
            articles.AddRange(JsonArticles.Read(file));
        }

        if (articles.Count == 0)
        {
            articles.AddRange(SyntheticArticles.Make(24, options.Number("seed", 1)));
        }

        return articles;
    }

    private static void Save(string folder, IReadOnlyList<Sheet> sheets)
    {
        Directory.CreateDirectory(folder);
        foreach (var sheet in sheets)
        {
            File.WriteAllBytes(Path.Combine(folder, sheet.Name), sheet.Bytes());
        }

        GoldFile.Write(Path.Combine(folder, "gold.json"), [.. sheets.SelectMany(s => s.Gold)]);
    }
}
