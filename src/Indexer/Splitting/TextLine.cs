namespace KnowledgeBase.Indexer.Splitting;

/// <summary>One printed line with what its form tells.</summary>
/// <param name="Index">0-based place among the non-blank lines.</param>
/// <param name="Number">Line number in the source.</param>
/// <param name="Text">Characters without leading and trailing white space.</param>
/// <param name="Indent">Width of the leading white space in em.</param>
/// <param name="Blanks">Blank lines before it.</param>
/// <param name="Page">0-based page, as divided by form feeds and by the traces they leave.</param>
internal sealed record TextLine(int Index, int Number, string Text, double Indent, int Blanks, int Page)
{
    /// <summary>Natural width in em, indent left out.</summary>
    public double Width { get; } = Punctuation.Width(Text);

    /// <summary>How much narrower the line may have been set by narrowing punctuation, in em.</summary>
    public double Squeeze { get; } = 0.5 * Text.Count(Punctuation.IsSqueezable);

    /// <summary>Measure of its column in em; 0 where lines are not wrapped.</summary>
    public double Measure { get; init; }

    /// <summary>Whether blank lines stand between most lines around it and so say nothing.</summary>
    public bool Spaced { get; init; }

    /// <summary>Whether the line is first of its page.</summary>
    public bool PageTop { get; init; }

    /// <summary>Whether the line is wider than its column could hold.</summary>
    public bool TooWide => Measure > 0 && Width - Squeeze > Measure + 0.6 && Width > Measure + 1.6;
}
