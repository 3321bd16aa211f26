namespace KnowledgeBase.Engine.Queries;

/// <summary>What was selected in one facet: a condition, not scored, that the counts of this facet leave aside.</summary>
/// <param name="Facet">Name of the facet, chosen by the caller.</param>
/// <param name="Query">Finds the documents that fulfil it.</param>
public sealed record FacetSelection(string Facet, Query Query);

/// <summary>A column whose values are counted.</summary>
/// <param name="Facet">Name of the facet whose selections are left aside.</param>
/// <param name="Column">Column of the schema.</param>
public sealed record FacetColumn(string Facet, string Column);

/// <summary>A query with selections beside it, and what is to be counted and grouped.</summary>
/// <param name="Query">What is asked and scored.</param>
public sealed record FacetedQuery(Query Query)
{
    /// <summary>Selections: every one must find a document.</summary>
    public IReadOnlyList<FacetSelection> Selections { get; init; } = [];

    /// <summary>
    /// What is counted: each column over the documents that the query and every selection of another facet find.
    /// </summary>
    public IReadOnlyList<FacetColumn> Columns { get; init; } = [];

    /// <summary>
    /// Column whose first value names the group of a document, or null. Of a group only the best document is among the
    /// best; a document without a value is a group of its own. Totals and counts are of documents all the same.
    /// </summary>
    public string? GroupBy { get; init; }
}
