namespace KnowledgeBase.Engine.Searching;

/// <summary>What a search found.</summary>
/// <param name="Best">The best documents, best first, ties by document number.</param>
/// <param name="Total">All documents found.</param>
/// <param name="Counts">For each column asked for: values of the documents found, and how many have each.</param>
/// <param name="Complete">False when the time limit came first: then all given is true of what was looked at by then, but more may be there.</param>
public sealed record SearchResult(
    IReadOnlyList<ScoredDocument> Best, int Total, IReadOnlyList<IReadOnlyDictionary<string, int>> Counts, bool Complete);

/// <summary>The documents of a query with selections, as sets of the snapshot.</summary>
/// <param name="Found">What the query alone finds.</param>
/// <param name="Selected">Those of them that every selection finds too.</param>
/// <param name="WithoutOwn">For each facet with a selection: what the query and the selections of all other facets find.</param>
/// <param name="Counts">For each column asked for, in order: values that occur, and how many documents have each.</param>
public sealed record FacetedSets(
    BitSet Found,
    BitSet Selected,
    IReadOnlyDictionary<string, BitSet> WithoutOwn,
    IReadOnlyList<IReadOnlyDictionary<string, int>> Counts);
