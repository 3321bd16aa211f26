using System.Diagnostics;
using System.Globalization;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Judging;
using KnowledgeBase.Search.Storage;
using KnowledgeBase.Search.Suggesting;

namespace KnowledgeBase.Bench.Relevance;

/// <summary>How fast completions are answered over a corpus: entries typed key by key, in characters, pinyin and initials.</summary>
internal static class SuggestCommand
{
    private const int Sampled = 150;

    /// <summary>Builds the index unless it is there, measures and prints.</summary>
    /// <param name="corpus">Corpus of a judged set.</param>
    /// <param name="queries">Its queries.</param>
    /// <param name="qrels">Its judgements.</param>
    /// <param name="folder">Folder of the index.</param>
    /// <returns>Exit code.</returns>
    public static int Run(string corpus, string queries, string qrels, string folder)
    {
        if (JudgedSet.Load(new JudgeSettings(corpus, queries, qrels, null, folder)).Value is not { } set)
        {
            return 2;
        }

        using var index = SearchIndex.Open(folder);
        JudgeRun.Build(index, set, null);
        var service = new SearchService(index, TimeProvider.System);
        long started = Stopwatch.GetTimestamp();
        index.Read(state => state.Book, SuggestionBook.Empty);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{index.PassageCount} passages; book made in {Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s"));
        var entries = index.Read(state => state.Book.Entries, []);
        Console.WriteLine($"{entries.Count} entries: {string.Join(", ", entries.GroupBy(e => e.Kind).Select(g => $"{g.Count()} {g.Key}"))}");
        var random = new Random(1);
        var sample = Enumerable.Range(0, Sampled).Select(_ => entries[random.Next(entries.Count)].Characters).ToList();
        Print("characters", service, sample);
        Print("pinyin", service, sample.Select(e => PinyinReadings.Shared.Usual(e).Replace(" ", string.Empty, StringComparison.Ordinal)));
        Print("initials", service, sample.Select(e => string.Concat(PinyinReadings.Shared.Usual(e).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(r => r[0]))));
        return 0;
    }

    private static void Print(string name, SearchService service, IEnumerable<string> typed)
    {
        var times = new List<double>();
        foreach (string text in typed)
        {
            for (int keys = 1; keys <= Math.Min(text.Length, 12); keys++)
            {
                long started = Stopwatch.GetTimestamp();
                service.Suggest(text[..keys]);
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-10} {times.Count} inputs: p50 {times[times.Count / 2]:F1} ms, p95 {times[times.Count * 95 / 100]:F1} ms, most {times[^1]:F1} ms"));
    }
}
