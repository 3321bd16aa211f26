using System.Text.RegularExpressions;
using KnowledgeBase.Search.Analysis;

namespace KnowledgeBase.Search.Schema;

/// <summary>
/// Titles that a text prints between 《 and 》. How many other items name a text is a sign of its weight that needs no
/// list of important texts.
/// </summary>
internal static partial class CitedTitles
{
    // Longer stretches are quotations, not titles.
    private const int Longest = 60;

    // Texts are named with and without the name of the country they hold in.
    private const string Country = "中华人民共和国";

    /// <summary>Keys of the titles a text names.</summary>
    /// <param name="text">The text.</param>
    /// <param name="analyzer">The analysis.</param>
    /// <returns>Distinct keys in order.</returns>
    public static IReadOnlyList<string> In(string text, TextAnalyzer analyzer) =>
        [.. Titles().Matches(text).Select(m => Key(m.Groups[1].Value, analyzer)).Where(k => k.Length is > 1 and <= Longest).Distinct()];

    /// <summary>What all ways to name one text share: no edition in brackets behind it, no country before it.</summary>
    /// <param name="title">A title.</param>
    /// <param name="analyzer">The analysis.</param>
    /// <returns>The key; empty when nothing is left.</returns>
    public static string Key(string title, TextAnalyzer analyzer)
    {
        string key = analyzer.Characters(Edition().Replace(title, string.Empty)).Text;
        return key.StartsWith(Country, StringComparison.Ordinal) && key.Length > Country.Length ? key[Country.Length..] : key;
    }

    [GeneratedRegex("《([^《》\n]{2,80})》")]
    private static partial Regex Titles();

    [GeneratedRegex(@"[(（][^()（）]*[)）]\s*$")]
    private static partial Regex Edition();
}
