using System.Net;
using System.Text.RegularExpressions;
using KnowledgeBase.SearchApi.Tests.Fixture;
using KnowledgeBase.Web.Tests.Fixture;
using Microsoft.Playwright;

namespace KnowledgeBase.Web.Tests.Pages;

/// <summary>学习资料包 as a trainer uses them: by mouse, by keyboard, without scripts.</summary>
[Collection(SiteTests.Name)]
public sealed partial class PackPageTests(RunningSite site, Chromium chromium)
{
    [BrowserFact]
    public async Task ByKeyboardAPassageIsCollectedWithoutLeavingThePage()
    {
        var page = await chromium.Open(site.Address + "/packs");
        string pack = await Begin(page, "键盘收集");
        await page.GotoAsync(site.Address + site.AddressOf("article"));
        await page.Keyboard.PressAsync("c");
        await page.Locator("#p3 .para-number").FocusAsync();
        await page.Keyboard.PressAsync("c");
        await page.Locator("[data-collect-last]", new() { HasText = "已收入《键盘收集》，共 1 条" }).WaitForAsync();
        Assert.Equal(site.Address + site.AddressOf("article"), page.Url);
        await page.GotoAsync(pack);
        Assert.Equal(SmallLibrary.Magazine().Articles[0].Paragraphs[2].Text, (await page.Locator(".pack-entry blockquote").InnerTextAsync()).Trim());
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task WithoutScriptsAPackIsFilledOrderedAndUndone()
    {
        var page = await chromium.Open(site.Address + "/packs", scripts: false);
        string pack = await Begin(page, "不用脚本");
        foreach (string name in new[] { "results", "article", "sentences", "concordance", "formulas" })
        {
            await page.GotoAsync(site.Address + site.AddressOf(name));
            await page.Locator("[data-collect-button]").First.ClickAsync();
            Assert.StartsWith(new Uri(site.Address + site.AddressOf(name)).AbsolutePath, new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        }

        await page.GotoAsync(pack);
        int count = await page.Locator(".pack-entry").CountAsync();
        Assert.InRange(count, 3, 5);
        string second = (await page.Locator(".pack-entry").Nth(1).GetAttributeAsync("id"))!;
        await page.Locator($"#{second} button[value=up]").ClickAsync();
        Assert.Equal(second, await page.Locator(".pack-entry").First.GetAttributeAsync("id"));
        Assert.EndsWith("#up-" + second[2..], page.Url, StringComparison.Ordinal);
        await page.Locator($"#{second} button[value=remove]").ClickAsync();
        Assert.Equal(count - 1, await page.Locator(".pack-entry").CountAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "撤销上一步" }).ClickAsync();
        Assert.Equal(count, await page.Locator(".pack-entry").CountAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task AFormWithoutItsTokenChangesNothing()
    {
        using var form = new FormUrlEncodedContent([new("what", site.Ids.Rich + "|p1"), new("pack", site.PackId)]);
        using var answer = await site.Client.PostAsync(new Uri("/packs/collect", UriKind.Relative), form);
        Assert.Contains("没有保存", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("form_expired", FaultOf(answer));
    }

    [Theory]
    [InlineData("//evil.example/x", "/packs")]
    [InlineData("https://evil.example/x", "/packs")]
    [InlineData("/.//evil.example/x", "/packs")]
    [InlineData("/search?q=工会", "/search")]
    public async Task CollectingLeadsBackToAPageOfThisSiteOnly(string back, string path)
    {
        string html = (await site.Page(site.AddressOf("results"))).Html;
        string token = Token().Match(html).Groups[1].Value;
        using var form = new FormUrlEncodedContent(
            [new("__RequestVerificationToken", token), new("what", site.Ids.Rich + "|p1"), new("pack", site.PackId), new("back", back)]);
        using var answer = await site.Client.PostAsync(new Uri("/packs/collect", UriKind.Relative), form);
        Assert.Equal(path, answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task QuestionsShowTheirAnswersOnlyWhenAskedFor()
    {
        string plain = (await site.Page($"/packs/{site.PackId}/questions?count=3")).Html;
        Assert.Contains("________", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"answers\"", plain, StringComparison.Ordinal);
        Assert.Contains("id=\"answers\"", (await site.Page($"/packs/{site.PackId}/questions?count=3&answers=1")).Html, StringComparison.Ordinal);
        Assert.Equal(400, (await site.Page($"/packs/{site.PackId}/questions?count=999")).Status);
        Assert.Equal(404, (await site.Page("/packs/000000000000/questions")).Status);
    }

    [BrowserFact]
    public async Task TheWordFileIsDownloadedFromThePage()
    {
        var page = await chromium.Open(site.Address + site.AddressOf("pack"));
        var file = await page.RunAndWaitForDownloadAsync(() => page.Locator("form.pack-output button").ClickAsync());
        Assert.Equal("困难职工帮扶学习.docx", file.SuggestedFilename);
        await page.Context.CloseAsync();
    }

    private static async Task<string> Begin(IPage page, string name)
    {
        await page.FillAsync("#pack-name", name);
        await page.GetByRole(AriaRole.Button, new() { Name = "新建" }).ClickAsync();
        await page.WaitForURLAsync("**/packs/*");
        return page.Url;
    }

    private static string FaultOf(HttpResponseMessage answer) => answer.RequestMessage!.RequestUri!.Query.Split('=')[^1];

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
