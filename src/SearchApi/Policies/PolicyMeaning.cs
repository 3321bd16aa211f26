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
/// <param name="policies">The policies of the library.</param>
/// <param name="article">The text.</param>
internal sealed partial class PolicyMeaning(PolicyCandidates policies, Article article)
{
    private const int MostPossible = 8;
    private const int LongestBefore = 30;

    /// <summary>What a mention means.</summary>
    /// <param name="mention">A mention of the text.</param>
    /// <returns>The policy, or what it may be.</returns>
    public MeantPolicy Of(PolicyMention mention)
    {
        string key = PolicyName.Key(mention.Meant());
        var every = Candidates(key);
        var candidates = PolicyGroups.OfTerm(every, EditionWords.Of(mention.Meant(), mention.Edition), MentionTargets.LastDay(article)?.Year).ToList();
        if (every.Count > 0 && candidates.Count == 0)
        {
            return new MeantPolicy([], Shown(every), "文中写明了期限，文库没有这一期的文件。");
        }

        if (candidates.Count == 0 || General().IsMatch(key))
        {
            return new MeantPolicy([], [], candidates.Count == 0 ? null : $"只写了“{mention.Name}”，文中没有说明指哪一个文件。");
        }

        // The region before the name first, then the full name, then the region of the text.
        string before = Before(mention.Range.Start);
        var named = candidates.Where(c => PolicyGroups.Region(c) is { } region && Names(before, region)).ToList();
        var full = candidates.Where(c => Key(c) == key && (PolicyRegion.Of(c[0].Title) is not null || candidates.Count(o => Key(o) == key) == 1 || PolicyGroups.Region(c) is null)).ToList();
        var general = candidates.Where(c => Key(c) != key && PolicyGroups.Region(c) is null && !OfOneBody().IsMatch(c[0].Title!)).ToList();
        var own = candidates.Where(c => PolicyGroups.Region(c) is { } region && IsOwn(region, mention)).ToList();
        var chosen = new[] { named, full, own.Concat(general).ToList() }.FirstOrDefault(c => c.Count > 0) ?? [];
        return chosen.Count == 1 ? new MeantPolicy(chosen[0], [], null) : new MeantPolicy([], Shown(candidates), Doubt(candidates));
    }

    private static IReadOnlyList<Article> Shown(IReadOnlyList<IReadOnlyList<Article>> candidates) => [.. candidates.Take(MostPossible).Select(c => c[0])];

    private static string Doubt(List<IReadOnlyList<Article>> candidates) => candidates.Count == 1
        ? $"文库有《{Bare(candidates[0][0])}》，文中没有写明地区或发文单位，不能确认所指。"
        : $"文库中有 {candidates.Count} 个文件可以这样简称，文中没有写明是哪一个。";

    // Policies that bear the name, the text itself left out; of equal titles those of organs of different regions are different documents.
    private List<IReadOnlyList<Article>> Candidates(string key) =>
        [.. policies.Of(key).Select(g => g.Any(p => p.Id == article.Id) ? [.. g.Where(p => p.Id != article.Id)] : g).Where(g => g.Count > 0)];

    // The words directly before a name, back to a mark or a word of relying.
    private string Before(int at)
    {
        int line = at == 0 ? 0 : article.Body.LastIndexOf('\n', at - 1) + 1;
        int start = Math.Max(line, at - LongestBefore);
        return Breaks().Split(article.Body[start..at])[^1];
    }

    // The region stands where the words or a part joined by 和 begin, and neither another part nor a place in it follows: 呼和浩特市《…》, 江苏省和浙江省《…》, 浙江省杭州市《…》.
    private static bool Names(string before, string region) => Joins().Matches(before).Select(m => m.Index + m.Length).Prepend(0).Any(start =>
        PolicyRegion.Length(before[start..], region) is > 0 and var length && before[(start + length)..] is var rest && !Joins().IsMatch(rest) && !Lower().IsMatch(rest));

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

    private static string Key(IReadOnlyList<Article> policy) => PolicyName.Key(policy[0].Title!);

    private static string Bare(Article policy) => policy.Title!.Trim('《', '》');

    // Rules of one company, works or school are nobody's else.
    [GeneratedRegex("^[\\u4E00-\\u9FFF]{0,28}(?:公司|集团|厂|矿|学校|大学|学院|医院)[\\u4E00-\\u9FFF]{0,12}关于", RegexOptions.CultureInvariant)]
    private static partial Regex OfOneBody();

    // Names that are no names: 办法, 实施方案, 管理规定.
    [GeneratedRegex("^(?:实施|管理|暂行|试行|工作|具体|若干|指导|总体|行动|有关|相关|专项|年度|细化)*(?:办法|方案|意见|条例|细则|通知|规定|决定|规划|纲要|章程|计划|要点|准则|规则|规范|规程|标准|指引|公告|纪要|目录|决议|批复|解释)$", RegexOptions.CultureInvariant)]
    private static partial Regex General();

    [GeneratedRegex("[^\\u4E00-\\u9FFF]|根据|依据|依照|按照|遵照|贯彻|落实|执行|学习|违反|遵守|适用", RegexOptions.CultureInvariant)]
    private static partial Regex Breaks();

    [GeneratedRegex("以及|和|与|及", RegexOptions.CultureInvariant)]
    private static partial Regex Joins();

    [GeneratedRegex("^[\\u4E00-\\u9FFF]{1,6}?(?:市(?!场|民|级)|自治州|地区|县(?!域|级)|盟|旗)", RegexOptions.CultureInvariant)]
    private static partial Regex Lower();
}
