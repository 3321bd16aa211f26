using KnowledgeBase.Corpus.Packs;
using KnowledgeBase.Library;
using KnowledgeBase.Packs;
using KnowledgeBase.Search;
using KnowledgeBase.SearchApi.Tests.Fixture;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Fixture;

/// <summary>The real application, pages and API, on a port of its own over a small library in a folder of its own.</summary>
public sealed class RunningSite : IAsyncLifetime
{
    private WebApplication? app;

    /// <summary>Folder of the library.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("kb-web-").FullName;

    /// <summary>Client of the application.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Address without a closing stroke.</summary>
    public string Address { get; private set; } = string.Empty;

    /// <summary>Ids of the small library's articles: with everything, and with almost nothing.</summary>
    public (string Rich, string Poor) Ids { get; private set; }

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        using (var library = LibraryStore.Open(Folder))
        {
            SmallLibrary.Fill(library);
        }

        app = Program.Build(["--library", Folder, "--urls", "http://127.0.0.1:0"]);
        app.MapGet("/test-of-failure", string () => throw new InvalidOperationException("inner words"));
        await app.StartAsync();
        app.Services.GetRequiredService<SearchService>().Prepare();
        Address = app.Urls.First().TrimEnd('/');
        Client = new HttpClient { BaseAddress = new Uri(Address) };
        PackId = SmallPack();
        Ids = (SmallLibrary.Magazine().Articles[0].Id, SmallLibrary.Sheet().Articles[0].Id);
    }

    /// <summary>Id of a pack with two sections.</summary>
    public string PackId { get; private set; } = string.Empty;

    /// <summary>Page of an address, with its status.</summary>
    public async Task<(int Status, string Html)> Page(string address)
    {
        using var answer = await Client.GetAsync(new Uri(address, UriKind.Relative));
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Every address a reader can visit, by name.</summary>
    public string AddressOf(string name) => name switch
    {
        "start" => "/",
        "results" => "/search?q=困难职工帮扶",
        "filtered" => "/search?q=工会&year=2023&kind=article&sort=newest",
        "everything" => "/search",
        "explained" => "/search?q=" + Uri.EscapeDataString("困难职工 “三张清单”") + "&explain=true",
        "offers" => "/search?q=" + Uri.EscapeDataString("“困南职工”"),
        "nothing" => "/search?q=无人写过的词句&year=2023",
        "fault" => "/search?q=" + Uri.EscapeDataString("职代会 \"没有关"),
        "article" => "/articles/" + Ids.Rich,
        "poor-article" => "/articles/" + Ids.Poor,
        "source" => "/articles/" + Ids.Rich + "?source=1",
        "files" => "/files",
        "help" => "/help",
        "cards" => "/cards?q=困难职工帮扶",
        "compare" => "/cards/compare",
        "quotes" or "checked" => "/quotes",
        "sentences" => "/sentences?q=困难职工&match=sentence",
        "concordance" => "/concordance?q=困难职工&order=left",
        "formulas" => "/formulas?q=困难职工",
        "packs" => "/packs",
        "pack" => "/packs/" + PackId,
        "pack-version" => "/packs/" + PackId + "?version=2",
        "pack-questions" => "/packs/" + PackId + "/questions?count=5&answers=1",
        "pack-versions" => "/packs/" + PackId + "/versions",
        "no-sentences" => "/sentences?q=无人写过的词句",
        "not-found" => "/nowhere",
        "error" => "/test-of-failure",
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private string SmallPack()
    {
        var desk = app!.Services.GetRequiredService<PackDesk>();
        string id = desk.Begin("困难职工帮扶学习", "困难帮扶").Pack!.Id;
        string article = SmallLibrary.Magazine().Articles[0].Id;
        Assert.Null(desk.Collect(id, article, "p1").Problem);
        Assert.Null(desk.Collect(id, article, "p3").Problem);
        desk.Edit(id, "加小节", p => p.AddSection("做法"));
        Assert.Null(desk.Collect(id, article, "p7").Problem);
        desk.Edit(id, "写按语", p => p.Annotate(p.Entries.First().Id, "先讲这一条。"));
        return id;
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        Client.Dispose();
        await app!.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>Tests that share one running site and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class SiteTests : ICollectionFixture<RunningSite>, ICollectionFixture<Chromium>
{
    public const string Name = "site";

    /// <summary>Names of all pages.</summary>
    public static IReadOnlyList<string> Pages { get; } =
    [
        "start", "results", "filtered", "everything", "explained", "offers", "nothing", "fault", "article", "poor-article", "source", "files",
        "help", "cards", "compare", "quotes", "sentences", "concordance", "formulas", "packs", "pack", "pack-version", "pack-versions", "pack-questions",
        "no-sentences", "not-found",
        "error",
    ];
}
