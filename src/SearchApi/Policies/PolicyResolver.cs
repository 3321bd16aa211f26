using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Policies;
using KnowledgeBase.Library;
using KnowledgeBase.SearchApi.Articles;

namespace KnowledgeBase.SearchApi.Policies;

/// <summary>
/// Leads from a citation such as 工会法第三十九条第二款 to the words of the clause; the API and the pages both ask here. Names are
/// compared by rule (<see cref="PolicyName"/>). A name without its region, and what some document calls another (以下简称), lead to
/// no clause: the full names are told as candidates. Thread-safe.
/// </summary>
/// <param name="library">The library.</param>
/// <param name="clock">Tells the day on which an edition is in force.</param>
public sealed class PolicyResolver(LibraryStore library, TimeProvider clock)
{
    private const int MostCandidates = 8;

    /// <summary>Resolves an address.</summary>
    /// <param name="reference">The address as typed.</param>
    /// <returns>The clause, or why there is none.</returns>
    public ResolutionOutcome Resolve(string? reference)
    {
        if (ClauseAddress.Parse(reference ?? string.Empty) is not { } address)
        {
            return Fail("invalid_ref", $"ref 应为文件名称加条款号，例如 工会法第三十九条第二款，最多 {ClauseAddress.MaxLength} 个字符。");
        }

        var policies = Named(address.Law);
        if (policies.Count == 0 && address.Steps.Count > 0 && Named(reference!) is { Count: > 0 } whole)
        {
            // A name that ends like an address: …二十条.
            (policies, address) = (whole, new ClauseAddress(reference!.Trim(), null, []));
        }

        var names = Meant(policies, address.Law);
        return names.Count switch
        {
            0 => NotFound(address.Law),
            1 => Resolve(reference!, address, names[0]),
            _ => Fail("ambiguous_policy", $"“{address.Law}”可指 {names.Count} 个文件，请写出全称。", [.. names.Select(n => Full(n[0], names)).Take(MostCandidates)]),
        };
    }

    /// <summary>How an edition stands today, and the other editions of its policy.</summary>
    /// <param name="policy">The edition.</param>
    /// <returns>Its standing; null for what is no policy or bears no title.</returns>
    public PolicyStanding? Standing(Article policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        if (policy is not { Kind: ItemKind.Policy, Title: { } title })
        {
            return null;
        }

        string key = PolicyName.Key(title);
        var same = library.PoliciesNamed(key).Where(p => PolicyName.Key(p.Title!) == key && p.Id != policy.Id).Prepend(policy);
        var group = PolicyGroups.Of(same).First(g => g.Contains(policy));
        var editions = new PolicyEditions(group, library, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
        return new PolicyStanding(policy.Id, editions.StatusOf(policy.Id), policy.Policy?.EffectiveDate, Others(editions, policy));
    }

    private static IReadOnlyList<PolicyVersion> Others(PolicyEditions editions, Article policy) => [.. editions.Others(policy).Select(e => new PolicyVersion(
        e.Policy.Id, e.Policy.Title!, e.Policy.Policy?.EditionDate, e.Policy.Policy?.EffectiveDate, e.Status, ClauseUrl.Of(e.Policy.Id)))];

    private ResolutionOutcome Resolve(string reference, ClauseAddress address, IReadOnlyList<Article> policies)
    {
        var editions = new PolicyEditions(policies, library, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
        var (policy, status) = editions.Choose(address.Edition);
        var others = Others(editions, policy);
        bool? inForce = status == "unknown" ? null : status == "in_force";
        if (address.Steps.Count == 0)
        {
            return new(new PolicyResolution(reference, policy.Title!, policy.Id, [], null, null, null, null, [], inForce, status, others, ClauseUrl.Of(policy.Id)), null);
        }

        var (first, last, fault) = ClauseFinding.Find(policy, address.Steps);
        if (fault is not null)
        {
            return Fail("clause_not_found", fault);
        }

        var range = new TextRange(first.Range.Start, last.Range.Start + last.Range.Length - first.Range.Start);
        return new(
            new PolicyResolution(
                reference, policy.Title!, policy.Id, Chunks(policy, range), first == last ? first.Path : $"{first.Path}至{last.Path}", Chapter(policy, first),
                policy.Body.Substring(range.Start, range.Length), [range.Start, range.Length], Spans(policy, range), inForce, status, others, ClauseUrl.Of(policy, first)),
            null);
    }

    // The full name first; a name without the organ before 关于 only where it is nobody's full name.
    private List<Article> Named(string law)
    {
        string key = PolicyName.Key(law);
        var named = library.PoliciesNamed(key);
        var exact = named.Where(p => PolicyName.Key(p.Title!) == key).ToList();
        return exact.Count > 0 ? exact : [.. named.Where(p => PolicyRegion.Of(p.Title) is null)];
    }

    // Of one name: the term named, else that of today; where organs of several regions gave the name, that of the whole country.
    private IReadOnlyList<IReadOnlyList<Article>> Meant(List<Article> policies, string law)
    {
        var groups = PolicyGroups.OfTerm(PolicyGroups.Of(policies), EditionWords.Of(law, null), clock.GetLocalNow().Year);
        var general = groups.Where(g => PolicyGroups.Region(g) is null).ToList();
        return groups.Count > 1 && general.Count == 1 && groups.DistinctBy(g => PolicyName.Key(g[0].Title!)).Count() == 1 ? general : groups;
    }

    private static string Full(Article policy, IReadOnlyList<IReadOnlyList<Article>> names) =>
        names.Count(n => n[0].Title == policy.Title) > 1 && policy.IssuingBody is { } organ ? $"{policy.Title}（{organ}）" : policy.Title!;

    private ResolutionOutcome NotFound(string law)
    {
        string key = PolicyName.Key(law);
        var bearing = library.PoliciesNamed(key);
        IReadOnlyList<string> terms = [.. bearing.Where(p => PolicyName.Key(p.Title!) == key).Select(p => p.Title!).Distinct().Take(MostCandidates)];
        IReadOnlyList<string> local = Titles(bearing);
        IReadOnlyList<string> called = Titles(library.NamesShortenedTo(key).SelectMany(library.PoliciesNamed));
        string name = $"文库中没有名为“{law}”的法规文件";
        return terms.Count > 0 ? Fail("policy_not_found", $"{name}；有其他期限的同名文件。", terms)
            : local.Count > 0 ? Fail("policy_not_found", $"{name}；有 {local.Count} 个地方文件去掉地区后是这个名称，请写出地区。", local)
            : called.Count > 0 ? Fail("policy_not_found", $"{name}；这是有的文件给 {called.Count} 个文件定的简称，请写出全称。", called)
            : Fail("policy_not_found", name + "。", Similar(law));
    }

    private static IReadOnlyList<string> Titles(IEnumerable<Article> policies) =>
        [.. policies.Select(p => p.Title!).DistinctBy(PolicyName.Key).Take(MostCandidates)];

    // Titles that hold the characters of the name in their order: 妇女保障法 for 妇女权益保障法.
    private IReadOnlyList<string> Similar(string law)
    {
        string key = PolicyName.Key(law);
        return [.. library.PolicyTitles().Where(t => Holds(PolicyName.Key(t), key)).OrderBy(t => t.Length).Take(MostCandidates)];
    }

    private static bool Holds(string title, string name)
    {
        int at = 0;
        foreach (char c in title)
        {
            at += at < name.Length && name[at] == c ? 1 : 0;
        }

        return name.Length >= 2 && at == name.Length;
    }

    private IReadOnlyList<string> Chunks(Article policy, TextRange range) =>
        [.. library.Chunks(policy.Id).Where(c => Overlaps(c.Range, range)).Select(c => c.Id)];

    private static IReadOnlyList<int[]> Spans(Article policy, TextRange range)
    {
        var starts = policy.ParagraphStarts();
        return [.. policy.Paragraphs
            .Where((p, i) => Overlaps(new TextRange(starts[i], p.Text.Length), range))
            .SelectMany(p => p.Spans).Select(s => new[] { s.First, s.Last })];
    }

    private static string? Chapter(Article policy, ClauseNode clause) =>
        policy.Clauses.LastOrDefault(c => c.Range.Start <= clause.Range.Start)?.Chapter;

    private static bool Overlaps(TextRange a, TextRange b) => a.Start < b.Start + b.Length && b.Start < a.Start + a.Length;

    private static ResolutionOutcome Fail(string code, string message, IReadOnlyList<string>? candidates = null) =>
        new(null, new ResolutionFailure(code, message, candidates ?? []));
}
