using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.SearchApi.Articles;
using KnowledgeBase.Web.Addresses;
using KnowledgeBase.Web.Wording;

namespace KnowledgeBase.Web.Passages;

/// <summary>One metadata value as the article page shows it.</summary>
/// <param name="Field">Field name on the wire.</param>
/// <param name="Label">Chinese name.</param>
/// <param name="Values">The value, or several; each with the address of a search for it, or null.</param>
/// <param name="Evidence">What it rests on, or null.</param>
public sealed record ArticleFact(
    string Field, string Label, IReadOnlyList<(string Text, string? Address)> Values, Evidence? Evidence);

/// <summary>The metadata of an article in the order a reader looks for it.</summary>
internal static class ArticleFacts
{
    /// <summary>Every known value; the year also when it is unknown.</summary>
    /// <param name="article">The article.</param>
    /// <returns>Facts in order.</returns>
    public static IReadOnlyList<ArticleFact> Of(Article article)
    {
        IEnumerable<ArticleFact?> facts =
        [
            Fact(article, "kicker", article.Kicker, null),
            Fact(article, "title", article.Title, null),
            Fact(article, "subtitle", article.Subtitle, null),
            article.Authors.Count == 0 ? null : new ArticleFact(
                "authors", EvidenceWords.Field("authors"), [.. article.Authors.Select(a => Linked(FacetField.Author, a))],
                Rests(article, "authors")),
            Fact(article, "authorUnit", article.AuthorUnit, article.AuthorUnitFacet is string unit ? SearchAddress.For(FacetField.Unit, unit) : null),
            Fact(article, "authorRole", article.AuthorRole, null),
            Fact(article, "issuingBody", article.IssuingBody, null),
            Fact(article, "docNumber", article.DocNumber, null),
            .. PolicyFactList.Of(article),
            Fact(article, "source", article.Source, article.Source is string source ? SearchAddress.For(FacetField.Source, source) : null),
            Fact(article, "reprintedFrom", article.ReprintedFrom, null),
            Fact(article, "issue", article.Issue, null),
            Fact(article, "pages", article.Pages, null),
            Fact(article, "column", article.Column, null),
            Dated(article),
            new ArticleFact("kind", EvidenceWords.Field("kind"), [Linked(FacetField.Kind, article.Kind.Name())], Rests(article, "kind")),
        ];
        return [.. facts.OfType<ArticleFact>()];
    }

    private static ArticleFact? Fact(Article article, string field, string? value, string? address) =>
        value is null ? null : new ArticleFact(field, EvidenceWords.Field(field), [(value, address)], Rests(article, field));

    private static ArticleFact Dated(Article article)
    {
        var (date, basis) = Words.Dated(article.Date, article.Year, WireNames.Of(article.YearBasis), article.Issue);
        string year = article.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown";
        return new ArticleFact(
            "date", EvidenceWords.Field("date"), [($"{date}（{basis}）", SearchAddress.For(FacetField.Year, year))],
            Rests(article, "date") ?? Rests(article, "year"));
    }

    private static (string Text, string? Address) Linked(FacetField field, string value) =>
        (field.Word(value), SearchAddress.For(field, value));

    private static Evidence? Rests(Article article, string field) => article.Evidence.GetValueOrDefault(field);
}
