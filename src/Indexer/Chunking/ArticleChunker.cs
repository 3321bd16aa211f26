using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Chunking;

/// <summary>Cuts an article into the passages that are indexed and shown.</summary>
public static class ArticleChunker
{
    /// <summary>Cuts one article into passages; together they cover its body but the line feeds between paragraphs.</summary>
    /// <param name="article">The article.</param>
    /// <returns>Passages in order; none for furniture.</returns>
    public static IReadOnlyList<Chunk> Chunk(Article article)
    {
        if (article.Kind == ItemKind.Furniture)
        {
            return [];
        }

        var starts = article.ParagraphStarts();
        return [.. article.Paragraphs.Select((p, i) => new Chunk(
            $"{article.Id}.{i + 1}", article.Id, i + 1, [], new TextRange(starts[i], p.Text.Length), p.Text, p.Spans))];
    }
}
