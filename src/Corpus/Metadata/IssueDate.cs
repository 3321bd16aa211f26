using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Corpus.Metadata;

/// <summary>A date as precise as it is printed: a year, a month, or a day of the Gregorian calendar.</summary>
/// <param name="Year">1900 to 2099.</param>
/// <param name="Month">1 to 12, or null.</param>
/// <param name="Day">1 to 31 and valid in its month, or null; never without a month.</param>
public readonly partial record struct IssueDate(int Year, int? Month = null, int? Day = null)
{
    private const string Zeros = ChineseNumeral.Zeros;

    /// <summary>A date and its place in the text it was found in.</summary>
    /// <param name="Date">The date.</param>
    /// <param name="Range">Its printed characters.</param>
    public readonly record struct Printed(IssueDate Date, TextRange Range);

    /// <summary>
    /// Finds every date with a year: 2023年11月17日, 2023年11月, 2023年, 2023-11-17, 2023.11.17, 2023/11/17 and
    /// 二〇二三年十一月十七日 with any of the circles and zeros that are typed for 〇; spaces between the parts are allowed.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <returns>The dates in order; impossible ones (month 13) are left out.</returns>
    public static IReadOnlyList<Printed> FindAll(string text)
    {
        var found = new List<Printed>();
        foreach (Match match in Pattern().Matches(text))
        {
            if (Read(match) is { } date)
            {
                found.Add(new Printed(date, new TextRange(match.Index, match.Length)));
            }
        }

        return found;
    }

    /// <summary>The first date with a year in a text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The date, or null when there is none.</returns>
    public static IssueDate? Parse(string text)
    {
        var found = FindAll(text);
        return found.Count > 0 ? found[0].Date : null;
    }

    /// <summary>
    /// The year and month that a page head of a magazine gives in figures only: 2024.05, 2024·5, 2024/11. Running text is not to
    /// be read with it, for there 2024.05 is a number.
    /// </summary>
    /// <param name="head">A page head.</param>
    /// <returns>The month and its place, or null when none is printed.</returns>
    public static Printed? MonthInHead(string head)
    {
        var match = HeadMonthPattern().Match(head);
        return match.Success && Read(match) is { } date ? new Printed(date, new TextRange(match.Index, match.Length)) : null;
    }

    /// <summary>The day a text names without its year: 11月17日.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Month and day, or null.</returns>
    public static (int Month, int Day)? ParseMonthDay(string text)
    {
        var match = MonthDayPattern().Match(text);
        return match.Success
            && ChineseNumeral.Read(match.Groups[1].Value) is { } month and >= 1 and <= 12
            && ChineseNumeral.Read(match.Groups[2].Value) is { } day and >= 1 and <= 31
            ? (month, day)
            : null;
    }

    /// <summary>YYYY, YYYY-MM or YYYY-MM-DD.</summary>
    /// <returns>The date as on the wire.</returns>
    public override string ToString() => this switch
    {
        { Month: { } month, Day: { } day } => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{month:D2}-{day:D2}"),
        { Month: { } month } => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{month:D2}"),
        _ => Year.ToString("D4", CultureInfo.InvariantCulture),
    };

    private static IssueDate? Read(Match match)
    {
        int? year = ChineseNumeral.Read(match.Groups["y"].Value);
        int? month = Part(match, "m");
        int? day = Part(match, "d");
        if (year is null or < 1900 or > 2099 || month is < 1 or > 12)
        {
            return null;
        }

        return day is null || (month is { } m && day >= 1 && day <= DateTime.DaysInMonth(year.Value, m))
            ? new IssueDate(year.Value, month, day)
            : null;
    }

    private static int? Part(Match match, string name) =>
        match.Groups[name].Success ? ChineseNumeral.Read(match.Groups[name].Value) : null;

    [GeneratedRegex(
        @"(?<![0-9０-９])(?:(?<y>[0-9０-９]{4}|[一二][" + Zeros + @"九][" + Zeros + @"一二三四五六七八九]{2})\s{0,2}年(?:度)?(?:\s{0,2}(?<m>[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})\s{0,2}月(?:\s{0,2}(?<d>[0-9０-９]{1,2}|[一二三四五六七八九十廿卅]{1,3})\s{0,2}[日号])?)?"
        + @"|(?<y>[12１２][0-9０-９]{3})(?<s>[-./．－／·])(?<m>[0-9０-９]{1,2})\k<s>(?<d>[0-9０-９]{1,2})(?![0-9０-９]))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"(?<![0-9０-９.．\-])(?<y>(?:19|20|１９|２０)[0-9０-９]{2})\s?[./．／·]\s?(?<m>[0-9０-９]{1,2})(?![0-9０-９.．%％\-])", RegexOptions.CultureInvariant)]
    private static partial Regex HeadMonthPattern();

    [GeneratedRegex(@"([0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})\s{0,2}月\s{0,2}([0-9０-９]{1,2}|[一二三四五六七八九十廿卅]{1,3})\s{0,2}[日号]", RegexOptions.CultureInvariant)]
    private static partial Regex MonthDayPattern();
}
