using Microsoft.AspNetCore.Diagnostics;

namespace KnowledgeBase.SearchApi.Errors;

/// <summary>Gives words to answers the framework left without: unknown addresses, methods not allowed.</summary>
internal static class BareStatus
{
    /// <summary>Writes the problem of the answer's status.</summary>
    /// <param name="context">The answer without words.</param>
    /// <returns>Done when written.</returns>
    public static Task Answer(StatusCodeContext context) =>
        ProblemWriting.Write(context.HttpContext, Problems.OfStatus(context.HttpContext.Response.StatusCode));
}
