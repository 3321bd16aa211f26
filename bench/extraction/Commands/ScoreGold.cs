using KnowledgeBase.Bench.Extraction.Gold;
using KnowledgeBase.Bench.Extraction.Product;
using KnowledgeBase.Bench.Extraction.Reporting;
using KnowledgeBase.Bench.Extraction.Scoring;

namespace KnowledgeBase.Bench.Extraction.Commands;

/// <summary>Scores the product on annotated files: <c>score-gold GOLD.json FOLDER [--brief]</c>.</summary>
public static class ScoreGold
{
    private const double BodyGoal = 0.995;

    private static readonly string[] ExactFields =
        ["kind", "title", "subtitle", "authors", "unit", "role", "source", "reprinted", "issue", "date", "column"];

    /// <summary>Runs the command.</summary>
    /// <param name="options">Gold file, folder of texts; <c>--brief</c> leaves the reasons out.</param>
    /// <returns>0 when every goal holds, 1 when not.</returns>
    public static int Run(Options options)
    {
        var gold = GoldFile.Read(options.Rest[0]).ToLookup(g => g.File);
        var scores = Directory.EnumerateFiles(options.Rest[1], "*.txt").Order(StringComparer.Ordinal)
            .Where(path => gold.Contains(GoldFile.Key(path)))
            .Select(path => FileScorer.Score(
                [.. gold[GoldFile.Key(path)]], ProductPipeline.Run(path)))
            .ToList();
        foreach (var score in scores)
        {
            Print(score, options["brief"] is null);
        }

        var totals = new Totals(scores);
        Console.WriteLine(Table.Heads);
        foreach (var score in scores)
        {
            Console.WriteLine(Table.Row($"file {score.File}", new Totals([score])));
        }

        Console.WriteLine(Table.Row("all", totals));
        return Goals(scores, totals);
    }

    private static void Print(FileScore score, bool reasons)
    {
        Console.WriteLine($"== file {score.File}");
        foreach (var item in score.Items)
        {
            Console.WriteLine($"{(item.Failures.Count == 0 ? "ok  " : "FAIL")} {Table.Cell(item.Gold.Kind, 11)}{Table.Cell(item.Gold.Name, 44)}" +
                $"body {item.Body:F4} spans {(item.SameSpans ? "same" : "-   ")} heads {item.Headings.F1:F2} paras {item.Paragraphs.F1:F2}");
            foreach (string failure in reasons ? item.Failures : [])
            {
                Console.WriteLine($"       {failure}");
            }
        }

        foreach (string line in score.Surplus.Select(s => $"surplus text: {s}").Concat(reasons ? score.Leaks : []))
        {
            Console.WriteLine($"FAIL {line}");
        }
    }

    private static int Goals(List<FileScore> scores, Totals totals)
    {
        var items = scores.SelectMany(s => s.Items).ToList();
        (string Goal, int Missed)[] goals =
        [
            ("every text exactly one item", items.Count(i => i.Gold.IsText && !i.IsFound) + scores.Sum(s => s.Surplus.Count)),
            ($"bodies at {BodyGoal} or better", items.Count(i => i.Gold.IsText && i.Body < BodyGoal)),
            ("small pieces their own items", items.Count(i => !i.Gold.IsText && !i.IsFound)),
            .. ExactFields.Select(f => ($"{f} exact", items.Count(i => !i.IsExact(f)))),
            ("headings and levels exact", items.Count(i => i.Gold.IsText && !i.SameHeadings)),
            ("no furniture in a body (characters)", scores.Sum(s => s.LeakedCharacters)),
        ];
        foreach (var (goal, missed) in goals)
        {
            Console.WriteLine($"{(missed == 0 ? "goal met   " : "goal MISSED")} {goal}{(missed == 0 ? "" : $": {missed} missed")}");
        }

        Console.WriteLine($"paragraph starts F1 {totals.Paragraphs.F1:F4}, spans the same in {items.Count(i => i.SameSpans)} of {items.Count} items");
        return goals.All(g => g.Missed == 0) ? 0 : 1;
    }
}
