namespace KnowledgeBase.Search.Quotations;

/// <summary>Words of a draft laid beside words of the library.</summary>
/// <param name="Passage">Where the library's words stand.</param>
/// <param name="Quote">The words of the draft.</param>
/// <param name="Alignment">How they fit.</param>
/// <param name="Diff">What differs; empty when nothing does.</param>
internal sealed record Finding(LibraryPassage Passage, ComparableText Quote, Alignment Alignment, IReadOnlyList<DiffPart> Diff)
{
    /// <summary>Characters that differ, those told apart only by form or case among them.</summary>
    public int Differences { get; } = Diff.Where(d => d.Op != "equal").Sum(d => Math.Max(d.Quoted.Length, d.Printed.Length));

    /// <summary>Number of characters of the library's words.</summary>
    public int PrintedLength => Alignment.Steps.Count(s => s != EditStep.Added);

    /// <summary>Lays a quotation beside the best stretch of a passage.</summary>
    /// <param name="quote">The quotation.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="diagonal">Where most of it agrees.</param>
    public static Finding Of(ComparableText quote, LibraryPassage passage, int diagonal)
    {
        var alignment = Alignment.Of(quote.Loose, passage.Text.Loose, diagonal);
        return new Finding(passage, quote, alignment, DiffWriting.Of(quote, passage.Text, alignment));
    }
}
