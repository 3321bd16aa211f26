using KnowledgeBase.Indexer.Splitting;

namespace KnowledgeBase.Indexer.Reading.Layout;

/// <summary>What a block of lines is on its page.</summary>
internal enum BlockKind
{
    /// <summary>Running text, and what stands in its column.</summary>
    Text,

    /// <summary>Large type: a title, or what stands with one.</summary>
    Display,

    /// <summary>Words under a picture.</summary>
    Caption,
}

/// <summary>Lines of one column that follow one another without a gap.</summary>
internal sealed class ColumnBlock
{
    /// <summary>Starts a block with its first line.</summary>
    public ColumnBlock(PlacedLine line) => Lines.Add(line);

    /// <summary>Its lines from top to bottom; downward rows from right to left.</summary>
    public List<PlacedLine> Lines { get; } = [];

    /// <summary>What it is.</summary>
    public BlockKind Kind { get; set; }

    /// <summary>Left edge of its column, where lines that begin no paragraph begin.</summary>
    public double ColumnLeft { get; set; }

    /// <summary>Right edge of its column, where full lines end.</summary>
    public double ColumnRight { get; set; }

    /// <summary>Type size of most of its characters, in points.</summary>
    public double Size => Lines[0].Size;

    /// <summary>0-based index of its page.</summary>
    public int Page => Lines[0].Page;

    /// <summary>Left edge of what is printed.</summary>
    public double Left => Lines.Min(l => l.Box.Left);

    /// <summary>Right edge of what is printed.</summary>
    public double Right => Lines.Max(l => l.Right);

    /// <summary>Upper edge.</summary>
    public double Top => Lines.Min(l => l.Box.Top);

    /// <summary>Lower edge.</summary>
    public double Bottom => Lines.Max(l => l.Bottom);

    /// <summary>Whether its characters run downwards.</summary>
    public bool Vertical => Lines[0].Vertical;

    /// <summary>Its characters, wraps undone.</summary>
    public string Text => string.Concat(Lines.Select(l => l.Text));

    /// <summary>Whether a line begins a paragraph by its indent.</summary>
    public bool IsIndented(PlacedLine line) => line.Box.Left - ColumnLeft > 1.2 * line.Size && line.Box.Left - ColumnLeft < 4 * line.Size;

    /// <summary>Whether a line reaches the right edge of its column, so that nothing tells that it ends a paragraph.</summary>
    public bool IsFull(PlacedLine line) => ColumnRight - line.Right < 1.3 * line.Size;

    /// <summary>Whether the text certainly goes on in another block.</summary>
    public bool EndsOpen => IsFull(Lines[^1]) && !Punctuation.EndsSentence(Lines[^1].Text) && !Punctuation.EndsEntry(Lines[^1].Text);

    /// <summary>Whether the text certainly ends a paragraph.</summary>
    public bool EndsClosed => !IsFull(Lines[^1]);

    /// <summary>How far two blocks stand over one another, in points across.</summary>
    public double Overlap(ColumnBlock other) => Math.Min(Right, other.Right) - Math.Max(Left, other.Left);
}
