using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using KnowledgeBase.Corpus.Documents;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace KnowledgeBase.Indexer.Reading.Office.Word;

/// <summary>Turns paragraphs and tables of one story into lines, in the order of the file.</summary>
/// <param name="facts">What the whole document shares.</param>
/// <param name="noteMark">Mark of the note that is read, or null in other stories.</param>
internal sealed class BlockWalk(DocumentFacts facts, string? noteMark = null)
{
    private readonly InlineWalk inline = new(facts.Styles, facts.Marks) { NoteMark = noteMark };
    private readonly List<NoteCall> waiting = [];
    private UnendedParagraph? runsOn;

    /// <summary>Fonts with characters that stand for pictures nobody knows.</summary>
    public IReadOnlyCollection<string> LostFonts => inline.LostFonts;

    /// <summary>Lines of blocks.</summary>
    /// <param name="blocks">Paragraphs, tables, controls around them.</param>
    public List<LineDraft> Lines(IEnumerable<OpenXmlElement> blocks)
    {
        var lines = new List<LineDraft>();
        foreach (var block in blocks)
        {
            Read(block, lines);
        }

        Release(lines);
        lines.AddRange(TakeNotes());
        return lines;
    }

    /// <summary>Reads one block.</summary>
    /// <param name="block">A paragraph, a table or a control around them; others are passed over.</param>
    /// <param name="lines">Lines go here.</param>
    public void Read(OpenXmlElement block, List<LineDraft> lines)
    {
        switch (block)
        {
            case Paragraph paragraph:
                ReadParagraph(paragraph, lines);
                break;
            case Table table:
                Release(lines);
                lines.AddRange(TableLines.Of(table, cell => Cell(cell)));
                break;
            case DeletedRun or MoveFromRun or SectionProperties or SdtProperties:
                break;
            case SdtElement control when control.SdtProperties?.GetFirstChild<ShowingPlaceholder>().IsOn() == true:
                break;
            case AlternateContent alternatives:
                ReadAll(alternatives.ChildElements.FirstOrDefault(c => c.Descendants<Paragraph>().Any()), lines);
                break;
            default:
                ReadAll(block, lines);
                break;
        }
    }

    /// <summary>Lines of notes that were called and not yet printed.</summary>
    public List<LineDraft> TakeNotes()
    {
        var lines = waiting.SelectMany(facts.FootNote).ToList();
        waiting.Clear();
        return lines;
    }

    /// <summary>Ends a paragraph that was to run on into a next one where there is none.</summary>
    /// <param name="lines">Where its lines go.</param>
    public void Release(List<LineDraft> lines)
    {
        if (runsOn is { } open)
        {
            runsOn = null;
            Finish(open, lines);
        }
    }

    private void ReadAll(OpenXmlElement? parent, List<LineDraft> lines)
    {
        foreach (var child in parent?.ChildElements.AsEnumerable() ?? [])
        {
            Read(child, lines);
        }
    }

    private List<LineDraft> Cell(OpenXmlElement cell)
    {
        var lines = new List<LineDraft>();
        ReadAll(cell, lines);
        Release(lines);
        return lines;
    }

    private void ReadParagraph(Paragraph paragraph, List<LineDraft> lines)
    {
        var properties = paragraph.ParagraphProperties;
        var mark = properties?.ParagraphMarkRunProperties;
        string? styleId = properties?.ParagraphStyleId?.Val.Text();
        var style = facts.Styles.Paragraph(styleId);
        var setting = ParagraphSetting.Of(properties, default).Over(style.Setting);
        var text = new ParagraphText();
        if (runsOn is not null)
        {
            text.Begin(runsOn.Text);
            runsOn = null;
        }

        inline.Gather(paragraph, setting.Characters, text);
        bool endless = mark?.GetFirstChild<Deleted>() is not null || mark?.GetFirstChild<MoveFrom>() is not null;
        bool initial = properties?.FrameProperties?.DropCap.Text() is "drop" or "margin";
        if (endless || initial)
        {
            runsOn = text.HoldsNothing && endless ? null : new UnendedParagraph(text, setting, style, styleId);
            return;
        }

        bool unseen = text.IsEmpty && mark?.GetFirstChild<Vanish>().IsOn() == true;
        if (!unseen)
        {
            Finish(new UnendedParagraph(text, setting, style, styleId), lines);
        }
    }

    private void Finish(UnendedParagraph paragraph, List<LineDraft> lines)
    {
        paragraph.Text.Lines[0].Text.Insert(0, facts.Numbers.Next(paragraph.Setting, paragraph.StyleId));
        Emit(paragraph.Text, paragraph.Setting, paragraph.Style, lines);
    }

    private void Emit(ParagraphText text, ParagraphSetting setting, StyleFacts style, List<LineDraft> lines)
    {
        int? level = style.NamedLevel == 0 ? 0 : setting.Outline is >= 0 and < 9 ? setting.Outline + 1 : setting.Outline is null ? style.NamedLevel : null;
        for (int i = 0; i < text.Lines.Count; i++)
        {
            var line = text.Lines[i];
            string characters = line.Text.ToString();
            var form = new LineForm
            {
                StartsParagraph = i == 0 || EndsSentence(text.Lines[i - 1].Text.ToString()) || characters.StartsWith("　　", StringComparison.Ordinal),
                HeadingLevel = string.IsNullOrWhiteSpace(characters) ? null : level,
                Centred = setting.Adjustment == "center",
                Caption = style.IsCaption,
            };
            lines.Add(new LineDraft(characters, form, line.Size, line.StandsOut) { BeginsPage = line.BeginsPage || (i == 0 && setting.BeginsPage == true) });
        }

        lines.AddRange(text.ArtWords.Select(words => new LineDraft(words, new LineForm { StartsParagraph = true }, 0, true)));
        lines.AddRange(text.Boxes.SelectMany(Box));
        waiting.AddRange(text.Notes);
        if (waiting.Count > 0 && EndsSentence(text.Lines[^1].Text.ToString()))
        {
            lines.AddRange(TakeNotes());
        }
    }

    /// <summary>A note follows the paragraph that calls it; one called in a title waits for the first paragraph of text.</summary>
    private static bool EndsSentence(string text)
    {
        int end = text.Length;
        while (end > 0 && (char.IsWhiteSpace(text[end - 1]) || char.GetUnicodeCategory(text[end - 1]) == UnicodeCategory.OtherNumber))
        {
            end--;
        }

        return end > 0 && "。！？；：”）.".Contains(text[end - 1], StringComparison.Ordinal);
    }

    private IEnumerable<LineDraft> Box(OpenXmlElement content)
    {
        var lines = new BlockWalk(facts).Lines(content.ChildElements);
        return lines.TrueForAll(l => l.IsBlank)
            ? []
            : [LineDraft.Blank, .. lines.Select(l => l with { BeginsPage = false }), LineDraft.Blank];
    }

    /// <summary>A paragraph before it is ended: its mark may be deleted, so that it runs on into the next one.</summary>
    private sealed record UnendedParagraph(ParagraphText Text, ParagraphSetting Setting, StyleFacts Style, string? StyleId);
}
