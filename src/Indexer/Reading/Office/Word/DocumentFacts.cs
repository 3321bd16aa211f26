using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KnowledgeBase.Indexer.Reading.Office.Word;

/// <summary>What all stories of a document share: styles, numbers, notes.</summary>
internal sealed class DocumentFacts
{
    private const int MostNoteDepth = 3;
    private readonly Dictionary<long, Footnote> footNotes = [];
    private readonly Dictionary<long, Endnote> endNotes = [];
    private int depth;

    /// <summary>Reads what is shared.</summary>
    /// <param name="document">The document.</param>
    public DocumentFacts(MainDocumentPart document)
    {
        Styles = new StyleSheet(document.StyleDefinitionsPart?.Styles);
        Numbers = new AutomaticNumbers(document.NumberingDefinitionsPart?.Numbering, Styles);
        Marks = new NoteMarks(document);
        foreach (var note in document.FootnotesPart?.Footnotes?.Elements<Footnote>() ?? [])
        {
            footNotes.TryAdd(note.Id.Whole() ?? -1, note);
        }

        foreach (var note in document.EndnotesPart?.Endnotes?.Elements<Endnote>() ?? [])
        {
            endNotes.TryAdd(note.Id.Whole() ?? -1, note);
        }
    }

    /// <summary>Styles.</summary>
    public StyleSheet Styles { get; }

    /// <summary>Automatic numbers.</summary>
    public AutomaticNumbers Numbers { get; }

    /// <summary>Marks of notes.</summary>
    public NoteMarks Marks { get; }

    /// <summary>Lines of a note at the foot of a page.</summary>
    /// <param name="call">Its call.</param>
    public List<LineDraft> FootNote(NoteCall call) => Note(footNotes.GetValueOrDefault(call.Id), call);

    /// <summary>Lines of a note at the end of the document.</summary>
    /// <param name="call">Its call.</param>
    public List<LineDraft> EndNote(NoteCall call) => Note(endNotes.GetValueOrDefault(call.Id), call);

    private List<LineDraft> Note(FootnoteEndnoteType? note, NoteCall call)
    {
        // Notes cannot call notes; a file that says so could go round in a circle.
        if (note is null || depth >= MostNoteDepth)
        {
            return [];
        }

        depth++;
        var lines = new BlockWalk(this, call.Mark).Lines(note.ChildElements).FindAll(l => !l.IsBlank);
        depth--;
        if (lines.Count > 0 && call.Mark.Length > 0 && !lines[0].Text.TrimStart().StartsWith(call.Mark, StringComparison.Ordinal))
        {
            lines[0] = lines[0] with { Text = call.Mark + lines[0].Text };
        }

        return lines;
    }
}
