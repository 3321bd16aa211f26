using KnowledgeBase.SearchApi.Freshness;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.SearchApi.Health;

/// <summary>State of the service.</summary>
/// <param name="Status">ok; stale while the index catches up; unavailable when it cannot be used.</param>
/// <param name="LibraryVersion">Version of the library; -1 when it was deleted.</param>
/// <param name="IndexVersion">Library version the index holds; -1 when it cannot be used.</param>
/// <param name="Files">Files in the index.</param>
/// <param name="Articles">Items in the index.</param>
/// <param name="Passages">Passages in the index.</param>
public sealed record HealthDocument(
    string Status, long LibraryVersion, long IndexVersion, int Files, int Articles, int Passages);

/// <summary><c>GET /healthz</c>.</summary>
internal static class HealthEndpoint
{
    /// <summary>Maps the resource.</summary>
    /// <param name="app">The application.</param>
    public static void MapHealth(this WebApplication app) =>
        app.MapGet("/healthz", Check)
            .WithName("health")
            .WithTags("Health")
            .Produces<HealthDocument>(StatusCodes.Status503ServiceUnavailable)
            .WithSummary("Whether the service can answer, and how fresh its index is.");

    private static Results<Ok<HealthDocument>, JsonHttpResult<HealthDocument>> Check(IndexState state)
    {
        var health = state.Now();
        return health.Status == "unavailable"
            ? TypedResults.Json(health, statusCode: StatusCodes.Status503ServiceUnavailable)
            : TypedResults.Ok(health);
    }
}
