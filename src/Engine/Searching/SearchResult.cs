namespace KnowledgeBase.Engine.Searching;

/// <summary>What a search found.</summary>
/// <param name="Best">The best documents, best first, ties by document number.</param>
/// <param name="Total">All documents found.</param>
/// <param name="Counts">For each column asked for: values of the documents found, and how many have each.</param>
/// <param name="Complete">False when the time limit came first: then all given is true of what was looked at by then, but more may be there.</param>
public sealed record SearchResult(
    IReadOnlyList<ScoredDocument> Best, int Total, IReadOnlyList<IReadOnlyDictionary<string, int>> Counts, bool Complete);
