using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using KnowledgeBase.Corpus;
using KnowledgeBase.Indexer.Reading.Office.Word;

namespace KnowledgeBase.Indexer.Reading.Office;

/// <summary>Reads Word files (.docx, .docm, .dotx, .dotm; ISO/IEC 29500). Macros are never looked at.</summary>
internal sealed class WordReader : ISourceReader
{
    /// <summary>Endings of the files it reads; what bears one and is something else is left to the other readers.</summary>
    public static readonly IReadOnlyList<string> Endings = [".docx", ".docm", ".dotx", ".dotm"];

    private static readonly string[] MainTypes =
        ["wordprocessingml.document.main", "wordprocessingml.template.main", "word.document.macroEnabled", "word.template.macroEnabled"];

    /// <inheritdoc />
    public string Format => "docx";

    /// <inheritdoc />
    public bool Takes(string fileName, ReadOnlySpan<byte> bytes)
    {
        if (CompoundFile.IsOne(bytes))
        {
            return CompoundFile.Read(bytes).Holds("EncryptedPackage");
        }

        bool named = Endings.Contains(Path.GetExtension(fileName), StringComparer.OrdinalIgnoreCase);
        if (!XmlArchive.IsZip(bytes))
        {
            return named && !bytes.TrimStart(" \t\r\n\uFEFF"u8).StartsWith("<"u8) && !bytes.StartsWith("{\\rtf"u8);
        }

        var names = ZipNames.Of(bytes);
        return names is null ? named
            : (names.Contains("[Content_Types].xml") && names.Any(n => n.StartsWith("word/", StringComparison.OrdinalIgnoreCase))) || (named && !names.Contains("mimetype"));
    }

    /// <inheritdoc />
    public Outcome<ReadDocument> Read(string fileName, ReadOnlyMemory<byte> bytes)
    {
        if (CompoundFile.IsOne(bytes.Span))
        {
            return new Problem(ProblemCode.Encrypted, fileName, "The document is protected by a password.");
        }

        using var archive = XmlArchive.IsZip(bytes.Span) ? XmlArchive.Open(bytes) : null;
        if (archive is null || !IsWord(archive))
        {
            return new Problem(ProblemCode.Damaged, fileName, archive is null ? "The file is no complete zip archive." : "The archive holds no Word document.");
        }

        if (XmlArchive.Check(archive, fileName, IsRead) is { } problem)
        {
            return problem;
        }

        try
        {
            return ReadPackage(fileName, bytes);
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or XmlException or InvalidDataException or IOException or FileFormatException
            or FormatException or ArgumentException or InvalidOperationException or KeyNotFoundException)
        {
            return new Problem(ProblemCode.Damaged, fileName, $"The Word document is broken: {broken.Message}");
        }
    }

    private static Outcome<ReadDocument> ReadPackage(string fileName, ReadOnlyMemory<byte> bytes)
    {
        using var package = Open(bytes);
        if (package.MainDocumentPart is not { } document)
        {
            return new Problem(ProblemCode.Damaged, fileName, "The archive holds no Word document.");
        }

        var (lines, remarks) = DocumentWalk.Read(document);
        return lines.All(l => l.IsBlank)
            ? new Problem(ProblemCode.NoText, fileName, "The document holds no text, only pictures or nothing at all.")
            : LineSheet.Number("docx", lines, remarks);
    }

    private static WordprocessingDocument Open(ReadOnlyMemory<byte> bytes)
    {
        var settings = new OpenSettings { AutoSave = false, MaxCharactersInPart = XmlArchive.LargestPart };
        try
        {
            return WordprocessingDocument.Open(XmlArchive.Stream(bytes), isEditable: false, settings);
        }
        catch (Exception refused) when (refused is OpenXmlPackageException or UriFormatException)
        {
            // Addresses of links that are none keep a file from being opened; they are replaced in a copy.
            var copy = new MemoryStream();
            copy.Write(bytes.Span);
            copy.Position = 0;
            settings.RelationshipErrorHandlerFactory = _ => new BrokenLinks();
            return WordprocessingDocument.Open(copy, isEditable: true, settings);
        }
    }

    private static bool IsWord(ZipArchive archive) =>
        XmlArchive.Beginning(archive, "[Content_Types].xml", 1024 * 1024) is { } types && Array.Exists(MainTypes, type => types.Contains(type, StringComparison.OrdinalIgnoreCase));

    private static bool IsRead(string entry) =>
        (entry.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
        && !entry.StartsWith("customXml/", StringComparison.OrdinalIgnoreCase) && !entry.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Gives links without a valid address one; links are not read here.</summary>
    private sealed class BrokenLinks : RelationshipErrorHandler
    {
        /// <inheritdoc />
        public override string Rewrite(Uri partUri, string? id, string? uri) => "http://invalid.invalid/";
    }
}
