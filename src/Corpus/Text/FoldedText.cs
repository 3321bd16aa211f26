using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Corpus.Text;

/// <summary>
/// A text folded for matching, with the way back: every folded code unit knows the original code units it stands for.
/// Both ends of every original range lie between characters, never inside a surrogate pair. Immutable.
/// </summary>
public sealed class FoldedText
{
    private readonly int[] starts;
    private readonly int[] ends;

    internal FoldedText(string original, string text, int[] starts, int[] ends)
    {
        Original = original;
        Text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /// <summary>The text as given.</summary>
    public string Original { get; }

    /// <summary>The folded text.</summary>
    public string Text { get; }

    /// <summary>The original characters behind a stretch of the folded text, what was dropped between them included.</summary>
    /// <param name="start">First folded code unit.</param>
    /// <param name="length">Number of folded code units, at least 1.</param>
    /// <returns>Place in <see cref="Original"/>, in UTF-16 code units.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The stretch is empty or not inside the folded text.</exception>
    public TextRange OriginalRange(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, starts.Length - start, nameof(length));
        int first = starts[start];
        return new TextRange(first, ends[start + length - 1] - first);
    }
}
