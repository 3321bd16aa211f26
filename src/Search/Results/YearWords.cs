using System.Globalization;

namespace KnowledgeBase.Search.Results;

/// <summary>Chinese words for the year of an article, the same wherever it is shown.</summary>
public static class YearWords
{
    /// <summary>A year, marked when it is only a lower bound.</summary>
    /// <param name="year">The year.</param>
    /// <param name="basis">Year basis on the wire.</param>
    /// <returns>For example 2023年, or 不早于2022年.</returns>
    public static string Of(int year, string basis) =>
        string.Create(CultureInfo.InvariantCulture, $"{(basis == "inferred" ? "不早于" : null)}{year}年");
}
