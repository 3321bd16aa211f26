using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Search.Tests.Support;

namespace KnowledgeBase.Search.Tests.Planning;

public sealed class AddressedClauseTests : IDisposable
{
    private readonly TinyLibrary library = new(
        [
            Policy("law", "中华人民共和国船工会法（2021修正）", "第一条 为保障工会的地位，制定本法。", "第二条 工会是群众组织。", "第二条之一 船上可以设工会。", "第十二条 工会经费的来源。"),
            Policy("rule", "甲市船工会条例", "第一条 根据船工会法制定。", "第二条 工会是组织。"),
            TinyLibrary.Article("news", "怎样办工会", "依照《船工会法》第二条，工会是群众组织。"),
            TinyLibrary.Article("other", "条例第二条谈", "第二条鱼，工会法，第二条船。"),
        ],
        Clauses);

    [Theory]
    [InlineData("船工会法第二条")]
    [InlineData("《中华人民共和国船工会法》第2条")]
    [InlineData("船工会法 第二条")]
    [InlineData("船工会法第二条第一款")]
    public void An_address_finds_the_clause_first_and_then_what_cites_it_and_nothing_else(string address)
    {
        var answer = library.Search(address);
        Assert.Equal("law news", string.Join(' ', answer.Hits.Select(h => h.ArticleId)));
        Assert.Equal("第二条 工会是群众组织。", Assert.Single(answer.Hits[0].Passages).Text);
        Assert.StartsWith("按条文地址查找《船工会法》第二条", answer.Query.Interpretation, StringComparison.Ordinal);
        Assert.Null(answer.Query.Relaxed);
    }

    [Theory]
    [InlineData("船工会法第二条之一", "第二条之一 船上可以设工会。")]
    [InlineData("船工会法第十二条", "第十二条 工会经费的来源。")]
    public void A_neighbouring_number_is_another_clause(string address, string text) =>
        Assert.Equal(text, Assert.Single(library.Search(address).Hits[0].Passages).Text);

    [Theory]
    [InlineData("车工会法第二条")]
    [InlineData("船工会法第二条怎么说")]
    [InlineData("船工会法")]
    [InlineData("\"船工会法第二条\"")]
    public void Anything_else_is_read_as_words(string text) =>
        Assert.DoesNotContain("条文地址", library.Search(text).Query.Interpretation, StringComparison.Ordinal);

    public void Dispose() => library.Dispose();

    private static Article Policy(string id, string title, params string[] clauses) =>
        TinyLibrary.Article(id, title, clauses) with { Kind = ItemKind.Policy };

    private static IEnumerable<Chunk> Clauses(Article article) => TinyLibrary.ChunksOf(article)
        .Select(c => article.Kind == ItemKind.Policy ? c with { Clause = article.Title + c.Text.Split(' ')[0] } : c);
}
