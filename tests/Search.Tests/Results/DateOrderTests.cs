using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Storage;
using KnowledgeBase.Search.Tests.Support;
using static KnowledgeBase.Search.Tests.Support.TinyLibrary;

namespace KnowledgeBase.Search.Tests.Results;

/// <summary>
/// 1. Sorted by date, items without a date stand last both ways; inferred years stand among printed ones.
/// 2. A date known less exactly is the earliest that it may be.
/// 3. Of one date the better match comes first, then the smaller id, whatever order the items were put in.
/// 4. Prints of one text are one hit that names the others; sorted by date it shows the print whose date gave it its place.
/// </summary>
public sealed class DateOrderTests
{
    [Theory]
    [InlineData(SortOrder.Newest, "a3 a2 a1 a4 a5")]
    [InlineData(SortOrder.Oldest, "a1 a2 a3 a4 a5")]
    public void P1_undated_items_stand_last(SortOrder sort, string ids)
    {
        using var library = new TinyLibrary(Corpora.Varied());
        Assert.Equal(ids, Ids(library, sort));
    }

    [Theory]
    [InlineData(SortOrder.Newest, "day month inferred other unknown")]
    [InlineData(SortOrder.Oldest, "other inferred month day unknown")]
    public void P2_the_less_exact_date_is_the_earliest(SortOrder sort, string ids)
    {
        using var library = new TinyLibrary(
            Dated("unknown", null, null), Dated("month", "2023-05", 2023), Dated("other", "2022-12-31", 2022), Dated("day", "2023-05-02", 2023),
            Dated("inferred", null, 2023) with { YearBasis = YearBasis.Inferred });
        Assert.Equal(ids, Ids(library, sort));
    }

    [Theory]
    [InlineData(SortOrder.Newest)]
    [InlineData(SortOrder.Oldest)]
    public void P3_ties_do_not_depend_on_the_order_of_the_files(SortOrder sort)
    {
        Article[] articles = [Dated("c", "2023", 2023), Dated("a", "2023", 2023), Dated("b", "2023", 2023), Article("z", "工会", "工会工会。") with { Date = "2023", Year = 2023 }];
        using var there = new TinyLibrary(articles);
        using var back = new TinyLibrary([.. articles.Reverse()]);
        var request = new SearchRequest { Text = "工会", Sort = sort };
        Assert.Equal("z a b c", string.Join(' ', there.Search(request).Hits.Select(h => h.ArticleId)));
        Assert.Equal("z a b c", string.Join(' ', back.Search(request).Hits.Select(h => h.ArticleId)));
    }

    [Theory]
    [InlineData(SortOrder.Relevance, "", "old")]
    [InlineData(SortOrder.Newest, "new between", "new")]
    [InlineData(SortOrder.Oldest, "old between", "old")]
    public void P4_prints_are_one_hit(SortOrder sort, string ids, string shown)
    {
        using var library = new TinyLibrary();
        Article[] articles =
        [
            Dated("old", "2020-01-01", 2020) with { Source = "《甲报》" }, Dated("between", "2022", 2022), Dated("new", "2024-01-01", 2024) with { Source = "《乙报》" },
        ];
        library.Index.Rebuild(
            articles.Select(a => new FileChange(a.File.Sha256, [a], [.. ChunksOf(a)]) { Works = a.Id == "between" ? new Dictionary<string, string>() : new() { [a.Id] = "old" } }), 2);
        var response = library.Search(new SearchRequest { Text = "工会", Sort = sort });
        Assert.Equal(2, response.Total);
        var hit = response.Hits.Single(h => h.Editions.Count > 0);
        Assert.Equal((shown, shown == "old" ? "new" : "old"), (hit.ArticleId, hit.Editions.Single().ArticleId));
        Assert.Equal(shown == "old" ? ["《甲报》", "《乙报》"] : ["《乙报》", "《甲报》"], hit.Sources);
        Assert.True(ids.Length == 0 || ids == string.Join(' ', response.Hits.Select(h => h.ArticleId)));
    }

    private static Article Dated(string id, string? date, int? year) => Article(id, null, "工会的工作。") with
    {
        Date = date, Year = year, YearBasis = year is null ? YearBasis.Unknown : YearBasis.Printed,
    };

    private static string Ids(TinyLibrary library, SortOrder sort) =>
        string.Join(' ', library.Search(new SearchRequest { Sort = sort }).Hits.Select(h => h.ArticleId));
}
