using System.Globalization;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Policies;
using KnowledgeBase.Library;
using KnowledgeBase.SearchApi.Articles;

namespace KnowledgeBase.SearchApi.Policies;

/// <summary>Chooses the edition and the clause a mention of a text leads to, and says which they are. Made for one text; not thread-safe.</summary>
/// <param name="library">The library.</param>
/// <param name="article">The text.</param>
/// <param name="today">The day.</param>
internal sealed class MentionTargets(LibraryStore library, Article article, DateOnly today)
{
    private const int LongestText = 400;

    private readonly Dictionary<(string Id, DateOnly Day), PolicyEditions> judged = [];
    private readonly DateOnly? day = LastDay(article);

    /// <summary>What a mention leads to.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="policies">Editions of the policy it names, at least one.</param>
    /// <returns>Edition and clause.</returns>
    public MentionTarget Of(PolicyMention mention, IReadOnlyList<Article> policies)
    {
        var (policy, edition, note) = Edition(mention, policies);
        string status = Editions(policies, today).StatusOf(policy.Id);
        var steps = mention.Clause is { } clause ? ClauseAddress.Parse("某某法" + clause)?.Steps ?? [] : [];
        if (steps.Count == 0)
        {
            return Target(policy, edition, status, null, Beginning(policy), note, ClauseUrl.Of(policy.Id));
        }

        var (first, last, fault) = ClauseFinding.Find(policy, steps);
        return fault is not null
            ? Target(policy, edition, status, null, fault, $"{note}{fault}", ClauseUrl.Of(policy.Id))
            : Target(
                policy, edition, status, first == last ? first.Path : $"{first.Path}至{last.Path}",
                Cut(policy.Body.Substring(first.Range.Start, last.Range.Start + last.Range.Length - first.Range.Start)), note, ClauseUrl.Of(policy, first));
    }

    // The edition the text names, else the one in force on its day, else the latest; where the text names one the library has not, the note says so.
    private (Article Policy, string Edition, string Note) Edition(PolicyMention mention, IReadOnlyList<Article> policies)
    {
        string missing = string.Empty;
        if (EditionWords.Of(mention.Meant(), mention.Edition) is { } words)
        {
            IReadOnlyList<Article> named = [.. policies.Where(p => words.Is(p.Title!, p.Policy))];
            if (named.Count > 0)
            {
                var chosen = Editions(named, day ?? today).Choose(null).Policy;
                return (chosen, "named", $"文中写明的版本（{words.Words}；{Day(chosen)}）。");
            }

            missing = $"文中写明“{words.Words}”，文库没有这一版本。";
        }

        var (policy, edition, note) = Unnamed(policies);
        return (policy, edition, missing.Length > 0 && note.StartsWith("刊发时", StringComparison.Ordinal) ? $"{missing}所示为{note}" : missing + note);
    }

    private (Article Policy, string Edition, string Note) Unnamed(IReadOnlyList<Article> policies)
    {
        if (day is { } then)
        {
            var editions = Editions(policies, then);
            var (policy, status) = editions.Choose(null);
            if (status == "in_force")
            {
                string coming = editions.Coming() is var (next, from) ? $"当时已有新版本（{Day(next)}），自{from}起施行。" : string.Empty;
                return (policy, "then", $"刊发时有效的版本（{Day(policy)}）。{coming}");
            }
        }

        var (latest, _) = Editions(policies, today).Choose(null);
        return policies.Count == 1
            ? (latest, "only", $"文库只存这一版本（{Day(latest)}），未能确认它在刊发时有效。")
            : (latest, "latest", day is null ? $"本篇日期不详，所示为最新版本（{Day(latest)}）。" : $"文库中没有刊发时有效的版本，所示为最新版本（{Day(latest)}）。");
    }

    // Names come again and again in a text; each is judged once a day.
    private PolicyEditions Editions(IReadOnlyList<Article> policies, DateOnly on)
    {
        var key = (string.Join(' ', policies.Select(p => p.Id)), on);
        return judged.TryGetValue(key, out var known) ? known : judged[key] = new PolicyEditions(policies, library, on);
    }

    /// <summary>The day of a text; of a month or year its last day, on which the newest edition that may have been meant was in force.</summary>
    /// <param name="article">The text.</param>
    /// <returns>The day; null when it is not known. A lower bound is no date.</returns>
    public static DateOnly? LastDay(Article article)
    {
        if (article.YearBasis is not (YearBasis.Printed or YearBasis.Issue) || (article.Date ?? article.Year?.ToString(CultureInfo.InvariantCulture)) is not { } date)
        {
            return null;
        }

        int[] parts = [.. date.Split('-').Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out int n) ? n : 0)];
        return parts switch
        {
            [> 0 and < 9999, >= 1 and <= 12, >= 1 and <= 31] => DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            [> 0 and < 9999, >= 1 and <= 12] => new DateOnly(parts[0], parts[1], DateTime.DaysInMonth(parts[0], parts[1])),
            [> 0 and < 9999] => new DateOnly(parts[0], 12, 31),
            _ => null,
        };
    }

    private static MentionTarget Target(Article policy, string edition, string status, string? path, string text, string note, string url) =>
        new(policy.Id, policy.Title!, policy.Policy?.EditionDate, edition, status, path, text, note, url);

    private static string Day(Article policy) => policy.Policy?.EditionDate ?? "版本日期不详";

    private static string Beginning(Article policy) => Cut(policy.Clauses.Count > 0 ? policy.Clauses[0].Text : policy.Body);

    private static string Cut(string text)
    {
        if (text.Length <= LongestText)
        {
            return text;
        }

        int end = char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText;
        return text[..end] + "……";
    }
}
