namespace KnowledgeBase.Search.Engines;

/// <summary>A searchable field.</summary>
/// <param name="Name">Name.</param>
/// <param name="Positions">Whether places of terms are kept, so that phrases can be matched.</param>
public sealed record EngineTextField(string Name, bool Positions);

/// <summary>
/// What an engine is to hold. Every field is scored by BM25 with the same parameters, so that scores of two engines compare.
/// </summary>
/// <param name="Version">Names the schema; an index written under another one is refused.</param>
/// <param name="Fields">Searchable fields with distinct names.</param>
/// <param name="Columns">Names of the columns: several values a document, to filter and count by.</param>
public sealed record EngineSchema(string Version, IReadOnlyList<EngineTextField> Fields, IReadOnlyList<string> Columns)
{
    /// <summary>Names of the columns of numbers: at most one number a document, to filter by range.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    /// <summary>BM25 term frequency saturation, the usual value.</summary>
    public const float K1 = 1.2f;

    /// <summary>BM25 length normalisation, the usual value.</summary>
    public const float B = 0.75f;
}
