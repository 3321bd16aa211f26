using System.Net;
using Deque.AxeCore.Playwright;
using KnowledgeBase.Web.Tests.Fixture;
using Microsoft.Playwright;

namespace KnowledgeBase.Web.Tests.Pages;

/// <summary>案例 and the laws an article names, as a cadre uses them.</summary>
[Collection(CardSiteTests.Name)]
public sealed class CardPageTests(CardSite site, Chromium chromium)
{
    public static IEnumerable<object[]> PagesAndWidths =>
        from name in new[] { "cards", "no-cards", "card", "compare", "compare-fault", "article", "law" }
        from width in new[] { 1280, 390 }
        select new object[] { name, width };

    [Fact]
    public async Task TheListTellsWhatIsKnownAndWhatIsNot()
    {
        var (status, html) = await site.Page("/cards");
        Assert.Equal(200, status);
        Assert.Contains("<strong>3</strong> 个案例", html, StringComparison.Ordinal);
        Assert.Contains("累计帮扶困难职工88户", html, StringComparison.Ordinal);
        Assert.Contains("另有 1 处转载", html, StringComparison.Ordinal);
        Assert.Contains("未载明", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/cards?industry=%E9%87%87%E7%9F%BF%E4%B8%9A\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FiltersStandInTheAddress()
    {
        var (_, html) = await site.Page("/cards?province=山西省&results=true");
        Assert.Contains("<strong>1</strong> 个案例", html, StringComparison.Ordinal);
        Assert.Contains("去掉条件", html, StringComparison.Ordinal);
        Assert.Equal(400, (await site.Page("/cards?year=x")).Status);
    }

    [Fact]
    public async Task TheTraySaysWhatItCannotTake()
    {
        string[] three = [site.Card("四本台账"), site.Card("一户一策"), site.Card("港湾驿站")];
        string html = (await site.Page("/cards?" + string.Join('&', three.Append("gone.1").Select(p => "pick=" + p)))).Html;
        Assert.Contains("文库没有编号为“gone.1”的案例卡", html, StringComparison.Ordinal);
        Assert.Contains("并排比较（3）", html, StringComparison.Ordinal);
        Assert.Matches("class=\"pick picked\" href=\"/cards[^\"#]*#card-", html);
    }

    [Fact]
    public async Task EachFieldOfACardLeadsToItsLineAndOthersDoTheSame()
    {
        var (status, html) = await site.Page(site.AddressOf("card"));
        Assert.Equal(200, status);
        Assert.Contains("?source=1#L", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/at/", html, StringComparison.Ordinal);
        Assert.Contains("省份据行政区划表", html, StringComparison.Ordinal);
        Assert.Contains("“一户一策”工作法", html, StringComparison.Ordinal);
        Assert.Equal(404, (await site.Page("/cards/nothing.1")).Status);
    }

    [Fact]
    public async Task AComparisonIsATableWithSources()
    {
        string html = (await site.Page(site.AddressOf("compare"))).Html;
        Assert.Contains("<th scope=\"row\">成效</th>", html, StringComparison.Ordinal);
        Assert.Contains("format=docx", html, StringComparison.Ordinal);
        Assert.Contains("class=\"card-citation\">", html, StringComparison.Ordinal);
        Assert.Equal(400, (await site.Page(site.AddressOf("compare-fault"))).Status);
    }

    [Fact]
    public async Task AnAddressOfAClauseIsReadAsOneAndTheClauseComesFirst()
    {
        string html = WebUtility.HtmlDecode((await site.Page("/search?q=" + Uri.EscapeDataString("工会法第二条"))).Html);
        Assert.Contains("<p class=\"reading\">按条文地址查找《工会法》第二条，以及引用这一条或原样含有所输文字的篇目。</p>", html, StringComparison.Ordinal);
        Assert.Contains("职工自愿结合的工人阶级", html.Split("<ol class=\"hits\"")[1].Split("</li>")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnArticleLinksTheLawOfItsDayAndTheLawItsArticles()
    {
        string article = (await site.Page(site.AddressOf("article"))).Html;
        Assert.Contains("刊发时有效的版本（2021-12-24）", article, StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"p1-law1\"", article, StringComparison.Ordinal);
        Assert.Contains("文库未收", article, StringComparison.Ordinal);
        Assert.Contains($"/cards/{site.Card("四本台账")}", article, StringComparison.Ordinal);
        string law = (await site.Page(site.AddressOf("law"))).Html;
        Assert.Contains("引用本文件的篇目", law, StringComparison.Ordinal);
        Assert.Contains("据此开展的做法", law, StringComparison.Ordinal);
        Assert.Matches("class=\"policy-standing\"[^>]*>[^<]*；文库中另有：<a", law);
    }

    [BrowserTheory]
    [MemberData(nameof(PagesAndWidths))]
    public async Task EveryPageIsAccessibleAndFits(string name, int width)
    {
        var page = await chromium.Open(site.Address + site.AddressOf(name), width);
        int over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(over <= 0, $"{over} pixels too wide");
        var result = await page.RunAxe();
        Assert.Empty(result.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}"));
        if (Environment.GetEnvironmentVariable("KB_SCREENSHOTS") is { } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{(width > 600 ? "wide" : "narrow")}-cards.png"), FullPage = true });
        }

        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task TheClauseIsReadByKeyboardAndPutAway(int width)
    {
        var page = await chromium.Open(site.Address + site.AddressOf("article"), width, scripts: true);
        var note = page.Locator("#p1-law1");
        Assert.False(await note.IsVisibleAsync());
        await page.FocusAsync(".law-name");
        Assert.True(await note.IsVisibleAsync());
        Assert.Contains("中国共产党领导的", await note.InnerTextAsync(), StringComparison.Ordinal);
        int over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(over <= 0, $"{over} pixels too wide");
        Assert.Empty((await page.RunAxe()).Violations.Select(v => v.Id));
        if (Environment.GetEnvironmentVariable("KB_SCREENSHOTS") is { } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"clause-{(width > 600 ? "wide" : "narrow")}-cards.png") });
        }

        await page.Keyboard.PressAsync("Escape");
        Assert.False(await note.IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task FourClicksLeadToAComparison()
    {
        var page = await chromium.Open(site.Address + "/cards?q=" + Uri.EscapeDataString("困难职工帮扶"), 1280);
        await page.Locator(".card .pick").First.ClickAsync();
        await page.Locator(".card .pick:not(.picked)").First.ClickAsync();
        await page.Locator(".card-tray .act").ClickAsync();
        Assert.Equal(2, await page.Locator(".compare-table thead th a[href^='/cards/']:not(.tray-drop)").CountAsync());
        await page.Context.CloseAsync();
    }
}
