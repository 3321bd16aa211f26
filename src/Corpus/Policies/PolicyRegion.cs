using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Corpus.Policies;

/// <summary>The region whose law or document a policy is, by the words its title begins with; by form, not by a list of places.</summary>
public static partial class PolicyRegion
{
    /// <summary>The region a title begins with.</summary>
    /// <param name="title">Title of a policy, or name of an organ, as printed.</param>
    /// <returns>For example 山西省, 广西壮族自治区, 深圳经济特区; null when it begins with none.</returns>
    public static string? Of(string? title) => title is null ? null
        : Region().Match(TextFolding.Standard.Fold(title.Trim().TrimStart('《')).Text) is { Success: true } match ? match.Value : null;

    /// <summary>The ways a region is written: 山西省 and 山西, 广西壮族自治区 and 广西.</summary>
    /// <param name="region">The region with its full name.</param>
    /// <returns>Spellings of at least two characters, the longest first.</returns>
    public static IReadOnlyList<string> Spellings(string region)
    {
        ArgumentNullException.ThrowIfNull(region);
        string brief = Rank().Replace(region, string.Empty);
        string briefest = People().Replace(brief, string.Empty);
        return [.. new[] { region, brief, briefest }.Where(s => s.Length >= 2).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether words begin with a region, written in any way.</summary>
    /// <param name="words">The words, for example the name of an organisation.</param>
    /// <param name="region">The region with its full name.</param>
    /// <returns>True when they do.</returns>
    public static bool Begins(string? words, string region) => Length(words, region) > 0;

    /// <summary>How many characters at the beginning of words are a region, written in any way; 吉林市 is not 吉林省, 南京路 not 南京市.</summary>
    /// <param name="words">The words, for example the name of an organisation.</param>
    /// <param name="region">The region with its full name.</param>
    /// <returns>Their number; 0 when the words do not begin with it.</returns>
    public static int Length(string? words, string region) => words is null ? 0
        : Spellings(region).Where(s => words.StartsWith(s, StringComparison.Ordinal) && (s == region || !OtherRank().IsMatch(words[s.Length..]))).Select(s => s.Length).FirstOrDefault();

    // 关于城市…, 全国…: what only looks like the name of a city.
    [GeneratedRegex(
        @"^(?![\u4E00-\u9FFF]{0,8}(?:关于|国务院|全国|城市|各省|国家|中央))[\u4E00-\u9FFF]{2,6}?(?:省|自治区|特别行政区|经济特区|自治州|市|自治县|县)(?=[\u4E00-\u9FFF]{2})",
        RegexOptions.CultureInvariant)]
    private static partial Regex Region();

    // What makes a short spelling the beginning of another name.
    [GeneratedRegex(@"^(?:[\u4E00-\u9FFF]{1,8}?族)*(?:省|市(?![场民级])|自治|地区|[县区](?![域级])|州|盟|旗|镇(?!江)|乡(?!村)|[东西南北中一二三四五六七八九十]{0,2}(?:大?路|大?街|大道))", RegexOptions.CultureInvariant)]
    private static partial Regex OtherRank();

    [GeneratedRegex(@"(?:省|自治区|特别行政区|经济特区|自治州|市|自治县|县)$", RegexOptions.CultureInvariant)]
    private static partial Regex Rank();

    [GeneratedRegex(@"(?<=^[\u4E00-\u9FFF]{2,4})(?:维吾尔|[\u4E00-\u9FFF]{1,4}族)+$", RegexOptions.CultureInvariant)]
    private static partial Regex People();
}
