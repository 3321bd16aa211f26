using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Results;
using KnowledgeBase.Search.Storage;
using KnowledgeBase.Search.Tests.Engines;

namespace KnowledgeBase.Search.Tests.Support;

/// <summary>A few short articles, indexed; every paragraph is a passage.</summary>
internal sealed class TinyLibrary : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("search-tests-").FullName;
    private readonly SearchIndex index;

    public TinyLibrary(params Article[] articles)
        : this(articles, ChunksOf)
    {
    }

    public TinyLibrary(Article[] articles, Func<Article, IEnumerable<Chunk>> cut)
    {
        Articles = articles;
        var engines = new Dictionary<string, ISearchEngine>();
        index = SearchIndex.Open(folder, path => engines.TryGetValue(path, out var e) ? e : engines[path] = new MemoryEngine(), TextAnalyzer.Shared);
        index.Rebuild(articles.GroupBy(a => a.File.Sha256).Select(g => new FileChange(g.Key, [.. g], [.. g.SelectMany(cut)])), 1);
        Service = new SearchService(index, Clock);
        Service.Prepare();
    }

    /// <summary>Always the same day.</summary>
    public static TimeProvider Clock { get; } = new FixedClock(2026);

    public IReadOnlyList<Article> Articles { get; }

    public SearchService Service { get; }

    public SearchIndex Index => index;

    public static Article Article(string id, string? title, params string[] paragraphs) => new()
    {
        Id = id,
        File = new SourceFile("file-" + id, id + ".txt", 1),
        Kind = ItemKind.Article,
        Title = title,
        Paragraphs = [.. paragraphs.Select((p, i) => new Paragraph(p, [new LineSpan(i + 1, i + 1)]))],
        Body = string.Join('\n', paragraphs),
        Spans = [new LineSpan(1, paragraphs.Length)],
    };

    public static IEnumerable<Chunk> ChunksOf(Article article)
    {
        var starts = article.ParagraphStarts();
        return article.Paragraphs.Select((p, i) => new Chunk(
            $"{article.Id}.{i + 1}", article.Id, i + 1, [], new TextRange(starts[i], p.Text.Length), p.Text, p.Spans));
    }

    public SearchResponse Search(string text) => Search(new SearchRequest { Text = text });

    public SearchResponse Search(SearchRequest request)
    {
        var outcome = Service.Search(request);
        Assert.Null(outcome.Problem);
        return outcome.Response!;
    }

    /// <summary>Ids of the hits, joined by spaces.</summary>
    public string Ids(string text) => string.Join(' ', Search(text).Hits.Select(h => h.ArticleId));

    public void Dispose()
    {
        index.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private sealed class FixedClock(int year) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(year, 6, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
