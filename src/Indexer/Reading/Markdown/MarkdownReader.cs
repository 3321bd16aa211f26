using KnowledgeBase.Corpus;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Reading.Text;

namespace KnowledgeBase.Indexer.Reading.Markdown;

/// <summary>
/// Reads Markdown (CommonMark with pipe tables and front matter). A line of the text is a line of the file; its markup
/// is taken off, and what the markup says of it is stated: headings, paragraphs, captions.
/// </summary>
internal sealed class MarkdownReader : ISourceReader
{
    /// <inheritdoc />
    public string Format => "md";

    /// <inheritdoc />
    public bool Takes(string fileName, ReadOnlySpan<byte> bytes) =>
        Path.GetExtension(fileName).ToUpperInvariant() is ".MD" or ".MARKDOWN";

    /// <inheritdoc />
    public Outcome<ReadDocument> Read(string fileName, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > PlainTextReader.MaxBytes)
        {
            return new Problem(ProblemCode.TooLarge, fileName, $"{bytes.Length} bytes; at most {PlainTextReader.MaxBytes} are read.");
        }

        var outcome = TextDecoding.Decode(fileName, bytes.Span);
        if (outcome.Value is not { } decoded)
        {
            return outcome.Problem!;
        }

        if (string.IsNullOrWhiteSpace(decoded.Text))
        {
            return new Problem(ProblemCode.Empty, fileName, "The file holds only white space.");
        }

        string[] lines = decoded.Lines();
        var (front, stated) = FrontMatter.Read(lines);
        if (MarkdownBlocks.NestsTooDeep(lines))
        {
            return new Problem(ProblemCode.Damaged, fileName, "Quotations or lists are nested deeper than any text is.");
        }

        var blocks = MarkdownBlocks.Read(lines, front);
        return blocks.All(b => string.IsNullOrWhiteSpace(b.Text))
            ? new Problem(ProblemCode.NoText, fileName, "There is markup but no text.")
            : new ReadDocument(Format, decoded.Encoding, lines, [new Page(1, MarkdownForms.Lines(blocks, lines.Length))])
            {
                Stated = stated,
                Remarks = decoded.Remarks,
            };
    }
}
