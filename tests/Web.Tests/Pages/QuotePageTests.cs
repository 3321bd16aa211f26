using System.Net;
using Deque.AxeCore.Playwright;
using KnowledgeBase.Web.Tests.Fixture;
using Microsoft.Playwright;

namespace KnowledgeBase.Web.Tests.Pages;

/// <summary>引文核对, 语录与条文, 上下文索引 and 提法沿革 as a writer uses them.</summary>
[Collection(SiteTests.Name)]
public sealed class QuotePageTests(RunningSite site, Chromium chromium)
{
    private const string Draft = "文章说“困难职工帮扶是工会的一项基础职责”，又说“帮扶要帮到心坎上”，还说“这句话谁也没有说过呀”。";

    [Fact]
    public async Task ADraftIsCheckedWithoutScripts()
    {
        using var form = new FormUrlEncodedContent([new("_handler", "check"), new("Text", Draft)]);
        using var answer = await site.Client.PostAsync(new Uri("/quotes", UriKind.Relative), form);
        string html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("共 3 处：有出入 1 处，未找到 1 处，一致 1 处。", html, StringComparison.Ordinal);
        Assert.Contains("<del>础</del>", html, StringComparison.Ordinal);
        Assert.Contains("<ins>本</ins>", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/articles/{site.Ids.Rich}#p1\"", html, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task AnEmptyDraftIsRefusedWithWords()
    {
        using var form = new FormUrlEncodedContent([new("_handler", "check"), new("Text", " ")]);
        using var answer = await site.Client.PostAsync(new Uri("/quotes", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("缺少草稿正文", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsPastedIsShownAndNotRun()
    {
        using var form = new FormUrlEncodedContent([new("_handler", "check"), new("Text", "他说“<script>alert(1)</script>没有这句话”。")]);
        using var answer = await site.Client.PostAsync(new Uri("/quotes", UriKind.Relative), form);
        Assert.DoesNotContain("<script>alert", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task APermanentAddressLeadsToItsParagraph()
    {
        string html = (await site.Page("/articles/" + site.Ids.Rich)).Html;
        int at = html.IndexOf("href=\"/at/", StringComparison.Ordinal) + 6;
        string address = html[at..html.IndexOf('"', at)];
        using var answer = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal("/articles/" + site.Ids.Rich, answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal("#p1", answer.RequestMessage.RequestUri.Fragment);
        Assert.Equal(404, (await site.Page("/at/000000000000/1-00000000")).Status);
    }

    [Fact]
    public async Task SentencesNameTheirSpeaker() =>
        Assert.Contains("<strong class=\"speaker\">有关领导</strong>", (await site.Page("/sentences?q=帮扶要帮到心坎上")).Html, StringComparison.Ordinal);

    [Fact]
    public async Task TheHistoryIsAChartWithATable()
    {
        string html = (await site.Page(site.AddressOf("formulas"))).Html;
        Assert.Contains("role=\"img\"", html, StringComparison.Ordinal);
        Assert.Contains("<title id=\"years-title\">“困难职工”历年篇数</title>", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">2023</th>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AYearThatIsInferredIsSaidOfAFormula()
    {
        string html = (await site.Page("/formulas?q=" + Uri.EscapeDataString("讲道理要用职工听得懂的话"))).Html;
        Assert.Contains("1 篇原件未印日期，年份据正文推断，只是下限", html, StringComparison.Ordinal);
        Assert.Contains("不早于2022年（年份据正文推断，实际刊发可能更晚）", html, StringComparison.Ordinal);
        Assert.Contains("不能判断最近怎么写", html, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task OnlyWhatDiffersCanBeShown()
    {
        var page = await chromium.Open(site.Address + "/quotes", 1280, 860);
        await page.FillAsync("#draft", Draft);
        await page.ClickAsync(".draft-acts button");
        var exact = page.Locator(".quote-list > .is-exact");
        Assert.True(await exact.First.IsVisibleAsync());
        await page.CheckAsync("#only-faults");
        Assert.False(await exact.First.IsVisibleAsync());
        Assert.Equal(2, await page.Locator(".quote-list > li:visible").CountAsync());
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task PrintedWordsAreCopiedWithTheirCitation()
    {
        var page = await chromium.Open(site.Address + "/quotes", 1280, 860);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.FillAsync("#draft", Draft);
        await page.ClickAsync(".draft-acts button");
        await page.Locator(".quote-matches [data-copy-passage]").First.ClickAsync();
        await page.GetByText("已复制").First.WaitForAsync();
        string copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.StartsWith("“困难职工帮扶是工会的一项基本职责”\n——", copied, StringComparison.Ordinal);
        Assert.EndsWith("滨海工运, 2023(6): 8-9, 17.（第1段）", copied, StringComparison.Ordinal);
        await page.GotoAsync(site.Address + "/sentences?q=帮扶要帮到心坎上");
        await page.Locator("[data-copy-passage]").First.ClickAsync();
        await page.GetByText("已复制").First.WaitForAsync();
        copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Matches("^“[^“”]*帮扶要帮到心坎上[^“”]*”\n——.*（第\\d+段）$", copied);
        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task TheReportIsAccessibleAndReachedByKeyboard(int width)
    {
        var page = await chromium.Open(site.Address + "/quotes", width, scripts: true);
        await page.FocusAsync("#draft");
        await page.Keyboard.InsertTextAsync(Draft);
        await page.Keyboard.PressAsync("Tab");
        for (int step = 0; step < 4 && await page.EvaluateAsync<string>("document.activeElement.type") != "submit"; step++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".quote-list > li").First.WaitForAsync();
        Assert.Equal(3, await page.Locator(".quote-list > li").CountAsync());
        await page.WaitForFunctionAsync("(top => top >= -1 && top < innerHeight)(document.getElementById('report').getBoundingClientRect().top)");
        Assert.Equal(Draft, await page.InputValueAsync("#draft"));
        int over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(over <= 0, $"{over} pixels too wide");
        var result = await page.RunAxe();
        Assert.Empty(result.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}"));
        if (Environment.GetEnvironmentVariable("KB_SCREENSHOTS") is { } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"quotes-{(width > 600 ? "wide" : "narrow")}.png") });
        }

        await page.Context.CloseAsync();
    }
}
