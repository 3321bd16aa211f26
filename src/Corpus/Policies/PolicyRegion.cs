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
    public static bool Begins(string? words, string region) =>
        words is not null && Spellings(region).Any(s => words.StartsWith(s, StringComparison.Ordinal));

    // 关于城市…, 全国…: what only looks like the name of a city.
    [GeneratedRegex(
        @"^(?![\u4E00-\u9FFF]{0,8}(?:关于|国务院|全国|城市|各省|国家|中央))[\u4E00-\u9FFF]{2,6}?(?:省|自治区|特别行政区|经济特区|自治州|市|自治县|县)(?=[\u4E00-\u9FFF]{2})",
        RegexOptions.CultureInvariant)]
    private static partial Regex Region();

    [GeneratedRegex(@"(?:省|自治区|特别行政区|经济特区|自治州|市|自治县|县)$", RegexOptions.CultureInvariant)]
    private static partial Regex Rank();

    [GeneratedRegex(@"(?<=^[\u4E00-\u9FFF]{2,4})(?:维吾尔|[\u4E00-\u9FFF]{1,4}族)+$", RegexOptions.CultureInvariant)]
    private static partial Regex People();
}
