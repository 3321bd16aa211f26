namespace KnowledgeBase.Corpus.Documents;

/// <summary>The pages a piece stands on, as the heads or feet of these pages number them.</summary>
/// <param name="Text">Pages in reading order, neighbouring ones as a range: 8-9,17; a newspaper's page may bear a letter: A3.</param>
/// <param name="Words">The heads as printed, joined by line feeds; for a page whose number was counted on, the nearest head.</param>
/// <param name="Heads">Lines of these heads.</param>
/// <param name="Counted">Whether a page has its number only by counting on from the heads of other pages.</param>
public sealed record PrintedPages(string Text, string Words, IReadOnlyList<LineSpan> Heads, bool Counted)
{
    /// <summary>Page on which the piece begins.</summary>
    public string First => Text.Split(',')[0].Split('-')[0];

    /// <summary>Page on which it ends.</summary>
    public string Last => Text.Split(',')[^1].Split('-')[^1];
}
