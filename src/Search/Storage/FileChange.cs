using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Search.Storage;

/// <summary>What the index must hold of one source file from now on; everything it held of that file before is dropped.</summary>
/// <param name="Sha256">Hash of the source file.</param>
/// <param name="Articles">All its items; furniture is passed over. Empty deletes the file from the index.</param>
/// <param name="Chunks">The passages of these items.</param>
public sealed record FileChange(string Sha256, IReadOnlyList<Article> Articles, IReadOnlyList<Chunk> Chunks)
{
    /// <summary>
    /// For items whose text the library knows from several prints: item id to the id of the print that stands for all.
    /// </summary>
    public IReadOnlyDictionary<string, string> Works { get; init; } = new Dictionary<string, string>();
}
