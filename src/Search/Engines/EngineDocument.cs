namespace KnowledgeBase.Search.Engines;

/// <summary>One term at one place of a field.</summary>
/// <param name="Term">The term, as the analysis made it.</param>
/// <param name="Position">0-based position; not descending within a field.</param>
public readonly record struct EngineToken(string Term, int Position);

/// <summary>A searchable field of a document.</summary>
/// <param name="Name">Name of the field.</param>
/// <param name="Tokens">Its terms in order of position.</param>
public sealed record EngineField(string Name, IReadOnlyList<EngineToken> Tokens);

/// <summary>Values to filter by and to count.</summary>
/// <param name="Name">Name of the column.</param>
/// <param name="Values">Distinct values; may be empty.</param>
public sealed record EngineColumn(string Name, IReadOnlyList<string> Values);

/// <summary>A number to filter by range.</summary>
/// <param name="Name">Name of the column of numbers.</param>
/// <param name="Value">The number, between -2^54 and 2^54.</param>
public readonly record struct EngineNumber(string Name, long Value);

/// <summary>What an engine stores and finds.</summary>
/// <param name="Group">What it is deleted by: the hash of its source file.</param>
/// <param name="Fields">Searchable fields.</param>
/// <param name="Columns">Columns.</param>
/// <param name="Stored">Bytes given back unread.</param>
public sealed record EngineDocument(
    string Group, IReadOnlyList<EngineField> Fields, IReadOnlyList<EngineColumn> Columns, byte[] Stored)
{
    /// <summary>Numbers, at most one of each column.</summary>
    public IReadOnlyList<EngineNumber> Numbers { get; init; } = [];
}

/// <summary>A change that happens wholly or not at all.</summary>
/// <param name="DeletedGroups">Groups whose documents go first.</param>
/// <param name="Documents">Documents that come then; gone through once, so that they need not be in memory together.</param>
/// <param name="Note">Text kept with the state the change leads to.</param>
public sealed record EngineBatch(
    IReadOnlyCollection<string> DeletedGroups, IEnumerable<EngineDocument> Documents, string Note);
