using System.ComponentModel;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Results;
using KnowledgeBase.SearchApi.Errors;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.SearchApi.Suggesting;

/// <summary>Completions of what has been typed.</summary>
/// <param name="Query">What has been typed.</param>
/// <param name="Suggestions">Best first.</param>
public sealed record Completions(string Query, IReadOnlyList<Suggestion> Suggestions);

/// <summary><c>GET /api/suggest</c>.</summary>
internal static class SuggestEndpoint
{
    /// <summary>Maps the resource.</summary>
    /// <param name="api">The group of API addresses.</param>
    public static void MapSuggesting(this RouteGroupBuilder api) =>
        api.MapGet("/suggest", Suggest)
            .WithName("suggest")
            .WithTags("Suggesting")
            .WithSummary("Completions of what has been typed so far.");

    private static Results<Ok<Completions>, BadRequestProblem> Suggest(
        [Description("What has been typed so far.")] string? q, SearchService search)
    {
        string typed = q ?? string.Empty;
        return typed.Length > SearchRequest.MaxQueryLength
            ? Problems.Parameters([new("q", "query_too_long", $"最多 {SearchRequest.MaxQueryLength} 个字符。")])
            : TypedResults.Ok(new Completions(typed, search.Suggest(typed)));
    }
}
