using KnowledgeBase.Corpus.Packs;
using KnowledgeBase.Search.Quotations;

namespace KnowledgeBase.Packs.Reviewing;

/// <summary>Names of what may have become of a collected text in the library.</summary>
public static class StandingNames
{
    /// <summary>It stands where it was collected, character by character.</summary>
    public const string Unchanged = "unchanged";

    /// <summary>It stands where it was collected, but the place or its citation reads otherwise now.</summary>
    public const string Cited = "citation_changed";

    /// <summary>The same characters stand in another paragraph, item or edition of the file.</summary>
    public const string Moved = "moved";

    /// <summary>Where it was collected other words stand now.</summary>
    public const string Changed = "changed";

    /// <summary>Neither its words nor anything like them is in the file now, or the file is gone.</summary>
    public const string Vanished = "vanished";
}

/// <summary>What has become of a collected text in the library since.</summary>
/// <param name="Entry">Id of the entry.</param>
/// <param name="State">One of <see cref="StandingNames"/>.</param>
/// <param name="ArticleId">Article that has the words, or the changed words, now; null when vanished.</param>
/// <param name="Place">The place now, as <see cref="Collecting.PlaceReading"/> reads it; null when vanished.</param>
/// <param name="Text">The words there now; null when vanished.</param>
/// <param name="Diff">The collected words beside those in print now, character by character; empty unless changed.</param>
public sealed record EntryStanding(
    string Entry, string State, string? ArticleId, string? Place, string? Text, IReadOnlyList<DiffPart> Diff)
{
    /// <summary>The citation with the place as it reads now; null unless it is this that changed.</summary>
    public string? Citation { get; init; }

    /// <summary>The standing of a text that is where it was.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The standing.</returns>
    public static EntryStanding Same(CollectedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new EntryStanding(text.Id, StandingNames.Unchanged, text.ArticleId, At(text.Start, text.Text.Length), text.Text, []);
    }

    internal static string At(int start, int length) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"r{start}-{length}");
}
