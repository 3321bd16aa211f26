using KnowledgeBase.Library;
using KnowledgeBase.SearchApi.Cards;
using KnowledgeBase.SearchApi.Tests.Fixture;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Fixture;

/// <summary>The real application over a library of practices and laws.</summary>
public sealed class CardSite : IAsyncLifetime
{
    /// <summary>Name of the file of the rules.</summary>
    public const string RulesName = "rules.md";

    /// <summary>Rules whose 条 have 款 and 项.</summary>
    public const string Rules = """
        # 滨海市职工代表提案工作办法

        （2020年5月8日滨海市总工会第三届委员会第四次全体会议通过）

        第一章 总则

        第一条 为了规范职工代表的提案，根据有关法律制定本办法。

        第二条 本办法适用于本市企业。

        第二章 提案委员会

        第三条 提案委员会履行下列职责：

        （一）征集提案；

        （二）审查立案；

        （三）督促办理。

        第四条 承办部门应当在三十日内答复。

        逾期未复的提案，由提案委员会催办。
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("kb-card-site-").FullName;
    private WebApplication? app;

    /// <summary>Client of the application.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Address without a closing stroke.</summary>
    public string Address { get; private set; } = string.Empty;

    /// <summary>All cards, in the order of the list.</summary>
    public IReadOnlyList<CardDocument> Cards => app!.Services.GetRequiredService<CardReading>().List(new()).Cards;

    /// <summary>Id of the card whose name holds a word.</summary>
    public string Card(string word) => Cards.First(c => c.Label.Value.Contains(word, StringComparison.Ordinal)).Id;

    /// <summary>Id of the later edition of the law.</summary>
    public string Law { get; private set; } = string.Empty;

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        using (var library = LibraryStore.Open(folder))
        {
            library.Replace(SampleCards.Read(RulesName, Rules));
            SampleCards.Fill(library);
            Law = SampleCards.Read("law-late.md", SampleCards.LateLaw).Articles[0].Id;
        }

        app = Program.Build(["--library", folder, "--urls", "http://127.0.0.1:0"]);
        await app.StartAsync();
        Address = app.Urls.First().TrimEnd('/');
        Client = new HttpClient { BaseAddress = new Uri(Address) };
    }

    /// <summary>Page of an address, with its status.</summary>
    public async Task<(int Status, string Html)> Page(string address)
    {
        using var answer = await Client.GetAsync(new Uri(address, UriKind.Relative));
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Every address of this work that a reader can visit, by name.</summary>
    public string AddressOf(string name) => name switch
    {
        "cards" => $"/cards?q={Uri.EscapeDataString("困难职工")}&results=true&pick={Card("四本台账")}&pick={Card("一户一策")}",
        "no-cards" => "/cards?q=无人写过的词句&province=山西省",
        "card" => "/cards/" + Card("四本台账"),
        "compare" => $"/cards/compare?id={Card("四本台账")}&id={Card("一户一策")}",
        "compare-fault" => "/cards/compare?id=nothing",
        "article" => "/articles/" + Card("四本台账").Split('.')[0],
        "law" => "/articles/" + Law,
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        Client.Dispose();
        await app!.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>Tests that share the site of practices and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class CardSiteTests : ICollectionFixture<CardSite>, ICollectionFixture<Chromium>
{
    public const string Name = "card-site";
}
