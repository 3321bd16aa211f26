using KnowledgeBase.Corpus.Documents;

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
    public double Natural { get; } = Punctuation.Width(Text);

    /// <summary>Punctuation marks the setter may have narrowed.</summary>
    public int Narrowable { get; } = Text.Count(Punctuation.IsSqueezable);

    /// <summary>Marks that follow one another and are always set closer, one half em for each pair.</summary>
    public int Pairs { get; } = Text.Zip(Text.Skip(1)).Count(p => Punctuation.IsSqueezable(p.First) && Punctuation.IsSqueezable(p.Second));

    /// <summary>How much narrower than naturally the line may have been set at most, in em.</summary>
    public double Squeeze => 0.5 * Narrowable;

    /// <summary>Likely width as set, in em: the natural width less what this file takes off its punctuation.</summary>
    public double Width { get; init; } = Punctuation.Width(Text);

    /// <summary>Measure of its column in em; 0 where lines are not wrapped.</summary>
    public double Measure { get; init; }

    /// <summary>Whether blank lines stand between most lines around it and so say nothing.</summary>
    public bool Spaced { get; init; }

    /// <summary>What the format states of the line, or null.</summary>
    public LineForm? Form { get; init; }

    /// <summary>Whether the line is first of its page.</summary>
    public bool PageTop { get; init; }

    /// <summary>Whether the line is wider than its column could hold.</summary>
    public bool TooWide => Measure > 0 && Natural - Squeeze > Measure + 0.6 && Width > Measure + 2.6;
}
