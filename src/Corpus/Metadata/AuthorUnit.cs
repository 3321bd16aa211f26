using System.Text;
using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Corpus.Metadata;

/// <summary>What a line such as （作者单位：…） or （作者系…党群工作部部长） says.</summary>
/// <param name="Unit">Organisation as printed, without brackets and office; null when only an office is printed.</param>
/// <param name="Role">Office, or null.</param>
/// <param name="Authors">Names printed in the line itself.</param>
public sealed partial record AuthorUnit(string? Unit, string? Role, IReadOnlyList<string> Authors)
{
    // A longer line is no unit line, whatever it was taken for.
    private const int Longest = 300;

    /// <summary>Reads the line.</summary>
    /// <param name="line">Line as printed, wraps undone.</param>
    /// <returns>Unit, office and names; null when nothing follows the label.</returns>
    public static AuthorUnit? Parse(string line)
    {
        if (line.Length > Longest)
        {
            return null;
        }

        string inner = WithoutOuterBrackets(line.Trim());
        if (Members(inner) is { } group)
        {
            return group;
        }

        var label = Label().Match(inner);
        IReadOnlyList<string> names = label.Groups["name"].Success ? PersonName.SplitList(label.Groups["name"].Value) : [];
        string printed = Address().Replace(inner[(label.Success ? label.Length : 0)..], string.Empty);
        string rest = TextCuts.WithoutSpace(printed).TrimEnd('。', '.', '；', ';', '，', ',');
        if (rest.Length == 0)
        {
            return null;
        }

        if (rest.AsSpan().IndexOfAny('；', ';') >= 0)
        {
            return new AuthorUnit(rest, null, names);
        }

        if (Introduction(rest) is { } introduced)
        {
            return introduced;
        }

        var (unit, role) = Offices.Split(rest);
        return new AuthorUnit(unit, role, names);
    }

    /// <summary>
    /// The form one filters by: white space removed, brackets and letters in one width (brackets full, letters half),
    /// a trailing department cut off, the first of several units.
    /// </summary>
    /// <param name="unit">Unit as printed.</param>
    /// <returns>The normalised unit.</returns>
    public static string Normalise(string unit)
    {
        var folded = new StringBuilder(unit.Length);
        foreach (char c in TextCuts.WithoutSpace(unit))
        {
            folded.Append(c switch
            {
                '(' or '（' or '[' or '［' => '（',
                ')' or '）' or ']' or '］' => '）',
                >= '！' and <= '～' => (char)(c - 0xFEE0),
                _ => c,
            });
        }

        string first = folded.ToString().Split('；', ';')[0];
        return Offices.WithoutDepartment(first.TrimEnd('。', '，', ','));
    }

    // 课题组组长：甲某；成员：乙某、丙某某；单位：某某市总工会政策研究室: every part has its label.
    private static AuthorUnit? Members(string inner)
    {
        var parts = inner.TrimEnd('。').Split('；', ';').Select(p => MemberPart().Match(p)).ToArray();
        if (parts.Length == 0 || !Array.TrueForAll(parts, p => p.Success) || !Array.Exists(parts, p => p.Groups["who"].Success))
        {
            return null;
        }

        string[] names = [.. parts.Where(p => p.Groups["who"].Success).SelectMany(p => PersonName.SplitList(p.Groups["value"].Value, anySurname: true)).Distinct()];
        string? unit = parts.Where(p => p.Groups["unit"].Success).Select(p => TextCuts.WithoutSpace(p.Groups["value"].Value)).FirstOrDefault();
        return names.Length == 0 ? null : new AuthorUnit(unit, null, names);
    }

    // 李某，男，某某公司工会主席，研究方向为…: the name comes first, then facts about the person, then the office.
    private static AuthorUnit? Introduction(string rest)
    {
        var parts = rest.Split('，', ',');
        if (parts.Length < 2 || !PersonName.IsPlausible(parts[0]))
        {
            return null;
        }

        string? office = Array.Find(parts[1..], p => p.Length >= 4 && Offices.IsOfficeOrBody(p) && !Fact().IsMatch(p));
        if (office is null)
        {
            return null;
        }

        var (unit, role) = Offices.Split(office);
        return new AuthorUnit(unit, role, [parts[0]]);
    }

    private static string WithoutOuterBrackets(string line)
    {
        string inner = line.TrimEnd('。');
        return inner.Length > 1 && "（(【[［〔".Contains(inner[0], StringComparison.Ordinal)
            && "）)】]］〕".Contains(inner[^1], StringComparison.Ordinal)
            ? inner[1..^1].Trim()
            : line;
    }

    [GeneratedRegex(
        @"^\s*(?:作者简介|作者|本文作者|撰稿人|通讯作者)?\s*(?<name>(?!单\s*位)[\u4E00-\u9FFF]{2,4}(?:、[\u4E00-\u9FFF]{2,4})*)?\s*(?:(?<=作者\s*)单\s*位\s*(?:及职务|、职务)?\s*[:：]|(?<=^\s*)单\s*位\s*[:：]|分别系|分别为|系(?!统|列|主)|现为|(?<=作者\s*)为|[:：])\s*",
        RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(
        @"^\s*(?:课题组|调研组|项目组|编写组|写作组)?(?:(?<who>(?:主要)?成员|组员|副?组长|执笔人?|主持人|负责人)|(?<unit>(?:作者|所在)?单位))\s*[:：]\s*(?<value>[^:：]+)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex MemberPart();

    // ，山西 太原 030000 and 邮编 030000 behind the unit, as journals print it.
    [GeneratedRegex(@"(?:[,，]\s*|\s+)(?:[\u4E00-\u9FFF]{2,4}(?:\s*[\u4E00-\u9FFF]{2,6})?\s*)?(?:邮编|邮政编码)?\s*[:：]?\s*[0-9]{6}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"出生|年生|毕业|研究方向|从事|籍贯|学历|学位", RegexOptions.CultureInvariant)]
    private static partial Regex Fact();
}
