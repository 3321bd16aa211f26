using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Policies;
using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Indexer.Describing.Mentions;

/// <summary>
/// Finds the laws and documents a text names: 《工会法》第三十九条, 《关于…的意见》, and short names without marks where a clause follows
/// (工会法第三十九条) or a word of relying stands before (根据劳动合同法). Which of them the library has is asked when they are shown.
/// </summary>
internal static partial class MentionFinder
{
    private const int LongestUnmarked = 24;

    /// <summary>Finds the names.</summary>
    /// <param name="article">The article, described but for this; rules that are its own practices are no grounds.</param>
    /// <param name="body">Its body.</param>
    /// <returns>Mentions in order, not overlapping.</returns>
    public static IReadOnlyList<PolicyMention> Find(Article article, BodyText body)
    {
        if (article.Kind is ItemKind.Toc or ItemKind.Masthead or ItemKind.Furniture)
        {
            return [];
        }

        string? own = article.Kind == ItemKind.Policy && article.Title is { } title ? PolicyName.Key(title) : null;
        var practices = article.Practices.Select(p => p.Range).ToList();
        var marked = Marked().Matches(body.Folded).Where(m => !practices.Exists(p => p.Start <= m.Index && m.Index < p.Start + p.Length)).Select(m => Mention(body, m, isMarked: true));
        var taken = Titles().Matches(body.Folded).Select(m => (Start: m.Index, End: m.Index + m.Length)).ToList();
        var unmarked = Unmarked().Matches(body.Folded).Where(m => !taken.Exists(t => t.Start < m.Index + m.Length && m.Index < t.End))
            .Where(m => m.Groups["name"].Length <= LongestUnmarked).Select(m => Mention(body, m, isMarked: false));
        return [.. marked.Concat(unmarked).Where(m => own is null || PolicyName.Key(m.Name) != own).OrderBy(m => m.Range.Start)];
    }

    private static PolicyMention Mention(BodyText body, Match match, bool isMarked)
    {
        var (name, clause) = (match.Groups["name"], match.Groups["clause"]);
        int start = name.Index - (isMarked ? 1 : 0);
        int end = clause.Success ? clause.Index + clause.Length : name.Index + name.Length + (isMarked ? 1 : 0);
        return new PolicyMention(
            body.Text.Substring(name.Index, name.Length), clause.Success ? TextCuts.WithoutSpace(body.Text.Substring(clause.Index, clause.Length)) : null,
            new TextRange(start, end - start), isMarked);
    }

    private const string Number = "[一二三四五六七八九十百千零〇0-9]{1,7}";
    private const string Clause = "第\\s?" + Number + "\\s?(?:条(?:之[一二三四五六七八九十]{1,2})?|章|节)(?:(?:至|到)第\\s?" + Number + "\\s?条)?(?:第\\s?" + Number + "\\s?款)?(?:第\\s?（?" + Number + "）?\\s?项)?";
    private const string Kinds = "法|法典|条例|规定|办法|意见|通知|决定|决议|纲要|规划|方案|章程|准则|细则|公约|解释|标准|指引|公告|批复|要点|计划|规则|规范|规程|纪要|目录";

    [GeneratedRegex("《[^《》\n]*(?:《[^《》\n]*》[^《》\n]*)*》", RegexOptions.CultureInvariant)]
    private static partial Regex Titles();

    [GeneratedRegex(
        "《(?<name>[^《》\n]{1,60}?(?:《[^《》\n]{2,40}》[^《》\n]{0,40}?)?(?:" + Kinds + @")(?:（[^（）\n]{1,16}）)?)》(?:（[^（）\n]{1,24}）)?\s?(?:(?:的|中)?(?<clause>" + Clause + "))?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Marked();

    // What stands before a short name; it is not part of the name.
    [GeneratedRegex(
        @"(?<=^|[^\u4E00-\u9FFF]|根据|依据|依照|按照|违反|适用|符合|以及|和|与|及|了|的|照|据|为|在|对|用|由|即|是|如|有|反|合|从|我国|现行|学习|贯彻|落实|遵守)(?<name>(?!根据|依据|依照|按照|违反|适用|符合|以及|我国|现行|学习|贯彻|落实|遵守|本|该|此|上述|和|与|及|的|了|我|同)(?:(?![根依按违适符以和与及了的为在对由即是如有从])[\u4E00-\u9FFF]){1,18}?(?:(?<![方办做说看想手书语执立司普守违合依文无用枪兵历疗算])法|条例))\s?(?<clause>"
        + Clause + @")|(?<=根据|依据|依照|按照|违反)(?<name>(?:中华人民共和国)?(?:(?![的了和与及或]|有关|相关|国家|本|该)[\u4E00-\u9FFF]){1,8}?(?<![方办做说看想手书语执立司普守违合依文无用])法)(?=[规的，。、及和与]|$)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Unmarked();
}
