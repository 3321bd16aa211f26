using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KnowledgeBase.Indexer.Reading.Office.Word;

/// <summary>Counts the calls of notes and prints their marks. Numbers run through the document.</summary>
internal sealed class NoteMarks
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private readonly string? footFormat;
    private readonly string endFormat;
    private readonly List<NoteCall> endNotes = [];
    private int feet;
    private int ends;

    /// <summary>Finds the formats of the marks.</summary>
    /// <param name="document">The document.</param>
    public NoteMarks(MainDocumentPart document)
    {
        var settings = document.DocumentSettingsPart?.Settings;
        footFormat = settings?.GetFirstChild<FootnoteDocumentWideProperties>()?.NumberingFormat?.Val.Text();
        endFormat = settings?.GetFirstChild<EndnoteDocumentWideProperties>()?.NumberingFormat?.Val.Text() ?? "lowerRoman";
        if (document.FootnotesPart is not null || document.EndnotesPart is not null)
        {
            var sections = Sections(document);
            footFormat = sections.Select(s => s.GetFirstChild<FootnoteProperties>()?.NumberingFormat?.Val.Text()).FirstOrDefault(f => f is not null) ?? footFormat;
            endFormat = sections.Select(s => s.GetFirstChild<EndnoteProperties>()?.NumberingFormat?.Val.Text()).FirstOrDefault(f => f is not null) ?? endFormat;
        }
    }

    /// <summary>Calls of notes that stand at the end of the document.</summary>
    public IReadOnlyList<NoteCall> EndNotes => endNotes;

    /// <summary>Counts a call.</summary>
    /// <param name="id">Id of the note.</param>
    /// <param name="atFoot">Whether the note stands at the foot of the page, not at the end of the document.</param>
    /// <param name="own">Whether a mark of its own is printed behind the call.</param>
    public NoteCall Call(long id, bool atFoot, bool own)
    {
        int number = own ? 0 : atFoot ? ++feet : ++ends;
        var call = new NoteCall(id, own ? string.Empty : Print(atFoot ? footFormat : endFormat, number));
        if (!atFoot)
        {
            endNotes.Add(call);
        }

        return call;
    }

    /// <summary>Plain numbers are printed raised, so that they do not look like part of a number in the text.</summary>
    private static string Print(string? format, int number)
    {
        string mark = CountingFormat.Print(format, number);
        return string.Concat(mark.Select(c => c is >= '0' and <= '9' ? Raised[c - '0'] : c));
    }

    private static List<SectionProperties> Sections(MainDocumentPart document)
    {
        var sections = new List<SectionProperties>();
        using var reader = OpenXmlReader.Create(document);
        while (reader.Read())
        {
            if (reader.IsStartElement && reader.ElementType == typeof(SectionProperties) && reader.LoadCurrentElement() is SectionProperties section)
            {
                sections.Add(section);
            }
        }

        return sections;
    }
}
