using System.Text;
using DocumentFormat.OpenXml;

namespace KnowledgeBase.Indexer.Reading.Office.Word;

/// <summary>The printed characters of one paragraph, line by line, while they are gathered.</summary>
internal sealed class ParagraphText
{
    private readonly List<OpenXmlElement> boxes = [];
    private readonly List<string> artWords = [];
    private readonly List<NoteCall> notes = [];
    private readonly List<SetLine> lines = [new SetLine()];

    /// <summary>Lines; a new one begins at a soft break.</summary>
    public IReadOnlyList<SetLine> Lines => lines;

    /// <summary>Contents of text boxes anchored in the paragraph.</summary>
    public IReadOnlyList<OpenXmlElement> Boxes => boxes;

    /// <summary>Words set as decorative art.</summary>
    public IReadOnlyList<string> ArtWords => artWords;

    /// <summary>Notes called in the paragraph, in order.</summary>
    public IReadOnlyList<NoteCall> Notes => notes;

    /// <summary>Whether there are neither characters nor boxes, words set as art or calls of notes.</summary>
    public bool HoldsNothing => IsEmpty && boxes.Count == 0 && artWords.Count == 0 && notes.Count == 0;

    /// <summary>Whether no character was set.</summary>
    public bool IsEmpty => lines.TrueForAll(l => l.Text.Length == 0);

    /// <summary>Sets characters.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="setting">How they are set.</param>
    public void Append(string text, CharacterSetting setting) => lines[^1].Append(text, setting);

    /// <summary>Begins a new line.</summary>
    /// <param name="beginsPage">Whether it begins a page.</param>
    public void BreakLine(bool beginsPage) => lines.Add(new SetLine { BeginsPage = beginsPage });

    /// <summary>Notes a text box.</summary>
    /// <param name="content">Its content.</param>
    public void AddBox(OpenXmlElement content) => boxes.Add(content);

    /// <summary>Notes words set as decorative art.</summary>
    /// <param name="words">The words.</param>
    public void AddArtWords(string words) => artWords.Add(words);

    /// <summary>Notes the call of a note.</summary>
    /// <param name="call">The call.</param>
    public void AddNote(NoteCall call) => notes.Add(call);

    /// <summary>Takes over what an earlier paragraph without an end of its own set: it runs on into this one.</summary>
    /// <param name="earlier">The earlier paragraph.</param>
    public void Begin(ParagraphText earlier)
    {
        boxes.AddRange(earlier.boxes);
        artWords.AddRange(earlier.artWords);
        notes.AddRange(earlier.notes);
        lines.Clear();
        lines.AddRange(earlier.lines);
    }
}

/// <summary>A place in the text that calls a note.</summary>
/// <param name="Id">Id of the note.</param>
/// <param name="Mark">The mark printed at the place and before the note.</param>
internal sealed record NoteCall(long Id, string Mark);

/// <summary>One line of a paragraph while it is gathered.</summary>
internal sealed class SetLine
{
    private readonly Dictionary<int, int> sizes = [];
    private int plain;
    private int standing;

    /// <summary>Its characters.</summary>
    public StringBuilder Text { get; } = new();

    /// <summary>Whether a page begins at it.</summary>
    public bool BeginsPage { get; init; }

    /// <summary>Size of most characters in half points; 0 without characters.</summary>
    public int Size => sizes.Count == 0 ? 0 : sizes.MaxBy(s => (s.Value, s.Key)).Key;

    /// <summary>Whether all characters are bold or in a face for headings.</summary>
    public bool StandsOut => plain == 0 && standing > 0;

    /// <summary>Sets characters.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="setting">How they are set.</param>
    public void Append(string text, CharacterSetting setting)
    {
        Text.Append(text);
        int visible = text.Count(c => !char.IsWhiteSpace(c));
        if (visible > 0 && setting.Size is { } size)
        {
            sizes[size] = sizes.GetValueOrDefault(size) + visible;
        }

        if (setting.Bold == true || setting.IsHeadingFace)
        {
            standing += visible;
        }
        else
        {
            plain += visible;
        }
    }
}
