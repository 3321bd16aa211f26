namespace KnowledgeBase.Engine.Documents;

/// <summary>A term at a place. Terms that are no valid UTF-16 are kept with U+FFFD for each lone surrogate.</summary>
/// <param name="Term">The term, already analysed.</param>
/// <param name="Position">0-based; not descending within a field; several terms may share a place.</param>
public readonly record struct Token(string Term, int Position);

/// <summary>A document to be indexed.</summary>
public sealed record IndexDocument
{
    /// <summary>Field name to its tokens in order of position. Fields not in the schema are an error.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<Token>> Fields { get; init; }

    /// <summary>Column name to its distinct values. Columns not in the schema are an error.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Columns { get; init; }

    /// <summary>
    /// Column of numbers to the number of the document; between -2^54 and 2^54. Columns not in the schema are an error.
    /// </summary>
    public IReadOnlyDictionary<string, long> Numbers { get; init; } = System.Collections.Frozen.FrozenDictionary<string, long>.Empty;

    /// <summary>Bytes given back with a hit, not looked into; at most 64 MiB.</summary>
    public required ReadOnlyMemory<byte> Stored { get; init; }
}
