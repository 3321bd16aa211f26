using KnowledgeBase.Search;
using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Lucene;
using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Indexer.Tests.Seeds.Lucene;

/// <summary>
/// The questions over the founding documents (<c>tests/Specs/seed_questions.tsv</c>) on both engines.
/// 1. Cut into the same words, every question gets the same items in the same first ten places, with the same passages.
/// 2. With the words of its own, which decide what must be found, Lucene.Net gives nearly always the same item first and most
/// of the same first ten.
/// </summary>
public sealed class SameSeedAnswersTests : IDisposable
{
    private static readonly Lazy<IReadOnlyList<string>> Questions = new(() =>
        [.. File.ReadLines(Path.Combine(SeedItems.Folder, "..", "tests", "Specs", "seed_questions.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')[0]).Distinct()]);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void With_the_same_words_the_first_ten_are_the_same()
    {
        using var builtin = Index("builtin", EngineCatalogue.Builtin);
        using var lucene = Index("same-words", new EngineKind("lucene", LuceneEngine.Open, () => new WordSegmenter()));
        foreach (string question in Questions.Value)
        {
            Assert.Equal($"{question}\n{Text(builtin, question)}", $"{question}\n{Text(lucene, question)}");
        }
    }

    [Fact]
    public void With_its_own_words_most_of_the_first_ten_are_the_same()
    {
        using var builtin = Index("builtin", EngineCatalogue.Builtin);
        using var lucene = Index("own-words", LuceneEngine.Kind);
        int first = 0;
        int shared = 0;
        int all = 0;
        foreach (string question in Questions.Value)
        {
            var expected = Items(builtin, question);
            var found = Items(lucene, question);
            first += expected.FirstOrDefault() == found.FirstOrDefault() ? 1 : 0;
            shared += expected.Intersect(found).Count();
            all += expected.Count;
        }

        Assert.True(Questions.Value.Count >= 100 && all > 0);
        Assert.True(first >= 0.9 * Questions.Value.Count, $"{first} of {Questions.Value.Count} with the same first item");
        Assert.True(shared >= 0.8 * all, $"{shared} of {all} items shared");
    }

    private static List<string> Items(SearchIndex index, string question) => [.. Hits(index, question).Select(h => h.ArticleId)];

    private static string Text(SearchIndex index, string question) => string.Join(
        '\n', Hits(index, question).Select(h => h.ArticleId + ' ' + string.Join(',', h.Passages.Select(p => p.ChunkId))));

    private static IReadOnlyList<Search.Results.Hit> Hits(SearchIndex index, string question) =>
        new SearchService(index, TimeProvider.System).Search(new SearchRequest { Text = question }).Response!.Hits;

    private SearchIndex Index(string name, EngineKind engine)
    {
        var index = SearchIndex.Open(folder[name], engine);
        index.Rebuild(SeedItems.Files.Select(f => new FileChange(f.File.File.Sha256, f.Articles, f.Chunks)), 1);
        return index;
    }
}
