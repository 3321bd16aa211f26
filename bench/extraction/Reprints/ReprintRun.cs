using KnowledgeBase.Bench.Extraction.Commands;
using KnowledgeBase.Bench.Extraction.Reporting;
using KnowledgeBase.Bench.Extraction.Sources;
using KnowledgeBase.Bench.Extraction.Typesetting;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Reprints;

namespace KnowledgeBase.Bench.Extraction.Reprints;

/// <summary>
/// Measures how reprints are recognised: <c>reprints [--articles FILE.jsonl] [--seed N]</c>. Every article is compared, as the library
/// does it (bands of MinHash keys choose, alignment decides), with other prints of it and with texts that only share much with it;
/// then all articles with one another, where nothing is a reprint.
/// </summary>
public static class ReprintRun
{
    /// <summary>As many samples in common make a candidate in the library.</summary>
    private const int FewestSamples = 2;

    /// <summary>Runs the command.</summary>
    /// <param name="options">Options.</param>
    /// <returns>0 when at least 99% of the prints are recognised and 99% of what is called one is; else 1.</returns>
    public static int Run(Options options)
    {
        var articles = options["articles"] is { } file ? JsonArticles.Read(file) : SyntheticArticles.Make(48, options.Number("seed", 1));
        var texts = articles.Where(a => !a.IsPolicy && a.Length >= PrintKeys.ShortestText * 2).ToList();
        var random = new Random(options.Number("seed", 1));
        var rows = new Dictionary<string, (bool IsPrint, int Count, int Called)>();
        foreach (var (article, i) in texts.Select((a, i) => (a, i)))
        {
            var original = Item(article.Title, string.Join('\n', article.Blocks.Select(b => b.Text)));
            foreach (var print in EditedPrints.Of(article, texts[(i + 1) % texts.Count], random))
            {
                Note(rows, print.Change, print.IsPrint, AreOne(original, Item(print.Title, print.Body)));
            }

            foreach (var other in texts.Skip(i + 1))
            {
                Note(rows, "articles with one another", false, AreOne(original, Item(other.Title, string.Join('\n', other.Blocks.Select(b => b.Text)))));
            }
        }

        return Print(rows, texts.Count);
    }

    private static int Print(Dictionary<string, (bool IsPrint, int Count, int Called)> rows, int articles)
    {
        Console.WriteLine($"{articles} articles");
        Console.WriteLine($"{Table.Cell("", 36)}{"pairs",8}{"called one text",18}");
        foreach (var (change, row) in rows)
        {
            Console.WriteLine($"{Table.Cell(change, 36)}{row.Count,8}{row.Called,18}{(row.IsPrint ? "" : "   should be 0")}");
        }

        int prints = rows.Values.Where(r => r.IsPrint).Sum(r => r.Count), right = rows.Values.Where(r => r.IsPrint).Sum(r => r.Called);
        int called = rows.Values.Sum(r => r.Called);
        double recall = right / (double)Math.Max(1, prints), precision = right / (double)Math.Max(1, called);
        Console.WriteLine(FormattableString.Invariant($"recall {recall:F4} ({right}/{prints}), precision {precision:F4} ({right}/{called})"));
        return recall >= 0.99 && precision >= 0.99 ? 0 : 1;
    }

    private static void Note(Dictionary<string, (bool IsPrint, int Count, int Called)> rows, string change, bool isPrint, bool called)
    {
        var row = rows.GetValueOrDefault(change, (isPrint, 0, 0));
        rows[change] = (isPrint, row.Item2 + 1, row.Item3 + (called ? 1 : 0));
    }

    /// <summary>As the library does it: a common band of keys, or common samples, and then the texts side by side.</summary>
    private static bool AreOne(Article first, Article second)
    {
        var (a, b) = (PrintKeys.Of(PrintText.Of(first.Body)), PrintKeys.Of(PrintText.Of(second.Body)));
        return (a.Bands.Intersect(b.Bands).Any() || a.Samples.Intersect(b.Samples).Count() >= FewestSamples) && PrintComparison.Compare(first, second) is not null;
    }

    private static Article Item(string title, string body) => new()
    {
        Id = title,
        File = new SourceFile(new string('0', 64), title, 0),
        Kind = ItemKind.Article,
        Title = title,
        Paragraphs = [],
        Body = body,
        Spans = [],
    };
}
