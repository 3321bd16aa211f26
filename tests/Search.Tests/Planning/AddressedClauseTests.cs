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
            TinyLibrary.Article("digits", null, "有人问：船工会法第12条说的是什么？"),
            TinyLibrary.Article("report", "船队工作报告", "船队工作报告第二部分讲了工会，第一部分讲了船。"),
            Policy("east", "东江省桥工会办法", "第一条 东。", "第三条 桥东。", "第四条 桥东四。", "第五条 桥东五。", "第六条 桥东六。"),
            Policy("west", "西江省桥工会办法（1992）", "第一条 西。", "第三条 桥西。"),
            TinyLibrary.Article("cites", null, "见《西江省桥工会办法》第三条第（二）项。"),
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

    [Theory]
    [InlineData("船工会法第12条", "digits")]
    [InlineData("船工会法第十二条第二款的规定", "law")]
    [InlineData("桥工会办法第三条第（三）项", "cites")]
    [InlineData("桥工会办法第一章第三条", "cites")]
    public void What_cites_the_clause_and_what_prints_the_words_typed_are_found(string address, string id) =>
        Assert.Contains(id, library.Ids(address).Split(' '));

    [Theory]
    [InlineData("船队工作报告第二部分", "report")]
    [InlineData("船队工作报告第二条", "report")]
    public void The_title_of_an_article_makes_no_address(string text, string id)
    {
        var answer = library.Search(text);
        Assert.Equal(id, answer.Hits[0].ArticleId);
        Assert.DoesNotContain("条文地址", answer.Query.Interpretation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_several_regions_have_is_read_as_typed_and_all_are_found()
    {
        var answer = library.Search("桥工会办法第三条");
        Assert.Equal("cites east west", string.Join(' ', answer.Hits.Select(h => h.ArticleId).Order(StringComparer.Ordinal)));
        Assert.StartsWith("按条文地址查找《桥工会办法》第三条（名称相合的有《东江省桥工会办法》《西江省桥工会办法》2部）", answer.Query.Interpretation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("西江省桥工会办法（1992）第三条", "（1992年的版本）")]
    [InlineData("西江省桥工会办法（1993）第三条", "（没有标明1993年的版本，列出各版本）")]
    public void The_edition_typed_is_kept_or_said_not_to_be(string address, string remark) =>
        Assert.Contains(remark, library.Search(address).Query.Interpretation, StringComparison.Ordinal);

    [Fact]
    public void A_range_shows_each_of_its_clauses() =>
        Assert.Equal(
            "第三条 桥东。 第四条 桥东四。 第五条 桥东五。",
            string.Join(' ', library.Search("东江省桥工会办法第三条至第五条").Hits[0].Passages.Select(p => p.Text)));

    [Fact]
    public void The_bare_number_is_lit_in_the_text_itself_only()
    {
        var hits = library.Search("船工会法第二条").Hits;
        Assert.Equal("0 3", string.Join(' ', Assert.Single(hits.Single(h => h.ArticleId == "law").Passages[0].Highlights)));
        Assert.Single(hits.Single(h => h.ArticleId == "news").Passages[0].Highlights);
    }

    public void Dispose() => library.Dispose();

    private static Article Policy(string id, string title, params string[] clauses) =>
        TinyLibrary.Article(id, title, clauses) with { Kind = ItemKind.Policy };

    private static IEnumerable<Chunk> Clauses(Article article) => TinyLibrary.ChunksOf(article)
        .Select(c => article.Kind == ItemKind.Policy ? c with { Clause = article.Title + c.Text.Split(' ')[0] } : c);
}
