using System.Text.Json.Nodes;
using KnowledgeBase.Library;
using KnowledgeBase.Search;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.SearchApi.Tests.Fixture;

/// <summary>The real application on a port of its own, over a small library in a folder of its own.</summary>
public sealed class RunningApi : IAsyncLifetime
{
    private WebApplication? app;

    /// <summary>Folder of the library.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("kb-api-").FullName;

    /// <summary>Client of the application.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        using (var library = LibraryStore.Open(Folder))
        {
            SmallLibrary.Fill(library);
        }

        // Saved answers hold scores; they are those of the engine that every build has.
        app = Program.Build(["--library", Folder, "--engine", "builtin", "--urls", "http://127.0.0.1:0"]);
        app.MapGet("/api/test-of-failure", string () => throw new InvalidOperationException("inner words"))
            .ExcludeFromDescription();
        await app.StartAsync();
        app.Services.GetRequiredService<SearchService>().Prepare();
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    /// <summary>JSON of an address that answers well.</summary>
    public async Task<JsonNode> Json(string address)
    {
        using var answer = await Client.GetAsync(new Uri(address, UriKind.Relative));
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        return JsonNode.Parse(text)!;
    }

    /// <summary>Problem details of an address that does not.</summary>
    public async Task<JsonNode> Problem(string address, int status)
    {
        using var answer = await Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal(status, (int)problem["status"]!);
        return problem;
    }

    /// <summary>Id of the article with a title.</summary>
    public async Task<string> IdOf(string title)
    {
        var answer = await Json("/api/search?size=100");
        return (string)answer["hits"]!.AsArray().Single(h => (string?)h!["title"] == title)!["articleId"]!;
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        Client.Dispose();
        await app!.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>Tests that share one running application.</summary>
[CollectionDefinition(Name)]
public sealed class ApiTests : ICollectionFixture<RunningApi>
{
    public const string Name = "api";
}
