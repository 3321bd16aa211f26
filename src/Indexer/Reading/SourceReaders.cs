using KnowledgeBase.Corpus;
using KnowledgeBase.Indexer.Reading.Archives;
using KnowledgeBase.Indexer.Reading.Epub;
using KnowledgeBase.Indexer.Reading.Markdown;
using KnowledgeBase.Indexer.Reading.Office;
using KnowledgeBase.Indexer.Reading.Pdf;
using KnowledgeBase.Indexer.Reading.Text;
using KnowledgeBase.Indexer.Reading.Web;

namespace KnowledgeBase.Indexer.Reading;

/// <summary>The readers of all formats; the first that takes a file reads it.</summary>
public static class SourceReaders
{
    /// <summary>Largest file taken in, in bytes.</summary>
    public const int MaxBytes = 256 * 1024 * 1024;

    /// <summary>In the order in which they are asked: formats known by their first bytes come before plain text.</summary>
    private static readonly IReadOnlyList<ISourceReader> All =
    [
        new PdfReader(),
        new WebArchiveReader(),
        new WordReader(),
        new OlderOfficeReader(),
        new OfdReader(),
        new HtmlReader(),
        new EpubReader(),
        new ArchiveReader(),
        new MarkdownReader(),
        new PlainTextReader(),
    ];

    /// <summary>Reads a file with the reader of its format.</summary>
    /// <param name="fileName">Name of the file.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <returns>The text, or a problem with one of the codes of the extract format.</returns>
    public static Outcome<ReadDocument> Read(string fileName, ReadOnlyMemory<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        if (bytes.Length == 0)
        {
            return new Problem(ProblemCode.Empty, fileName, "The file holds no bytes.");
        }

        if (bytes.Length > MaxBytes)
        {
            return new Problem(ProblemCode.TooLarge, fileName, $"{bytes.Length} bytes; at most {MaxBytes} are read.");
        }

        foreach (var reader in All)
        {
            if (reader.Takes(fileName, bytes.Span))
            {
                return reader.Read(fileName, bytes);
            }
        }

        string ending = Path.GetExtension(fileName);
        return WordReader.Endings.Contains(ending, StringComparer.OrdinalIgnoreCase)
            ? new Problem(ProblemCode.Damaged, fileName, "The file is named as a Word document and does not begin as one.")
            : new Problem(ProblemCode.Unsupported, fileName, $"There is no reader for {ending} files.");
    }
}
