using KnowledgeBase.Web.Tests.Fixture;
using Microsoft.Playwright;

namespace KnowledgeBase.Web.Tests.Pages;

/// <summary>
/// Pictures of the pages. Of the small library they go to a temporary folder; with KB_SCREENSHOTS=FOLDER and
/// KB_SCREENSHOT_SITE=ADDRESS those of a running site are written there, for the documentation.
/// </summary>
[Collection(SiteTests.Name)]
public sealed class ScreenshotTests(RunningSite site, Chromium chromium)
{
    private const string Draft = "工会要“竭诚服务职工群众”。有人写道：“企业工会承担着维护职工合法权益、竭诚服务职工群众的基本责任”；也有人写“职工有所呼、工会必有答”。";

    private static readonly (string Name, int Width, int Height)[] Sizes = [("wide", 1280, 860), ("narrow", 390, 844)];

    [BrowserTheory]
    [InlineData("start")]
    [InlineData("results")]
    [InlineData("article")]
    [InlineData("source")]
    [InlineData("cards")]
    [InlineData("compare")]
    [InlineData("sentences")]
    [InlineData("concordance")]
    [InlineData("formulas")]
    [InlineData("checked")]
    [InlineData("pack")]
    [InlineData("pack-questions")]
    public async Task EveryPageCanBePictured(string name)
    {
        string? kept = Environment.GetEnvironmentVariable("KB_SCREENSHOTS");
        string folder = kept ?? Directory.CreateTempSubdirectory("kb-shots-").FullName;
        foreach (var (size, width, height) in Sizes)
        {
            var page = await chromium.Open(await Address(name), width, height);
            await Act(page, name);
            string file = Path.Combine(folder, $"{name}-{size}.png");
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = file });
            Assert.True(new FileInfo(file).Length > 10_000, $"{file} is blank");
            await page.Context.CloseAsync();
        }

        if (kept is null)
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What a reader does before the picture shows something: a draft is checked.</summary>
    private static async Task Act(IPage page, string name)
    {
        if (name == "checked")
        {
            await page.FillAsync("#draft", Draft);
            await page.ClickAsync(".draft-acts button");
            await page.Locator("#report").ScrollIntoViewIfNeededAsync();
        }
    }

    /// <summary>On a running site the article is the first hit whose source and authors are printed.</summary>
    private async Task<string> Address(string name)
    {
        string? other = Environment.GetEnvironmentVariable("KB_SCREENSHOT_SITE");
        if (other is not null && name == "compare")
        {
            var list = await chromium.Open(other + site.AddressOf("cards"));
            string[] ids = [.. (await list.Locator(".card h2 a").EvaluateAllAsync<string[]>("links => links.map(l => l.getAttribute('href').split('/')[2])")).Take(4)];
            await list.Context.CloseAsync();
            return other + "/cards/compare?" + string.Join('&', ids.Select(id => "id=" + id));
        }

        if (other is not null && name is "pack" or "pack-questions")
        {
            var list = await chromium.Open(other + site.AddressOf("packs"));
            string? pack = await list.Locator(".pack-list h2 a").First.GetAttributeAsync("href");
            await list.Context.CloseAsync();
            return other + pack + (name == "pack" ? string.Empty : "/questions?count=10&answers=1");
        }

        if (other is null || name is not ("article" or "source"))
        {
            return (other ?? site.Address) + site.AddressOf(name);
        }

        var page = await chromium.Open(other + site.AddressOf("results"));
        string? article = await page.Locator(".hit:has(.authors):has-text('》') .hit-title a").First.GetAttributeAsync("href");
        await page.Context.CloseAsync();
        return other + article + (name == "source" ? "?source=1" : string.Empty);
    }
}
