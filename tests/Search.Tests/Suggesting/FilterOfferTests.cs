using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Results;
using KnowledgeBase.Search.Tests.Support;
using static KnowledgeBase.Search.Tests.Support.TinyLibrary;

namespace KnowledgeBase.Search.Tests.Suggesting;

/// <summary>Years and units in a question are offered as selections; the tests' year is 2026.</summary>
public sealed class FilterOfferTests : IDisposable
{
    private readonly TinyLibrary library = new([.. Corpora.Varied(), Article("u", "班组建设", "班组建设经验。") with { AuthorUnit = "丙钢工会", AuthorUnitFacet = "丙钢工会", Year = 2025, Date = "2025" }]);

    [Theory]
    [InlineData("近三年的职代会", "近三年", "职代会", "2024", "2026")]
    [InlineData("２０２３年以来职代会", "２０２３年以来", "职代会", "2023", null)]
    [InlineData("2020—2023年职代会", "2020—2023年", "职代会", "2020", "2023")]
    [InlineData("职代会 2024年以前", "2024年以前", "职代会", null, "2023")]
    public void Years_are_offered(string typed, string words, string rest, string? from, string? to)
    {
        var offers = library.Search(typed).Query.Filters;
        int total = library.Search(new SearchRequest { Text = rest, From = from, To = to }) is { Query.Relaxed: null } found ? found.Total : 0;
        Assert.Equal(total > 0 ? [new OfferedFilter("year", words, rest) { From = from, To = to, Total = total }] : [], offers);
    }

    [Fact]
    public void Units_are_offered()
    {
        var offer = library.Search("丙钢工会的班组建设").Query.Filters.Single();
        Assert.Equal(new OfferedFilter("unit", "丙钢工会", "班组建设") { Unit = "丙钢工会", Total = 1 }, offer);
    }

    [Theory]
    [InlineData("西铭矿的安全", "西铭矿", "安全", "山西焦煤西山煤电西铭矿")]
    [InlineData("省总安全检查", "省总", "安全检查", "广东省总工会")]
    [InlineData("广东省总 安全", "广东省总", "安全", "广东省总工会")]
    [InlineData("全总怎么看安全", "全总", "怎么看安全", "中华全国总工会")]
    [InlineData("广研怎么抓安全", "广研", "怎么抓安全", "广州某汽车研究院")]
    public void Units_are_offered_by_short_names(string typed, string words, string rest, string unit)
    {
        KnowledgeBase.Corpus.Documents.Article[] articles =
        [
            Article("n1", "安全", "抓安全检查。") with { AuthorUnit = "山西焦煤西山煤电西铭矿", AuthorUnitFacet = "山西焦煤西山煤电西铭矿" },
            Article("n2", "安全", "抓安全检查。") with { AuthorUnit = "广东省总工会", AuthorUnitFacet = "广东省总工会" },
            Article("n3", "安全", "怎么看安全。") with { AuthorUnit = "中华全国总工会", AuthorUnitFacet = "中华全国总工会" },
            Article("n4", "安全", "广州某汽车研究院（以下简称“广研”）怎么抓安全。") with { AuthorUnit = "广州某汽车研究院", AuthorUnitFacet = "广州某汽车研究院" },
            Article("n5", "总结", "研究安全。") with { AuthorUnit = "甲市总工会", AuthorUnitFacet = "甲市总工会" },
            Article("n6", "总结", "研究安全。") with { AuthorUnit = "乙市总工会", AuthorUnitFacet = "乙市总工会" },
        ];
        using var units = new TinyLibrary(articles);
        var offer = units.Search(typed).Query.Filters.Single();
        Assert.Equal((words, rest, unit), (offer.Words, offer.Text, offer.Unit));
        Assert.Empty(units.Search("市总的安全").Query.Filters);
    }

    [Fact]
    public void A_short_name_that_is_a_word_is_not_offered()
    {
        string text = "丁电力公司（以下简称“公司”）抓安全。";
        using var units = new TinyLibrary(
            [Article("w0", "安全", text) with { AuthorUnit = "丁电力公司", AuthorUnitFacet = "丁电力公司" }, .. Enumerable.Range(1, 6).Select(i => Article($"w{i}", "安全", "公司抓安全。"))]);
        Assert.Empty(units.Search("公司的安全").Query.Filters);
        Assert.Equal("丁电力公司", units.Search("丁电力公司的安全").Query.Filters.Single().Unit);
    }

    [Theory]
    [InlineData("安全总结怎么写")]
    [InlineData("全省总体部署")]
    [InlineData("园区 总部建设")]
    [InlineData("园区、总部建设")]
    [InlineData("某某省总工会怎么抓安全")]
    [InlineData("推广研究成果")]
    public void A_short_name_is_not_cut_out_of_other_words(string typed)
    {
        using var units = new TinyLibrary([.. new[] { "中华全国总工会", "广东省总工会", "甲市丙区总工会", "广州某汽车研究院" }.Select((unit, i) =>
            Article($"n{i}", "安全总结", $"{unit}（以下简称“{(i == 3 ? "广研" : unit)}”）全省总体部署，园区总部建设，推广研究成果，怎么抓安全，怎么写总结。") with { AuthorUnit = unit, AuthorUnitFacet = unit })]);
        Assert.Empty(units.Search(typed).Query.Filters);
    }

    [Fact]
    public void A_short_name_is_found_behind_a_word_that_holds_its_characters()
    {
        using var units = new TinyLibrary(Article("n", "安全总结", "全总的安全总结。") with { AuthorUnit = "中华全国总工会", AuthorUnitFacet = "中华全国总工会" });
        var offer = units.Search("安全总结 全总").Query.Filters.Single();
        Assert.Equal(("全总", "安全总结"), (offer.Words, offer.Text));
    }

    [Theory]
    [InlineData("职代会")]
    [InlineData("年:2023")]
    [InlineData("“2023年以来”")]
    [InlineData("2023年起草")]
    [InlineData("2023-2020年职代会")]
    public void Other_words_are_not(string typed) => Assert.Empty(library.Search(typed).Query.Filters);

    [Fact]
    public void What_is_selected_is_not_offered_again() =>
        Assert.Empty(library.Search(new SearchRequest { Text = "2020年以来职代会", From = "2023" }).Query.Filters);

    [Fact]
    public void A_hit_explains_itself_when_asked()
    {
        Assert.All(library.Search("职代会").Hits, h => Assert.Null(h.Explanation));
        var hit = library.Search(new SearchRequest { Text = "职代会 “民主管理”", Explain = true }).Hits.Single(h => h.ArticleId == "a1");
        var words = hit.Explanation!.Words.ToDictionary(w => w.Word);
        Assert.Equal(1, words["职代会"].Fields["title"]);
        Assert.Equal(1, words["职代会"].Fields["text"]);
        Assert.Equal(("phrase", 1), (words["民主管理"].Kind, words["民主管理"].Fields["text"]));
        Assert.False(hit.Explanation.WholeQuestion);
        Assert.True(hit.Explanation.Numbers["words"] > 0);
        Assert.True(library.Search(new SearchRequest { Text = "职代会制度建设", Explain = true }).Hits[0].Explanation!.WholeQuestion);
    }

    [Fact]
    public void Latin_words_and_numbers_are_counted_whole()
    {
        using var latin = new TinyLibrary(Article("e", "EAP在A1厂", "EAP服务50人，ＥＡＰＳ软件、12.50%、150人；EAP 2.0。"));
        var words = latin.Search(new SearchRequest { Text = "EAP 50 服务", Explain = true }).Hits.Single().Explanation!.Words.ToDictionary(w => w.Word);
        Assert.Equal((1, 2), (words["eap"].Fields["title"], words["eap"].Fields["text"]));
        Assert.Equal(1, words["50"].Fields["text"]);
        var shown = latin.Search("EAP 50 服务").Hits.Single().Passages.Single();
        Assert.Equal(["EAP", "服务", "50", "EAP"], shown.Highlights.Select(h => shown.Text.Substring(h[0], h[1])));
    }

    public void Dispose() => library.Dispose();
}
