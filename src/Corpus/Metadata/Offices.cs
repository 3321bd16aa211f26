using System.Text.RegularExpressions;

namespace KnowledgeBase.Corpus.Metadata;

/// <summary>The words of offices (部长, 常务副主席, 政工师) and where an organisation's name ends before one.</summary>
public static partial class Offices
{
    private const string Titles =
        "书记|主席|主任|部长|科长|处长|局长|厅长|司长|省长|市长|县长|区长|镇长|乡长|村长|会长|理事长|董事长|监事长|秘书长|院长|所长|校长|站长|段长|厂长|矿长|"
        + "队长|班长|组长|社长|台长|馆长|行长|店长|课长|工长|总编辑|主编|编辑|总经理|经理|总监|总裁|总工程师|总会计师|工程师|政工师|经济师|会计师|技师|馆员|教授|"
        + "讲师|研究员|助教|博士|硕士|研究生|教师|教员|律师|顾问|委员|党组成员|成员|干事|科员|干部|职员|职工|员工|工人|专员|调研员|巡视员|督导员|代表|助理|秘书|负责人|"
        + "工作人员|科级干部|领班|劳动模范|劳模|常委|主管|理事|政委|司机|船长|协理员|宣传员|通讯员|记者";

    private const string Ranks = "常务|第一|执行|副|正|高级|中级|初级|助理|特级|首席|专职|兼职|原|代";

    // Bodies within an organisation that have officers of their own.
    private const string Bodies = "党委|党组|党总支|党支部|支部|纪委|团委|工会|女职工委员会|办公室|机关党委|机关";

    private const string Union = "工会";

    private const string Department = @"(?:(?!工会|党委|党支部|党总支|纪委|办公室)[\u4E00-\u9FFF]){1,7}?(?:部|室|科|处|办|组|队|班|中心|车间)";

    private const string Organisations =
        "公司|集团|总工会|联合会|产业工会|工会委员会|委员会|大学|学院|学校|党校|中学|小学|医院|研究院|设计院|研究所|研究会|协会|学会|银行|分行|支行|中心|办事处|"
        + "街道|社区|开发区|园区|矿区|项目部|车间|报社|杂志社|出版社|通讯社|合作社|管理局|电力局|供电局|铁路局|工务段|机务段|电务段|车辆段|车务段|供电段|客运段|工程局|"
        + "人大常委会|政府|法院|检察院|煤业|矿业|电厂|钢厂|总厂|分厂|油田|电站|电网|矿|厂|局|厅|馆|站|段|库|港|社";

    // Interpreted on purpose: the code the source generator of .NET 10.0 writes for these two reads past the end of its stack
    // of loop states on some inputs (IndexOutOfRangeException); the property tests on random items found it.
    private static readonly Regex OneOffice = new(
        "^(?:(?:" + Bodies + ")?" + Department + "|" + Bodies + ")?(?:" + Ranks + ")*(?:" + Titles + ")(?:[（(][^）)]{1,12}[）)])?$",
        RegexOptions.CultureInvariant);

    private static readonly Regex OrganisationThenDepartment = new(
        "^(?<org>.{2,60}(?:" + Organisations + "))(?:(?:" + Bodies + ")?" + Department + "|党政办|党办|工会办|办公室|党委|党总支|党支部|纪委|团委|工会委员会)$",
        RegexOptions.CultureInvariant);

    /// <summary>Whether the words end with an office.</summary>
    /// <param name="words">Words as printed.</param>
    /// <returns>True for 党群工作部部长, false for 党政办.</returns>
    public static bool EndsWithTitle(string words) => TitleAtEnd().IsMatch(words);

    /// <summary>Whether the word is an office or ends like an organisation or department, so that it is nobody's name.</summary>
    /// <param name="word">A word as printed.</param>
    /// <returns>True for 书记, 省总工会 and 宣教部.</returns>
    public static bool IsOfficeOrBody(string word) => EndsWithTitle(word) || BodyAtEnd().IsMatch(word);

    /// <summary>
    /// Splits an organisation and the office held there. The office is the longest end that is one office, with its own
    /// department or body, behind the name of an organisation; of several offices joined by 、 the first decides.
    /// The one office of a trade union directly behind the name of an organisation leaves the union to the name: 某某厂工会 and 主席.
    /// </summary>
    /// <param name="words">For example 某某公司党群工作部部长.</param>
    /// <returns>Organisation and office; the office is null when the words do not end with one, the organisation is null when none can be told apart.</returns>
    public static (string? Organisation, string? Office) Split(string words)
    {
        if (!EndsWithTitle(words))
        {
            return (words.Length > 0 ? words : null, null);
        }

        int first = words.IndexOfAny(['、', '，', ',', '兼']);
        string one = first > 0 && EndsWithTitle(words[..first]) ? words[..first] : words;
        int at = OfficeStart(one, OrganisationAtEnd());
        if (at > 0 && first < 0 && UnionOffice().Match(words[at..]) is { Success: true } union)
        {
            // The officers of a trade union are its own, not the firm's: 某某厂工会主席 is 主席 of 某某厂工会.
            return (words[..at] + Union, union.Groups["office"].Value);
        }

        at = at > 0 ? at : OfficeStart(one, BodyAtEnd());
        return at > 0 ? (words[..at], words[at..]) : (null, words);
    }

    /// <summary>An organisation's name without the department at its end: 某某矿党政办 gives 某某矿.</summary>
    /// <param name="organisation">Name as printed.</param>
    /// <returns>The shorter name, or the same when no department follows an organisation.</returns>
    public static string WithoutDepartment(string organisation)
    {
        var match = OrganisationThenDepartment.Match(organisation);
        return match.Success && !OrganisationAtEnd().IsMatch(organisation) ? match.Groups["org"].Value : organisation;
    }

    private static int OfficeStart(string words, Regex before)
    {
        for (int at = 2; at < words.Length - 1; at++)
        {
            if (OneOffice.IsMatch(words.AsSpan(at)) && before.IsMatch(words.AsSpan(0, at)))
            {
                return at;
            }
        }

        return 0;
    }

    [GeneratedRegex("^" + Union + "(?<office>(?:" + Ranks + ")*(?:主席|干事|委员|干部|协理员|主管))$", RegexOptions.CultureInvariant)]
    private static partial Regex UnionOffice();

    [GeneratedRegex("(?:" + Titles + @")(?:[（(][^）)]{1,12}[）)])?$", RegexOptions.CultureInvariant)]
    private static partial Regex TitleAtEnd();

    [GeneratedRegex("(?:" + Organisations + @")(?:[（(][^）)]{1,12}[）)])?$", RegexOptions.CultureInvariant)]
    private static partial Regex OrganisationAtEnd();

    [GeneratedRegex("(?:" + Organisations + "|工会|总工|党委|部|办|处|科|室|组|队|会|社)$", RegexOptions.CultureInvariant)]
    private static partial Regex BodyAtEnd();
}
