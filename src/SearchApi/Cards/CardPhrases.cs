using System.Globalization;

namespace KnowledgeBase.SearchApi.Cards;

/// <summary>Values of a card in Chinese words, for pages and tables alike.</summary>
public static class CardPhrases
{
    /// <summary>What is said of a practice the text gives no name.</summary>
    public const string Unnamed = "未命名";

    /// <summary>Place as a page writes it: province and city without saying the province twice.</summary>
    /// <param name="card">The card.</param>
    /// <returns>For example 山西省太原市; null when not known.</returns>
    public static string? Region(CardDocument card) => card.Province is null ? null
        : card.City is { } city && !string.Equals(city.Value, card.Province.Value, StringComparison.Ordinal) ? card.Province.Value + city.Value
        : card.Province.Value;

    /// <summary>The time with what it rests on.</summary>
    /// <param name="card">The card.</param>
    /// <returns>For example 2023年3月, or 不早于2022年; null when not known.</returns>
    public static string? Time(CardDocument card) => card.Time is not { } time ? null
        : time.Rule != "article-date" ? Counted(time, card.Year)
        : (card.YearBasis == "inferred" ? "不早于" : string.Empty) + Dated(time.Value) + (card.YearBasis == "inferred" ? "（据正文推断）" : "（刊发时间）");

    private static string Counted(CardFactDocument time, int? year) => time.Rule == "counted-from-article-date" && year is int known
        ? string.Create(CultureInfo.InvariantCulture, $"{time.Value}（{known}年）")
        : time.Value;

    private static string Dated(string date)
    {
        string[] parts = date.Split('-');
        return string.Concat(parts.Zip(["年", "月", "日"], (part, unit) => part.TrimStart('0') + unit));
    }
}
