using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Describing;

namespace KnowledgeBase.Indexer.Tests.Describing;

/// <summary>Every row of the tables in tests/Specs/describing.</summary>
public sealed class DescribingSpecTests
{
    public static IEnumerable<object[]> Bylines => SpecTable.Rows("bylines.md");

    public static IEnumerable<object[]> Units => SpecTable.Rows("author-units.md");

    public static IEnumerable<object[]> Dates => SpecTable.Rows("dates.md");

    public static IEnumerable<object[]> WorkingTitles => SpecTable.Rows("working-titles.md");

    public static IEnumerable<object[]> Figures => SpecTable.Rows("figures.md");

    public static IEnumerable<object[]> Quotations => SpecTable.Rows("quotations.md");

    public static IEnumerable<object[]> Practices => SpecTable.Rows("practices.md");

    public static IEnumerable<object[]> Topics => SpecTable.Rows("topics.md");

    [Theory]
    [MemberData(nameof(Bylines))]
    public void Bylines_read(string line, string authors, string role, string unit)
    {
        var article = TestItems.Describe(TestItems.Item(ItemKind.Article, "正文。", (MetaRole.Author, line)));
        Assert.Equal(SpecTable.Values(authors), article.Authors);
        Assert.Equal(role, article.AuthorRole ?? string.Empty);
        Assert.Equal(unit, article.AuthorUnit ?? string.Empty);
    }

    [Theory]
    [MemberData(nameof(Units))]
    public void Units_read(string line, string unit, string role, string facet)
    {
        var article = TestItems.Describe(TestItems.Item(ItemKind.Article, "正文。", (MetaRole.AuthorUnit, line)));
        Assert.Equal(unit, article.AuthorUnit);
        Assert.Equal(role, article.AuthorRole ?? string.Empty);
        Assert.Equal(facet, article.AuthorUnitFacet);
        Assert.Empty(article.Authors);
        Assert.Equal(line, article.Evidence["authorUnit"].Text);
    }

    [Theory]
    [MemberData(nameof(Dates))]
    public void Dates_decided(string masthead, string line, string body, string date, string year, string basis)
    {
        var item = TestItems.Item(ItemKind.Article, body, line.Length > 0 ? [(MetaRole.Date, line)] : []);
        Item[] items = masthead.Length > 0 ? [TestItems.Item(ItemKind.Masthead, masthead), item] : [item];
        var article = ArticleDescriber.Describe(TestItems.File, items)[^1];
        Assert.Equal(date, article.Date ?? string.Empty);
        Assert.Equal(year, $"{article.Year}");
        Assert.Equal(basis, article.YearBasis.ToString(), ignoreCase: true);
        Assert.Equal(article.Year is not null, article.Evidence.ContainsKey("year"));
    }

    [Theory]
    [MemberData(nameof(WorkingTitles))]
    public void Working_titles_stand_in_the_text(string body, string title)
    {
        var article = TestItems.Describe(TestItems.Item(ItemKind.Article, body));
        Assert.Null(article.Title);
        Assert.Equal(title, article.WorkingTitle);
        Assert.Contains(title, article.Body, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Figures))]
    public void Figures_found(string body, string figures) => Assert.Equal(
        SpecTable.Values(figures), TestItems.Describe(TestItems.Item(ItemKind.Article, body)).Figures.Select(f => f.Text));

    [Theory]
    [MemberData(nameof(Quotations))]
    public void Quotations_found(string body, string quotations) => Assert.Equal(
        SpecTable.Values(quotations, "；；"),
        TestItems.Describe(TestItems.Item(ItemKind.Article, body)).Quotations.Select(q => $"{q.Speaker}＝{q.Text}"));

    [Theory]
    [MemberData(nameof(Practices))]
    public void Practices_found(string body, string practices) => Assert.Equal(
        SpecTable.Values(practices), TestItems.Describe(TestItems.Item(ItemKind.Article, body)).Practices.Select(p => p.Name));

    [Theory]
    [MemberData(nameof(Topics))]
    public void Topics_found(string title, string body, string topics)
    {
        var article = TestItems.Describe(TestItems.Item(
            ItemKind.Article, body, title.Length > 0 ? [(MetaRole.Title, title)] : []));
        var found = article.Topics.Select(t => t.Name).ToArray();
        Assert.Subset(found.ToHashSet(), SpecTable.Values(topics).ToHashSet());
        Assert.Equal(topics.Length == 0, found.Length == 0);
        Assert.All(article.Topics.SelectMany(t => t.Words), w => Assert.Contains(w, title + body, StringComparison.Ordinal));
    }
}
