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
        Assert.Equal("已收入第 3 段到资料包", await page.Locator("#p3 [data-collect-button]").GetAttributeAsync("aria-label"));
        Assert.Equal(site.Address + site.AddressOf("article"), page.Url);
        await page.GotoAsync(pack);
        Assert.Equal(SmallLibrary.Magazine().Articles[0].Paragraphs[2].Text, (await page.Locator(".pack-entry blockquote").InnerTextAsync()).Trim());
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task AHeldKeyAndASecondClickBeginOnePackAndFailuresAreToldInChinese()
    {
        var page = await chromium.Open(site.Address + site.AddressOf("article"));
        int asked = 0;
        await page.RouteAsync("**/packs/collect", async route =>
        {
            asked++;
            await Task.Delay(300);
            await route.AbortAsync();
        });
        await page.SelectOptionAsync("#collect-pack", "");
        await page.Locator("#p3 .para-number").FocusAsync();
        await page.Keyboard.DownAsync("c");
        await page.Keyboard.DownAsync("c");
        await page.Keyboard.UpAsync("c");
        await page.Locator("#p1 [data-collect-button]").ClickAsync();
        await page.Locator("[data-announce]", new() { HasText = "没有收入：网络或服务没有回应" }).WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Assert.Equal(1, asked);
        await page.GotoAsync(site.Address + site.AddressOf("pack-version"));
        await page.Locator(".pack-entry a").First.FocusAsync();
        await page.Keyboard.PressAsync("Alt+ArrowUp");
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
        string token = await Token(site.AddressOf("results"));
        using var form = new FormUrlEncodedContent(
            [new("__RequestVerificationToken", token), new("what", site.Ids.Rich + "|p1"), new("pack", site.PackId), new("back", back)]);
        using var answer = await site.Client.PostAsync(new Uri("/packs/collect", UriKind.Relative), form);
        Assert.Equal(path, answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("5000000000")]
    [InlineData("-1")]
    [InlineData("99")]
    public async Task AVersionThatIsNoneIsNotFound(string version) =>
        Assert.Equal(404, (await site.Page($"/packs/{site.PackId}?version={version}")).Status);

    [Fact]
    public async Task WhatWasWrittenOnAnOlderPageIsNotLostAndOverwritesNothing()
    {
        string pack = await Begun("先写的");
        string token = await Token(pack);
        using (var first = await Post(pack + "/edit", token, ("act", "head"), ("seen", "1"), ("name", "另一页改的"), ("note", "")))
        {
            Assert.Equal(pack, first.RequestMessage!.RequestUri!.PathAndQuery);
        }

        using var late = await Post(pack + "/edit", token, ("act", "head"), ("seen", "1"), ("name", "迟到的名称"), ("note", "写了很久的<说明>"));
        string html = await late.Content.ReadAsStringAsync();
        Assert.StartsWith("?fault=pack_changed&draft=", late.RequestMessage!.RequestUri!.Query, StringComparison.Ordinal);
        Assert.Contains("<h1>另一页改的</h1>", html, StringComparison.Ordinal);
        Assert.Contains("value=\"迟到的名称\"", html, StringComparison.Ordinal);
        Assert.Contains("写了很久的&lt;说明&gt;</textarea>", html, StringComparison.Ordinal);
        Assert.Contains("<input type=\"hidden\" name=\"seen\" value=\"2\"", html, StringComparison.Ordinal);

        using var saved = await Post(pack + "/edit", token, ("act", "head"), ("seen", "2"), ("name", "迟到的名称"), ("note", "写了很久的<说明>"));
        Assert.Contains("<h1>迟到的名称</h1>", await saved.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("note")]
    [InlineData("remove")]
    [InlineData("section-name")]
    [InlineData("undo")]
    [InlineData("restore")]
    public async Task AnOlderPageChangesNothing(string act)
    {
        string pack = await Begun("旧页面");
        string token = await Token(pack);
        await Post(pack + "/edit", token, ("act", "section-add"), ("title", "二"));
        using var collected = await Post("/packs/collect", token, ("what", site.Ids.Rich + "|p1"), ("pack", pack["/packs/".Length..]), ("back", pack));
        string entry = EntryId().Match(await collected.Content.ReadAsStringAsync()).Groups[1].Value;
        string on = act == "section-name" ? "s1" : entry;
        using var late = await Post(pack + "/edit", token, ("act", act), ("on", on), ("seen", "2"), ("version", "1"), ("title", "改"), ("note", "改"));
        Assert.Equal("pack_changed", FaultOf(late));
        Assert.Contains("第 3 版", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("note", "条", "pack_entry_not_found")]
    [InlineData("up", "", "pack_entry_not_found")]
    [InlineData("section-name", "条", "pack_section_not_found")]
    [InlineData("section-up", "\r\nX-A: b", "pack_section_not_found")]
    public async Task WhatIsNotInThePackIsNamed(string act, string on, string code)
    {
        using var answer = await Post($"/packs/{site.PackId}/edit", await Token("/packs"), ("act", act), ("on", on), ("seen", "1"), ("note", "按语"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(code, FaultOf(answer));
    }

    [Theory]
    [InlineData("/packs/begin")]
    [InlineData("/packs/collect")]
    [InlineData("/packs/0123456789ab/edit")]
    public async Task FormsThatCannotBeReadAreRefused(string address)
    {
        string[] types = ["multipart/form-data; boundary=x", "multipart/form-data", "application/x-www-form-urlencoded", "text/plain"];
        foreach (string type in types)
        {
            using var content = new StringContent(string.Join('&', Enumerable.Range(0, 1100).Select(i => "a" + i)));
            content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
            using var answer = await site.Client.PostAsync(new Uri(address, UriKind.Relative), content);
            Assert.True((int)answer.StatusCode < 500, $"{(int)answer.StatusCode} {type}");
        }
    }

    [Fact]
    public async Task AFormWithoutItsTokenKeepsItsWordsButNotThoseOfAnotherSite()
    {
        using var own = await Post("/packs/begin", "", ("name", "没有保存的名称"));
        Assert.Equal("form_expired", FaultOf(own));
        Assert.Contains("value=\"没有保存的名称\"", await own.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/packs/begin", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent([new("name", "别处来的名称")]),
        };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var foreign = await site.Client.SendAsync(request);
        Assert.DoesNotContain("别处来的名称", await foreign.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingIsBegunForAPlaceThatIsNotThere()
    {
        int before = Regex.Count((await site.Page("/packs")).Html, "<h2>");
        using var answer = await Post("/packs/collect", await Token("/packs"), ("what", site.Ids.Rich + "|p99"), ("pack", ""));
        Assert.Equal("place_not_found", FaultOf(answer));
        Assert.Equal(before, Regex.Count((await site.Page("/packs")).Html, "<h2>"));
    }

    [Fact]
    public async Task EveryCollectButtonOfAPageHasANameOfItsOwn()
    {
        foreach (string name in new[] { "sentences", "concordance", "formulas" })
        {
            string html = (await site.Page(site.AddressOf(name))).Html;
            var labels = Regex.Matches(html, "data-collect-button aria-label=\"([^\"]+)\"").Select(m => m.Groups[1].Value).ToList();
            Assert.NotEmpty(labels);
            Assert.Equal(labels.Distinct(), labels);
        }
    }

    [Fact]
    public async Task ATestIsKeptWithTheVersionAndListedOnThePage()
    {
        string address = $"/packs/{site.PackId}/questions?count=4&seed=77";
        string test = (await site.Page(address)).Html;
        Assert.Matches(@"种子 77(?:　|&#x3000;)[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:]{5} 出题", test);
        string page = (await site.Page("/packs/" + site.PackId)).Html;
        Assert.Contains("种子 77</a>", page, StringComparison.Ordinal);
        Assert.Contains("这一版的改动：", page, StringComparison.Ordinal);
        string earlier = (await site.Page(address + "&version=3")).Html;
        Assert.Contains("这是第 3 版的题", earlier, StringComparison.Ordinal);
        Assert.Contains("<input type=\"hidden\" name=\"version\" value=\"3\"", earlier, StringComparison.Ordinal);
        Assert.Equal(404, (await site.Page(address + "&version=99")).Status);
        Assert.Equal(404, (await site.Page(address + "&version=x")).Status);
        Assert.Contains("上次改动：", (await site.Page(site.AddressOf("results"))).Html, StringComparison.Ordinal);
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

    private async Task<string> Begun(string name)
    {
        using var answer = await Post("/packs/begin", await Token("/packs"), ("name", name), ("topic", ""));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer.RequestMessage!.RequestUri!.AbsolutePath;
    }

    private async Task<string> Token(string address) => TokenField().Match((await site.Page(address)).Html).Groups[1].Value;

    private async Task<HttpResponseMessage> Post(string address, string token, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(
            fields.Select(f => KeyValuePair.Create(f.Name, f.Value)).Append(new("__RequestVerificationToken", token)));
        return await site.Client.PostAsync(new Uri(address, UriKind.Relative), form);
    }

    private static string FaultOf(HttpResponseMessage answer) => answer.RequestMessage!.RequestUri!.Query.Split('=', '&')[1];

    [GeneratedRegex("id=\"e-([0-9a-f]+)\"")]
    private static partial Regex EntryId();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
