using System.Text.Json.Serialization;

namespace KnowledgeBase.Corpus.Documents;

/// <summary>
/// An unbroken run of lines of one source text, both ends included. Lines are counted from 1 by
/// splitting the decoded text at line feeds, so a span points at the same place in any editor.
/// </summary>
/// <param name="First">First line, 1-based.</param>
/// <param name="Last">Last line, 1-based, not before <paramref name="First"/>.</param>
/// <param name="Part">
/// 0 for the file the item begins in; n for the n-th further file of an article put together from several, see
/// <see cref="Article.Parts"/>.
/// </param>
public readonly record struct LineSpan(
    int First, int Last, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Part = 0)
{
    /// <summary>Number of lines, blank ones included.</summary>
    public int Count => Last - First + 1;

    /// <summary>Whether the line lies in the span.</summary>
    /// <param name="line">1-based line number.</param>
    /// <returns>True when it does.</returns>
    public bool Contains(int line) => First <= line && line <= Last;
}
