namespace KnowledgeBase.Bench.Extraction.Typesetting;

/// <summary>One paragraph or heading of a known article.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Level">0 for running text; 1, 2, … for a heading or a paragraph that begins with one.</param>
/// <param name="HeadingLength">Length of a heading that runs into its paragraph; the whole length when it stands alone.</param>
public sealed record SourceBlock(string Text, int Level = 0, int HeadingLength = 0)
{
    /// <summary>Whether it is a heading on lines of its own.</summary>
    public bool StandsAlone => Level > 0 && HeadingLength == Text.Length;

    /// <summary>The heading it is or begins with.</summary>
    public string Heading => Text[..HeadingLength];
}

/// <summary>An article whose parts are known, ready to be set.</summary>
/// <param name="Title">Title.</param>
/// <param name="Subtitle">Subtitle with its dash, or null.</param>
/// <param name="Blocks">Body in reading order.</param>
/// <param name="IsPolicy">Whether it is a law, rule or official notice.</param>
public sealed record SourceArticle(
    string Title, string? Subtitle, IReadOnlyList<SourceBlock> Blocks, bool IsPolicy = false)
{
    /// <summary>Length of the body in characters.</summary>
    public int Length => Blocks.Sum(b => b.Text.Length);
}
