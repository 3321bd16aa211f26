namespace KnowledgeBase.Search.Ranking;

/// <summary>A passage with its score.</summary>
/// <param name="Document">Document number.</param>
/// <param name="Article">Document number of its item.</param>
/// <param name="Score">Score, comparable within one answer.</param>
internal readonly record struct RankedPassage(int Document, int Article, double Score);

/// <summary>An item with its score.</summary>
/// <param name="Document">Document number.</param>
/// <param name="Score">Score, comparable within one answer; 0 when no passage was scored.</param>
/// <param name="Passages">Its scored passages, best first.</param>
internal sealed record RankedArticle(int Document, double Score, IReadOnlyList<RankedPassage> Passages);
