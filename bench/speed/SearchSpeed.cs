using System.Diagnostics;
using KnowledgeBase.Bench.Extraction.Commands;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Requests;

namespace KnowledgeBase.Bench.Speed;

/// <summary>How fast questions are answered, beside a scan of all bodies for the same words.</summary>
public static class SearchSpeed
{
    /// <summary>Measures and prints.</summary>
    /// <param name="library">A filled library.</param>
    /// <param name="options"><c>--queries</c> (200), <c>--seed</c> (1).</param>
    /// <returns>Whether every question was answered, and none missed words that stand in some body.</returns>
    public static bool Measure(MeasuredLibrary library, Options options)
    {
        var bodies = Bodies(library);
        var questions = Questions(bodies, options.Number("queries", 200), new Random(options.Number("seed", 1)));
        var service = new SearchService(library.Index, TimeProvider.System);
        foreach (string question in questions.Take(20))
        {
            service.Search(new SearchRequest { Text = question });
        }

        int missed = 0, seen = 0;
        var scan = questions.Select(q => Time(() => seen += bodies.Count(b => b.Contains(q.Trim('"'), StringComparison.Ordinal)))).ToList();
        var search = questions.Select(q => Time(() => missed += service.Search(new SearchRequest { Text = q }).Response is { Total: > 0 } ? 0 : 1)).ToList();
        Print("scan of all bodies", scan, scan);
        Print("search", search, scan);
        Console.WriteLine($"questions: {questions.Count} (words and exact phrases from the texts), without an answer: {missed}; bodies that hold the words: {seen / (double)questions.Count:F1} a question");
        return missed == 0;
    }

    private static List<string> Bodies(MeasuredLibrary library) =>
        [.. library.Library.Files().SelectMany(f => library.Library.Articles(f.File.Sha256)).Select(a => a.Body)];

    /// <summary>Runs of two to eight characters of the texts; every second one as an exact phrase.</summary>
    private static List<string> Questions(List<string> bodies, int count, Random random)
    {
        var questions = new List<string>();
        while (questions.Count < count)
        {
            string body = bodies[random.Next(bodies.Count)];
            int length = random.Next(2, 9), at = random.Next(Math.Max(1, body.Length - length));
            string text = body.Substring(at, Math.Min(length, body.Length - at));
            if (text.All(c => c is >= '\u4e00' and <= '\u9fff'))
            {
                questions.Add(questions.Count % 2 == 0 ? text : $"\"{text}\"");
            }
        }

        return questions;
    }

    private static double Time(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static void Print(string what, List<double> times, List<double> scan) =>
        Console.WriteLine($"{what,-32}p50 {At(times, 0.5),9:F3} ms  p95 {At(times, 0.95),9:F3} ms  p50 {At(times, 0.5) / At(scan, 0.5):F2}, p95 {At(times, 0.95) / At(scan, 0.95):F2} times the scan");

    private static double At(List<double> times, double share) => times.Order().ElementAt((int)(share * (times.Count - 1)));
}
