using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Results;
using KnowledgeBase.Search.Storage;
using KnowledgeBase.Search.Tests.Support;

namespace KnowledgeBase.Search.Tests.Conformance;

/// <summary>
/// The whole search above the port: every operator of the query language, selections and orders give the same first ten
/// items, totals, passages, facets and interpretation as on the engine that keeps everything in memory.
/// </summary>
public abstract class SameAnswers(EngineKind kind)
{
    [Theory]
    [InlineData("工会")]
    [InlineData("“四链”")]
    [InlineData("职工代表大会 -女职工")]
    [InlineData("劳模 OR 竞赛")]
    [InlineData("职工 ~句 权益")]
    [InlineData("职工 ~段 权益")]
    [InlineData("标题:工会")]
    [InlineData("年:2023")]
    [InlineData("年:2020-2024 工会")]
    [InlineData("2023年以来 职工")]
    [InlineData("作者:王")]
    [InlineData("主题:工会")]
    [InlineData("民主管理的基本形式是什么")]
    [InlineData("没有这样的字句")]
    [InlineData("。")]
    public void Every_operator_gives_the_same_answer(string text) => Compare(new SearchRequest { Text = text });

    [Fact]
    public void Selections_and_orders_give_the_same_answer()
    {
        Compare(new SearchRequest { Text = "工会", Years = ["2023", "unknown"] });
        Compare(new SearchRequest { Text = "工会", Kinds = ["article"], Sort = SortOrder.Newest });
        Compare(new SearchRequest { Text = "职工", Sort = SortOrder.Oldest, Size = 2, Page = 2 });
        Compare(new SearchRequest { Text = string.Empty });
    }

    private void Compare(SearchRequest request)
    {
        string folder = Directory.CreateTempSubdirectory("conformance-").FullName;
        try
        {
            using var plain = new TinyLibrary(Corpora.Varied());
            using var index = SearchIndex.Open(folder, kind);
            index.Rebuild(Corpora.Varied().Select(a => new FileChange(a.File.Sha256, [a], [.. TinyLibrary.ChunksOf(a)])), 1);
            var expected = plain.Service.Search(request);
            var found = new SearchService(index, TinyLibrary.Clock).Search(request);
            Assert.Equal(Text(expected), Text(found));
            Assert.Equal(found.Response is null ? null : kind.Name, found.Response?.Engine);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Text(SearchOutcome outcome) => outcome.Response is not { } response
        ? outcome.Problem!.Code
        : string.Join('\n', response.Hits.Select(h => $"{h.ArticleId} {string.Join(',', h.Passages.Select(p => p.ChunkId))}")
            .Prepend($"{response.Total} {response.Query.Interpretation}")
            .Append(string.Join(' ', response.Facets.Year.Concat(response.Facets.Topic).Concat(response.Facets.Kind).Select(f => $"{f.Value}={f.Count}"))));
}
