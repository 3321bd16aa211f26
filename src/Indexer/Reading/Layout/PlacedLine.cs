using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Reading.Layout;

/// <summary>Words of one column that stand on one line (or in one downward row), in reading order.</summary>
/// <param name="Text">Its characters; spaces only where they were printed.</param>
/// <param name="Box">Where it stands, narrowed to the height of its type.</param>
/// <param name="Size">Type size in points.</param>
/// <param name="Page">0-based index of its page.</param>
internal sealed record PlacedLine(string Text, Box Box, double Size, int Page)
{
    /// <summary>Whether its characters run downwards.</summary>
    public bool Vertical { get; init; }

    /// <summary>Whether all of it is bold.</summary>
    public bool Bold { get; init; }

    /// <summary>Whether it is a running head, a foot or a page number.</summary>
    public bool Furniture { get; set; }

    /// <summary>Right edge.</summary>
    public double Right => Box.Left + Box.Width;

    /// <summary>Lower edge.</summary>
    public double Bottom => Box.Top + Box.Height;

    /// <summary>Middle, across.</summary>
    public double MidX => Box.Left + (Box.Width / 2);

    /// <summary>Middle, down.</summary>
    public double MidY => Box.Top + (Box.Height / 2);
}
