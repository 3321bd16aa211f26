namespace KnowledgeBase.Indexer.Splitting;

/// <summary>What a piece is.</summary>
internal enum PieceKind
{
    /// <summary>A paragraph, or a part of one cut at a column's edge.</summary>
    Text,

    /// <summary>Words set alone without a sentence: a title, or a heading.</summary>
    Display,

    /// <summary>A line with a mark.</summary>
    Marked,
}

/// <summary>How text stands at one end of a piece.</summary>
internal enum Edge
{
    /// <summary>A paragraph begins or ends here.</summary>
    Paragraph,

    /// <summary>The form does not tell.</summary>
    Open,

    /// <summary>Cut within a paragraph.</summary>
    Cut,
}

/// <summary>Lines that stay together whatever is done with their surroundings.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Mark">The mark of a marked piece.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Head">How it begins.</param>
/// <param name="Tail">How it ends.</param>
internal sealed record Piece(PieceKind Kind, Mark Mark, IReadOnlyList<TextLine> Lines, Edge Head, Edge Tail)
{
    /// <summary>Its text with wraps undone.</summary>
    public string Text { get; } = Wraps.Undo(Lines);

    /// <summary>Number at its head.</summary>
    public HeadNumber Number { get; } = Numbering.Read(Lines[0].Text);

    /// <summary>First line.</summary>
    public TextLine First => Lines[0];

    /// <summary>Last line.</summary>
    public TextLine Last => Lines[^1];

    /// <summary>Page of the first line.</summary>
    public int Page => First.Page;
}
