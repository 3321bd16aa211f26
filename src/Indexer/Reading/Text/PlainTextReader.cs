using System.Text;
using KnowledgeBase.Corpus;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Reading.Text;

/// <summary>
/// Reads plain text (.txt, .md or no extension): bytes to numbered lines on pages. The encoding is found by validity
/// and, where several are valid, by how many characters are common Chinese or Latin text.
/// </summary>
internal sealed class PlainTextReader : ISourceReader
{
    /// <summary>Largest text taken in, in bytes.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    private static readonly Encoding Gb18030 = FindGb18030();

    /// <inheritdoc />
    public string Format => "txt";

    /// <inheritdoc />
    public bool Takes(string fileName, ReadOnlySpan<byte> bytes) =>
        Path.GetExtension(fileName).ToUpperInvariant() is "" or "." or ".TXT" or ".MD";

    /// <inheritdoc />
    public Outcome<ReadDocument> Read(string fileName, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > MaxBytes)
        {
            return new Problem(ProblemCode.TooLarge, fileName, $"{bytes.Length} bytes; at most {MaxBytes} are read.");
        }

        var decoded = Decode(bytes.Span);
        if (decoded is not var (encoding, text) || LooksBinary(text))
        {
            return new Problem(ProblemCode.NotText, fileName, "Binary data where text was expected.");
        }

        return string.IsNullOrWhiteSpace(text)
            ? new Problem(ProblemCode.Empty, fileName, "The file holds only white space.")
            : Paginate(encoding, text);
    }

    private static ReadDocument Paginate(string encoding, string text)
    {
        string[] lines = text.Replace("\r", string.Empty, StringComparison.Ordinal).Split('\n');
        var pages = new List<Page>();
        var page = new List<PageLine>();
        for (int i = 0; i < lines.Length; i++)
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
        return new ReadDocument("txt", encoding, lines, pages);
    }

    private static (string Encoding, string Text)? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return TryDecode("utf-8", StrictUtf8, bytes[3..]);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return TryDecode("utf-16le", new UnicodeEncoding(false, false, true), bytes[2..]);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return TryDecode("utf-16be", new UnicodeEncoding(true, false, true), bytes[2..]);
        }

        // Valid UTF-8 is hardly ever anything else; GB18030 accepts much, so it must also read as text.
        return TryDecode("utf-8", StrictUtf8, bytes)
            ?? (TryDecode("gb18030", Gb18030, bytes) is var (name, text) && ReadsAsChinese(text) ? (name, text) : null);
    }

    private static (string Encoding, string Text)? TryDecode(string name, Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return (name, encoding.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding FindGb18030() =>
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>Text in GB18030 is mostly characters of the first level of GB 2312, punctuation and Latin.</summary>
    private static bool ReadsAsChinese(string text)
    {
        int common = 0;
        int other = 0;
        foreach (char c in text)
        {
            if (c < 0x80 || c is (>= '\u4E00' and <= '\u9FA5') or (>= '\u2010' and <= '\u30FF') or (>= '\uFF00' and <= '\uFFEF'))
            {
                common++;
            }
            else
            {
                other++;
            }
        }

        return common > other * 9;
    }

    private static bool LooksBinary(string text)
    {
        int control = text.Count(c => c < ' ' && c is not ('\n' or '\r' or '\t' or '\f'));
        return text.Contains('\0', StringComparison.Ordinal) || control * 100 > text.Length;
    }
}
