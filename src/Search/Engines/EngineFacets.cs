namespace KnowledgeBase.Search.Engines;

/// <summary>What a reader selected in one facet: a condition that the counts of this facet leave aside.</summary>
/// <param name="Facet">Name of the facet.</param>
/// <param name="Query">Finds the documents that fulfil it; not scored.</param>
public sealed record EngineSelection(string Facet, EngineQuery Query);

/// <summary>A column whose values are counted.</summary>
/// <param name="Facet">Facet whose selections are left aside.</param>
/// <param name="Column">Column.</param>
public sealed record EngineFacet(string Facet, string Column);

/// <summary>The documents of a query under selections.</summary>
/// <param name="Found">What the query alone finds.</param>
/// <param name="Selected">Those of them that fulfil every selection.</param>
/// <param name="WithoutOwn">For each facet with a selection: what fulfils the selections of all other facets.</param>
/// <param name="Counts">By column: values that occur, with the number of documents that have them.</param>
public sealed record EngineMatches(
    DocumentSet Found,
    DocumentSet Selected,
    IReadOnlyDictionary<string, DocumentSet> WithoutOwn,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Counts)
{
    /// <summary>The documents over which a facet is counted.</summary>
    /// <param name="facet">Name of the facet.</param>
    /// <returns>The set, not a copy.</returns>
    public DocumentSet CountedIn(string facet) => WithoutOwn.GetValueOrDefault(facet, Selected);
}
