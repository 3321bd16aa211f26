using System.Text.Json.Nodes;
using KnowledgeBase.SearchApi.Tests.Fixture;

namespace KnowledgeBase.SearchApi.Tests.Searching;

[Collection(ApiTests.Name)]
public sealed class SearchTests(RunningApi api)
{
    private static readonly string[] AnswerFields = ["query", "total", "page", "size", "tookMs", "engine", "hits", "facets"];

    private static readonly string[] HitFields =
    [
        "articleId", "title", "authors", "authorUnit", "source", "issue", "date", "year", "yearBasis", "kind", "topics",
        "score", "passages",
    ];

    private static readonly string[] PassageFields = ["chunkId", "headingPath", "text", "highlights", "spans"];

    [Fact]
    public async Task TheAnswerHasTheFieldsOfTheContract()
    {
        var answer = await api.Json("/api/search?q=困难职工帮扶");
        Assert.Equal(AnswerFields, Names(answer));
        Assert.Superset(HitFields.ToHashSet(), Names(answer["hits"]![0]!).ToHashSet());
        Assert.Equal(PassageFields, Names(answer["hits"]![0]!["passages"]![0]!));
        Assert.Equal(["year", "unit", "topic", "kind", "source", "author"], Names(answer["facets"]!));
        Assert.Equal(["value", "count", "selected"], Names(answer["facets"]!["year"]![0]!));
    }

    [Fact]
    public async Task HighlightsArePairsThatPointAtTheWords()
    {
        var answer = await api.Json("/api/search?q=\"困难职工帮扶\"");
        foreach (var passage in answer["hits"]!.AsArray().SelectMany(h => h!["passages"]!.AsArray()))
        {
            string text = (string)passage!["text"]!;
            Assert.Contains(
                passage["highlights"]!.AsArray(),
                pair => text.Substring((int)pair![0]!, (int)pair[1]!) == "困难职工帮扶");
        }
    }

    [Fact]
    public async Task WithoutWordsEverythingIsFoundAndFacetsCountIt()
    {
        var answer = await api.Json("/api/search");
        Assert.Equal(4, (int)answer["total"]!);
        Assert.Equal(3, Count(answer, "year", "2023"));
        Assert.Equal(1, Count(answer, "year", "2022"));
        Assert.Equal(2, Count(answer, "kind", "article"));
        Assert.Equal(1, Count(answer, "unit", SmallLibrary.Unit));
    }

    [Fact]
    public async Task ValuesOfOneFacetAreAlternativesAndFacetsHoldTogether()
    {
        Assert.Equal(4, (int)(await api.Json("/api/search?year=2023&year=2022"))["total"]!);
        Assert.Equal(1, (int)(await api.Json("/api/search?year=2023&year=2022&kind=fragment"))["total"]!);
        Assert.Equal(0, (int)(await api.Json("/api/search?year=2023&kind=fragment"))["total"]!);
    }

    [Fact]
    public async Task AFacetCountsWithoutItsOwnSelection()
    {
        var answer = await api.Json("/api/search?year=2022");
        Assert.Equal(1, (int)answer["total"]!);
        Assert.Equal(3, Count(answer, "year", "2023"));
        Assert.Equal(0, Count(answer, "kind", "article"));
        Assert.True((bool)answer["facets"]!["year"]!.AsArray().Single(v => (string)v!["value"]! == "2022")!["selected"]!);
    }

    [Fact]
    public async Task PagesDivideTheHits()
    {
        var ids = new List<string>();
        for (int page = 1; page <= 4; page++)
        {
            var answer = await api.Json($"/api/search?size=1&page={page}");
            ids.Add((string)answer["hits"]!.AsArray().Single()!["articleId"]!);
        }

        Assert.Equal(4, ids.Distinct().Count());
        Assert.Empty((await api.Json("/api/search?size=1&page=5"))["hits"]!.AsArray());
    }

    [Fact]
    public async Task ChineseIsWrittenAsItIs()
    {
        string text = await api.Client.GetStringAsync(new Uri("/api/search?q=职代会", UriKind.Relative));
        Assert.Contains("职代会怎样开出实效", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SavedAnswer() =>
        Golden.Check("search", await api.Json("/api/search?q=困难职工帮扶"), "tookMs", "score");

    [Fact]
    public async Task SavedFacets() => Golden.Check("facets", await api.Json("/api/facets"));

    [Fact]
    public async Task SuggestionsCompleteWhatWasTyped()
    {
        var answer = await api.Json("/api/suggest?q=职代");
        Assert.Equal("职代", (string)answer["query"]!);
        Assert.Contains(answer["suggestions"]!.AsArray(), s => ((string)s!["text"]!).Contains("职代会", StringComparison.Ordinal));
        Assert.Equal(string.Empty, (string)(await api.Json("/api/suggest"))["query"]!);
    }

    [Fact]
    public async Task PinyinInitialsComplete() => Assert.Contains(
        (await api.Json("/api/suggest?q=knzg"))["suggestions"]!.AsArray(),
        s => ((string)s!["text"]!).StartsWith("困难职工", StringComparison.Ordinal));

    [Fact]
    public async Task AnotherSpellingIsOfferedAndNotSearched()
    {
        var answer = await api.Json("/api/search?q=困南职工");
        Assert.Equal("困南职工", (string)answer["query"]!["text"]!);
        Assert.Equal("困难职工", (string)answer["query"]!["didYouMean"]![0]!["text"]!);
        Assert.True((int)answer["query"]!["didYouMean"]![0]!["total"]! > 0);
    }

    [Fact]
    public async Task AHitSaysWhyItWasFoundWhenAsked()
    {
        Assert.Null((await api.Json("/api/search?q=困难职工帮扶"))["hits"]![0]!["explanation"]);
        var why = (await api.Json("/api/search?q=困难职工帮扶&explain=true"))["hits"]![0]!["explanation"]!;
        Assert.True((bool)why["wholeQuestion"]!);
        Assert.Contains(why["words"]!.AsArray(), w => (string)w!["word"]! == "困难职工" && (int)w["fields"]!["title"]! > 0);
        Assert.True((double)why["numbers"]!["covered_words"]! > 0);
        Assert.Equal("invalid_explain", (string)(await api.Problem("/api/search?explain=maybe", 400))["errors"]![0]!["code"]!);
    }

    [Fact]
    public async Task YearsInTheWordsAreOfferedAsAFilter()
    {
        var offer = (await api.Json("/api/search?q=2020年以来的困难职工帮扶"))["query"]!["filters"]![0]!;
        Assert.Equal(("year", "2020", "困难职工帮扶"), ((string)offer["field"]!, (string)offer["from"]!, (string)offer["text"]!));
    }

    private static IEnumerable<string> Names(JsonNode node) => node.AsObject().Select(p => p.Key);

    private static int Count(JsonNode answer, string facet, string value) =>
        answer["facets"]![facet]!.AsArray().Where(v => (string)v!["value"]! == value).Sum(v => (int)v!["count"]!);
}
