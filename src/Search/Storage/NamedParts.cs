using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Schema;

namespace KnowledgeBase.Search.Storage;

/// <summary>What names an item, as characters for exact matching: every question compares it with every item it finds.</summary>
/// <param name="Title">Title and subtitle; empty without one.</param>
/// <param name="Headings">All headings.</param>
/// <param name="Authors">Authors, one by one.</param>
internal sealed record NamedParts(string Title, string Headings, IReadOnlyList<string> Authors)
{
    /// <summary>Reads them from what the index keeps.</summary>
    /// <param name="article">The item.</param>
    /// <param name="analyzer">The analysis.</param>
    /// <returns>Its names.</returns>
    public static NamedParts Of(StoredArticle article, TextAnalyzer analyzer) => new(
        analyzer.Characters(article.Title + article.Subtitle).Text,
        analyzer.Characters(string.Join('\n', article.Headings)).Text,
        [.. article.Authors.Select(a => analyzer.Characters(a).Text)]);
}
