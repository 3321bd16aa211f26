namespace KnowledgeBase.Corpus.Documents;

/// <summary>Where a line stands on its page, in points from the page's upper left corner.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Upper edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height; a measure of the type size.</param>
public readonly record struct Box(double Left, double Top, double Width, double Height);

/// <summary>One printed line, exactly as read: neither trimmed nor folded.</summary>
/// <param name="Number">1-based line number in the source text; unique in the file.</param>
/// <param name="Text">The characters of the line without its line end.</param>
/// <param name="Box">Place on the page when the format has one.</param>
/// <param name="Form">What the format states about the line, or null when it states nothing.</param>
public sealed record PageLine(int Number, string Text, Box? Box = null, LineForm? Form = null)
{
    /// <summary>Whether the line holds nothing but white space.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}

/// <summary>One page, or one continuous text when the format knows no pages.</summary>
/// <param name="Number">1-based page number in the file.</param>
/// <param name="Lines">Lines in the order of the file, blank ones included.</param>
public sealed record Page(int Number, IReadOnlyList<PageLine> Lines);
