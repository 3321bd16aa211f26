using System.Buffers.Binary;
using System.Text;
using KnowledgeBase.Corpus;
using KnowledgeBase.Indexer.Reading.Text;
using KnowledgeBase.Indexer.Reading.Tools;

namespace KnowledgeBase.Indexer.Reading.Office;

/// <summary>
/// Reads .doc, .wps, .wpt, .rtf, .odt, .ott and .fodt: LibreOffice converts them to .docx in a folder of its own, and the
/// reader of Word files reads the result, so that numbers, notes and tables come out alike.
/// </summary>
/// <param name="tool">LibreOffice.</param>
/// <param name="limit">Longest time of one conversion.</param>
internal sealed class OlderOfficeReader(ExternalTool tool, TimeSpan limit) : ISourceReader
{
    private const int Flags = 10;
    private const int EncryptedFlag = 0x0100;
    private readonly WordReader result = new();

    /// <summary>With LibreOffice and two minutes for a file.</summary>
    public OlderOfficeReader()
        : this(ExternalTool.LibreOffice, TimeSpan.FromMinutes(2))
    {
    }

    /// <inheritdoc />
    public string Format => "doc";

    /// <inheritdoc />
    public bool Takes(string fileName, ReadOnlySpan<byte> bytes)
    {
        string kind = Kind(bytes);
        bool named = Path.GetExtension(fileName).ToUpperInvariant() is ".DOC" or ".DOT" or ".WPS" or ".WPT" or ".RTF" or ".ODT" or ".OTT" or ".FODT";
        bool isPage = bytes.TrimStart(" \t\r\n\uFEFF"u8).StartsWith("<"u8);
        return kind.Length > 0 || (named && !isPage && !XmlArchive.IsZip(bytes)) || (named && XmlArchive.IsZip(bytes) && IsOpenDocumentName(fileName));
    }

    /// <inheritdoc />
    public Outcome<ReadDocument> Read(string fileName, ReadOnlyMemory<byte> bytes)
    {
        string kind = Kind(bytes.Span);
        if (kind.Length == 0)
        {
            return ReadUnknown(fileName, bytes);
        }

        if (Refusal(fileName, kind, bytes) is { } problem)
        {
            return problem;
        }

        var converted = OfficeConversion.ToWord(tool, limit, fileName, kind, bytes);
        if (converted.Value is not { } file)
        {
            return converted.Problem!;
        }

        var outcome = result.Read(fileName, file.Bytes);
        return outcome.Value is { } document ? document with { Format = kind } : outcome;
    }

    /// <summary>What bytes are by what they begin with: the extension LibreOffice knows them by; empty when nothing is known.</summary>
    private static string Kind(ReadOnlySpan<byte> bytes)
    {
        if (CompoundFile.IsOne(bytes))
        {
            return CompoundFile.Read(bytes).Holds("WordDocument") ? "doc" : string.Empty;
        }

        if (XmlArchive.IsZip(bytes))
        {
            // The kind stands uncompressed behind the first local header (ODF 1.3, part 2, 3.3).
            return bytes[..Math.Min(bytes.Length, 200)].IndexOf("mimetypeapplication/vnd.oasis.opendocument.text"u8) > 0 ? "odt" : string.Empty;
        }

        string head = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 4096)]);
        return head.StartsWith("{\\rtf", StringComparison.Ordinal) ? "rtf"
            : head.Contains("office:document", StringComparison.Ordinal) && head.Contains("opendocument", StringComparison.Ordinal) ? "fodt"
            : head.Contains("office/word/2003/wordml", StringComparison.Ordinal) ? "xml"
            : string.Empty;
    }

    private static Problem? Refusal(string fileName, string kind, ReadOnlyMemory<byte> bytes)
    {
        var encrypted = new Problem(ProblemCode.Encrypted, fileName, "The document is protected by a password.");
        if (kind == "doc")
        {
            var header = CompoundFile.Read(bytes.Span).Beginning("WordDocument");
            return header.Length > Flags + 2 && (BinaryPrimitives.ReadUInt16LittleEndian(header[Flags..]) & EncryptedFlag) != 0 ? encrypted : null;
        }

        if (kind != "odt")
        {
            return null;
        }

        using var archive = XmlArchive.Open(bytes);
        if (archive is null)
        {
            return new Problem(ProblemCode.Damaged, fileName, "The file is no complete zip archive.");
        }

        bool locked = archive.GetEntry("encrypted-package") is not null
            || XmlArchive.Beginning(archive, "META-INF/manifest.xml", 1024 * 1024)?.Contains("encryption-data", StringComparison.Ordinal) == true;
        return locked ? encrypted : XmlArchive.Check(archive, fileName, name => name is "content.xml" or "styles.xml");
    }

    private static bool IsOpenDocumentName(string fileName) => Path.GetExtension(fileName).ToUpperInvariant() is ".ODT" or ".OTT";

    /// <summary>A file that only bears the name: plain text is read as such, anything else is named.</summary>
    private static Outcome<ReadDocument> ReadUnknown(string fileName, ReadOnlyMemory<byte> bytes)
    {
        if (CompoundFile.IsOne(bytes.Span))
        {
            return new Problem(ProblemCode.Unsupported, fileName, "The file holds a table, slides or something else that is no text document.");
        }

        var text = new PlainTextReader().Read(fileName, bytes);
        return text.Value is not null || text.Problem!.Code == ProblemCode.Empty ? text : new Problem(ProblemCode.Damaged, fileName, "The file is of no known kind of text document, or its beginning is lost.");
    }
}
