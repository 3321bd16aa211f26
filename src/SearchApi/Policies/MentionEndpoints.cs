using System.ComponentModel;
using System.Globalization;
using KnowledgeBase.SearchApi.Articles;
using KnowledgeBase.SearchApi.Errors;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.SearchApi.Policies;

/// <summary><c>GET /api/articles/{id}/mentions</c> and <c>/api/articles/{id}/cited-by</c>.</summary>
internal static class MentionEndpoints
{
    private const int LastPage = 500;

    /// <summary>Maps the resources.</summary>
    /// <param name="api">The group of API addresses.</param>
    public static void MapMentions(this RouteGroupBuilder api)
    {
        api.MapGet("/articles/{id}/mentions", Mentions).WithName("mentions").WithTags("Policies")
            .WithSummary("The laws and documents an article names, each with the edition and clause of the library it leads to.");
        api.MapGet("/articles/{id}/cited-by", Citing).WithName("citedBy").WithTags("Policies")
            .WithSummary("The articles that name a policy, with their sentences and practice cards.");
    }

    private static Results<Ok<ArticleMentions>, NotFoundProblem> Mentions(string id, ArticleReading articles, MentionReading mentions) =>
        articles.Article(id) is { } article ? TypedResults.Ok(new ArticleMentions(id, mentions.Of(article))) : Problems.NoArticle(id);

    private static Results<Ok<PolicyCitations>, BadRequestProblem, NotFoundProblem> Citing(
        string id, [Description("1-based page of 20 articles.")] string? page, ArticleReading articles, MentionReading mentions)
    {
        int wanted = 1;
        if (!string.IsNullOrEmpty(page) && (!int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out wanted) || wanted is < 1 or > LastPage))
        {
            return Problems.Parameters([new("page", "invalid_page", $"page 应为 1 到 {LastPage} 的整数。")]);
        }

        return articles.Article(id) is { } article ? TypedResults.Ok(mentions.Citing(article, wanted)) : Problems.NoArticle(id);
    }
}
