using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Library;

/// <summary>Everything that one file brings into the library in one transaction.</summary>
/// <param name="File">The file record.</param>
/// <param name="Original">The bytes as given.</param>
/// <param name="Lines">The decoded text, split at line feeds: what line numbers count.</param>
/// <param name="Articles">All items, furniture included, in reading order.</param>
/// <param name="Chunks">Passages of all items but furniture.</param>
public sealed record FileContents(
    StoredFile File,
    ReadOnlyMemory<byte> Original,
    IReadOnlyList<string> Lines,
    IReadOnlyList<Article> Articles,
    IReadOnlyList<Chunk> Chunks);
