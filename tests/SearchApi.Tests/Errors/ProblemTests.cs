using System.Net;
using System.Text.Json.Nodes;
using KnowledgeBase.SearchApi.Tests.Fixture;

namespace KnowledgeBase.SearchApi.Tests.Errors;

[Collection(ApiTests.Name)]
public sealed class ProblemTests(RunningApi api)
{
    [Theory]
    [InlineData("/api")]
    [InlineData("/api/nothing")]
    [InlineData("/api/search/more")]
    [InlineData("/openapi/v9.json")]
    public async Task AnUnknownAddressIsAProblem(string address) =>
        Assert.Equal("address_not_found", (string)(await api.Problem(address, 404))["code"]!);

    [Fact]
    public async Task AMethodThatIsNotAllowedIsAProblem()
    {
        using var answer = await api.Client.PostAsync(new Uri("/api/search", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("GET", answer.Content.Headers.Allow);
        Assert.Equal("method_not_allowed", (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["code"]!);
    }

    [Fact]
    public async Task AFailureInsideGivesATraceIdAndNothingElse()
    {
        var problem = await api.Problem("/api/test-of-failure", 500);
        Assert.Equal("internal_error", (string)problem["code"]!);
        Assert.NotEmpty((string)problem["traceId"]!);
        Assert.DoesNotContain("inner words", problem.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", problem.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(
            ["code", "detail", "status", "title", "traceId", "type"], problem.AsObject().Select(p => p.Key).Order(StringComparer.Ordinal));
    }
}
