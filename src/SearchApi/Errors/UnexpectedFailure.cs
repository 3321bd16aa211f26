using Microsoft.AspNetCore.Diagnostics;

namespace KnowledgeBase.SearchApi.Errors;

/// <summary>Turns what nobody expected into an answer that gives nothing away.</summary>
internal static class UnexpectedFailure
{
    /// <summary>The status an exception deserves.</summary>
    /// <param name="failure">The exception.</param>
    /// <returns>The framework's own status for a request it could not read, else 500.</returns>
    public static int Status(Exception failure) =>
        failure is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;

    /// <summary>Writes the answer; the exception itself is in the log.</summary>
    /// <param name="context">The request.</param>
    /// <returns>Done when written.</returns>
    public static Task Answer(HttpContext context)
    {
        var failure = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var problem = failure is BadHttpRequestException bad
            ? Problems.OfStatus(bad.StatusCode)
            : Problems.Internal(ApiProblem.Trace(context));
        return ProblemWriting.Write(context, problem);
    }
}
