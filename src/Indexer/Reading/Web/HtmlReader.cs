using System.Text;
using AngleSharp.Html.Parser;
using KnowledgeBase.Corpus;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Reading.Text;

namespace KnowledgeBase.Indexer.Reading.Web;

/// <summary>
/// Reads web pages. A line of the text is a block of the page as a reader sees it; lines outside the text, such as
/// navigation and feet, are kept and said to be so. What is not shown is left out.
/// </summary>
internal sealed class HtmlReader : ISourceReader
{
    /// <summary>Largest page taken in, in bytes.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    /// <summary>Bytes at the head of a file in which its first tag is looked for.</summary>
    private const int Head = 1024;

    private static readonly string[] FirstTags = ["<!doctype html", "<html", "<head", "<body"];

    /// <inheritdoc />
    public string Format => "html";

    /// <inheritdoc />
    public bool Takes(string fileName, ReadOnlySpan<byte> bytes) =>
        Path.GetExtension(fileName).ToUpperInvariant() is ".HTML" or ".HTM" or ".SHTML" or ".SHTM" or ".XHTML" or ".XHT" || BeginsAsPage(bytes);

    /// <inheritdoc />
    public Outcome<ReadDocument> Read(string fileName, ReadOnlyMemory<byte> bytes) => Read(fileName, bytes, null);

    /// <summary>Reads a page that came in something else.</summary>
    /// <param name="fileName">Name of the file.</param>
    /// <param name="bytes">Bytes of the page.</param>
    /// <param name="charset">Character set stated outside the page, or null.</param>
    public Outcome<ReadDocument> Read(string fileName, ReadOnlyMemory<byte> bytes, string? charset)
    {
        if (bytes.Length > MaxBytes)
        {
            return new Problem(ProblemCode.TooLarge, fileName, $"{bytes.Length} bytes; at most {MaxBytes} are read.");
        }

        var outcome = HtmlEncoding.Decode(fileName, bytes.Span, charset);
        if (outcome.Value is not { } decoded)
        {
            return outcome.Problem!;
        }

        if (string.IsNullOrWhiteSpace(decoded.Text))
        {
            return new Problem(ProblemCode.Empty, fileName, "The file holds only white space.");
        }

        using var document = new HtmlParser().ParseDocument(HtmlDepth.Bound(decoded.Text));
        var page = WebText.Of(document);
        return page.HasText
            ? Document(page, decoded)
            : new Problem(ProblemCode.NoText, fileName, "The page shows no text but navigation.");
    }

    private ReadDocument Document(WebText page, DecodedText decoded) => new(
        Format, decoded.Encoding, [.. page.Lines.Select(l => l.Text)],
        [new Page(1, [.. page.Lines.Select((l, i) => new PageLine(i + 1, l.Text, null, l.Form))])])
    {
        Stated = page.Stated,
        Remarks = decoded.Remarks,
    };

    private static bool BeginsAsPage(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        return FirstTags.Any(t => head.StartsWith(t, StringComparison.OrdinalIgnoreCase));
    }
}
