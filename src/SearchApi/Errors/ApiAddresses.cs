namespace KnowledgeBase.SearchApi.Errors;

/// <summary>Tells the addresses of the API from those of pages.</summary>
public static class ApiAddresses
{
    private static readonly string[] Roots = ["/api", "/healthz", "/openapi"];

    /// <summary>Whether a request asks the API.</summary>
    /// <param name="context">The request.</param>
    /// <returns>True for API addresses, known or not.</returns>
    public static bool Holds(HttpContext context) =>
        Roots.Any(r => context.Request.Path.StartsWithSegments(r, StringComparison.OrdinalIgnoreCase));
}
