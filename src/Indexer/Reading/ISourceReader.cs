using KnowledgeBase.Corpus;

namespace KnowledgeBase.Indexer.Reading;

/// <summary>Reads one format: bytes to numbered lines on pages. The seam between formats and everything after them.</summary>
internal interface ISourceReader
{
    /// <summary>Name of the format, as in <see cref="ReadDocument.Format"/>.</summary>
    string Format { get; }

    /// <summary>Whether this reader takes the file.</summary>
    /// <param name="fileName">Its name.</param>
    /// <param name="bytes">Its bytes; what they begin with outweighs the name.</param>
    bool Takes(string fileName, ReadOnlySpan<byte> bytes);

    /// <summary>Reads a file this reader takes.</summary>
    /// <param name="fileName">Its name.</param>
    /// <param name="bytes">Its bytes, at least one.</param>
    /// <returns>The text, or the problem that prevented it. Foreign bytes never make it throw.</returns>
    Outcome<ReadDocument> Read(string fileName, ReadOnlyMemory<byte> bytes);
}
