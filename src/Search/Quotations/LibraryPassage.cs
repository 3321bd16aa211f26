using KnowledgeBase.Search.Schema;

namespace KnowledgeBase.Search.Quotations;

/// <summary>A passage of the library ready for comparison.</summary>
/// <param name="Article">Document number of its item.</param>
/// <param name="Stored">The passages it is made of, in order; more than one where words run across passages.</param>
/// <param name="Text">Their characters.</param>
internal sealed record LibraryPassage(int Article, IReadOnlyList<StoredPassage> Stored, ComparableText Text)
{
    /// <summary>Offset in the body of the article.</summary>
    public int Start => Stored[0].Start;

    /// <summary>The passage that an offset of the body stands in.</summary>
    /// <param name="offset">Offset in the body.</param>
    public StoredPassage At(int offset) => Stored.LastOrDefault(p => p.Start <= offset) ?? Stored[0];

    /// <summary>Source lines of the passages that a stretch of the body touches.</summary>
    /// <param name="start">Offset in the body.</param>
    /// <param name="length">Its length.</param>
    public IReadOnlyList<int[]> Spans(int start, int length) =>
        [.. Stored.Where(p => p.Start < start + Math.Max(1, length) && start < p.Start + p.Text.Length).SelectMany(p => p.Spans)];
}
