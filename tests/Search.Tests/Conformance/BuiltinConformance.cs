using KnowledgeBase.Search.Engines;

namespace KnowledgeBase.Search.Tests.Conformance;

/// <summary>The built-in engine, questions.</summary>
public sealed class BuiltinQueries() : QueryConformance(EngineCatalogue.Builtin);

/// <summary>The built-in engine, facets.</summary>
public sealed class BuiltinFacets() : FacetConformance(EngineCatalogue.Builtin);

/// <summary>The built-in engine, changes.</summary>
public sealed class BuiltinWriting() : WritingConformance(EngineCatalogue.Builtin);

/// <summary>The built-in engine, ends and damage.</summary>
public sealed class BuiltinCrashes() : CrashConformance(EngineCatalogue.Builtin);

/// <summary>The built-in engine, whole answers.</summary>
public sealed class BuiltinAnswers() : SameAnswers(EngineCatalogue.Builtin);
