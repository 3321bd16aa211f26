using System.Text;
using System.Text.RegularExpressions;
using KnowledgeBase.Corpus;

namespace KnowledgeBase.Indexer.Reading.Web;

/// <summary>
/// Reads web archives (.mht, .mhtml; RFC 2557), as browsers save them and as Word saves documents under any ending: the page
/// in it is read as a web page. Pictures, styles and further frames are passed over.
/// </summary>
internal sealed partial class WebArchiveReader : ISourceReader
{
    /// <summary>Largest archive taken in, in bytes; most of one are pictures.</summary>
    private const int MaxBytes = 64 * 1024 * 1024;

    private const int Head = 2048;

    private readonly HtmlReader pages = new();

    /// <inheritdoc />
    public string Format => "mht";

    /// <inheritdoc />
    public bool Takes(string fileName, ReadOnlySpan<byte> bytes) =>
        Path.GetExtension(fileName).ToUpperInvariant() is ".MHT" or ".MHTML" || BeginsAsArchive(bytes);

    /// <inheritdoc />
    public Outcome<ReadDocument> Read(string fileName, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > MaxBytes)
        {
            return new Problem(ProblemCode.TooLarge, fileName, $"{bytes.Length} bytes; at most {MaxBytes} are read.");
        }

        if (!BeginsAsArchive(bytes.Span))
        {
            return new Problem(ProblemCode.Damaged, fileName, "The file is named as a web archive and does not begin as one.");
        }

        var parts = MimePart.Parse(Encoding.Latin1.GetString(bytes.Span).TrimStart()).Leaves().Where(part => part.Type is "text/html" or "application/xhtml+xml").ToList();
        if (parts.Count == 0)
        {
            return new Problem(ProblemCode.Damaged, fileName, "The web archive holds no page, or is cut off before it.");
        }

        // A page with frames shows nothing itself, and one of them only leads to others: the part with most text is the page.
        var read = parts.Select(part => pages.Read(fileName, part.Bytes(), part.Charset)).ToList();
        var outcome = read.MaxBy(page => page.Value?.Lines.Sum(line => line.Length) ?? -1);
        return outcome.Value is { } document ? document with { Format = Format, Remarks = Remarks(document, read) } : read[0];
    }

    private static IReadOnlyList<string> Remarks(ReadDocument document, List<Outcome<ReadDocument>> read)
    {
        int others = read.Count(page => page.Value is not null) - 1;
        return others == 0 ? document.Remarks : [.. document.Remarks, $"The web archive holds {others} further pages or frames, which are left out."];
    }

    private static bool BeginsAsArchive(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]).TrimStart();
        int body = head.IndexOf("\n\n", StringComparison.Ordinal) is >= 0 and var bare ? bare : head.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        string fields = "\n" + (body >= 0 ? head[..body] : head);
        return fields.Contains("\nMIME-Version:", StringComparison.OrdinalIgnoreCase) && PageType().IsMatch(fields);
    }

    // A letter saved as a file has such a head too, and is text.
    [GeneratedRegex(@"\nContent-Type:\s*(?:multipart/|text/html|application/xhtml)", RegexOptions.IgnoreCase)]
    private static partial Regex PageType();
}
