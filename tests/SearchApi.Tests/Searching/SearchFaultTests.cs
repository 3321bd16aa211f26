using FsCheck.Fluent;
using KnowledgeBase.SearchApi.Searching;
using KnowledgeBase.SearchApi.Tests.Fixture;

namespace KnowledgeBase.SearchApi.Tests.Searching;

[Collection(ApiTests.Name)]
public sealed class SearchFaultTests(RunningApi api)
{
    [Theory]
    [InlineData("page=0", "page", "invalid_page")]
    [InlineData("page=-1", "page", "invalid_page")]
    [InlineData("page=abc", "page", "invalid_page")]
    [InlineData("page=1.5", "page", "invalid_page")]
    [InlineData("page=99999999999", "page", "invalid_page")]
    [InlineData("page=1&page=2", "page", "invalid_page")]
    [InlineData("page=1001&size=10", "page", "page_too_deep")]
    [InlineData("size=0", "size", "invalid_size")]
    [InlineData("size=1000", "size", "invalid_size")]
    [InlineData("sort=foo", "sort", "invalid_sort")]
    [InlineData("kind=foo", "kind", "invalid_kind")]
    [InlineData("year=20x3", "year", "invalid_year")]
    [InlineData("from=xyz", "from", "invalid_from")]
    [InlineData("from=2023-13", "from", "invalid_from")]
    [InlineData("to=2023-02-30", "to", "invalid_to")]
    [InlineData("from=2024&to=2023-05", "from", "invalid_range")]
    public async Task AParameterThatCannotBeReadIsNamed(string query, string parameter, string code)
    {
        var problem = await api.Problem("/api/search?q=工会&" + query, 400);
        Assert.Equal(code, (string)problem["code"]!);
        Assert.Equal(parameter, (string)problem["errors"]![0]!["parameter"]!);
        Assert.NotEmpty((string)problem["detail"]!);
    }

    [Fact]
    public async Task EveryFaultIsNamedAtOnce()
    {
        var problem = await api.Problem("/api/search?page=0&size=1000&sort=foo", 400);
        Assert.Equal(
            ["sort", "page", "size"],
            problem["errors"]!.AsArray().Select(e => (string)e!["parameter"]!));
    }

    [Fact]
    public async Task ALongQueryIsRefused()
    {
        string text = new('工', 2001);
        Assert.Equal("query_too_long", (string)(await api.Problem("/api/search?q=" + text, 400))["code"]!);
        Assert.Equal("query_too_long", (string)(await api.Problem("/api/suggest?q=" + text, 400))["code"]!);
    }

    [Fact]
    public async Task TooManyOrTooLongFacetValuesAreRefused()
    {
        string many = string.Join('&', Enumerable.Range(0, 51).Select(i => $"unit=u{i}"));
        Assert.Equal("too_many_values", (string)(await api.Problem("/api/search?" + many, 400))["code"]!);
        Assert.Equal("invalid_unit", (string)(await api.Problem("/api/search?unit=" + new string('x', 201), 400))["code"]!);
    }

    [Fact]
    public async Task AQueryThatCannotBeReadTellsThePlace()
    {
        var problem = await api.Problem("/api/search?q=" + Uri.EscapeDataString("职代会 \"没有关"), 400);
        Assert.Equal("query_unclosed_quote", (string)problem["code"]!);
        Assert.Equal(4, (int)problem["position"]!);
    }

    [Fact]
    public void AnyParametersAreReadOrRefusedNeverThrown() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<string[]>(),
        given =>
        {
            string? At(int i) => i < given.Length ? given[i] : null;
            string[] values = [.. given.Where(v => v is not null)];
            var (request, faults) = SearchReading.Read(new SearchQuery
            {
                Q = At(0), Year = values, Kind = values, Unit = values, From = At(1), To = At(2), Sort = At(3), Page = At(4), Size = At(5),
            });
            return faults.Count > 0 || (request.Page >= 1 && request.Size is >= 1 and <= 100);
        }));
}
