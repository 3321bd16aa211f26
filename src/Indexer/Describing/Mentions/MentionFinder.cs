using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Policies;
using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Indexer.Describing.Mentions;

/// <summary>
/// Finds the laws and documents a text names: 《工会法》第三十九条, 《关于…的意见》, and short names without marks where a clause follows
/// (工会法第三十九条) or a word of relying stands before (根据劳动合同法). A short name that
/// the text defined before (以下简称) stands for the full one. Which of them the library has is asked when they are shown.
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
        var defined = DefinedNames.Find(body);
        var titles = Titles().Matches(body.Folded).ToList();
        var marked = titles.Where(m => !practices.Exists(p => p.Start <= m.Index && m.Index < p.Start + p.Length)).Select(m => Marked(body, m, defined)).OfType<PolicyMention>();
        var unmarked = Unmarked().Matches(body.Folded).Where(m => !titles.Exists(t => t.Index < m.Index + m.Length && m.Index < t.Index + t.Length))
            .Where(m => m.Groups["name"].Length <= LongestUnmarked).Select(m => Unmarked(body, m, defined));
        int end = 0;
        var found = new List<PolicyMention>();
        foreach (var mention in marked.Concat(unmarked).Where(m => own is null || PolicyName.Key(m.Meant()) != own).OrderBy(m => m.Range.Start).Where(m => m.Range.Start >= end))
        {
            found.Add(mention);
            end = mention.Range.Start + mention.Range.Length;
        }

        return found;
    }

    // Words in 《》 are a name by their last word, or because the text has made them one; what follows may tell edition and clause.
    private static PolicyMention? Marked(BodyText body, Match title, IReadOnlyList<(int Start, NameDefinition Name)> defined)
    {
        var inside = new TextRange(title.Index + 1, title.Length - 2);
        string name = body.Slice(inside);
        string? full = DefinedNames.Full(defined, name, title.Index);
        if (full is null && !Name().IsMatch(body.FoldedSlice(inside)))
        {
            return null;
        }

        var behind = Behind().Match(body.Folded, title.Index + title.Length);
        var edition = behind.Groups["edition"];
        string? words = edition.Success && EditionWords.Fits(edition.Value) ? body.Text.Substring(edition.Index, edition.Length) : null;
        int end = behind.Groups["clause"].Success ? behind.Index + behind.Length
            : words is null || behind.Groups["more"].Success ? title.Index + title.Length : edition.Index + edition.Length + 1;
        return new PolicyMention(name, Clause(body, behind), new TextRange(title.Index, end - title.Index), true) { Full = full, Edition = words };
    }

    private static PolicyMention Unmarked(BodyText body, Match match, IReadOnlyList<(int Start, NameDefinition Name)> defined)
    {
        var (name, clause) = (match.Groups["name"], match.Groups["clause"]);
        int end = clause.Success ? clause.Index + clause.Length : name.Index + name.Length;
        string words = body.Text.Substring(name.Index, name.Length);
        return new PolicyMention(words, Clause(body, match), new TextRange(name.Index, end - name.Index), false) { Full = DefinedNames.Full(defined, words, name.Index) };
    }

    private static string? Clause(BodyText body, Match match) =>
        match.Groups["clause"] is { Success: true } clause ? TextCuts.WithoutSpace(body.Text.Substring(clause.Index, clause.Length)) : null;

    private const string Number = "[一二三四五六七八九十百千零〇0-9]{1,7}";
    private const string ClauseWords = "第\\s?" + Number + "\\s?(?:条(?:之[一二三四五六七八九十]{1,2})?|章|节)(?:(?:至|到)第\\s?" + Number + "\\s?条)?(?:第\\s?" + Number + "\\s?款)?(?:第\\s?（?" + Number + "）?\\s?项)?";
    private const string Kinds = "法|法典|条例|规定|办法|意见|通知|决定|决议|纲要|规划|方案|章程|准则|细则|公约|解释|标准|指引|公告|批复|要点|计划|规则|规范|规程|纪要|目录";

    [GeneratedRegex("《[^《》\n]*(?:《[^《》\n]*》[^《》\n]*)*》", RegexOptions.CultureInvariant)]
    private static partial Regex Titles();

    [GeneratedRegex("^[^《》\n]{1,60}?(?:《[^《》\n]{2,40}》[^《》\n]{0,40}?)?(?:" + Kinds + @")(?:（[^（）\n]{1,16}）)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    // A bracket, mostly of the edition or the number of the document, and the clause.
    [GeneratedRegex(@"\G(?:（(?<edition>[^（）\n，；]{1,24})(?<more>[，；][^（）\n]{0,24})?）)?\s?(?:(?:的|中)?(?<clause>" + ClauseWords + "))?", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    // What stands before a short name; it is not part of the name. Characters that belong to a longer word (国有, 对外, 共和国) are none of it.
    private const string Opener = "^|[^\\u4E00-\\u9FFF]|根据|依据|依照|按照|违反|适用|符合|结合|以及|(?<!共)和|与|及|了|的|照|据|为|在|对(?![外台])|(?<![民信公专])用|(?<!自)由|即|是|如"
        + "|(?<![国所共])有(?![限线毒组])|从(?!业)|我国|现行|学习|贯彻|落实|遵守";

    private const string Inner = "国有|所有|有限|有线|有毒|有组织|对外|对台|自由|从业|(?![根依按违适符以和与及了的为在对由即是如有从])[\\u4E00-\\u9FFF]";

    // 司法, 方法, 办法 and the like are no laws; 公司法 is.
    private const string Law = "(?<![方办做说看想手书语执立普守违合依文无用])(?<!(?<!公)司)法";

    [GeneratedRegex(
        "(?:(?<=" + Opener + ")|(?=中华人民共和国))(?<name>(?!根据|依据|依照|按照|违反|适用|符合|结合|以及|我国|现行|学习|贯彻|落实|遵守|本|该|此|上述|和|与|及|的|了|我|同)(?:中华人民共和国)?(?:" + Inner + "){1,18}?(?:(?<![枪兵历疗算])" + Law + @"|条例))\s?(?<clause>"
        + ClauseWords + ")|(?<=根据|依据|依照|按照|违反)(?<name>(?:中华人民共和国)?(?:(?![的了和与及或]|有关|相关|国家|本|该)[\\u4E00-\\u9FFF]){1,8}?" + Law + ")(?=[规的，。、及和与]|$)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Unmarked();
}
