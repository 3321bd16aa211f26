using System.Text.RegularExpressions;

namespace KnowledgeBase.Packs.Questions;

/// <summary>
/// What kind of thing the words of a blank name, so that wrong options are of the same: an organisation, a method, a law and not
/// a regulation. By form: the noun behind a quoted name, else its last characters.
/// </summary>
internal static partial class BlankKind
{
    /// <summary>The kind of some words.</summary>
    /// <param name="form">What is asked for.</param>
    /// <param name="words">The words.</param>
    /// <param name="behind">What stands behind them and their quotation mark; empty when not known.</param>
    /// <returns>A name of the kind; empty where form and unit tell all.</returns>
    public static string Of(AnswerForm form, string words, string behind = "") => form switch
    {
        AnswerForm.Figure or AnswerForm.Year => string.Empty,
        AnswerForm.Law => LawKind().Match(words) is { Success: true } law ? law.Groups["kind"].Value : words[^1..],
        _ => Organisation().IsMatch(words) ? "单位"
            : form == AnswerForm.Name && Noun().Match(behind) is { Success: true } noun ? noun.Value
            : form == AnswerForm.Name && words.Any(char.IsAsciiDigit) ? "0" + words[^1]
            : words[^1..],
    };

    [GeneratedRegex("(?<kind>法典|法|条例|规定|办法|意见|方案|通知|决定|纲要|规划|章程|细则|规则|公约|计划|准则)(?:[（(][^《》）)]{1,12}[）)])?$", RegexOptions.CultureInvariant)]
    private static partial Regex LawKind();

    [GeneratedRegex("(?:公司|集团|工会|总工会|工会联合会|委员会|联合会|协会|学会|研究院|研究所|学校|学院|大学|医院|银行|铁路局|供电局|管理局|(?<![车工])厂|矿|车间|分会)$", RegexOptions.CultureInvariant)]
    private static partial Regex Organisation();

    [GeneratedRegex(
        "^(?:工作)?(?:法|模式|机制|制度|体系|品牌|行动|活动|工程|计划|项目|平台|课堂|小屋|驿站|基金|服务站|服务队|工作室|精神|理念|目标|任务|要求|原则|战略|部署|竞赛|大赛|会议|讲堂|书屋|称号|奖)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Noun();
}
