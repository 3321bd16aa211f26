using System.Net;
using KnowledgeBase.SearchApi.Hosting;
using KnowledgeBase.SearchApi.Tests.Fixture;
using Microsoft.Extensions.Configuration;

namespace KnowledgeBase.SearchApi.Tests.Hosting;

[Collection(ApiTests.Name)]
public sealed class HostingTests(RunningApi api)
{
    [Theory]
    [InlineData("/api/search")]
    [InlineData("/api/nothing")]
    [InlineData("/healthz")]
    public async Task EveryAnswerCarriesTheSafetyHeaders(string address)
    {
        using var answer = await api.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        string policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task HealthTellsThatIndexAndLibraryAgree()
    {
        var health = await api.Json("/healthz");
        Assert.Equal("ok", (string)health["status"]!);
        Assert.Equal((long)health["libraryVersion"]!, (long)health["indexVersion"]!);
        Assert.Equal(4, (int)health["articles"]!);
    }

    [Fact]
    public async Task TheDocumentIsTheCommittedOne()
    {
        string document = await api.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative));
        Golden.Check("openapi.json", document.ReplaceLineEndings("\n").TrimEnd() + "\n", SourceFolder(), "openapi.json");
    }

    [Fact]
    public async Task ThePageThatShowsTheDocumentIsThere()
    {
        using var answer = await api.Client.GetAsync(new Uri("/swagger", UriKind.Relative));
        Assert.True(answer.IsSuccessStatusCode);
        Assert.Contains("swagger-ui", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void TheLibraryIsTheOptionThenTheEnvironmentThenAFolderHere()
    {
        Assert.Equal("/a", LibraryFolder.Of(Settings(("library", "/a"), ("KB_LIBRARY", "/b"))));
        Assert.Equal("/b", LibraryFolder.Of(Settings(("KB_LIBRARY", "/b"))));
        Assert.Equal(Path.GetFullPath("library"), LibraryFolder.Of(Settings()));
    }

    [Fact]
    public async Task WithoutUrlsItListensOnThisMachineOnly()
    {
        await using var app = Program.Build(["--library", api.Folder]);
        Assert.Equal("http://127.0.0.1:5080", app.Configuration["urls"]);
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("evil.example:5080", HttpStatusCode.BadRequest)]
    [InlineData("localhost:1", HttpStatusCode.OK)]
    [InlineData("[::1]:5080", HttpStatusCode.OK)]
    public async Task OnlyItsOwnNamesAreAnswered(string host, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/packs", UriKind.Relative));
        request.Headers.Host = host;
        using var answer = await api.Client.SendAsync(request);
        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", "localhost 127.0.0.1 [::1]")]
    [InlineData("http://kb.example:80;https://10.0.0.7", "localhost 127.0.0.1 [::1] kb.example 10.0.0.7")]
    [InlineData("http://10.0.0.7;http://*:5080", "*")]
    [InlineData("http://0.0.0.0:5080", "*")]
    [InlineData("http://[::]:5080", "*")]
    public void NamesAreThoseListenedAt(string urls, string names) =>
        Assert.Equal(names, string.Join(' ', ListenedNames.Of(urls.Split(';'))));

    private static IConfiguration Settings(params (string Key, string Value)[] values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(v => KeyValuePair.Create(v.Key, (string?)v.Value)))
        .Build();

    private static string SourceFolder([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "SearchApi");
}
