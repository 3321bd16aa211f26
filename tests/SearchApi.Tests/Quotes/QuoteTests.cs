using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using KnowledgeBase.SearchApi.Tests.Fixture;

namespace KnowledgeBase.SearchApi.Tests.Quotes;

[Collection(ApiTests.Name)]
public sealed class QuoteTests(RunningApi api)
{
    [Fact]
    public async Task TheAnswerHasTheShapeOfTheContract()
    {
        const string Draft = "文章说“困难职工帮扶是工会的一项基础职责”，又说“帮扶要帮到心坎上”。";
        var quotes = (await Check(Draft))["quotes"]!.AsArray();
        Assert.Equal(["altered", "exact"], quotes.Select(q => (string)q!["verdict"]!));
        var altered = quotes[0]!;
        Assert.Equal((string)altered["text"]!, Draft.Substring((int)altered["start"]!, (int)altered["length"]!));
        var match = altered["matches"]![0]!;
        Assert.Equal("困难职工帮扶是工会的一项基本职责", (string)match["text"]!);
        Assert.Equal("《滨海工运》 2023年第6期（总第90期）", (string)match["source"]!);
        Assert.Null(match["inForce"]);
        Assert.Contains(match["diff"]!.AsArray(), d => (string)d!["op"]! == "replace" && (string)d["quoted"]! == "础" && (string)d["printed"]! == "本");
        var article = await api.Json($"/api/articles/{(string)match["articleId"]!}");
        Assert.Contains(article["chunks"]!.AsArray(), c => (string)c!["id"]! == (string)match["chunkId"]!);
        Assert.NotEmpty(match["spans"]!.AsArray());
    }

    [Theory]
    [InlineData("{}", "missing_text")]
    [InlineData("{\"text\":\"  \"}", "missing_text")]
    public async Task AnEmptyDraftIsNamed(string body, string code)
    {
        using var answer = await api.Client.PostAsync(new Uri("/api/quotes/check", UriKind.Relative), new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(code, (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["code"]!);
    }

    [Fact]
    public async Task ADraftThatIsTooLongIsNamed()
    {
        using var answer = await api.Client.PostAsJsonAsync("/api/quotes/check", new { text = new string('字', 200_001) });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("text_too_long", (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["code"]!);
    }

    [Fact]
    public async Task SentencesTellWhoSaidThem()
    {
        var hit = (await api.Json("/api/sentences?q=帮扶要帮到心坎上"))["sentences"]![0]!;
        Assert.Equal("有关领导", (string)hit["speaker"]!);
        Assert.Equal("《滨海工运》 2023年第6期（总第90期）", (string)hit["source"]!);
    }

    [Fact]
    public async Task LinesAndHistoryAnswer()
    {
        var lines = await api.Json("/api/concordance?q=困难职工&order=left");
        Assert.Equal((int)lines["total"]!, lines["lines"]!.AsArray().Count);
        Assert.True((int)lines["total"]! > 2);
        var history = await api.Json("/api/formulas/history?q=" + Uri.EscapeDataString("“困难职工”"));
        Assert.Equal(2, (int)history["texts"]!);
        Assert.Equal(2, (int)history["years"]![0]!["count"]!);
    }

    [Theory]
    [InlineData("/api/sentences", "missing_words")]
    [InlineData("/api/sentences?q=工会&match=near", "invalid_match")]
    [InlineData("/api/concordance?q=工会&order=up", "invalid_order")]
    [InlineData("/api/formulas/history?q=，", "missing_words")]
    public async Task FaultsAreNamed(string address, string code) => Assert.Equal(code, (string)(await api.Problem(address, 400))["code"]!);

    [Fact]
    public async Task APlaceIsCitedWithItsPermanentAddressAndFoundAgain()
    {
        string id = await api.IdOf(SmallLibrary.MagazineTitle);
        var citation = await api.Json($"/api/articles/{id}/citation?place=p3");
        Assert.EndsWith(": 8-9, 17: 第3段.", (string)citation["text"]!, StringComparison.Ordinal);
        string path = new Uri((string)citation["address"]!).AbsolutePath;
        var place = await api.Json("/api/places" + path["/at".Length..]);
        Assert.Equal((id, 3), ((string)place["articleId"]!, (int)place["paragraph"]!));
        var article = await api.Json($"/api/articles/{id}");
        Assert.Equal(path, (string)article["paragraphs"]![2]!["address"]!);
        await api.Problem($"/api/articles/{id}/citation?place=p99", 400);
        await api.Problem("/api/places/000000000000/1-00000000", 404);
    }

    private async Task<JsonNode> Check(string draft)
    {
        using var answer = await api.Client.PostAsJsonAsync("/api/quotes/check", new { text = draft });
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }
}
