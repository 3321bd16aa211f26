using System.Text;
using KnowledgeBase.Packs;
using KnowledgeBase.SearchApi.Packs;
using KnowledgeBase.Web.Addresses;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace KnowledgeBase.Web.Packs;

/// <summary>
/// Takes the forms of the pages about packs. Each carries a token against forms of other sites; the answer leads back to a page, so
/// that reloading repeats nothing. A script that asks for JSON gets JSON and stays where it is.
/// </summary>
internal static class PackForms
{
    private const string Expired = "form_expired";

    // The longest note is 4000 characters, nine bytes each once Chinese is escaped.
    private const int LargestForm = 128 * 1024;

    private static PackProblem Invalid { get; } = PackProblem.Invalid("form", Expired, PackWords.Fault(Expired)!);

    /// <summary>Maps the addresses the forms go to.</summary>
    /// <param name="app">The application.</param>
    public static void MapPackForms(this WebApplication app)
    {
        var forms = app.MapGroup("/packs").DisableAntiforgery().ExcludeFromDescription().WithMetadata(new RequestSizeLimitAttribute(LargestForm));
        forms.MapPost("/collect", Collect);
        forms.MapPost("/begin", Begin);
        forms.MapPost("/{id}/edit", Edit);
    }

    private static async Task<IResult> Collect(HttpContext http, IAntiforgery antiforgery, PackDesk desk, TimeProvider clock)
    {
        var (form, refused) = await Form(http, antiforgery);
        if (form is null || refused is not null)
        {
            return Refused(http, PackAddress.All, refused ?? Invalid);
        }

        string[] what = form["what"].ToString().Split('|');
        string id = form["pack"].ToString();
        var answer = what.Length != 2 ? PackProblem.NoPlace
            : id.Length == 0 ? desk.CollectAnew(CurrentPack.NameFor(clock.GetLocalNow()), what[0], what[1])
            : desk.Collect(id, what[0], what[1]);
        if (answer.Pack is not { } pack)
        {
            return Refused(http, PackAddress.All, answer.Problem!);
        }

        CurrentPack.Remember(http, pack.Id);
        return WantsJson(http)
            ? Results.Json(new { id = pack.Id, name = pack.Name, entries = pack.Count, already = answer.Already })
            : Results.Redirect(Back(form["back"].ToString(), what));
    }

    private static async Task<IResult> Begin(HttpContext http, IAntiforgery antiforgery, PackDesk desk, PackDrafts drafts)
    {
        var (form, refused) = await Form(http, antiforgery);
        var answer = refused is not null || form is null ? refused ?? Invalid : desk.Begin(form["name"], form["topic"]);
        if (answer.Pack is not { } pack)
        {
            return Refused(http, PackAddress.All, answer.Problem!, Kept(http, drafts, "/packs/begin", form));
        }

        CurrentPack.Remember(http, pack.Id);
        return Results.Redirect(PackAddress.Of(pack.Id));
    }

    private static async Task<IResult> Edit(string id, HttpContext http, IAntiforgery antiforgery, PackDesk desk, PackDrafts drafts)
    {
        var (form, refused) = await Form(http, antiforgery);
        if (form is null || refused is not null)
        {
            return Refused(http, PackAddress.Of(id), refused ?? Invalid, Kept(http, drafts, PackAddress.Edit(id), form));
        }

        var act = PackAct.Read(form);
        if (act.Name is "away" or "back")
        {
            return desk.Remove(id, act.Name == "away") is { } fault
                ? Refused(http, PackAddress.All, fault)
                : Results.Redirect(act.Name == "away" ? PackAddress.All : PackAddress.Of(id));
        }

        if (act.Name == "current")
        {
            CurrentPack.Remember(http, id);
            return Results.Redirect(PackAddress.Of(id));
        }

        var answer = act.Do(id, desk);
        return answer.Problem is { } problem
            ? Refused(
                http, problem.Code == PackProblem.NoPack.Code ? PackAddress.All : PackAddress.Of(id), problem,
                Kept(http, drafts, PackAddress.Edit(id), form))
            : Results.Redirect(PackAddress.Of(id) + act.Anchor(answer.Pack!));
    }

    /// <summary>The fields of a form, null when it cannot be read, and why it is refused, null when its token is good.</summary>
    private static async Task<(IFormCollection? Form, PackProblem? Problem)> Form(HttpContext http, IAntiforgery antiforgery)
    {
        IFormCollection? form = null;
        try
        {
            form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : null;
            return (form, form is not null && await antiforgery.IsRequestValidAsync(http) ? null : Invalid);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, PackProblem.Invalid("form", "form_too_large", PackWords.Fault("form_too_large")!));
        }
        catch (Exception e) when (e is AntiforgeryValidationException or InvalidDataException or IOException)
        {
            return (form, Invalid);
        }
    }

    /// <summary>Key under which the words of a refused form are kept; none are kept for a form that another site sent.</summary>
    private static string? Kept(HttpContext http, PackDrafts drafts, string action, IFormCollection? form)
    {
        string from = http.Request.Headers["Sec-Fetch-Site"].ToString();
        return from is "" or "same-origin" && form is not null && PackDraft.Of(action, form) is { } draft ? drafts.Keep(draft) : null;
    }

    private static bool WantsJson(HttpContext http) =>
        http.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal);

    private static IResult Refused(HttpContext http, string page, PackProblem problem, string? draft = null) => WantsJson(http)
        ? Results.Json(PackAnswers.Of(problem), contentType: "application/problem+json", statusCode: PackAnswers.Status(problem))
        : Results.Redirect($"{page}?fault={problem.Code}{(draft is null ? null : "&draft=" + draft)}");

    // Only a path of this site, escaped as a header needs it; a paragraph is gone back to.
    private static string Back(string path, string[] what)
    {
        bool own = path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal)
            && !path.Any(char.IsControl);
        if (!own || !Uri.TryCreate(new Uri("http://localhost"), path, out var address) || address.PathAndQuery.StartsWith("//", StringComparison.Ordinal))
        {
            return PackAddress.All;
        }

        // A header takes nothing but ASCII.
        if (!Ascii.IsValid(address.PathAndQuery) || !Ascii.IsValid(what[1]))
        {
            return PackAddress.All;
        }

        bool paragraph = path.StartsWith("/articles/", StringComparison.Ordinal) && what[1].StartsWith('p');
        return address.PathAndQuery + (paragraph ? "#" + what[1] : string.Empty);
    }
}
