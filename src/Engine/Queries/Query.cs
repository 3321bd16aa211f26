using KnowledgeBase.Engine.Documents;

namespace KnowledgeBase.Engine.Queries;

/// <summary>What an index can be asked. Conditions form a tree; terms and phrases in it are scored.</summary>
public abstract record Query;

/// <summary>Every document.</summary>
public sealed record EveryQuery : Query;

/// <summary>Documents that hold a term.</summary>
/// <param name="Field">Field of the schema.</param>
/// <param name="Term">The term.</param>
/// <param name="Weight">Factor on its score, not negative.</param>
public sealed record TermQuery(string Field, string Term, float Weight = 1) : Query;

/// <summary>Documents that hold any term with a beginning; found, but not scored.</summary>
/// <param name="Field">Field of the schema.</param>
/// <param name="Prefix">The beginning; empty means any term.</param>
public sealed record PrefixQuery(string Field, string Prefix) : Query;

/// <summary>Documents in which terms stand at given distances from each other.</summary>
/// <param name="Field">Field of the schema, with positions.</param>
/// <param name="Tokens">Terms with places relative to each other; at least one.</param>
/// <param name="Weight">Factor on its score, not negative.</param>
public sealed record PhraseQuery(string Field, IReadOnlyList<Token> Tokens, float Weight = 1) : Query;

/// <summary>Documents in which terms stand within a window, in any order; found, but not scored.</summary>
/// <param name="Field">Field of the schema, with positions.</param>
/// <param name="Terms">The terms, at least one; a term given twice must stand twice.</param>
/// <param name="Window">Greatest distance between the first and the last place.</param>
public sealed record NearQuery(string Field, IReadOnlyList<string> Terms, int Window) : Query;

/// <summary>Documents that every part finds.</summary>
/// <param name="Parts">Parts, at least one.</param>
public sealed record AllQuery(IReadOnlyList<Query> Parts) : Query;

/// <summary>Documents that enough parts find.</summary>
/// <param name="Parts">Parts, at least one.</param>
/// <param name="Minimum">How many are enough, at least 1.</param>
public sealed record AnyQuery(IReadOnlyList<Query> Parts, int Minimum = 1) : Query;

/// <summary>Documents that one query finds and another does not. Nothing in the unwanted one is scored.</summary>
/// <param name="Wanted">What must find them.</param>
/// <param name="Unwanted">What must not.</param>
public sealed record ExceptQuery(Query Wanted, Query Unwanted) : Query;

/// <summary>Documents with one of several values in a column; found, but not scored.</summary>
/// <param name="Column">Column of the schema.</param>
/// <param name="Values">Values; none finds nothing.</param>
public sealed record ColumnQuery(string Column, IReadOnlyCollection<string> Values) : Query;

/// <summary>Documents whose number lies in a range; found, but not scored.</summary>
/// <param name="Column">Column of numbers of the schema.</param>
/// <param name="From">Least number wanted.</param>
/// <param name="To">Greatest number wanted.</param>
public sealed record RangeQuery(string Column, long From, long To) : Query;
