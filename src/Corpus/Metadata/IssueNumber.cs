using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Corpus.Metadata;

/// <summary>The number of an issue of a magazine or paper.</summary>
/// <param name="Year">Year of the volume.</param>
/// <param name="Number">Number within the year.</param>
/// <param name="Total">Running number since the first issue (总第…期), or null.</param>
/// <param name="Range">Place of the year and number in the text read.</param>
public sealed partial record IssueNumber(int Year, int Number, int? Total, TextRange Range)
{
    private const string Year4 = "[0-9０-９]{4}|[一二][" + ChineseNumeral.Zeros + "九][" + ChineseNumeral.Zeros + "一二三四五六七八九]{2}";

    private const string Count = "(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,4})";

    /// <summary>
    /// Reads 2023年第11期, or 第11期 beside a date with its year (2023年11月10日 第11期, 第11期 2023年11月); optionally with 总第400期
    /// anywhere in the same text.
    /// </summary>
    /// <param name="text">Text of a masthead or page head.</param>
    /// <returns>The number, or null when none is printed.</returns>
    public static IssueNumber? Parse(string text)
    {
        var match = NumberPattern().Match(text) is { Success: true } joined ? joined : DatedPattern().Match(text);
        if (!match.Success
            || ChineseNumeral.Read(match.Groups["y"].Value) is not ({ } year and >= 1900 and <= 2099)
            || ChineseNumeral.Read(match.Groups["n"].Value) is not ({ } number and > 0))
        {
            return null;
        }

        var total = TotalPattern().Match(text);
        return new IssueNumber(
            year, number, total.Success ? ChineseNumeral.Read(total.Groups[1].Value) : null, new TextRange(match.Index, match.Length));
    }

    /// <summary>The number in its usual printed form, for example 2023年第11期（总第400期）.</summary>
    /// <returns>The printed form.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Year}年第{Number}期{(Total is { } total ? $"（总第{total}期）" : string.Empty)}");

    [GeneratedRegex(@"(?<y>" + Year4 + @")\s*年\s*第\s*(?<n>" + Count + @")\s*期", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(
        @"(?<y>" + Year4 + @")\s*年\s*" + Count + @"\s*月(?:\s*[0-9０-９一二三四五六七八九十]{1,3}\s*日)?[^期\n0-9]{0,12}(?<!总\s*)第\s*(?<n>" + Count + @")\s*期"
        + @"|(?<!总\s*)第\s*(?<n>" + Count + @")\s*期[^期\n0-9]{0,12}(?<y>" + Year4 + @")\s*年\s*" + Count + @"\s*月",
        RegexOptions.CultureInvariant)]
    private static partial Regex DatedPattern();

    [GeneratedRegex(@"总\s*第?\s*([0-9０-９]{1,5})\s*期", RegexOptions.CultureInvariant)]
    private static partial Regex TotalPattern();
}
