using System.Text.Json.Nodes;
using KnowledgeBase.SearchApi.Tests.Fixture;

namespace KnowledgeBase.SearchApi.Tests.Articles;

[Collection(ApiTests.Name)]
public sealed class ArticleTests(RunningApi api)
{
    [Fact]
    public async Task TheArticleIsWholeAndItsRangesPointIntoItsBody()
    {
        var article = await Article(SmallLibrary.MagazineTitle);
        string body = (string)article["body"]!;
        Assert.Equal(body, string.Join('\n', article["paragraphs"]!.AsArray().Select(p => (string)p!["text"]!)));
        foreach (string list in new[] { "paragraphs", "headings" })
        {
            Assert.All(article[list]!.AsArray(), p => Assert.StartsWith((string)p!["text"]!, body[(int)p["start"]!..], StringComparison.Ordinal));
        }

        foreach (var (list, words) in new[] { ("figures", "text"), ("quotations", "text"), ("practices", "name"), ("chunks", "text") })
        {
            Assert.NotEmpty(article[list]!.AsArray());
            Assert.All(article[list]!.AsArray(), p => Assert.Equal(
                (string)p![words]!, body.Substring((int)p["range"]![0]!, (int)p["range"]![1]!)));
        }
    }

    [Fact]
    public async Task SavedArticle() => Golden.Check("article", await Article(SmallLibrary.MagazineTitle));

    [Fact]
    public async Task SourceLinesTellTheirRoleAndParagraph()
    {
        string id = await api.IdOf(SmallLibrary.MagazineTitle);
        var source = await api.Json($"/api/articles/{id}/source");
        var lines = source["lines"]!.AsArray();
        Assert.Equal(["title", "subtitle", "author", "author_unit"], lines.Take(4).Select(l => (string)l!["role"]!));
        Assert.Equal([1, 2, 3, 4], lines.Take(4).Select(l => (int)l!["number"]!));
        Assert.Equal(SmallLibrary.MagazineTitle, (string)lines[0]!["text"]!);
        var article = await Article(SmallLibrary.MagazineTitle);
        foreach (var paragraph in article["paragraphs"]!.AsArray())
        {
            int number = (int)paragraph!["number"]!;
            Assert.Equal((string)paragraph["text"]!, string.Concat(lines
                .Where(l => l!["paragraphs"]!.AsArray().Any(p => (int)p! == number))
                .Select(l => (string)l!["text"]!)));
        }
    }

    [Fact]
    public async Task SimilarArticlesLeaveTheArticleOut()
    {
        string id = await api.IdOf(SmallLibrary.MagazineTitle);
        var similar = await api.Json($"/api/articles/{id}/similar");
        Assert.Equal(id, (string)similar["articleId"]!);
        Assert.DoesNotContain(similar["hits"]!.AsArray(), h => (string)h!["articleId"]! == id);
    }

    [Theory]
    [InlineData("", "gbt7714", "甲一, 乙二, 丙三, 等. “三张清单”推动困难职工帮扶提质增效: 基层工会的实践[J]. 滨海工运, 2023(6): 8-9, 17.")]
    [InlineData("?style=bibtex", "bibtex", "@article{kb-")]
    [InlineData("?style=ris", "ris", "TY  - JOUR\r\n")]
    public async Task CitationsInThreeStyles(string query, string style, string beginning)
    {
        string id = await api.IdOf(SmallLibrary.MagazineTitle);
        var citation = await api.Json($"/api/articles/{id}/citation{query}");
        Assert.Equal(style, (string)citation["style"]!);
        Assert.StartsWith(beginning, (string)citation["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACitationCanBeSavedAsAFile()
    {
        string id = await api.IdOf(SmallLibrary.MagazineTitle);
        using var answer = await api.Client.GetAsync(new Uri($"/api/articles/{id}/citation?style=ris&download=1", UriKind.Relative));
        Assert.Equal("application/x-research-info-systems", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"{id}.ris", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.StartsWith("TY  - JOUR\r\n", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/similar")]
    [InlineData("/citation")]
    [InlineData("/source")]
    public async Task AnUnknownArticleIsAProblem(string part)
    {
        foreach (string id in new[] { "0123456789ab-1", "%E6%97%A0", "x'; DROP TABLE items; --", new string('9', 300) })
        {
            var problem = await api.Problem($"/api/articles/{id}{part}", 404);
            Assert.Equal("article_not_found", (string)problem["code"]!);
        }
    }

    [Fact]
    public async Task AnUnknownStyleIsAProblem()
    {
        string id = await api.IdOf(SmallLibrary.MagazineTitle);
        var problem = await api.Problem($"/api/articles/{id}/citation?style=apa", 400);
        Assert.Equal("invalid_style", (string)problem["code"]!);
    }

    private async Task<JsonNode> Article(string title) => await api.Json("/api/articles/" + await api.IdOf(title));
}
