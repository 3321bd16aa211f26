using KnowledgeBase.SearchApi.Errors;

namespace KnowledgeBase.SearchApi.Hosting;

/// <summary>Headers that keep browsers from doing what no page here needs, and errors of the API as problem details.</summary>
public static class SafeAnswers
{
    private const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // The page that shows the API document sets styles from its own script.
    private const string DocumentPagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
        "font-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Sets the headers on every answer and turns failures under the API's addresses into problem details.</summary>
    /// <param name="app">The application.</param>
    public static void UseSafeAnswers(this WebApplication app)
    {
        app.Use(AddHeaders);
        app.UseWhen(ApiAddresses.Holds, api =>
        {
            api.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandler = UnexpectedFailure.Answer,
                AllowStatusCode404Response = true,
                StatusCodeSelector = UnexpectedFailure.Status,
            });
            api.UseStatusCodePages(BareStatus.Answer);
        });
    }

    private static Task AddHeaders(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.ContentSecurityPolicy =
            context.Request.Path.StartsWithSegments("/swagger", StringComparison.Ordinal) ? DocumentPagePolicy : PagePolicy;
        return next(context);
    }
}
