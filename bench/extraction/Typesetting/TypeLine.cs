namespace KnowledgeBase.Bench.Extraction.Typesetting;

/// <summary>One line of a page as it is set, with what it is.</summary>
/// <param name="Text">The characters of the line.</param>
/// <param name="Piece">Number of the piece it belongs to; −1 for a blank line.</param>
/// <param name="Role">"body", or a meta role of the gold.</param>
/// <param name="Order">Place in the reading order of its piece.</param>
/// <param name="Starts">Whether a paragraph of running text begins on it.</param>
public sealed record TypeLine(string Text, int Piece, string Role = "body", int Order = 0, bool Starts = false)
{
    /// <summary>Words on a line of running text that are no part of it: a jump mark at its edge; empty for none.</summary>
    public string Aside { get; init; } = "";

    /// <summary>An empty line.</summary>
    public static TypeLine Blank { get; } = new("", -1);

    /// <summary>Whether it is empty.</summary>
    public bool IsBlank => Piece < 0;

    /// <summary>Whether it is part of a body.</summary>
    public bool IsBody => !IsBlank && Role == "body";
}
