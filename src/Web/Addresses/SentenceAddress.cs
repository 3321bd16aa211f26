using System.Globalization;

namespace KnowledgeBase.Web.Addresses;

/// <summary>Addresses of the views that show sentences instead of articles.</summary>
internal static class SentenceAddress
{
    /// <summary>Sentences and clauses.</summary>
    /// <param name="words">Words.</param>
    /// <param name="match">exact or sentence.</param>
    /// <param name="page">1-based page.</param>
    /// <returns>Path and query.</returns>
    public static string Sentences(string words, string match = "exact", int page = 1) =>
        At("/sentences", words, ("match", match == "exact" ? null : match), page);

    /// <summary>Lines in context.</summary>
    /// <param name="words">Words.</param>
    /// <param name="order">Order of the lines.</param>
    /// <param name="page">1-based page.</param>
    /// <returns>Path and query.</returns>
    public static string Lines(string words, string order = "right", int page = 1) =>
        At("/concordance", words, ("order", order == "right" ? null : order), page);

    /// <summary>History of a formula.</summary>
    /// <param name="words">The formula.</param>
    /// <returns>Path and query.</returns>
    public static string History(string words) => At("/formulas", words, (string.Empty, null), 1);

    private static string At(string path, string words, (string Name, string? Value) choice, int page)
    {
        string address = path + "?q=" + Uri.EscapeDataString(words);
        address += choice.Value is null ? string.Empty : $"&{choice.Name}={choice.Value}";
        return page == 1 ? address : address + "&page=" + page.ToString(CultureInfo.InvariantCulture);
    }
}
