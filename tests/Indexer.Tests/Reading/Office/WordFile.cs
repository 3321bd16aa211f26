using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KnowledgeBase.Corpus;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Reading;

namespace KnowledgeBase.Indexer.Tests.Reading.Office;

/// <summary>Word files made for one test, from the XML of their parts.</summary>
internal static class WordFile
{
    public const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    /// <summary>A file with this body, and other parts where given.</summary>
    public static byte[] Make(
        string body, string? styles = null, string? numbering = null, string? footnotes = null, string? header = null, string? settings = null, string? endnotes = null)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            Put<StyleDefinitionsPart>(main, styles, "styles");
            Put<NumberingDefinitionsPart>(main, numbering, "numbering");
            Put<FootnotesPart>(main, footnotes, "footnotes");
            Put<EndnotesPart>(main, endnotes, "endnotes");
            Put<DocumentSettingsPart>(main, settings, "settings");
            Put<HeaderPart>(main, header, "hdr", "rIdHead");
            Write(main, $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>");
        }

        return stream.ToArray();
    }

    /// <summary>A paragraph of one run.</summary>
    public static string P(string text, string properties = "", string run = "") =>
        $"<w:p><w:pPr>{properties}</w:pPr>{R(text, run)}</w:p>";

    /// <summary>A run.</summary>
    public static string R(string text, string properties = "") =>
        $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    /// <summary>What the reader makes of a file.</summary>
    public static Outcome<ReadDocument> Read(byte[] bytes, string name = "a.docx") => SourceReaders.Read(name, bytes);

    /// <summary>Texts of all lines.</summary>
    public static IReadOnlyList<string> Texts(byte[] bytes) => Read(bytes).Value!.Lines;

    /// <summary>All lines.</summary>
    public static IReadOnlyList<PageLine> Lines(byte[] bytes) => [.. Read(bytes).Value!.Pages.SelectMany(p => p.Lines)];

    private static void Put<T>(MainDocumentPart main, string? content, string root, string? id = null)
        where T : OpenXmlPart, IFixedContentTypePart
    {
        if (content is not null)
        {
            var part = id is null ? main.AddNewPart<T>() : main.AddNewPart<T>(id);
            Write(part, $"<w:{root} {Namespaces}>{content}</w:{root}>");
        }
    }

    private static void Write(OpenXmlPart part, string xml)
    {
        using var writer = new StreamWriter(part.GetStream(FileMode.Create));
        writer.Write(xml);
    }
}
