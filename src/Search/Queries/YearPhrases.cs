using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Search.Queries;

/// <summary>Years as people write them.</summary>
public static partial class YearPhrases
{
    private const string ChineseDigits = "零一二三四五六七八九十";

    /// <summary>The value of 年:, for example 2023, 2023年, 2020-2023, 2023年以来, unknown; several parted by commas.</summary>
    /// <param name="value">The value; full width is accepted.</param>
    /// <param name="thisYear">The current year, for 今年 and 近三年.</param>
    /// <returns>The ranges, or null when a part cannot be read.</returns>
    public static IReadOnlyList<YearRange>? ParseValue(string value, int thisYear)
    {
        ArgumentNullException.ThrowIfNull(value);
        var ranges = new List<YearRange>();
        foreach (string part in Narrow(value).Split([',', '，', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (ParseOne(part, thisYear) is not { } range)
            {
                return null;
            }

            ranges.Add(range);
        }

        return ranges.Count > 0 ? ranges : null;
    }

    /// <summary>A phrase that limits the years when it stands alone among other words: 2023年以来, 2020-2023年, 近三年.</summary>
    /// <param name="text">One word of the question.</param>
    /// <param name="thisYear">The current year.</param>
    /// <returns>The range, or null when it is no such phrase; a plain year is none.</returns>
    public static YearRange? ParsePhrase(string text, int thisYear)
    {
        ArgumentNullException.ThrowIfNull(text);
        string narrow = Narrow(text);
        return PlainYear().IsMatch(narrow) ? null : Recent(narrow, thisYear) ?? Bounded(narrow) ?? (narrow.Contains('年') ? Span(narrow) : null);
    }

    private static YearRange? ParseOne(string text, int thisYear)
    {
        if (text is "unknown" or "未知" or "不详" or "年份不详")
        {
            return YearRange.Unknown;
        }

        if (text is "今年" or "去年")
        {
            int year = text == "今年" ? thisYear : thisYear - 1;
            return new YearRange(year, year);
        }

        var plain = PlainYear().Match(text);
        if (plain.Success)
        {
            int year = Number(plain.Groups[1]);
            return new YearRange(year, year);
        }

        return Recent(text, thisYear) ?? Bounded(text) ?? Span(text);
    }

    // 近三年 is this year and the two before it.
    private static YearRange? Recent(string text, int thisYear)
    {
        var match = RecentYears().Match(text);
        if (!match.Success)
        {
            return null;
        }

        string count = match.Groups[1].Value;
        int years = count.Length == 1 && ChineseDigits.Contains(count[0], StringComparison.Ordinal)
            ? ChineseDigits.IndexOf(count[0], StringComparison.Ordinal)
            : count == "两" ? 2 : int.Parse(count, CultureInfo.InvariantCulture);
        return years == 0 ? null : new YearRange(thisYear - years + 1, thisYear);
    }

    private static YearRange? Bounded(string text)
    {
        var match = OneBound().Match(text);
        if (!match.Success)
        {
            return null;
        }

        int year = Number(match.Groups[1]);
        return match.Groups[2].Value switch
        {
            "以前" or "之前" => new YearRange(null, year - 1),
            "以后" or "之后" => new YearRange(year + 1, null),
            _ => new YearRange(year, null),
        };
    }

    private static YearRange? Span(string text)
    {
        var match = TwoBounds().Match(text);
        return match.Success ? new YearRange(Number(match.Groups[1]), Number(match.Groups[2])) : null;
    }

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    private static string Narrow(string text) =>
        string.Concat(text.Trim().Select(c => c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : char.ToLowerInvariant(c)));

    [GeneratedRegex("^([12][0-9]{3})年?$")]
    private static partial Regex PlainYear();

    [GeneratedRegex("^(?:最近|近)([一二两三四五六七八九十]|[1-9][0-9]?)年(?:来|以来|内)?$")]
    private static partial Regex RecentYears();

    [GeneratedRegex("^([12][0-9]{3})年?(以来|起|至今|以后|之后|以前|之前)$")]
    private static partial Regex OneBound();

    [GeneratedRegex("^([12][0-9]{3})年?(?:-|–|—|~|至|到)([12][0-9]{3})年?$")]
    private static partial Regex TwoBounds();
}
