using KnowledgeBase.Corpus;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Chunking;
using KnowledgeBase.Indexer.Describing;
using KnowledgeBase.Indexer.Reading;
using KnowledgeBase.Indexer.Sources;
using KnowledgeBase.Indexer.Splitting;
using KnowledgeBase.Library;

namespace KnowledgeBase.Indexer;

/// <summary>
/// The flow from the bytes of one file to everything the library keeps of it: read, split, describe, chunk. A pure
/// function: the same name and bytes always give the same contents.
/// </summary>
public static class Pipeline
{
    /// <summary>Takes one file through all stages.</summary>
    /// <param name="file">The file; its name tells the format.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <returns>What the library keeps of it, or why it cannot be read.</returns>
    public static Outcome<FileContents> Run(SourceFile file, ReadOnlyMemory<byte> bytes)
    {
        var reading = SourceReaders.Read(file.Name, bytes);
        if (reading.Value is not { } text)
        {
            return reading.Problem!;
        }

        var items = PageSplitter.Split(text.Pages);
        var articles = StatedFilling.Fill(ArticleDescriber.Describe(file, items), text.Stated);
        var chunks = articles.SelectMany(ArticleChunker.Chunk).ToList();
        var stored = new StoredFile(file, text.Encoding, Fingerprint.Current, articles.Count, null, null) { Remarks = string.Join('\n', text.Remarks) };
        return new FileContents(stored, bytes, text.Lines, articles, chunks);
    }
}
