using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using KnowledgeBase.SearchApi.Tests.Fixture;

namespace KnowledgeBase.SearchApi.Tests.Packs;

[Collection(ApiTests.Name)]
public sealed class PackTests(RunningApi api)
{
    private static readonly string Article = SmallLibrary.Magazine().Articles[0].Id;

    [Fact]
    public async Task APackIsBegunFilledArrangedAndRestored()
    {
        var pack = await Send(HttpMethod.Post, "/api/packs", new { name = "帮扶", topic = "困难帮扶" }, HttpStatusCode.Created);
        string at = $"/api/packs/{(string)pack["id"]!}";
        foreach (string place in new[] { "p1", "c2", "s0", "p3" })
        {
            await Send(HttpMethod.Post, at + "/entries", new { articleId = Article, place });
        }

        pack = await api.Json(at);
        Assert.Equal(5, (int)pack["version"]!);
        var entries = pack["sections"]![0]!["entries"]!.AsArray();
        Assert.Equal(["paragraph", "passage", "sentence", "paragraph"], entries.Select(e => (string)e!["kind"]!));
        string body = SmallLibrary.Magazine().Articles[0].Body;
        Assert.All(entries, e => Assert.Equal(body.Substring((int)e!["start"]!, ((string)e["text"]!).Length), (string)e["text"]!));
        Assert.EndsWith("2023(6): 8-9, 17: 第1段.", (string)entries[0]!["citation"]!, StringComparison.Ordinal);

        var arranged = await Send(HttpMethod.Put, at, new
        {
            version = 5,
            name = "帮扶二",
            topic = (string?)null,
            note = "说明",
            sections = new object[]
            {
                new { id = "s1", title = "先读", entries = new[] { new { id = (string)entries[3]!["id"]!, note = "按语" } } },
                new { id = (string?)null, title = "再读", entries = new[] { new { id = (string)entries[0]!["id"]!, note = "" } } },
            },
        });
        Assert.Equal(["先读", "再读"], arranged["sections"]!.AsArray().Select(s => (string)s!["title"]!));
        Assert.Equal("按语", (string)arranged["sections"]![0]!["entries"]![0]!["note"]!);

        var restored = await Send(HttpMethod.Post, at + "/restore", new { version = 5 });
        Assert.Equal((7, 5, "帮扶"), ((int)restored["version"]!, (int)restored["basis"]!, (string)restored["name"]!));
        Assert.Equal(4, restored["sections"]![0]!["entries"]!.AsArray().Count);
        Assert.Equal("帮扶二", (string)(await api.Json(at + "?version=6"))["name"]!);
        Assert.Equal([7, 6, 5, 4, 3, 2, 1], (await api.Json(at + "/versions"))["versions"]!.AsArray().Select(v => (int)v!["version"]!));
    }

    [Fact]
    public async Task TheSamePlaceIsCollectedOnce()
    {
        string at = await Begun();
        await Send(HttpMethod.Post, at + "/entries", new { articleId = Article, place = "p1" });
        var again = await Send(HttpMethod.Post, at + "/entries", new { articleId = Article, place = "p1" });
        Assert.True((bool)again["already"]!);
        Assert.Equal(2, (int)again["pack"]!["version"]!);
    }

    [Fact]
    public async Task WhatIsPutAwayComesBackWithOneOfItsVersions()
    {
        string at = await Begun();
        await Send(HttpMethod.Delete, at, null, HttpStatusCode.NoContent);
        Assert.Equal("pack_not_found", (string)(await api.Problem(at, 404))["code"]!);
        await Send(HttpMethod.Post, at + "/restore", new { version = 1 });
        Assert.Equal("帮扶", (string)(await api.Json(at))["name"]!);
    }

    [Theory]
    [InlineData("/entries", "{\"articleId\":\"x\",\"place\":\"p1\"}", 404, "place_not_found")]
    [InlineData("/entries", "{\"articleId\":\"\"}", 400, "missing_place")]
    [InlineData("/restore", "{\"version\":9}", 404, "pack_version_not_found")]
    public async Task FaultsHaveStableCodes(string path, string body, int status, string code)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await api.Client.PostAsync(new Uri(await Begun() + path, UriKind.Relative), content);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(code, (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["code"]!);
    }

    [Fact]
    public async Task AnArrangementOfAnEarlierVersionOverwritesNothing()
    {
        string at = await Begun();
        await Send(HttpMethod.Post, at + "/entries", new { articleId = Article, place = "p1" });
        var late = new { version = 1, name = "迟到", sections = new[] { new { title = "", entries = Array.Empty<object>() } } };
        Assert.Equal("pack_changed", (string)(await Send(HttpMethod.Put, at, late, HttpStatusCode.Conflict))["code"]!);
        Assert.Equal("帮扶", (string)(await api.Json(at))["name"]!);
    }

    [Fact]
    public async Task TheReviewTellsStandingsDuplicatesAndGaps()
    {
        string at = await Begun();
        foreach (string place in new[] { "p1", "s0" })
        {
            await Send(HttpMethod.Post, at + "/entries", new { articleId = Article, place });
        }

        var review = await api.Json(at + "/review");
        Assert.All(review["standings"]!.AsArray(), s => Assert.Equal("unchanged", (string)s!["state"]!));
        Assert.Equal("part", (string)review["duplicates"]!.AsArray().Single()!["relation"]!);
        Assert.Equal("困难帮扶", (string)review["gaps"]!["topic"]!);
        Assert.Equal(["topic", "year", "kind", "source"], review["gaps"]!["sides"]!.AsArray().Select(s => (string)s!["field"]!));
    }

    [Theory]
    [InlineData("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK")]
    [InlineData("md", "text/markdown", "# ")]
    [InlineData("html", "text/html", "<!")]
    public async Task APackIsExported(string format, string type, string begins)
    {
        string at = await Begun();
        await Send(HttpMethod.Post, at + "/entries", new { articleId = Article, place = "p3" });
        using var answer = await api.Client.GetAsync(new Uri($"{at}/export?format={format}&questions=3", UriKind.Relative));
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("帮扶." + format, answer.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.StartsWith(begins, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/export?format=xls", "invalid_format")]
    [InlineData("/export?answers=maybe", "invalid_answers")]
    [InlineData("/export?questions=51", "invalid_count")]
    [InlineData("/questions?count=0", "invalid_count")]
    [InlineData("/questions?seed=-1", "invalid_seed")]
    public async Task WrongOrdersAreNamed(string path, string code) =>
        Assert.Equal(code, (string)(await api.Problem(await Begun() + path, 400))["code"]!);

    [Fact]
    public async Task TheSameSeedAsksTheSame()
    {
        string at = await Begun();
        await Send(HttpMethod.Post, at + "/entries", new { articleId = Article, place = "p3" });
        var one = await api.Json(at + "/questions?count=2&seed=7");
        var other = await api.Json(at + "/questions?count=2&seed=7");
        Assert.NotEmpty(one["questions"]!.AsArray());
        Assert.Equal(one.ToJsonString(), other.ToJsonString());
    }

    [Theory]
    [InlineData("[null]")]
    [InlineData("[{\"entries\":[null]}]")]
    [InlineData("[{\"entries\":[{\"id\":null}]}]")]
    [InlineData("[]")]
    [InlineData("[{\"id\":\"\"}]")]
    [InlineData("[{\"id\":\"s01\"}]")]
    [InlineData("[{\"id\":\"s2147483647\"},{}]")]
    [InlineData("[{\"id\":\"条\"}]")]
    [InlineData("[{\"id\":\"s1\"},{\"id\":\"s1\"}]")]
    public async Task AnArrangementThatDoesNotFitIsRefused(string sections) =>
        Assert.Equal("invalid_arrangement", (string)(await Arranged(await Begun(), sections, 400))["code"]!);

    [Fact]
    public async Task ATestIsKeptAndListed()
    {
        string at = await Begun();
        string article = (string)(await Send(HttpMethod.Get, "/api/search?q=" + Uri.EscapeDataString("困难职工"), null))["hits"]![0]!["articleId"]!;
        await Send(HttpMethod.Post, at + "/entries", new { articleId = article, place = "p1" });
        var test = await Send(HttpMethod.Get, at + "/questions?count=2&seed=9", null);
        Assert.NotNull(test["made"]);
        Assert.Equal((long)test["libraryVersion"]!, (long)test["libraryNow"]!);
        var kept = Assert.Single((await Send(HttpMethod.Get, at + "/tests", null))["tests"]!.AsArray());
        Assert.Equal((2, 2, 9), ((int)kept!["version"]!, (int)kept["asked"]!, (int)kept["seed"]!));
        Assert.Equal("pack_version_not_found", (string)(await Send(HttpMethod.Get, at + "/questions?version=7", null, HttpStatusCode.NotFound))["code"]!);
        Assert.Equal("pack_not_found", (string)(await Send(HttpMethod.Get, "/api/packs/000000000000/tests", null, HttpStatusCode.NotFound))["code"]!);
    }

    [Fact]
    public async Task NotesKeepTheirLinesAndNamesHaveOne()
    {
        string at = await Begun();
        var sections = new[] { new { id = "s1" } };
        var pack = await Send(HttpMethod.Put, at, new { version = 1, name = "包", note = "一\r\n二\r三", sections });
        Assert.Equal("一\n二\n三", (string)pack["note"]!);
        Assert.Equal("invalid_name", (string)(await Send(HttpMethod.Put, at, new { version = 2, name = "包\n二", sections }, HttpStatusCode.BadRequest))["code"]!);
    }

    [Fact]
    public async Task NewSectionsGetIdsOfTheirOwn()
    {
        string at = await Begun();
        var pack = await Arranged(at, "[{\"id\":\"s999999\",\"title\":\"甲\"},{\"title\":\"乙\"},{\"id\":\"s1\"},{\"title\":\"丙\"}]", 200);
        Assert.Equal(["s999999", "s2", "s1", "s3"], pack["sections"]!.AsArray().Select(s => (string)s!["id"]!));
        Assert.Equal(4, (await api.Json(at))["sections"]!.AsArray().Count);
    }

    [Fact]
    public async Task WhatIsTooMuchIsRefusedBeforeItIsLookedUp() =>
        Assert.Equal("pack_full", (string)(await Arranged(await Begun(), $"[{string.Join(',', Enumerable.Repeat("{}", 61))}]", 409))["code"]!);

    [Theory]
    [InlineData("没有这个主题", "unknown_topic")]
    [InlineData("\"", "unknown_topic")]
    [InlineData("101", "topic_too_long")]
    public async Task ATopicTheLibraryHasNotIsRefused(string topic, string code)
    {
        string asked = topic == "101" ? new string('题', 101) : topic;
        Assert.Equal(code, (string)(await Send(HttpMethod.Post, "/api/packs", new { name = "包", topic = asked }, HttpStatusCode.BadRequest))["code"]!);
        var sections = new[] { new { id = "s1" } };
        Assert.Equal(code, (string)(await Send(HttpMethod.Put, await Begun(), new { version = 1, name = "包", topic = asked, sections }, HttpStatusCode.BadRequest))["code"]!);
    }

    private async Task<JsonNode> Arranged(string at, string sections, int status)
    {
        using var content = new StringContent($"{{\"version\":1,\"name\":\"包\",\"sections\":{sections}}}", System.Text.Encoding.UTF8, "application/json");
        using var answer = await api.Client.PutAsync(new Uri(at, UriKind.Relative), content);
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode == status, $"{(int)answer.StatusCode}: {text}");
        return JsonNode.Parse(text)!;
    }

    private async Task<string> Begun() =>
        $"/api/packs/{(string)(await Send(HttpMethod.Post, "/api/packs", new { name = "帮扶", topic = "困难帮扶" }, HttpStatusCode.Created))["id"]!}";

    private async Task<JsonNode> Send(HttpMethod method, string address, object? body, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Content = body is null ? null : JsonContent.Create(body) };
        using var answer = await api.Client.SendAsync(request);
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{(int)answer.StatusCode}: {text}");
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }
}
