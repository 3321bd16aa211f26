using KnowledgeBase.Search.Lucene;

namespace KnowledgeBase.Search.Tests.Conformance.Lucene;

/// <summary>The Lucene.Net engine, questions.</summary>
public sealed class LuceneQueries() : QueryConformance(LuceneEngine.Kind);

/// <summary>The Lucene.Net engine, facets.</summary>
public sealed class LuceneFacets() : FacetConformance(LuceneEngine.Kind);

/// <summary>The Lucene.Net engine, changes.</summary>
public sealed class LuceneWriting() : WritingConformance(LuceneEngine.Kind);

/// <summary>The Lucene.Net engine, ends and damage.</summary>
public sealed class LuceneCrashes() : CrashConformance(LuceneEngine.Kind);

/// <summary>The Lucene.Net engine, whole answers.</summary>
public sealed class LuceneAnswers() : SameAnswers(LuceneEngine.Kind);
