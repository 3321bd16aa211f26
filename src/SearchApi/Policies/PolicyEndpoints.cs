using System.ComponentModel;
using KnowledgeBase.SearchApi.Articles;
using KnowledgeBase.SearchApi.Errors;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.SearchApi.Policies;

/// <summary><c>GET /api/policies/resolve</c> and <c>/api/articles/{id}/versions</c>.</summary>
internal static class PolicyEndpoints
{
    /// <summary>Maps the resources.</summary>
    /// <param name="api">The group of API addresses.</param>
    public static void MapPolicies(this RouteGroupBuilder api)
    {
        api.MapGet("/policies/resolve", Resolve)
            .WithName("resolvePolicy")
            .WithTags("Policies")
            .WithSummary("The words of a clause named by its address.");
        api.MapGet("/articles/{id}/versions", Versions)
            .WithName("policyVersions")
            .WithTags("Policies")
            .WithSummary("Whether an edition of a policy is in force, and the other editions of it.");
    }

    private static Results<Ok<PolicyStanding>, NotFoundProblem> Versions(string id, ArticleReading articles, PolicyResolver resolver) =>
        articles.Article(id) is { } article && resolver.Standing(article) is { } standing ? TypedResults.Ok(standing) : Problems.NoArticle(id);

    private static Results<Ok<PolicyResolution>, BadRequestProblem, NotFoundProblem, ConflictProblem> Resolve(
        [Description("Address of a clause as people cite it, for example 工会法第三十九条第二款; 《》, 中华人民共和国, Arabic numbers, 之一 and ranges are accepted.")] string? @ref,
        PolicyResolver resolver)
    {
        var outcome = resolver.Resolve(@ref);
        return outcome switch
        {
            { Resolution: { } found } => TypedResults.Ok(found),
            { Failure: { Code: "invalid_ref" } failure } => Problems.Parameters([new("ref", failure.Code, failure.Message)]),
            { Failure: { Code: "ambiguous_policy" } failure } => Problems.Ambiguous(failure.Code, failure.Message, failure.Candidates),
            _ => Problems.NoClause(outcome.Failure!.Code, outcome.Failure.Message, outcome.Failure.Candidates),
        };
    }
}
