using KnowledgeBase.SearchApi.Tests.Fixture;
using KnowledgeBase.Web.Tests.Fixture;
using Microsoft.Playwright;

namespace KnowledgeBase.Web.Tests.Pages;

/// <summary>Using the pages: by keyboard, without scripts, copying with the source.</summary>
[Collection(SiteTests.Name)]
public sealed class UseTests(RunningSite site, Chromium chromium)
{
    [BrowserFact]
    public async Task WithoutScriptsAReaderSearchesFiltersAndReads()
    {
        var page = await chromium.Open(site.Address, scripts: false);
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "检索词" }).FillAsync("困难职工帮扶");
        await page.GetByRole(AriaRole.Button, new() { Name = "检索", Exact = true }).ClickAsync();
        Assert.Contains("q=", page.Url, StringComparison.Ordinal);
        await page.Locator(".facet-year a", new() { HasText = "2023" }).ClickAsync();
        Assert.Contains("year=2023", page.Url, StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator(".chip").CountAsync());
        await page.Locator(".hit-title a").First.ClickAsync();
        Assert.Equal(SmallLibrary.MagazineTitle, await page.Locator("h1").InnerTextAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "与原文行对照" }).ClickAsync();
        Assert.True(await page.Locator("#L1").IsVisibleAsync());
        Assert.Equal(0, await page.Locator(".script-only:visible").CountAsync());
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task FiltersOpenByHandOnSmallScreens()
    {
        var page = await chromium.Open(site.Address + "/search", 360, scripts: false);
        var year = page.Locator(".facet-year a").First;
        Assert.False(await year.IsVisibleAsync());
        await page.Locator(".facets > summary").ClickAsync();
        Assert.True(await year.IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task TheKeyboardReachesSearchSuggestionsAndTheFirstHit()
    {
        var page = await chromium.Open(site.Address);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("跳到正文", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await Focused(page));
        await page.Keyboard.PressAsync("/");
        Assert.Equal("q", await Focused(page));
        await page.Keyboard.TypeAsync("职代");
        await page.Locator("[role=option]").First.WaitForAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("true", await page.Locator("[role=option]").First.GetAttributeAsync("aria-selected"));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/search?**");
        await page.Locator(".hit-title a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/articles/**");
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task EscapeClosesTheSuggestions()
    {
        var page = await chromium.Open(site.Address);
        await page.Locator("#q").PressSequentiallyAsync("职代");
        await page.Locator("[role=option]").First.WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await page.Locator("[role=listbox]").IsVisibleAsync());
        Assert.Equal("false", await page.Locator("#q").GetAttributeAsync("aria-expanded"));
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task ACopiedParagraphCarriesItsCitation()
    {
        var page = await chromium.Open(site.Address + site.AddressOf("article"));
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.Locator("#p1").HoverAsync();
        await page.Locator("#p1 [data-copy-para]").ClickAsync();
        await page.GetByText("已复制").First.WaitForAsync();
        string copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        string printed = SmallLibrary.Magazine().Articles[0].Paragraphs[0].Text;
        Assert.Contains('“', printed);
        Assert.Equal(
            $"“{printed.Replace('“', '‘').Replace('”', '’')}”\n" +
            "——甲一, 乙二, 丙三, 等. “三张清单”推动困难职工帮扶提质增效: 基层工会的实践[J]. 滨海工运, 2023(6): 8-9, 17.（第1段）",
            copied);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task ACopiedPassageOfAListCarriesItsCitation()
    {
        var page = await chromium.Open(site.Address + site.AddressOf("results"));
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.Locator("[data-copy-passage]").First.ClickAsync();
        await page.GetByText("已复制").First.WaitForAsync();
        string copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Contains("困难职工帮扶", copied, StringComparison.Ordinal);
        Assert.Contains("滨海工运, 2023(6)", copied, StringComparison.Ordinal);
        Assert.EndsWith("段）", copied, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task TheChosenThemeStays()
    {
        var page = await chromium.Open(site.Address);
        string light = await Ground(page);
        await page.Locator("[data-theme-switch]").ClickAsync();
        string dark = await Ground(page);
        Assert.NotEqual(light, dark);
        await page.GotoAsync(site.Address + "/help");
        Assert.Equal(dark, await Ground(page));
        await page.Context.CloseAsync();
    }

    private static Task<string> Focused(IPage page) => page.EvaluateAsync<string>("document.activeElement.id");

    private static Task<string> Ground(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
