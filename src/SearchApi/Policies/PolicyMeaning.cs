using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Policies;
using KnowledgeBase.Library;

namespace KnowledgeBase.SearchApi.Policies;

/// <summary>What a name in a text means.</summary>
/// <param name="Editions">Every edition of the one policy it means; empty when it means none for sure.</param>
/// <param name="Possible">Policies it may mean, one edition of each, when it is not sure.</param>
/// <param name="Why">Chinese sentence on why it is not sure; null when there is nothing to say.</param>
internal sealed record MeantPolicy(IReadOnlyList<Article> Editions, IReadOnlyList<Article> Possible, string? Why);

/// <summary>
/// Decides which policy of the library a name in a text means. A name counts by the title of a policy, 中华人民共和国 and brackets of the
/// edition left out; a short name by what the same text defines (以下简称). A law or document of a region counts only where the
/// region stands before the name, in the signature or title of the text, or is that of its practices. A name that several policies
/// may bear, or that says no more than 办法 or 实施方案, means none. Made for one text; not thread-safe.
/// </summary>
/// <param name="library">The library.</param>
/// <param name="article">The text.</param>
internal sealed partial class PolicyMeaning(LibraryStore library, Article article)
{
    private const int MostPossible = 8;
    private const int LongestBefore = 30;

    private readonly Dictionary<string, List<List<Article>>> known = new(StringComparer.Ordinal);

    /// <summary>What a mention means.</summary>
    /// <param name="mention">A mention of the text.</param>
    /// <returns>The policy, or what it may be.</returns>
    public MeantPolicy Of(PolicyMention mention)
    {
        string key = PolicyName.Key(mention.Meant());
        var candidates = Candidates(key);
        if (candidates.Count == 0 || General().IsMatch(key))
        {
            return new MeantPolicy([], [], candidates.Count == 0 ? null : $"只写了“{mention.Name}”，文中没有说明指哪一个文件。");
        }

        // The region before the name first, then the full name, then the region of the text.
        string before = Before(mention.Range.Start);
        var named = candidates.Where(c => Region(c) is { } region && PolicyRegion.Begins(before, region)).ToList();
        var full = candidates.Where(c => Key(c) == key && (PolicyRegion.Of(c[0].Title) is not null || candidates.Count(o => Key(o) == key) == 1 || Region(c) is null)).ToList();
        var general = candidates.Where(c => Key(c) != key && Region(c) is null && !OfOneBody().IsMatch(c[0].Title!)).ToList();
        var own = candidates.Where(c => Region(c) is { } region && IsOwn(region, mention)).ToList();
        var chosen = new[] { named, full, own.Concat(general).ToList() }.FirstOrDefault(c => c.Count > 0) ?? [];
        return chosen.Count == 1 ? new MeantPolicy(chosen[0], [], null) : new MeantPolicy([], [.. candidates.Take(MostPossible).Select(c => c[0])], Doubt(candidates));
    }

    private static string Doubt(List<List<Article>> candidates) => candidates.Count == 1
        ? $"文库有《{Bare(candidates[0][0])}》，文中没有写明地区或发文单位，不能确认所指。"
        : $"文库中有 {candidates.Count} 个文件可以这样简称，文中没有写明是哪一个。";

    // Policies that bear the name, editions of one together; of equal titles those of organs of different regions are different documents.
    private List<List<Article>> Candidates(string key)
    {
        if (!known.TryGetValue(key, out var candidates))
        {
            known[key] = candidates = [.. library.PoliciesNamed(key).Where(p => p.Id != article.Id)
                .GroupBy(p => (PolicyName.Key(p.Title!), PolicyRegion.Of(p.Title) ?? PolicyRegion.Of(p.IssuingBody))).Select(g => g.ToList())];
        }

        return candidates;
    }

    // The words directly before a name, back to a mark or a word of relying.
    private string Before(int at)
    {
        int line = at == 0 ? 0 : article.Body.LastIndexOf('\n', at - 1) + 1;
        int start = Math.Max(line, at - LongestBefore);
        return Breaks().Split(article.Body[start..at])[^1];
    }

    private bool IsOwn(string region, PolicyMention mention)
    {
        if (new[] { article.AuthorUnit, article.Title, article.IssuingBody }.Concat(article.Policy?.Signatories ?? []).Any(words => PolicyRegion.Begins(words, region)))
        {
            return true;
        }

        // The region of the practice the name stands in, else the only one of all practices.
        var cards = article.Cards.Where(c => c.Holds(mention.Range.Start)).ToList();
        var places = (cards.Count > 0 ? cards : [.. article.Cards]).Where(c => c.Province is not null).ToList();
        return places.Count > 0 && places.TrueForAll(c => c.Province!.Value == region || c.City?.Value == region);
    }

    private static string Key(List<Article> policy) => PolicyName.Key(policy[0].Title!);

    private static string? Region(List<Article> policy) => PolicyRegion.Of(policy[0].Title) ?? PolicyRegion.Of(policy[0].IssuingBody);

    private static string Bare(Article policy) => policy.Title!.Trim('《', '》');

    // Rules of one company, works or school are nobody's else.
    [GeneratedRegex("^[\\u4E00-\\u9FFF]{0,28}(?:公司|集团|厂|矿|学校|大学|学院|医院)[\\u4E00-\\u9FFF]{0,12}关于", RegexOptions.CultureInvariant)]
    private static partial Regex OfOneBody();

    // Names that are no names: 办法, 实施方案, 管理规定.
    [GeneratedRegex("^(?:实施|管理|暂行|试行|工作|具体|若干|指导|总体|行动|有关|相关|专项|年度|细化)*(?:办法|方案|意见|条例|细则|通知|规定|决定|规划|纲要|章程|计划|要点|准则|规则|规范|规程|标准|指引|公告|纪要|目录|决议|批复|解释)$", RegexOptions.CultureInvariant)]
    private static partial Regex General();

    [GeneratedRegex("[^\\u4E00-\\u9FFF]|根据|依据|依照|按照|遵照|贯彻|落实|执行|学习|违反|遵守|适用|以及|和|与|及", RegexOptions.CultureInvariant)]
    private static partial Regex Breaks();
}
