using KnowledgeBase.SearchApi.Tests.Fixture;

namespace KnowledgeBase.SearchApi.Tests.Policies;

public sealed class MentionTests(RunningCards api) : IClassFixture<RunningCards>
{
    [Fact]
    public async Task AnArticleLeadsToTheEditionOfItsDay()
    {
        string id = (await api.Card("四本台账")).Split('.')[0];
        var mentions = (await api.Json($"/api/articles/{id}/mentions"))["mentions"]!.AsArray();
        Assert.Equal(["《工会法》第二条", "工会法第三条", "《关于加强户外劳动者服务的意见》"], mentions.Select(m => (string)m!["text"]!));
        var target = mentions[0]!["target"]!;
        Assert.Equal(("then", "2021-12-24", "第二条"), ((string)target["edition"]!, (string)target["editionDate"]!, (string)target["path"]!));
        Assert.Contains("中国共产党领导的", (string)target["text"]!, StringComparison.Ordinal);
        Assert.EndsWith("#t2", (string)target["url"]!, StringComparison.Ordinal);
        Assert.Null(mentions[2]!["target"]);
        string body = (string)(await api.Json($"/api/articles/{id}"))["body"]!;
        Assert.All(mentions, m => Assert.Equal((string)m!["text"]!, body.Substring((int)m["range"]![0]!, (int)m["range"]![1]!)));
    }

    [Fact]
    public async Task EveryEditionShowsWhoNamesTheLaw()
    {
        var hits = (await api.Json("/api/search?q=" + Uri.EscapeDataString("标题:工会法") + "&kind=policy"))["hits"]!.AsArray();
        Assert.Equal(2, hits.Count);
        foreach (string id in hits.Select(h => (string)h!["articleId"]!))
        {
            var cited = await api.Json($"/api/articles/{id}/cited-by");
            Assert.Equal(1, (int)cited["total"]!);
            var article = cited["articles"]![0]!;
            Assert.Equal(["第二条", "第三条"], article["places"]!.AsArray().Select(p => (string)p!["clause"]!));
            Assert.Equal(2, article["cards"]!.AsArray().Count);
        }
    }

    [Fact]
    public async Task APolicyTellsWhichEditionIsInForce()
    {
        var hits = (await api.Json("/api/search?q=" + Uri.EscapeDataString("标题:工会法") + "&kind=policy"))["hits"]!.AsArray();
        var standings = await Task.WhenAll(hits.Select(h => api.Json($"/api/articles/{(string)h!["articleId"]!}/versions")));
        Assert.Equal(["in_force", "superseded"], standings.Select(s => (string)s["status"]!).Order(StringComparer.Ordinal));
        Assert.All(standings, s => Assert.Single(s["versions"]!.AsArray()));
        string article = (await api.Card("四本台账")).Split('.')[0];
        Assert.Equal("article_not_found", await api.Code($"/api/articles/{article}/versions", 404));
    }

    [Fact]
    public async Task FaultsHaveTheirCodes()
    {
        Assert.Equal("article_not_found", await api.Code("/api/articles/nothing/mentions", 404));
        string id = (await api.Card("四本台账")).Split('.')[0];
        Assert.Equal("invalid_page", await api.Code($"/api/articles/{id}/cited-by?page=0", 400));
    }
}
