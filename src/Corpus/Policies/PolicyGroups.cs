using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Corpus.Policies;

/// <summary>
/// Which policies are editions of one: those of one name, of organs of one region, and of one term where the name tells a term
/// (2021—2030年). What does not tell its region or term goes with the only others of its name.
/// </summary>
public static class PolicyGroups
{
    /// <summary>Puts editions of one policy together.</summary>
    /// <param name="policies">Policies with titles.</param>
    /// <returns>Groups, each with at least one policy, in the order of their first.</returns>
    public static IReadOnlyList<IReadOnlyList<Article>> Of(IEnumerable<Article> policies)
    {
        ArgumentNullException.ThrowIfNull(policies);
        return [.. policies.GroupBy(p => PolicyName.Key(p.Title!)).SelectMany(g => Split([.. g], Term)).SelectMany(g => Split(g, Home))];
    }

    /// <summary>The region whose policy it is, by its title or by the organ that issued it.</summary>
    /// <param name="group">Editions of one policy.</param>
    /// <returns>For example 山西省; null for one of the whole country, and when nothing tells it.</returns>
    public static string? Region(IReadOnlyList<Article> group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return group.Select(Home).FirstOrDefault(h => !string.IsNullOrEmpty(h));
    }

    /// <summary>Those of the term a text names; where it names none, of several terms of one policy that in which the year lies.</summary>
    /// <param name="groups">Groups as <see cref="Of"/> makes them.</param>
    /// <param name="named">What the text says of the edition, or null.</param>
    /// <param name="year">The year, or null when it is not known.</param>
    /// <returns>The groups left; none when no policy is of the term named, all terms when the year lies in none.</returns>
    public static IReadOnlyList<IReadOnlyList<Article>> OfTerm(IReadOnlyList<IReadOnlyList<Article>> groups, EditionWords? named, int? year)
    {
        ArgumentNullException.ThrowIfNull(groups);
        return named is { Span: true }
            ? [.. groups.Where(g => g.Any(p => named.Is(p.Title!, p.Policy)))]
            : [.. groups.GroupBy(g => (PolicyName.Key(g[0].Title!), Region(g))).SelectMany(terms => Current([.. terms], year))];
    }

    private static List<IReadOnlyList<Article>> Current(List<IReadOnlyList<Article>> terms, int? year)
    {
        var current = terms.FindAll(g => g.Any(p => EditionWords.Of(p.Title!, null) is { Span: true } term && term.Holds(year)));
        return terms.Count > 1 && current.Count > 0 ? current : terms;
    }

    private static IEnumerable<List<Article>> Split(List<Article> policies, Func<Article, string?> told)
    {
        var all = policies.Select(told).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        string? only = all.Count == 1 ? all[0] : null;
        return policies.GroupBy(p => told(p) ?? only).Select(g => g.ToList());
    }

    private static string? Term(Article policy) => EditionWords.Of(policy.Title!, null) is { Span: true } term ? term.Term() : null;

    // Empty for an organ of the whole country; null when no organ is known.
    private static string? Home(Article policy) =>
        PolicyRegion.Of(policy.Title) ?? (string.IsNullOrWhiteSpace(policy.IssuingBody) ? null : PolicyRegion.Of(policy.IssuingBody) ?? string.Empty);
}
