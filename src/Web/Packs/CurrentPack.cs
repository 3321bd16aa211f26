using KnowledgeBase.Corpus.Packs;
using KnowledgeBase.Packs;

namespace KnowledgeBase.Web.Packs;

/// <summary>The pack a reader collects into now (当前资料包): remembered by a cookie that holds its id and nothing else.</summary>
internal static class CurrentPack
{
    private const string Cookie = "pack";

    /// <summary>The pack of a request: the one the cookie names, else the one changed last.</summary>
    /// <param name="http">The request.</param>
    /// <param name="packs">All packs, the last changed first.</param>
    /// <returns>The pack, or null when there is none.</returns>
    public static PackSummary? Of(HttpContext http, IEnumerable<PackSummary> packs)
    {
        var there = packs.Where(p => !p.Removed).ToList();
        return there.Find(p => p.Id == http.Request.Cookies[Cookie]) ?? there.FirstOrDefault();
    }

    /// <summary>Remembers a pack for a year.</summary>
    /// <param name="http">The request.</param>
    /// <param name="id">Id of the pack.</param>
    public static void Remember(HttpContext http, string id) => http.Response.Cookies.Append(Cookie, id, new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        MaxAge = TimeSpan.FromDays(365),
        Path = "/",
    });

    /// <summary>A name for a pack begun by collecting: it tells the day.</summary>
    /// <param name="now">The moment.</param>
    /// <returns>For example 资料包 2026-11-21.</returns>
    public static string NameFor(DateTimeOffset now) =>
        "资料包 " + now.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
