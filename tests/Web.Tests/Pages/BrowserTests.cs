using Deque.AxeCore.Playwright;
using KnowledgeBase.Web.Tests.Fixture;
using Microsoft.Playwright;

namespace KnowledgeBase.Web.Tests.Pages;

/// <summary>The pages in a real browser: no accessibility violations, no sideways scrolling, no refused assets.</summary>
[Collection(SiteTests.Name)]
public sealed class BrowserTests(RunningSite site, Chromium chromium)
{
    public static TheoryData<string, int, bool> Looks()
    {
        var looks = new TheoryData<string, int, bool>();
        foreach (string page in SiteTests.Pages)
        {
            foreach (int width in new[] { 360, 1280 })
            {
                looks.Add(page, width, false);
                looks.Add(page, width, true);
            }
        }

        return looks;
    }

    [BrowserTheory]
    [MemberData(nameof(Looks))]
    public async Task NoAccessibilityViolations(string name, int width, bool dark)
    {
        var page = await chromium.Open(site.Address + site.AddressOf(name), width, dark: dark);
        var result = await page.RunAxe();
        Assert.True(result.Passes.Length > 5, "axe did not run");
        Assert.Empty(result.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}"));
        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [MemberData(nameof(Names))]
    public async Task NothingScrollsSideways(string name)
    {
        var page = await chromium.Open(site.Address + site.AddressOf(name), 360);
        foreach (int width in new[] { 360, 390, 600, 768, 960, 1280, 1920 })
        {
            await page.SetViewportSizeAsync(width, 900);
            int over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(over <= 0, $"{name} at {width}: {over} pixels too wide");
        }

        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [MemberData(nameof(Names))]
    public async Task NothingIsRefusedAndNoScriptFails(string name)
    {
        var page = await chromium.Open("about:blank");
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            // The browser itself reports the status of the not-found and error pages.
            if (message.Type == "error" && !message.Text.Contains("the server responded with a status of", StringComparison.Ordinal))
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        page.RequestFailed += (_, request) => complaints.Add(request.Url);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.Address, StringComparison.Ordinal))
            {
                complaints.Add("foreign: " + request.Url);
            }
        };
        await page.GotoAsync(site.Address + site.AddressOf(name), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    public static TheoryData<string> Names() => [.. SiteTests.Pages];
}
