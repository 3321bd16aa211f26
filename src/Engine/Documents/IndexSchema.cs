namespace KnowledgeBase.Engine.Documents;

/// <summary>A searchable field and how its matches are weighed.</summary>
/// <param name="Name">Name.</param>
/// <param name="Positions">Whether places of terms are kept, so that phrases can be matched.</param>
/// <param name="K1">BM25 term frequency saturation; 1.2 is the usual value.</param>
/// <param name="B">BM25 length normalisation, 0 to 1; 0.75 is the usual value.</param>
public sealed record TextField(string Name, bool Positions = true, float K1 = 1.2f, float B = 0.75f);

/// <summary>What an index holds. Two schemas fit together when their fingerprints are equal.</summary>
/// <param name="Fingerprint">Names version of schema and analysis; an index written under another one is refused.</param>
/// <param name="Fields">Searchable fields, at most 64, with distinct names.</param>
/// <param name="Columns">Names of the columns: several values a document, to filter, count and delete by.</param>
public sealed record IndexSchema(string Fingerprint, IReadOnlyList<TextField> Fields, IReadOnlyList<string> Columns)
{
    /// <summary>
    /// Names of the columns of numbers: at most one a document, to filter by range and to sort by. A date is the number of
    /// its day (<see cref="DateOnly.DayNumber"/>).
    /// </summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];
}
