namespace KnowledgeBase.Corpus.Documents;

/// <summary>
/// One paragraph with its hard wraps undone. Its text is the printed characters in reading order, with
/// nothing added but a space where two Latin words met at a line end, and nothing taken but line ends and indents.
/// </summary>
/// <param name="Text">Text of the paragraph, without line ends; never empty.</param>
/// <param name="Spans">Lines it stands on, in reading order.</param>
/// <param name="HeadingLevel">0 for running text; 1, 2, … when the whole paragraph is a heading, or begins with one.</param>
/// <param name="HeadingLength">
/// How many leading characters of <paramref name="Text"/> are the heading: all of them for a heading that stands
/// alone, fewer for one that runs into its paragraph (its closing mark not counted), 0 for running text.
/// </param>
public sealed record Paragraph(string Text, IReadOnlyList<LineSpan> Spans, int HeadingLevel = 0, int HeadingLength = 0)
{
    /// <summary>Whether the paragraph is nothing but a heading.</summary>
    public bool IsHeading => HeadingLevel > 0 && HeadingLength == Text.Length;

    /// <summary>The heading the paragraph is or begins with, or null.</summary>
    public string? Heading => HeadingLevel > 0 ? Text[..HeadingLength] : null;
}
