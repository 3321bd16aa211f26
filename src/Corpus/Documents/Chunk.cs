namespace KnowledgeBase.Corpus.Documents;

/// <summary>
/// A passage: what is indexed and shown. Whole sentences, 200 to 400 characters where the text allows, never across
/// a top-level heading; one 条 of a policy. The chunks of an article, in order, cover every character of its body
/// except the line feeds between paragraphs.
/// </summary>
/// <param name="Id">Article id, a full stop, and the 1-based ordinal.</param>
/// <param name="ArticleId">Article it belongs to.</param>
/// <param name="Ordinal">1-based place in the article.</param>
/// <param name="HeadingPath">Headings above it, highest first.</param>
/// <param name="Range">Its place in the article's body.</param>
/// <param name="Text">Exactly the body's characters in <paramref name="Range"/>.</param>
/// <param name="Spans">Source lines it stands on, in reading order.</param>
/// <param name="Clause">Address of the clause of a policy it is, or is part of: 工会法第三十九条第二款; null outside clauses.</param>
public sealed record Chunk(
    string Id,
    string ArticleId,
    int Ordinal,
    IReadOnlyList<string> HeadingPath,
    TextRange Range,
    string Text,
    IReadOnlyList<LineSpan> Spans,
    string? Clause = null);
