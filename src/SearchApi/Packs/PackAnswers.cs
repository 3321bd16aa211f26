using KnowledgeBase.Packs;
using KnowledgeBase.SearchApi.Errors;

namespace KnowledgeBase.SearchApi.Packs;

/// <summary>Turns problems with packs into answers.</summary>
public static class PackAnswers
{
    /// <summary>The HTTP status of a problem.</summary>
    /// <param name="problem">The problem.</param>
    /// <returns>400, 404, 409 or 503.</returns>
    public static int Status(PackProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.Kind switch
        {
            PackProblemKind.Invalid => StatusCodes.Status400BadRequest,
            PackProblemKind.Missing => StatusCodes.Status404NotFound,
            PackProblemKind.Conflict => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status503ServiceUnavailable,
        };
    }

    /// <summary>A problem on the wire.</summary>
    /// <param name="problem">The problem.</param>
    /// <returns>Its form on the wire.</returns>
    public static ApiProblem Of(PackProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        string title = problem.Kind switch
        {
            PackProblemKind.Invalid => "Invalid parameter",
            PackProblemKind.Missing => "Not found",
            PackProblemKind.Conflict => "Conflict",
            _ => "Unavailable",
        };
        return new ApiProblem
        {
            Title = title,
            Status = Status(problem),
            Code = problem.Code,
            Detail = problem.Message,
            Errors = problem.Parameter is { } parameter ? [new ParameterFault(parameter, problem.Code, problem.Message)] : null,
        };
    }

    /// <summary>Whether the request is at fault.</summary>
    /// <param name="problem">The problem.</param>
    /// <returns>The answer.</returns>
    internal static BadRequestProblem Bad(PackProblem problem) => new(Of(problem));
}
