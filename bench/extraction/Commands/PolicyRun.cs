using System.Text;
using KnowledgeBase.Bench.Extraction.Policies;
using KnowledgeBase.Bench.Extraction.Product;
using KnowledgeBase.Bench.Extraction.Reporting;
using KnowledgeBase.Bench.Extraction.Scoring;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Policies;

namespace KnowledgeBase.Bench.Extraction.Commands;

/// <summary>
/// Compares the clauses the product finds in a folder of policies with an independent reading of each file:
/// <c>policies FOLDER [--set yes]</c>; with <c>--set yes</c> also as hard-wrapped raw text in six styles.
/// </summary>
public static class PolicyRun
{
    private const int ComparedWords = 12;

    private static readonly (string Name, int Width, string Indent, bool Blanks)[] Styles =
    [
        ("w22-indent", 22, "　　", false), ("w30-indent", 30, "　　", false), ("w40-indent", 40, "　　", false),
        ("w36-flush-blank", 36, "", true), ("w28-indent-blank", 28, "　　", true), ("w38-spaces", 38, "    ", false),
    ];

    private sealed record Result(string Name, Tally Clauses, bool InOrder, bool OneItem);

    /// <summary>Runs the command.</summary>
    /// <param name="options">Folder of Markdown or text files.</param>
    /// <returns>0 when every clause was found once and in order, 1 when not.</returns>
    public static int Run(Options options)
    {
        var files = Directory.EnumerateFiles(options.Rest[0]).Where(p => Path.GetExtension(p) is ".md" or ".txt").Order(StringComparer.Ordinal).ToList();
        Console.WriteLine($"{Table.Cell("file", 44)}{"kind",10}{"条 exp",8}{"found",7}{"order",7}{"款",5}{"项",5}  date        effective   文号 | title");
        var results = files.Select(path => Score(Path.GetFileName(path), File.ReadAllText(path), true)).ToList();
        bool perfect = Summary("as they are", results);
        foreach (var style in options["set"] is null ? [] : Styles)
        {
            var set = files.AsParallel().AsOrdered().Select(path => Score(
                Path.GetFileNameWithoutExtension(path) + ".txt", PolicySetting.Set(File.ReadAllText(path), style.Width, style.Indent, style.Blanks), false,
                RawClauses.Read(File.ReadAllText(path)))).ToList();
            perfect &= Summary(style.Name, set);
        }

        return perfect ? 0 : 1;
    }

    private static Result Score(string name, string text, bool print, IReadOnlyList<(string Number, string Words)>? known = null)
    {
        var expected = known ?? RawClauses.Read(text);
        var items = ProductPipeline.Run(name, Encoding.UTF8.GetBytes(text), text.Split('\n')).Articles;
        var texts = items.Where(a => a.Kind != ItemKind.Furniture).ToList();
        var found = texts.Where(a => a.Kind == ItemKind.Policy).SelectMany(a => a.Clauses)
            .Where(c => c.Number.EndsWith('条') || c.Number.Contains("条之", StringComparison.Ordinal)).Select(c => (c.Number, Words: Words(c))).ToList();
        bool inOrder = expected.Select(Key).SequenceEqual(found.Select(Key));
        if (print)
        {
            Print(name, texts, expected.Count, found.Count, inOrder);
        }

        return new Result(name, Tally.Of([.. expected.Select(Key)], [.. found.Select(Key)]), inOrder, texts.Count == 1);
    }

    private static string Words(Clause clause) =>
        string.Concat(clause.Text.Split('\n')[0][clause.Number.Length..].Where(c => !char.IsWhiteSpace(c)));

    private static string Key((string Number, string Words) clause) =>
        clause.Number + clause.Words[..Math.Min(ComparedWords, clause.Words.Length)];

    private static void Print(string name, IReadOnlyList<Article> texts, int expected, int found, bool inOrder)
    {
        var main = texts.MaxBy(a => a.Body.Length);
        var parts = main?.Policy?.AllClauses().ToList() ?? [];
        Console.WriteLine(
            $"{Table.Cell(name, 44)}{string.Join('+', texts.Select(a => a.Kind.Name())),10}{expected,8}{found,7}{(inOrder ? "yes" : "NO"),7}"
            + $"{parts.Count(p => p.Level == ClauseLevel.Paragraph),5}{parts.Count(p => p.Level == ClauseLevel.Item),5}  {main?.Date ?? "-",-12}"
            + $"{main?.Policy?.EffectiveDate ?? "-",-12}{main?.DocNumber ?? "-"} | {main?.Title ?? "-"}");
    }

    private static bool Summary(string name, IReadOnlyList<Result> results)
    {
        var all = results.Aggregate(default(Tally), (sum, r) => sum + r.Clauses);
        var wrong = results.Where(r => !r.InOrder).ToList();
        Console.WriteLine(
            $"== {name}: clause F1 {all.F1:F4} ({all.Right} right, {all.Found} found, {all.Expected} printed); "
            + $"{results.Count - wrong.Count} of {results.Count} files with every 条 once and in order; {results.Count(r => r.OneItem)} files one item");
        foreach (var result in wrong.Take(12))
        {
            Console.WriteLine($"   {result.Name}: {result.Clauses.Right} right of {result.Clauses.Expected}, {result.Clauses.Found} found");
        }

        return wrong.Count == 0;
    }
}
