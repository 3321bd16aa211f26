using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using KnowledgeBase.SearchApi.Tests.Fixture;
using KnowledgeBase.Web.Tests.Fixture;

namespace KnowledgeBase.Web.Tests.Pages;

/// <summary>What the pages say before any script runs.</summary>
[Collection(SiteTests.Name)]
public sealed partial class HtmlTests(RunningSite site)
{
    [Theory]
    [InlineData("start", 200)]
    [InlineData("results", 200)]
    [InlineData("everything", 200)]
    [InlineData("explained", 200)]
    [InlineData("offers", 200)]
    [InlineData("nothing", 200)]
    [InlineData("fault", 400)]
    [InlineData("article", 200)]
    [InlineData("poor-article", 200)]
    [InlineData("source", 200)]
    [InlineData("files", 200)]
    [InlineData("help", 200)]
    [InlineData("cards", 200)]
    [InlineData("compare", 400)]
    [InlineData("quotes", 200)]
    [InlineData("sentences", 200)]
    [InlineData("concordance", 200)]
    [InlineData("formulas", 200)]
    [InlineData("packs", 200)]
    [InlineData("pack", 200)]
    [InlineData("pack-version", 200)]
    [InlineData("pack-versions", 200)]
    [InlineData("pack-questions", 200)]
    [InlineData("no-sentences", 200)]
    [InlineData("not-found", 404)]
    [InlineData("error", 500)]
    public async Task EveryPageIsChineseHasOneHeadingAndItsStatus(string name, int status)
    {
        var (got, html) = await site.Page(site.AddressOf(name));
        Assert.Equal(status, got);
        Assert.Contains("<html lang=\"zh-CN\"", html, StringComparison.Ordinal);
        Assert.Single(html.Split("<h1").Skip(1));
        Assert.DoesNotContain("inner words", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnArticleThatIsNotThereIsAPageWithStatus404()
    {
        var (status, html) = await site.Page("/articles/0123456789ab-9");
        Assert.Equal(404, status);
        Assert.Contains("没有这一篇", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AHitShowsTitleAuthorsUnitSourceAndBasisOfItsDate()
    {
        string html = await Text("results");
        foreach (string words in new[] { SmallLibrary.MagazineTitle, "甲一　乙二", SmallLibrary.Unit, "《滨海工运》 2023年第6期", "2023年6月", "据刊期", "<mark>困难职工帮扶</mark>" })
        {
            Assert.Contains(words, html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task WhatWasGivenUpStandsInALineOfItsOwn()
    {
        string html = WebUtility.HtmlDecode((await site.Page("/search?q=" + Uri.EscapeDataString("困难职工 月球"))).Html);
        string line = html.Split("<p class=\"reading relaxed\" role=\"status\">")[1].Split("</p>")[0];
        Assert.Equal("没有同时含有全部词语的篇目，已放宽为含有2个词中至少1个。", line);
        Assert.DoesNotContain("已放宽", html.Split("<p class=\"reading\">")[1].Split("</p>")[0], StringComparison.Ordinal);
        Assert.DoesNotContain("reading relaxed", (await site.Page(site.AddressOf("results"))).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APassageOffersForCopyingExactlyTheParagraphItNames()
    {
        string html = await Text("results");
        var paragraphs = SmallLibrary.Magazine().Articles.Concat(SmallLibrary.Sheet().Articles).ToDictionary(a => a.Id, a => a.Paragraphs);
        var offers = Offers().Matches(html);
        Assert.NotEmpty(offers);
        foreach (Match offer in offers)
        {
            int number = int.Parse(offer.Groups["number"].Value, CultureInfo.InvariantCulture);
            Assert.Equal(paragraphs[offer.Groups["id"].Value][number - 1].Text, offer.Groups["text"].Value);
            Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"第{number}段"), offer.Groups["place"].Value);
        }
    }

    [Fact]
    public async Task AWorkingTitleIsMarkedAndAnInferredYearIsALowerBound()
    {
        string html = await Text("poor-article");
        Assert.Contains("〔无题〕", html, StringComparison.Ordinal);
        Assert.Contains("不早于2022年", html, StringComparison.Ordinal);
        Assert.Contains("据正文推断", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryParagraphHasItsAnchorAndEveryAnchorLinkItsTarget()
    {
        string html = await Text("article");
        for (int i = 1; i <= 6; i++)
        {
            Assert.Contains($"id=\"p{i}\"", html, StringComparison.Ordinal);
        }

        foreach (string target in html.Split("href=\"#").Skip(1).Select(p => p[..p.IndexOf('"', StringComparison.Ordinal)]))
        {
            Assert.Contains($"id=\"{target}\"", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task EvidenceAndSourceLinesAreShown()
    {
        Assert.Contains("（作者单位：滨海港务集团工会）", await Text("article"), StringComparison.Ordinal);
        string beside = await Text("source");
        Assert.Contains("id=\"L1\"", beside, StringComparison.Ordinal);
        Assert.Contains("□甲一　乙二　丙三　丁四", beside, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatCouldNotBeReadIsShownWithItsReason() =>
        Assert.Contains("不是文本文件。", await Text("files"), StringComparison.Ordinal);

    [Fact]
    public async Task FiltersCanBeTakenAwayOneByOne()
    {
        string html = await Text("filtered");
        Assert.Contains("href=\"/search?q=工会&kind=article&sort=newest\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/search?q=工会&year=2023&sort=newest\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATopicOfAHitNarrowsTheSearchShown() =>
        Assert.Matches(
            "<li><a href=\"/search\\?q=工会&year=2023&topic=职工服务&kind=article&sort=newest\"[^>]*>职工服务</a></li>", await Text("filtered"));

    [Fact]
    public async Task AFirstYearThatIsOnlyInferredIsMarkedAsALowerBound() =>
        Assert.Contains("<dt>年份</dt><dd>2022（下限）–2023</dd>", await Text("start"), StringComparison.Ordinal);

    [Theory]
    [InlineData("标题:开出实效", "职代会怎样<mark>开出实效</mark></a>")]
    [InlineData("作者:戊五", "<span class=\"fact authors\"><mark>戊五</mark></span>")]
    public async Task AHitItsTextDoesNotExplainShowsWhereItMatches(string query, string shown)
    {
        var (_, html) = await site.Page("/search?q=" + Uri.EscapeDataString(query));
        Assert.Contains(shown, WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WordsFromReadersAreNeverMarkup()
    {
        var (_, html) = await site.Page("/search?q=" + Uri.EscapeDataString("<script>alert(1)</script>\"onfocus="));
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/css/base.css")]
    [InlineData("/js/comfort.js")]
    public async Task AssetsAreServedByTheProgramItself(string address)
    {
        using var answer = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task TheApiAnswersOnTheSamePort()
    {
        Assert.Equal(200, (await site.Page("/api/search?q=工会")).Status);
        Assert.Equal(200, (await site.Page("/healthz")).Status);
        Assert.Equal(200, (await site.Page("/openapi/v1.json")).Status);
        Assert.Equal(200, (await site.Page("/swagger/index.html")).Status);
        var (status, problem) = await site.Page("/api/nothing");
        Assert.Equal(404, status);
        Assert.Contains("address_not_found", problem, StringComparison.Ordinal);
    }

    private async Task<string> Text(string name) =>
        Uri.UnescapeDataString(WebUtility.HtmlDecode((await site.Page(site.AddressOf(name))).Html));

    [GeneratedRegex("href=\"/articles/(?<id>[^\"#]+)#p(?<number>\\d+)\">第 \\d+ 段</a>\\s*<button[^>]*? data-copy-passage=\"(?<text>[^\"]*)\" data-place=\"(?<place>[^\"]+)\"")]
    private static partial Regex Offers();

    [Fact]
    public async Task HitsSayWhyOnlyWhenAsked()
    {
        string html = WebUtility.HtmlDecode((await site.Page(site.AddressOf("explained"))).Html);
        Assert.Contains("三张清单<span class=\"basis\">（原样）</span>", html, StringComparison.Ordinal);
        Assert.Matches("<dt>困难职工<span class=\"basis\"></span></dt><dd>题名 1 处，正文 [0-9]+ 处</dd>", html);
        Assert.Contains("收起命中原因", html, StringComparison.Ordinal);
        var plain = (await site.Page(site.AddressOf("results"))).Html;
        Assert.DoesNotContain("class=\"reasons\"", plain, StringComparison.Ordinal);
        Assert.Contains("explain=true", plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SpellingsAndFiltersAreOfferedAsLinks()
    {
        string html = WebUtility.HtmlDecode((await site.Page(site.AddressOf("offers"))).Html);
        Assert.Contains("您要找的是不是", html, StringComparison.Ordinal);
        Assert.Contains("“困难职工”</a>", html, StringComparison.Ordinal);
        string filtered = WebUtility.HtmlDecode((await site.Page("/search?q=" + Uri.EscapeDataString("滨海港务集团2023年以来困难职工帮扶"))).Html);
        Assert.Contains("作者单位 " + SmallLibrary.Unit, filtered, StringComparison.Ordinal);
    }
}
