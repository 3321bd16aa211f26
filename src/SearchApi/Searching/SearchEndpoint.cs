using KnowledgeBase.Search;
using KnowledgeBase.Search.Results;
using KnowledgeBase.SearchApi.Errors;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.SearchApi.Searching;

/// <summary><c>GET /api/search</c>.</summary>
internal static class SearchEndpoint
{
    /// <summary>Maps the resource.</summary>
    /// <param name="api">The group of API addresses.</param>
    public static void MapSearching(this RouteGroupBuilder api) =>
        api.MapGet("/search", Search)
            .WithName("search")
            .WithTags("Searching")
            .WithSummary("Articles that match, with their best passages and facet counts.");

    private static Results<Ok<SearchResponse>, BadRequestProblem, UnavailableProblem> Search(
        [AsParameters] SearchQuery query, SearchService search)
    {
        var (request, faults) = SearchReading.Read(query);
        if (faults.Count > 0)
        {
            return Problems.Parameters(faults);
        }

        var outcome = search.Search(request);
        return outcome.Problem switch
        {
            null => TypedResults.Ok(outcome.Response),
            var problem when Problems.IsOfIndex(problem) => Problems.Unavailable(problem),
            var problem => Problems.Query(problem),
        };
    }
}
