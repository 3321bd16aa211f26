using KnowledgeBase.Search;
using KnowledgeBase.Search.Results;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.SearchApi.Facets;

/// <summary><c>GET /api/facets</c>.</summary>
internal static class FacetsEndpoint
{
    /// <summary>Maps the resource.</summary>
    /// <param name="api">The group of API addresses.</param>
    public static void MapFacets(this RouteGroupBuilder api) =>
        api.MapGet("/facets", Count)
            .WithName("facets")
            .WithTags("Facets")
            .WithSummary("Counts of all facets over the whole library.");

    private static Ok<FacetCounts> Count(SearchService search) => TypedResults.Ok(search.Facets());
}
