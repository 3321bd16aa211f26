using System.Text.Json.Nodes;
using KnowledgeBase.Library;

namespace KnowledgeBase.SearchApi.Tests.Fixture;

/// <summary>The real application over <see cref="SampleCards"/>.</summary>
public sealed class RunningCards : IAsyncLifetime
{
    private Microsoft.AspNetCore.Builder.WebApplication? app;

    /// <summary>Folder of the library.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("kb-cards-").FullName;

    /// <summary>Client of the application.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        using (var library = LibraryStore.Open(Folder))
        {
            SampleCards.Fill(library);
        }

        app = Program.Build(["--library", Folder, "--urls", "http://127.0.0.1:0"]);
        await app.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    /// <summary>JSON of an address that answers well.</summary>
    public async Task<JsonNode> Json(string address)
    {
        using var answer = await Client.GetAsync(new Uri(address, UriKind.Relative));
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }

    /// <summary>Code of an address that answers with a problem.</summary>
    public async Task<string> Code(string address, int status)
    {
        using var answer = await Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(status, (int)answer.StatusCode);
        return (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["code"]!;
    }

    /// <summary>Id of the card of a name.</summary>
    public async Task<string> Card(string name) =>
        (string)(await Json("/api/cards"))["cards"]!.AsArray().Single(c => ((string)c!["label"]!["value"]!).Contains(name, StringComparison.Ordinal))!["id"]!;

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        Client.Dispose();
        await app!.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
