using System.Globalization;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Search.Results;
using KnowledgeBase.SearchApi.Articles;
using KnowledgeBase.SearchApi.Policies;
using KnowledgeBase.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace KnowledgeBase.Web.Pages;

/// <summary>
/// The page of one article; with <c>?source=1</c> its source lines stand beside the paragraphs. For an article that
/// is not there it only sets the status: the page for that is <see cref="NotFoundPage"/>.
/// </summary>
public sealed partial class ArticlePage : ComponentBase
{
    private Article? article;
    private CitationDocument citation = null!;
    private IReadOnlyList<Hit> similar = [];
    private EditionsDocument editions = null!;
    private IReadOnlyList<MentionDocument> mentions = [];
    private PolicyCitations? citing;

    /// <summary>Article id.</summary>
    [Parameter] public string Id { get; set; } = string.Empty;

    /// <summary>1 to show the source lines.</summary>
    [SupplyParameterFromQuery(Name = "source")] public string? SourceShown { get; set; }

    /// <summary>Page of the articles that name a policy.</summary>
    [SupplyParameterFromQuery(Name = "cited")] public string? Cited { get; set; }

    [Inject]
    private MentionReading Mentions { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private ArticleSource? Source { get; set; }

    private int CitedPage => int.TryParse(Cited, NumberStyles.None, CultureInfo.InvariantCulture, out int page) ? Math.Clamp(page, 1, 500) : 1;

    private string Name => article!.Title ?? article.WorkingTitle ?? "原件未印题名";

    private (string Date, string Basis) Dated =>
        Words.Dated(article!.Date, article.Year, WireNames.Of(article.YearBasis), article.Issue);

    private string Byline => string.Join("　", new[]
    {
        string.Join("　", article!.Authors), article.AuthorUnit, article.AuthorRole, article.IssuingBody, article.DocNumber,
    }.Where(p => !string.IsNullOrEmpty(p)));

    private string Origin => string.Join("　", new[]
    {
        article!.Source, article.Issue, article.Pages is string pages ? $"第{pages}页" : null, Dated.Date,
    }.Where(p => p is not null));

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        article = Reading.Article(Id);
        if (article is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        citation = CitationStyle.All[0].Cite(article);
        similar = Reading.Similar(article);
        editions = Reading.Editions(article);
        mentions = Mentions.Of(article);
        citing = article.Kind == ItemKind.Policy ? Mentions.Citing(article, CitedPage) : null;
        Source = SourceShown == "1" ? Reading.Source(article) : null;
    }
}
