using KnowledgeBase.Corpus;
using KnowledgeBase.Indexer.Reading.Office;

namespace KnowledgeBase.Indexer.Reading.Archives;

/// <summary>
/// Says why an archive is no source itself. The files in an archive are found and loaded one by one before they are read;
/// an archive comes here only when something is wrong with it.
/// </summary>
internal sealed class ArchiveReader : ISourceReader
{
    /// <inheritdoc />
    public string Format => "zip";

    /// <inheritdoc />
    public bool Takes(string fileName, ReadOnlySpan<byte> bytes) =>
        ZipContents.Begins(bytes) || Path.GetExtension(fileName).Equals(".zip", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public Outcome<ReadDocument> Read(string fileName, ReadOnlyMemory<byte> bytes)
    {
        if (!ZipContents.Begins(bytes.Span))
        {
            return new Problem(ProblemCode.Damaged, fileName, "The file is named as a zip archive and does not begin as one.");
        }

        using var contents = ZipContents.Open(fileName, XmlArchive.Stream(bytes));
        return contents is null
            ? new Problem(ProblemCode.Unsupported, fileName, "A document packed in a zip file of a kind that no reader takes.")
            : contents.Problem ?? new Problem(ProblemCode.TooLarge, fileName, $"Archives are read to a depth of {ArchiveLimits.Depth} and to {ArchiveLimits.Places} files; this one goes further.");
    }
}
