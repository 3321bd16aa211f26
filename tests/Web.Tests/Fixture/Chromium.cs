using Microsoft.Playwright;

namespace KnowledgeBase.Web.Tests.Fixture;

/// <summary>One headless browser for all browser tests; started when first asked for.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The browser's program, or null when there is none.</summary>
    public static string? Program => new[] { Environment.GetEnvironmentVariable("KB_CHROMIUM") }
        .Concat(Places)
        .FirstOrDefault(p => !string.IsNullOrEmpty(p) && File.Exists(p));

    /// <summary>Why browser tests cannot run here, or null when they can.</summary>
    public static string? Missing => Environment.GetEnvironmentVariable("KB_BROWSER_SKIP_REASON") is { Length: > 0 } reason
        ? reason
        : Program is null ? "No Chromium here: install chromium, or set KB_CHROMIUM to its path." : null;

    /// <inheritdoc />
    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>Opens a page in a fresh context.</summary>
    public async Task<IPage> Open(string address, int width = 1280, int height = 900, bool dark = false, bool scripts = true)
    {
        var context = await (await Browser()).NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = scripts,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "zh-CN",
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        return page;
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    private async Task<IBrowser> Browser()
    {
        playwright ??= await Playwright.CreateAsync();
        return browser ??= await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            Headless = true,
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }
}

/// <summary>A fact that needs a browser; skipped with the reason where there is none.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    /// <summary>Looks for the browser when tests are found.</summary>
    public BrowserFactAttribute() => Skip = Chromium.Missing;
}

/// <summary>A theory that needs a browser; skipped with the reason where there is none.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    /// <summary>Looks for the browser when tests are found.</summary>
    public BrowserTheoryAttribute() => Skip = Chromium.Missing;
}
