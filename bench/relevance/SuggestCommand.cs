using System.Diagnostics;
using System.Globalization;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Judging;
using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Results;
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
        Spelling(index, entries, random, set.Queries);
        return 0;
    }

    private static void Print(string name, SearchService service, IEnumerable<string> typed)
    {
        var keyed = typed.SelectMany(text => Enumerable.Range(1, Math.Min(text.Length, 12)).Select(keys => text[..keys])).ToList();
        Print(name, Times(keyed, text => service.Suggest(text)));
    }

    // Terms with one character replaced by another of the same sound, alone and in a question; and questions without an error.
    private static void Spelling(SearchIndex index, IReadOnlyList<SuggestionEntry> entries, Random random, IReadOnlyList<(string Id, string Text)> queries)
    {
        var bySound = Enumerable.Range(0x4e00, 0x9fa6 - 0x4e00).Select(c => (char)c)
            .Where(c => PinyinReadings.Shared.Of(c).Length > 0).ToLookup(c => PinyinReadings.Shared.Of(c)[0]);
        var terms = entries.Where(e => e.Kind == "phrase" && e.Characters.Length is >= 2 and <= 8).ToList();
        var wrong = Enumerable.Range(0, Sampled).Select(_ =>
        {
            string term = terms[random.Next(terms.Count)].Characters;
            int at = random.Next(term.Length);
            var alike = PinyinReadings.Shared.Of(term[at]) is { Length: > 0 } own ? bySound[own[0]].ToList() : [term[at]];
            return term[..at] + alike[random.Next(alike.Count)] + term[(at + 1)..];
        }).ToList();
        IReadOnlyList<SpellingSuggestion> Advice(string text) => index.Read(
            state => new SpellingAdvice(state, () => state.Book, state.Analyzer, DateTime.Now.Year).For(new SearchRequest { Text = text }, 0), []);
        Print("misspelt", Times(wrong, text => Advice(text)));
        Print("in question", Times([.. wrong.Select(w => $"单位的{w}问题应当怎么处理")], text => Advice(text)));
        Print("questions", Times([.. queries.Take(Sampled).Select(q => q.Text)], text => Advice(text)));
        int offered = wrong.Count(w => Advice(w).Count > 0);
        Console.WriteLine($"{offered} of {wrong.Count} misspelt terms get an offer, and {queries.Count(q => Advice(q.Text).Count > 0)} of {queries.Count} questions without an error");
    }

    private static List<double> Times(IReadOnlyList<string> texts, Action<string> ask)
    {
        foreach (string text in texts.Take(20))
        {
            ask(text);
        }

        var times = new List<double>();
        foreach (string text in texts)
        {
            long started = Stopwatch.GetTimestamp();
            ask(text);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return times;
    }

    private static void Print(string name, List<double> times)
    {
        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-11} {times.Count} inputs: p50 {times[times.Count / 2]:F1} ms, p95 {times[times.Count * 95 / 100]:F1} ms, most {times[^1]:F1} ms"));
    }
}
