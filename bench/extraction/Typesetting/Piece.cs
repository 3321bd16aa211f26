namespace KnowledgeBase.Bench.Extraction.Typesetting;

/// <summary>What the gold says about one piece that was set.</summary>
public sealed record Piece
{
    /// <summary>Its number, which its lines carry.</summary>
    public required int Number { get; init; }

    /// <summary>Kind as in the gold.</summary>
    public required string Kind { get; init; }

    public string? Subkind { get; init; }

    public string? Title { get; init; }

    public string? Subtitle { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Unit { get; init; }

    public string? Role { get; init; }

    public IReadOnlyList<(string Text, int Level)> Headings { get; init; } = [];
}

/// <summary>One article set in one long column, before it is laid out on pages.</summary>
/// <param name="Piece">Its facts.</param>
/// <param name="Head">Lines before the body.</param>
/// <param name="Body">Body lines, blank lines among them.</param>
/// <param name="Tail">Lines after the body.</param>
/// <param name="HeadInside">Whether the head stands between two parts of the body.</param>
public sealed record Galley(
    Piece Piece,
    IReadOnlyList<TypeLine> Head,
    IReadOnlyList<TypeLine> Body,
    IReadOnlyList<TypeLine> Tail,
    bool HeadInside = false);
