using System.Globalization;
using KnowledgeBase.Corpus;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Reading.Text;

/// <summary>
/// Reads plain text (.txt or no extension): bytes to numbered lines on pages.
/// </summary>
internal sealed class PlainTextReader : ISourceReader
{
    /// <summary>Largest text taken in, in bytes.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    /// <inheritdoc />
    public string Format => "txt";

    /// <inheritdoc />
    public bool Takes(string fileName, ReadOnlySpan<byte> bytes) =>
        Path.GetExtension(fileName).ToUpperInvariant() is "" or "." or ".TXT" or ".TEXT";

    /// <inheritdoc />
    public Outcome<ReadDocument> Read(string fileName, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > MaxBytes)
        {
            return new Problem(ProblemCode.TooLarge, fileName, $"{bytes.Length} bytes; at most {MaxBytes} are read.");
        }

        var outcome = TextDecoding.Decode(fileName, bytes.Span);
        if (outcome.Value is not { } decoded)
        {
            return outcome.Problem!;
        }

        return string.IsNullOrWhiteSpace(decoded.Text)
            ? new Problem(ProblemCode.Empty, fileName, "The file holds only white space.")
            : Paginate(decoded);
    }

    private static string Remark((int First, int Last) columns) => string.Create(
        CultureInfo.InvariantCulture, $"Lines {columns.First} to {columns.Last} of the file hold columns side by side; they are read one after the other.");

    private static ReadDocument Paginate(DecodedText text)
    {
        var lines = SideBySide.Unfold(text.Lines(), out var columns);
        var pages = new List<Page>();
        var page = new List<PageLine>();
        for (int i = 0; i < lines.Count; i++)
        {
            // A form feed is printed at the head of the first line of a new page.
            if (lines[i].Contains('\f', StringComparison.Ordinal) && page.Exists(l => !l.IsBlank))
            {
                pages.Add(new Page(pages.Count + 1, page));
                page = [];
            }

            page.Add(new PageLine(i + 1, lines[i]));
        }

        pages.Add(new Page(pages.Count + 1, page));
        return new ReadDocument("txt", text.Encoding, lines, pages) { Remarks = [.. text.Remarks, .. columns.Select(Remark)] };
    }
}
