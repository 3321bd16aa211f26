using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Reading.Layout;

/// <summary>Characters printed at one place of a page: what a format or the recognition of characters knows of it.</summary>
/// <param name="Text">The characters, without spaces at the ends.</param>
/// <param name="Box">Where they stand, in points from the upper left corner.</param>
internal sealed record PlacedWord(string Text, Box Box)
{
    /// <summary>Type size in points; 0 when it has to be found from the advance of the characters.</summary>
    public double Size { get; init; }

    /// <summary>Whether it is set bold; false when not known.</summary>
    public bool Bold { get; init; }

    /// <summary>Whether its characters run downwards.</summary>
    public bool Vertical { get; init; }

    /// <summary>Whether the box is that of the ink, as recognition finds it, not that of the type: gaps then look wider than they are.</summary>
    public bool Inked { get; init; }

    /// <summary>Right edge.</summary>
    public double Right => Box.Left + Box.Width;

    /// <summary>Lower edge.</summary>
    public double Bottom => Box.Top + Box.Height;

    /// <summary>Middle, across.</summary>
    public double MidX => Box.Left + (Box.Width / 2);

    /// <summary>Middle, down.</summary>
    public double MidY => Box.Top + (Box.Height / 2);
}

/// <summary>One page before its order is known.</summary>
/// <param name="Number">1-based number in the file.</param>
/// <param name="Width">Width in points.</param>
/// <param name="Height">Height in points.</param>
/// <param name="Words">Its words, in any order.</param>
internal sealed record PlacedPage(int Number, double Width, double Height, IReadOnlyList<PlacedWord> Words)
{
    /// <summary>Pictures on it, when the format tells.</summary>
    public IReadOnlyList<Box> Pictures { get; init; } = [];
}
