using System.Diagnostics;
using System.Globalization;
using KnowledgeBase.Bench.Extraction.Commands;
using KnowledgeBase.Bench.Extraction.Product;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Text;
using KnowledgeBase.Search.Quotations;

namespace KnowledgeBase.Bench.Quotes;

/// <summary>Measures how well and how fast quotations are checked.</summary>
public static class Program
{
    private const int Length = 10_000;

    /// <summary>Runs the bench; see run.sh.</summary>
    /// <param name="args">Command line.</param>
    /// <returns>0 when every goal is met, else 1.</returns>
    public static int Main(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var options = new Options(args);
        var scratch = Directory.CreateTempSubdirectory("kb-quotes-");
        try
        {
            using var material = Material.Open(options, scratch.FullName);
            return Run(material, options) ? 0 : 1;
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static bool Run(Material material, Options options)
    {
        var random = new Random(options.Number("seed", 1));
        var prose = Prose(options["prose"] ?? throw new ArgumentException("--prose is needed: a folder of texts that are not in the library"));
        var planting = new Planting(material.Clauses, prose, random);
        var checker = new QuoteChecker(material.Index, material.Library, TimeProvider.System);
        var drafts = Enumerable.Range(0, options.Number("drafts", 20)).Select(_ => planting.Make(Length)).ToList();
        checker.Check(drafts[0].Text);
        var score = new Score(options.Number("worst", 0));
        var times = new List<double>();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        foreach (var draft in drafts)
        {
            var watch = Stopwatch.StartNew();
            var report = checker.Check(draft.Text) ?? throw new InvalidOperationException("There is no index.");
            times.Add(watch.Elapsed.TotalMilliseconds);
            score.Add(draft, report);
        }

        double processor = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / drafts.Count;
        Console.WriteLine($"passages {material.Index.PassageCount}, drafts {drafts.Count} of {Length} characters");
        bool good = score.Print() & Untouched(checker, prose, score.Worst);
        times.Sort();
        Console.WriteLine($"time of a draft: p50 {times[times.Count / 2]:F0} ms, p95 {times[(int)(0.95 * (times.Count - 1))]:F0} ms; processor time {processor:F0} ms, all cores together");
        return good && times[(int)(0.95 * (times.Count - 1))] < 2000;
    }

    // Every sentence of the prose, once and in order.
    private static bool Untouched(QuoteChecker checker, IReadOnlyList<string> prose, int worst)
    {
        string text = string.Concat(prose);
        var all = new List<CheckedQuote>();
        foreach (char[] part in text.Chunk(Length))
        {
            all.AddRange(checker.Check(new string(part))!.Quotes);
        }

        var alarms = all.Where(q => q.Verdict == QuoteVerdict.Altered).ToList();
        Console.WriteLine($"untouched prose: {text.Length} characters, altered {alarms.Count} ({alarms.Count * 10_000.0 / text.Length:F2} in 10,000); "
            + string.Join(", ", all.GroupBy(q => $"{q.Kind} {q.Verdict}").OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {g.Count()}")));
        foreach (var alarm in alarms.Take(worst))
        {
            Console.WriteLine($"  {alarm.Kind} {alarm.Text}\n     {alarm.Matches[0].Text} {string.Concat(alarm.Notes)}");
        }

        return alarms.Count * 10_000.0 / text.Length < 1;
    }

    private static List<string> Prose(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).SelectMany(Sentences)];

    private static IEnumerable<string> Sentences(string path)
    {
        var bodies = ProductPipeline.Run(path).Articles.Where(a => a.Kind != ItemKind.Furniture).Select(a => a.Body);
        return bodies.SelectMany(body => SentenceSplitter.Split(body).Select(s => body.Substring(s.Start, s.Length).Replace("\n", string.Empty, StringComparison.Ordinal)))
            .Where(s => s.EndsWith('。'));
    }
}
