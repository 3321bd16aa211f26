using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace KnowledgeBase.SearchApi.Errors;

/// <summary>400: the request cannot be understood.</summary>
/// <param name="Problem">What is wrong.</param>
public sealed record BadRequestProblem(ApiProblem Problem) : IResult, IEndpointMetadataProvider
{
    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext) => ProblemWriting.Write(httpContext, Problem);

    /// <inheritdoc />
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        ProblemWriting.Document(builder, StatusCodes.Status400BadRequest);
}

/// <summary>404: what was asked for is not in the library.</summary>
/// <param name="Problem">What is missing.</param>
public sealed record NotFoundProblem(ApiProblem Problem) : IResult, IEndpointMetadataProvider
{
    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext) => ProblemWriting.Write(httpContext, Problem);

    /// <inheritdoc />
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        ProblemWriting.Document(builder, StatusCodes.Status404NotFound);
}

/// <summary>409: what was asked for is more than one thing.</summary>
/// <param name="Problem">What it may be.</param>
public sealed record ConflictProblem(ApiProblem Problem) : IResult, IEndpointMetadataProvider
{
    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext) => ProblemWriting.Write(httpContext, Problem);

    /// <inheritdoc />
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        ProblemWriting.Document(builder, StatusCodes.Status409Conflict);
}

/// <summary>503: the index cannot answer now.</summary>
/// <param name="Problem">Why not.</param>
public sealed record UnavailableProblem(ApiProblem Problem) : IResult, IEndpointMetadataProvider
{
    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext) => ProblemWriting.Write(httpContext, Problem);

    /// <inheritdoc />
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        ProblemWriting.Document(builder, StatusCodes.Status503ServiceUnavailable);
}

/// <summary>Writes and documents problem details.</summary>
internal static class ProblemWriting
{
    private const string MediaType = "application/problem+json";

    /// <summary>Writes a problem as the answer.</summary>
    /// <param name="context">The request.</param>
    /// <param name="problem">The problem.</param>
    /// <returns>Done when written.</returns>
    public static Task Write(HttpContext context, ApiProblem problem)
    {
        context.Response.StatusCode = problem.Status;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(problem, options: null, MediaType, context.RequestAborted);
    }

    /// <summary>Adds the outcome to the API document.</summary>
    /// <param name="builder">The endpoint.</param>
    /// <param name="status">HTTP status.</param>
    public static void Document(EndpointBuilder builder, int status) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(ApiProblem), [MediaType]));
}
