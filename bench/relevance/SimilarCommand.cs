using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer;
using KnowledgeBase.Search.Ranking;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Bench.Relevance;

/// <summary>
/// How often “more like this” leads to items on the same subject: of the first five, how many share a topic with the item by
/// the annotation, beside items chosen by chance and beside plain BM25 over the item's words.
/// </summary>
internal static class SimilarCommand
{
    private const int Shown = 5;

    /// <summary>Measures and prints.</summary>
    /// <param name="gold">Annotation: a JSON list of items with file, spans and topics.</param>
    /// <param name="files">Folder of the files.</param>
    /// <param name="folder">Receives an index.</param>
    /// <returns>Exit code.</returns>
    public static int Run(string gold, string files, string folder)
    {
        var changes = Directory.GetFiles(files).Order(StringComparer.Ordinal).Select(Read).OfType<FileChange>().ToList();
        using var index = SearchIndex.Open(folder);
        index.Rebuild(changes, 1);
        var topics = Topics(gold, [.. changes.SelectMany(c => c.Articles).Where(a => a.Kind.IsCitable())]);
        Console.WriteLine($"{topics.Count} items with topics; two items by chance share one: {Text(Chance(topics, Shares))}, overlap of topics {Text(Chance(topics, Overlap))}");
        var kinds = changes.SelectMany(c => c.Articles).ToDictionary(a => a.Id, a => a.Kind);
        var chosen = SimilarWeights.Chosen;
        foreach (var (name, weights) in new[] { ("BM25 alone", new SimilarWeights(0, 0, 0)), ("with topics and practices", chosen with { Kinds = 0 }), ("and kinds", chosen) })
        {
            var found = index.Read(
                state => topics.Keys.ToDictionary(id => id, id => new SimilarArticles(state, state.Analyzer, weights).Of(id, Shown).Select(h => h.ArticleId).ToList()),
                []);
            double same = found.Average(f => (double)f.Value.Count(id => kinds[id] == ItemKind.Policy == (kinds[f.Key] == ItemKind.Policy)) / Shown);
            Console.WriteLine($"{name}: precision@{Shown} {Text(Mean(topics, found, Shares))}, overlap of topics {Text(Mean(topics, found, Overlap))}, rules for rules and writings for writings {Text(same)}");
        }

        return 0;
    }

    private static double Mean(
        Dictionary<string, HashSet<string>> topics, Dictionary<string, List<string>> found, Func<HashSet<string>, HashSet<string>, double> likeness) =>
        found.Average(f => f.Value.Sum(other => topics.TryGetValue(other, out var theirs) ? likeness(topics[f.Key], theirs) : 0) / Shown);

    private static double Chance(Dictionary<string, HashSet<string>> topics, Func<HashSet<string>, HashSet<string>, double> likeness) =>
        topics.Average(t => topics.Where(o => o.Key != t.Key).Average(o => likeness(t.Value, o.Value)));

    private static double Shares(HashSet<string> a, HashSet<string> b) => a.Overlaps(b) ? 1 : 0;

    private static double Overlap(HashSet<string> a, HashSet<string> b) => (double)a.Intersect(b).Count() / a.Union(b).Count();

    // An annotated item is the one that stands on most of its lines.
    private static Dictionary<string, HashSet<string>> Topics(string gold, List<Article> articles)
    {
        var topics = new Dictionary<string, HashSet<string>>();
        foreach (var item in JsonDocument.Parse(File.ReadAllText(gold)).RootElement.EnumerateArray())
        {
            string[] named = [.. item.GetProperty("topics").EnumerateArray().Select(t => t.GetString()!)];
            var lines = item.GetProperty("spans").EnumerateArray().SelectMany(s => Lines(s[0].GetInt32(), s[1].GetInt32())).ToHashSet();
            var best = articles.Where(a => a.File.Name.StartsWith(item.GetProperty("file").GetString()!, StringComparison.Ordinal))
                .Select(a => (Article: a, Count: a.Spans.Sum(s => Lines(s.First, s.Last).Count(lines.Contains)))).OrderByDescending(a => a.Count).FirstOrDefault();
            if (named.Length > 0 && best.Count * 2 > lines.Count)
            {
                topics[best.Article.Id] = [.. named];
            }
        }

        return topics;
    }

    private static IEnumerable<int> Lines(int first, int last) => Enumerable.Range(first, last - first + 1);

    private static FileChange? Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        var file = new SourceFile(Convert.ToHexStringLower(SHA256.HashData(bytes)), Path.GetFileName(path), bytes.Length);
        return Pipeline.Run(file, bytes).Value is { } contents ? new FileChange(file.Sha256, contents.Articles, contents.Chunks) : null;
    }

    private static string Text(double value) => value.ToString("F4", CultureInfo.InvariantCulture);
}
