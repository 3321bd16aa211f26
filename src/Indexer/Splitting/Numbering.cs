using System.Text.RegularExpressions;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>A number at the head of a heading or an entry.</summary>
/// <param name="Style">Form of the number; forms stand for levels.</param>
/// <param name="Value">Its value, 1 for the first.</param>
/// <param name="Length">Characters the number takes, its stop included.</param>
internal readonly record struct HeadNumber(NumberStyle Style, int Value, int Length);

/// <summary>Forms of numbers, from high to low.</summary>
internal enum NumberStyle
{
    /// <summary>No number.</summary>
    None,

    /// <summary>第一编, 第一篇, 第一部分.</summary>
    Part,

    /// <summary>第一章.</summary>
    Chapter,

    /// <summary>第一节.</summary>
    Section,

    /// <summary>第一条.</summary>
    Clause,

    /// <summary>一、.</summary>
    Han,

    /// <summary>（一）.</summary>
    HanBracket,

    /// <summary>1、 or 1.</summary>
    Arabic,

    /// <summary>1.1.</summary>
    ArabicSecond,

    /// <summary>1.1.1.</summary>
    ArabicThird,

    /// <summary>（1）.</summary>
    ArabicBracket,

    /// <summary>一是, 一要: an enumeration within the text, never a heading of its own.</summary>
    Spoken,

    /// <summary>第一，: as <see cref="Spoken"/>.</summary>
    Ordinal,
}

/// <summary>Reads the numbers that head headings and entries.</summary>
internal static partial class Numbering
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>The number at the head of a text, or none.</summary>
    public static HeadNumber Read(string text)
    {
        var match = Form().Match(text);
        if (!match.Success)
        {
            return default;
        }

        (NumberStyle style, Group group) = StyleOf(match);
        string number = group.Value;
        int value = Value(style is NumberStyle.ArabicSecond or NumberStyle.ArabicThird ? number[(number.LastIndexOf('.') + 1)..] : number);
        return value is < 1 or > 999 ? default : new HeadNumber(style, value, match.Length);
    }

    /// <summary>Whether a number of this form may head a heading.</summary>
    public static bool CanHead(NumberStyle style) => style is not (NumberStyle.None or NumberStyle.Spoken or NumberStyle.Ordinal or NumberStyle.Clause);

    private static (NumberStyle Style, Group Number) StyleOf(Match match)
    {
        foreach (var (name, style) in Names)
        {
            if (match.Groups[name].Success)
            {
                if (style == NumberStyle.Chapter)
                {
                    return match.Groups["kind"].Value switch
                    {
                        "章" => (NumberStyle.Chapter, match.Groups[name]),
                        "节" => (NumberStyle.Section, match.Groups[name]),
                        "条" => (NumberStyle.Clause, match.Groups[name]),
                        _ => (NumberStyle.Part, match.Groups[name]),
                    };
                }

                return (style, match.Groups[name]);
            }
        }

        return (NumberStyle.None, match);
    }

    private static readonly (string Name, NumberStyle Style)[] Names =
    [
        ("law", NumberStyle.Chapter), ("han", NumberStyle.Han), ("hanb", NumberStyle.HanBracket),
        ("third", NumberStyle.ArabicThird), ("second", NumberStyle.ArabicSecond), ("arabic", NumberStyle.Arabic),
        ("arabicb", NumberStyle.ArabicBracket), ("spoken", NumberStyle.Spoken), ("ordinal", NumberStyle.Ordinal),
    ];

    private static int Value(string number)
    {
        if (int.TryParse(number, out int arabic))
        {
            return arabic;
        }

        int total = 0;
        int digit = 0;
        foreach (char c in number)
        {
            int unit = c switch { '十' => 10, '百' => 100, _ => 0 };
            if (unit > 0)
            {
                total += Math.Max(digit, 1) * unit;
                digit = 0;
            }
            else
            {
                digit = Math.Max(0, Digits.IndexOf(c == '零' ? '〇' : c, StringComparison.Ordinal));
            }
        }

        return total + digit;
    }

    [GeneratedRegex(@"^(?:#{1,6}\s*)?(?:第(?<law>[一二三四五六七八九十百零〇]{1,6}|\d{1,3})(?<kind>[章节条编篇]|部分)(?!规定|、第|[的和至或第款与及，。；）)》])|(?<han>[一二三四五六七八九十]{1,3})[、．.]|[（(](?<hanb>[一二三四五六七八九十]{1,3})[)）]、?|(?<third>\d{1,2}\.\d{1,2}\.\d{1,2})(?!\d)|(?<second>\d{1,2}\.\d{1,2})(?![\d%])[\s　、]*(?=[^\d\s万亿%个元])|(?<arabic>\d{1,2})(?:[、．]|\.(?!\d)|[\s　]+(?=[\u4E00-\u9FFF“《])(?![名个人项次年月日天家条件元万亿多余岁位时分种所支场期届号周公米吨台套份部级倍成点度]))|[（(](?<arabicb>\d{1,2})[)）]|(?<spoken>[一二三四五六七八九])(?:是|要)|第(?<ordinal>[一二三四五六七八九])[，,、])")]
    private static partial Regex Form();
}
