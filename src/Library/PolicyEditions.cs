using System.Globalization;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Policies;

namespace KnowledgeBase.Library;

/// <summary>
/// The editions of one policy and which of them is in force on a day: the latest that has begun, has not run out and is not
/// repealed by itself or another document of the library. An edition that is made known but not begun leaves the one before it in
/// force; drafts are in force never. Days are compared as written, YYYY-MM-DD.
/// </summary>
public sealed class PolicyEditions
{
    private readonly string day;
    private readonly List<(Article Policy, string Status)> editions;

    /// <summary>Orders the editions and judges each.</summary>
    /// <param name="policies">Policies of one name.</param>
    /// <param name="library">The library, for repeals by other documents.</param>
    /// <param name="today">The day.</param>
    public PolicyEditions(IReadOnlyList<Article> policies, LibraryStore library, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(policies);
        ArgumentNullException.ThrowIfNull(library);
        day = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var ordered = policies.OrderByDescending(EditionDate, StringComparer.Ordinal).ThenByDescending(p => p.Clauses.Count).ThenBy(p => p.Id, StringComparer.Ordinal).ToList();
        var repeals = library.RepealsOf(PolicyName.Key(policies[0].Title!));
        string? latest = ordered.Where(p => !IsDraft(p) && Begins(p) is { } begins && string.CompareOrdinal(begins, day) <= 0).Select(EditionDate).FirstOrDefault(d => d is not null);
        editions = [.. ordered.Select(p => (p, Status(p, latest, repeals)))];
    }

    /// <summary>The edition to show: that of a year when one is named, else the one in force, else the latest.</summary>
    /// <param name="year">Year of the edition, or null.</param>
    /// <returns>Edition and status.</returns>
    public (Article Policy, string Status) Choose(int? year)
    {
        string? begin = year?.ToString(CultureInfo.InvariantCulture);
        foreach (var edition in editions.Where(e => begin is not null && EditionDate(e.Policy)?.StartsWith(begin, StringComparison.Ordinal) == true))
        {
            return edition;
        }

        int current = editions.FindIndex(e => e.Status == "in_force");
        return editions[Math.Max(0, current)];
    }

    /// <summary>All editions but one, latest first.</summary>
    /// <param name="shown">The one left out.</param>
    /// <returns>Edition and status.</returns>
    public IReadOnlyList<(Article Policy, string Status)> Others(Article shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        return [.. editions.Where(e => e.Policy.Id != shown.Id)];
    }

    /// <summary>The status of an edition.</summary>
    /// <param name="articleId">Its article id.</param>
    /// <returns>in_force, superseded, repealed, expired, not_yet_in_force, or unknown.</returns>
    public string StatusOf(string articleId) => editions.FirstOrDefault(e => e.Policy.Id == articleId).Status ?? "unknown";

    /// <summary>The edition made known by the day that is to follow the one in force, and the day from which it holds.</summary>
    /// <returns>Edition and day, YYYY-MM-DD, YYYY-MM or YYYY; null when none is known to follow.</returns>
    public (Article Policy, string From)? Coming() => editions
        .Where(e => e.Status == "not_yet_in_force" && EditionDate(e.Policy) is { } made && string.CompareOrdinal(made, day) <= 0)
        .OrderBy(e => Begins(e.Policy), StringComparer.Ordinal).Select(e => ((Article, string)?)(e.Policy, Begins(e.Policy)!)).FirstOrDefault();

    private string Status(Article policy, string? latest, IReadOnlyList<(string ArticleId, string? From)> repeals)
    {
        string? edition = EditionDate(policy);
        string? begins = Begins(policy);
        bool superseded = latest is not null && edition is not null && string.CompareOrdinal(edition, latest) < 0;
        bool repealed = repeals.Any(r => r.ArticleId != policy.Id && edition is not null && r.From is not null
            && string.CompareOrdinal(r.From, edition) > 0 && string.CompareOrdinal(r.From, day) <= 0);
        return policy.Policy?.MarkedRepealed == true || repealed ? "repealed"
            : policy.Policy?.ExpiryDate is { } end && string.CompareOrdinal(end, day) < 0 ? "expired"
            : begins is null || IsDraft(policy) ? "unknown"
            : string.CompareOrdinal(begins, day) > 0 ? "not_yet_in_force"
            : superseded ? "superseded"
            : "in_force";
    }

    private static string? EditionDate(Article policy) => policy.Policy?.EditionDate;

    private static string? Begins(Article policy) => Later(EditionDate(policy), policy.Policy?.EffectiveDate);

    private static bool IsDraft(Article policy) => EditionWords.IsDraft(policy.Title!);

    private static string? Later(string? a, string? b) => string.CompareOrdinal(a, b) >= 0 ? a : b;
}
