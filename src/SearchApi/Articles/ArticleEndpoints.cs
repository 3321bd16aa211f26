using System.ComponentModel;
using System.Text;
using KnowledgeBase.Corpus.Bibliography;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Search.Results;
using KnowledgeBase.SearchApi.Errors;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.SearchApi.Articles;

/// <summary>Articles on the same subject as one article.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Hits">Similar articles, best first.</param>
public sealed record SimilarArticles(string ArticleId, IReadOnlyList<Hit> Hits);

/// <summary><c>GET /api/articles/{id}</c> and what belongs to an article.</summary>
internal static class ArticleEndpoints
{
    /// <summary>Maps the resource.</summary>
    /// <param name="api">The group of API addresses.</param>
    public static void MapArticles(this RouteGroupBuilder api)
    {
        var articles = api.MapGroup("/articles/{id}").WithTags("Articles");
        articles.MapGet("", Whole).WithName("article").WithSummary("One article with all that is known of it.");
        articles.MapGet("/similar", Similar).WithName("similar").WithSummary("Articles on the same subject.");
        articles.MapGet("/editions", Editions).WithName("editions").WithSummary("The prints of the same text.");
        articles.MapGet("/citation", Cite).WithName("citation").WithSummary("A citation of the article.");
        api.MapGet("/places/{file}/{place}", At).WithName("place").WithTags("Articles").WithSummary("The paragraph a permanent address leads to.");
        articles.MapGet("/source", Source).WithName("articleSource").WithSummary("The source lines of the article.");
    }

    private static Results<Ok<ArticleDocument>, NotFoundProblem> Whole(string id, ArticleReading reading) =>
        reading.Article(id) is Article article
            ? TypedResults.Ok(ArticleWriting.Write(article, reading.Chunks(article)))
            : Problems.NoArticle(id);

    private static Results<Ok<SimilarArticles>, NotFoundProblem> Similar(string id, ArticleReading reading) =>
        reading.Article(id) is Article article
            ? TypedResults.Ok(new SimilarArticles(id, reading.Similar(article)))
            : Problems.NoArticle(id);

    private static Results<Ok<EditionsDocument>, NotFoundProblem> Editions(string id, ArticleReading reading) =>
        reading.Article(id) is Article article
            ? TypedResults.Ok(reading.Editions(article))
            : Problems.NoArticle(id);

    private static Results<Ok<ArticleSource>, NotFoundProblem> Source(string id, ArticleReading reading) =>
        reading.Article(id) is Article article
            ? TypedResults.Ok(reading.Source(article))
            : Problems.NoArticle(id);

    private static Results<Ok<PlaceDocument>, NotFoundProblem> At(
        [Description("First 12 characters of the hash of the file.")] string file,
        [Description("First source line and hash of the words, parted by a hyphen.")] string place,
        ArticleReading reading) =>
        reading.At(file, place) is var (article, index)
            ? TypedResults.Ok(PlaceDocument.Of(article, index))
            : Problems.NoPlace();

    private static Results<Ok<CitationDocument>, FileContentHttpResult, BadRequestProblem, NotFoundProblem> Cite(
        string id,
        [Description("gbt7714 (standard), bibtex or ris.")] string? style,
        [Description("1 to get the bare text as a file.")] string? download,
        [Description("Place cited: p3 for the third paragraph, t39 for 第三十九条, t8-1 for 第八条之一; absent for the whole.")] string? place,
        HttpRequest request,
        ArticleReading reading)
    {
        if (CitationStyle.Named(style) is not CitationStyle known)
        {
            return Problems.Parameters([new("style", "invalid_style", "style 应为 gbt7714、bibtex 或 ris。")]);
        }

        if (reading.Article(id) is not Article article)
        {
            return Problems.NoArticle(id);
        }

        var cited = string.IsNullOrEmpty(place) ? null : CitedPlace.Read(article, place);
        if (cited is null && !string.IsNullOrEmpty(place))
        {
            return Problems.Parameters([new("place", "invalid_place", $"本篇没有 place 所指的段落或条款。")]);
        }

        var citation = known.Cite(article, cited, $"{request.Scheme}://{request.Host}");
        return download is "1" or "true"
            ? TypedResults.Bytes(Encoding.UTF8.GetBytes(citation.Text), known.MediaType, id + known.Extension)
            : TypedResults.Ok(citation);
    }
}
