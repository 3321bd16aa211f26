using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Results;
using KnowledgeBase.Search.Tests.Queries;
using KnowledgeBase.Search.Tests.Support;

namespace KnowledgeBase.Search.Tests;

public sealed class SearchServiceTests : IDisposable
{
    private readonly TinyLibrary library = new(Corpora.Varied());

    public void Dispose() => library.Dispose();

    [Theory]
    [InlineData("\"四链\"", "a3")]
    [InlineData("“四链” “四力”", "a3")]
    [InlineData("\"四链四力\"", "a3")]
    [InlineData("\"四力四链\"", "")]
    [InlineData("\"規劃\"", "a1")]
    [InlineData("職代會 厰務公開", "a4")]
    [InlineData("\"ＥＡＰ服务\"", "a3")]
    [InlineData("\"⼯联会\"", "a3")]
    [InlineData("\"12.5\"", "a2")]
    [InlineData("\"125\"", "")]
    [InlineData("\"𠮷\"", "a3")]
    [InlineData("标题:漫谈", "a4")]
    [InlineData("作者:张国军", "a2")]
    [InlineData("职代会 年:2023", "a1")]
    [InlineData("职代会 -厂务公开 -类型:目录", "a1")]
    [InlineData("职代会 ~句 审议", "a1")]
    [InlineData("职代会 ~句 民主管理", "")]
    [InlineData("工会改革 ~段 四化", "a4")]
    [InlineData("\"基本形式职代会每年\"", "a1")]
    [InlineData("审议 或 清凉", "a1 a2")]
    public void Finds(string text, string ids) =>
        Assert.Equal(ids, string.Join(' ', library.Search(text).Hits.Select(h => h.ArticleId).Order()));

    [Fact]
    public void The_whole_question_as_typed_ranks_first() =>
        Assert.Equal("a4", library.Search("困难职工得到帮扶").Hits[0].ArticleId);

    [Fact]
    public void A_title_match_ranks_before_a_mention_and_contents_lists_come_last() =>
        Assert.Equal("a1 a4 a5", library.Ids("职代会"));

    [Theory]
    [InlineData("张慧", "b2 b1")]
    [InlineData("作者:张慧", "b2")]
    [InlineData("作者:张", "b1 b2")]
    public void A_whole_name_means_that_author_before_longer_ones(string text, string ids)
    {
        using var named = new TinyLibrary(
            TinyLibrary.Article("b1", "谈服务", "张慧良谈职工服务。张慧良又谈职工服务。") with { Authors = ["张慧良"] },
            TinyLibrary.Article("b2", "谈维权", "维护职工合法权益是工会的基本职责，工会要把它做好、做实、做到职工心里去。") with { Authors = ["张慧"] });
        Assert.Equal(ids, named.Ids(text));
    }

    [Fact]
    public void What_was_given_up_is_said()
    {
        var response = library.Search("职代会 送温暖");
        Assert.NotEmpty(response.Hits);
        Assert.Contains("已放宽", response.Query.Interpretation, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exact_string_across_passages_is_shown_in_both()
    {
        var hit = Assert.Single(library.Search("\"基本形式。职代会每年\"").Hits);
        Assert.Equal(["基本形式", "职代会每年"], hit.Passages.Select(p => Marked(p).Single()));
    }

    [Fact]
    public void Neighbouring_words_of_the_question_are_shown_as_one()
    {
        using var pay = new TinyLibrary(TinyLibrary.Article("a", null, "单位应当支付加班费。算的办法：试用期也有加班费。"));
        var shown = pay.Search("试用期的加班费怎么算").Hits.Single().Passages.Single();
        Assert.Equal(["加班费", "试用期", "加班费"], Marked(shown));
    }

    [Fact]
    public void Any_substring_of_a_passage_is_found_and_highlighted()
    {
        var substrings = from article in Gen.Elements(library.Articles.ToArray())
                         from paragraph in Gen.Elements(article.Paragraphs.ToArray())
                         from start in Gen.Choose(0, paragraph.Text.Length - 1)
                         from length in Gen.Choose(1, paragraph.Text.Length - start)
                         select (article.Id, Text: Cleared(paragraph.Text.Substring(start, length)));
        Prop.ForAll(substrings.Where(s => s.Text.Length > 0).ToArbitrary(), s =>
        {
            var hit = library.Search(new SearchRequest { Text = $"\"{s.Text}\"", Size = 100 }).Hits.SingleOrDefault(h => h.ArticleId == s.Id);
            string wanted = TextAnalyzer.Shared.Characters(s.Text).Text;
            return hit is not null && (wanted.Length == 0
                || TextAnalyzer.Shared.Characters(string.Concat(hit.Passages.SelectMany(Marked))).Text.Contains(wanted, StringComparison.Ordinal));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_question_throws_and_highlights_never_cut_characters() =>
        Prop.ForAll(QueryTexts.Any, text =>
        {
            var outcome = library.Service.Search(new SearchRequest { Text = text });
            return (outcome.Problem is not null) != (outcome.Response is not null)
                && (outcome.Response?.Hits.SelectMany(h => h.Passages).All(WellFormed) ?? true);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Facet_counts_equal_a_recount_without_the_facets_own_selection()
    {
        var request = new SearchRequest { Text = "职代会 或 工会", Years = ["2023", "unknown"], Topics = ["民主管理"], Size = 100 };
        var response = library.Search(request);
        Assert.Equal(Recount(request with { Years = [] }, h => [h.Year is { } y ? $"{y}" : "unknown"]), Counts(response.Facets.Year));
        Assert.Equal(Recount(request with { Units = [] }, h => h.AuthorUnit is null ? [] : [h.AuthorUnit]), Counts(response.Facets.Unit));
        Assert.Equal(Recount(request, h => [h.Kind]), Counts(response.Facets.Kind));
        Assert.Equal(Recount(request, h => h.Authors), Counts(response.Facets.Author));
        Assert.Equal(Recount(request with { Topics = [] }, h => h.Topics), Counts(response.Facets.Topic.Where(v => v.Value != "民主管理")));
        Assert.True(response.Facets.Topic.Single(v => v.Value == "民主管理").Selected);
        Assert.Equal(["2023", "unknown"], response.Facets.Year.Where(v => v.Selected).Select(v => v.Value));
    }

    [Fact]
    public void Pages_do_not_overlap_and_cover_everything()
    {
        var ids = Enumerable.Range(1, 4).SelectMany(page => library.Search(new SearchRequest { Page = page, Size = 2 }).Hits).Select(h => h.ArticleId);
        Assert.Equal(["a1", "a2", "a3", "a4", "a5"], ids.Order());
    }

    [Theory]
    [InlineData("2023-02", "2023-12-31", "a2")]
    [InlineData("2023-02-15", null, "a2 a3")]
    [InlineData(null, "2023", "a1 a2")]
    public void Dates_limit_by_every_day_they_may_stand_for(string? from, string? to, string ids) =>
        Assert.Equal(ids, string.Join(' ', library.Search(new SearchRequest { From = from, To = to }).Hits.Select(h => h.ArticleId).Order()));

    [Theory]
    [InlineData("二零二三", null, null, "query_bad_year")]
    [InlineData(null, "小说", null, "query_unknown_kind")]
    [InlineData(null, null, "昨天", "query_bad_date")]
    public void Bad_selections_are_problems(string? year, string? kind, string? from, string code)
    {
        var request = new SearchRequest { Years = year is null ? [] : [year], Kinds = kind is null ? [] : [kind], From = from };
        Assert.Equal(code, library.Service.Search(request).Problem!.Code);
    }

    [Fact]
    public void Completes_from_titles_units_topics_and_authors()
    {
        Assert.Equal(["张国军", "张慧"], library.Service.Suggest("張").Select(s => s.Text).Order(StringComparer.Ordinal));
        Assert.Equal(("职代会", "topic", 2), Tuple(library.Service.Suggest("职代")[0]));
        Assert.Equal(("甲矿工会", "unit", 2), Tuple(library.Service.Suggest("矿工").Single()));
        Assert.Empty(library.Service.Suggest("，"));
    }

    [Fact]
    public void Similar_articles_share_topics_and_words() =>
        Assert.Equal("a4", library.Service.Similar("a1")[0].ArticleId);

    [Fact]
    public void An_unknown_article_has_nothing_similar() => Assert.Empty(library.Service.Similar("none"));

    private static (string, string, int) Tuple(Suggestion s) => (s.Text, s.Kind, s.Count);

    private static string Cleared(string text) => text.Replace("“", null, StringComparison.Ordinal).Replace("”", null, StringComparison.Ordinal)
        .Trim().Trim('\uD842', '\uDFB7');

    private static IEnumerable<string> Marked(PassageHit passage) => passage.Highlights.Select(h => passage.Text.Substring(h[0], h[1]));

    private static bool WellFormed(PassageHit passage)
    {
        int end = 0;
        foreach (var highlight in passage.Highlights)
        {
            bool good = highlight[0] >= end && highlight[1] > 0 && highlight[0] + highlight[1] <= passage.Text.Length
                && !char.IsLowSurrogate(passage.Text[highlight[0]]) && !char.IsHighSurrogate(passage.Text[highlight[0] + highlight[1] - 1]);
            if (!good)
            {
                return false;
            }

            end = highlight[0] + highlight[1];
        }

        return true;
    }

    private static Dictionary<string, int> Counts(IEnumerable<FacetValue> values) => values.Where(v => v.Count > 0).ToDictionary(v => v.Value, v => v.Count);

    private Dictionary<string, int> Recount(SearchRequest request, Func<Hit, IEnumerable<string>> values) =>
        library.Search(request).Hits.SelectMany(values).GroupBy(v => v).ToDictionary(g => g.Key, g => g.Count());
}
