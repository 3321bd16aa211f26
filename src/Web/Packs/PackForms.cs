using KnowledgeBase.Corpus.Packs;
using KnowledgeBase.Packs;
using KnowledgeBase.SearchApi.Packs;
using KnowledgeBase.Web.Addresses;
using Microsoft.AspNetCore.Antiforgery;

namespace KnowledgeBase.Web.Packs;

/// <summary>
/// Takes the forms of the pages about packs. Each carries a token against forms of other sites; the answer leads back to a page, so
/// that reloading repeats nothing. A script that asks for JSON gets JSON and stays where it is.
/// </summary>
internal static class PackForms
{
    private const string Expired = "form_expired";

    /// <summary>Maps the addresses the forms go to.</summary>
    /// <param name="app">The application.</param>
    public static void MapPackForms(this WebApplication app)
    {
        app.MapPost("/packs/collect", Collect).DisableAntiforgery().ExcludeFromDescription();
        app.MapPost("/packs/begin", Begin).DisableAntiforgery().ExcludeFromDescription();
        app.MapPost("/packs/{id}/edit", Edit).DisableAntiforgery().ExcludeFromDescription();
    }

    private static async Task<IResult> Collect(HttpContext http, IAntiforgery antiforgery, PackDesk desk, TimeProvider clock)
    {
        if (await Form(http, antiforgery) is not { } form)
        {
            return Refused(http, PackAddress.All, Invalid);
        }

        string[] what = form["what"].ToString().Split('|');
        string id = form["pack"].ToString();
        if (id.Length == 0 && what.Length == 2)
        {
            var begun = desk.Begin(CurrentPack.NameFor(clock.GetLocalNow()));
            if (begun.Problem is { } refused)
            {
                return Refused(http, PackAddress.All, refused);
            }

            id = begun.Pack!.Id;
        }

        var answer = what.Length == 2 ? desk.Collect(id, what[0], what[1]) : PackProblem.NoPlace;
        if (answer.Pack is not { } pack)
        {
            return Refused(http, PackAddress.All, answer.Problem!);
        }

        CurrentPack.Remember(http, pack.Id);
        return WantsJson(http)
            ? Results.Json(new { id = pack.Id, name = pack.Name, entries = pack.Count, already = answer.Already })
            : Results.Redirect(Back(form["back"].ToString(), what));
    }

    private static async Task<IResult> Begin(HttpContext http, IAntiforgery antiforgery, PackDesk desk)
    {
        if (await Form(http, antiforgery) is not { } form)
        {
            return Refused(http, PackAddress.All, Invalid);
        }

        var answer = desk.Begin(form["name"], form["topic"]);
        if (answer.Pack is not { } pack)
        {
            return Refused(http, PackAddress.All, answer.Problem!);
        }

        CurrentPack.Remember(http, pack.Id);
        return Results.Redirect(PackAddress.Of(pack.Id));
    }

    private static async Task<IResult> Edit(string id, HttpContext http, IAntiforgery antiforgery, PackDesk desk)
    {
        if (await Form(http, antiforgery) is not { } form)
        {
            return Refused(http, PackAddress.Of(id), Invalid);
        }

        var act = PackAct.Read(form);
        if (act.Name is "away" or "back")
        {
            return desk.Remove(id, act.Name == "away") is { } refused
                ? Refused(http, PackAddress.All, refused)
                : Results.Redirect(act.Name == "away" ? PackAddress.All : PackAddress.Of(id));
        }

        if (act.Name == "current")
        {
            CurrentPack.Remember(http, id);
            return Results.Redirect(PackAddress.Of(id));
        }

        var answer = act.Do(id, desk);
        return answer.Problem is { } problem
            ? Refused(http, problem.Kind == PackProblemKind.Missing ? PackAddress.All : PackAddress.Of(id), problem)
            : Results.Redirect(PackAddress.Of(id) + act.Anchor(answer.Pack!));
    }

    private static PackProblem Invalid { get; } = PackProblem.Invalid("form", Expired, PackWords.Fault(Expired)!);

    /// <summary>The fields of a form with a good token, or null.</summary>
    private static async Task<IFormCollection?> Form(HttpContext http, IAntiforgery antiforgery) =>
        http.Request.HasFormContentType && await antiforgery.IsRequestValidAsync(http) ? await http.Request.ReadFormAsync(http.RequestAborted) : null;

    private static bool WantsJson(HttpContext http) =>
        http.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal);

    private static IResult Refused(HttpContext http, string page, PackProblem problem) => WantsJson(http)
        ? Results.Json(PackAnswers.Of(problem), contentType: "application/problem+json", statusCode: PackAnswers.Status(problem))
        : Results.Redirect($"{page}?fault={problem.Code}");

    // Only a path of this site, escaped as a header needs it; a paragraph is gone back to.
    private static string Back(string path, string[] what)
    {
        bool own = path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal)
            && !path.Any(char.IsControl);
        if (!own || !Uri.TryCreate(new Uri("http://localhost"), path, out var address) || address.PathAndQuery.StartsWith("//", StringComparison.Ordinal))
        {
            return PackAddress.All;
        }

        bool paragraph = path.StartsWith("/articles/", StringComparison.Ordinal) && what[1].StartsWith('p');
        return address.PathAndQuery + (paragraph ? "#" + what[1] : string.Empty);
    }
}
