namespace KnowledgeBase.Search.Engines;

/// <summary>What an engine can be asked: a tree of conditions whose matching terms are scored by BM25.</summary>
public abstract record EngineQuery;

/// <summary>Documents that hold a term.</summary>
/// <param name="Field">Field.</param>
/// <param name="Term">Term.</param>
/// <param name="Weight">Factor on its score.</param>
public sealed record TermQuery(string Field, string Term, float Weight = 1) : EngineQuery;

/// <summary>Documents that hold terms at given distances from each other.</summary>
/// <param name="Field">Field.</param>
/// <param name="Tokens">Terms with their relative positions, at least one.</param>
public sealed record PhraseQuery(string Field, IReadOnlyList<EngineToken> Tokens) : EngineQuery;

/// <summary>Documents that every part finds.</summary>
/// <param name="Parts">Parts, at least one.</param>
public sealed record AllQuery(IReadOnlyList<EngineQuery> Parts) : EngineQuery;

/// <summary>Documents that enough parts find.</summary>
/// <param name="Parts">Parts, at least one.</param>
/// <param name="Minimum">How many are enough.</param>
public sealed record AnyQuery(IReadOnlyList<EngineQuery> Parts, int Minimum = 1) : EngineQuery;

/// <summary>Documents that one query finds and another does not.</summary>
/// <param name="Wanted">What they must be found by.</param>
/// <param name="Unwanted">What they must not be found by.</param>
public sealed record ExceptQuery(EngineQuery Wanted, EngineQuery Unwanted) : EngineQuery;

/// <summary>Documents with one of several values in a column.</summary>
/// <param name="Column">Column.</param>
/// <param name="Values">Values; none finds nothing.</param>
public sealed record ColumnQuery(string Column, IReadOnlyCollection<string> Values) : EngineQuery;

/// <summary>Documents whose number lies in a range; not scored.</summary>
/// <param name="Column">Column of numbers.</param>
/// <param name="From">Least number wanted.</param>
/// <param name="To">Greatest number wanted.</param>
public sealed record RangeQuery(string Column, long From, long To) : EngineQuery;
