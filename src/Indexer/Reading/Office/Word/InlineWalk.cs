using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Vml;
using DocumentFormat.OpenXml.Wordprocessing;
using MathText = DocumentFormat.OpenXml.Math.Text;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace KnowledgeBase.Indexer.Reading.Office.Word;

/// <summary>
/// Gathers the printed characters of paragraphs: results of fields without their codes, inserted text without deleted,
/// base characters without their phonetic guide, no hidden text, no comments. One for each story of a document (body, a
/// header, a note), because fields run over paragraphs.
/// </summary>
/// <param name="styles">Styles of the document.</param>
/// <param name="notes">Marks of notes.</param>
internal sealed class InlineWalk(StyleSheet styles, NoteMarks notes)
{
    private readonly FieldCodes fields = new();
    private readonly SortedSet<string> lostFonts = new(StringComparer.Ordinal);

    /// <summary>Fonts with characters that stand for pictures nobody knows.</summary>
    public IReadOnlyCollection<string> LostFonts => lostFonts;

    /// <summary>Mark of the note that is being read, or null in other stories.</summary>
    public string? NoteMark { get; init; }

    /// <summary>Gathers a paragraph.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="setting">How its characters are set where they say nothing.</param>
    /// <param name="text">What is gathered goes here.</param>
    public void Gather(OpenXmlElement paragraph, CharacterSetting setting, ParagraphText text) 
    {
        Children(paragraph, setting, text);
        fields.EndParagraph();
    }

    private void Children(OpenXmlElement parent, CharacterSetting setting, ParagraphText text)
    {
        foreach (var child in parent.ChildElements)
        {
            Inline(child, setting, text);
        }
    }

    private void Inline(OpenXmlElement element, CharacterSetting setting, ParagraphText text)
    {
        switch (element)
        {
            case Run run:
                RunOf(run, setting, text);
                break;
            case DocumentFormat.OpenXml.Math.Run or MathText:
                Math(element, setting, text);
                break;
            case DeletedRun or MoveFromRun or ParagraphProperties or SdtProperties or SdtEndCharProperties:
                break;
            case SdtElement control when control.SdtProperties?.GetFirstChild<ShowingPlaceholder>().IsOn() == true:
                break;
            case AlternateContent alternatives:
                Alternatives(alternatives, branch => Children(branch, setting, text));
                break;
            case OpenXmlUnknownElement { LocalName: "r" }:
                RunOf(new Run(element.OuterXml), setting, text);
                break;
            default:
                Children(element, setting, text);
                break;
        }
    }

    private static void Math(OpenXmlElement element, CharacterSetting setting, ParagraphText text)
    {
        foreach (var part in element is MathText one ? [one] : element.Descendants<MathText>())
        {
            text.Append(part.Text, setting);
        }
    }

    private void RunOf(Run run, CharacterSetting below, ParagraphText text)
    {
        var setting = CharacterSetting.Of(run.RunProperties).Over(styles.Characters(run.RunProperties?.RunStyle?.Val.Text())).Over(below);
        foreach (var child in run.ChildElements)
        {
            // The marks of a field count even where they are hidden; otherwise its code would become text.
            if (child is FieldChar or FieldCode)
            {
                text.Append(fields.Pass(child), setting);
            }
            else if (setting.Hidden != true && fields.IsPrinting)
            {
                InRun(child, setting, text);
            }
        }
    }

    private void InRun(OpenXmlElement child, CharacterSetting setting, ParagraphText text)
    {
        switch (child)
        {
            case WordText or TabChar or PositionalTab or NoBreakHyphen or SymbolChar:
                text.Append(Characters(child), setting);
                break;
            case Break or CarriageReturn:
                text.BreakLine((child as Break)?.Type.Text() == "page");
                break;
            case FootnoteReference or EndnoteReference:
                text.Append(Call((FootnoteEndnoteReferenceType)child, text), setting);
                break;
            case FootnoteReferenceMark or EndnoteReferenceMark:
                text.Append(NoteMark ?? string.Empty, setting);
                break;
            case Ruby ruby:
                Children(ruby.GetFirstChild<RubyBase>() ?? new RubyBase(), setting, text);
                break;
            case AlternateContent alternatives:
                Alternatives(alternatives, branch => InBranch(branch, setting, text));
                break;
            case Drawing or Picture or EmbeddedObject:
                Boxes(child, text);
                break;
        }
    }

    private void InBranch(OpenXmlElement branch, CharacterSetting setting, ParagraphText text)
    {
        foreach (var child in branch.ChildElements)
        {
            InRun(child, setting, text);
        }
    }

    private string Characters(OpenXmlElement element)
    {
        switch (element)
        {
            case WordText words:
                return words.Text.Replace('\n', ' ').Replace("\r", string.Empty, StringComparison.Ordinal);
            case NoBreakHyphen:
                return "-";
            case SymbolChar symbol:
                string? sign = Symbols.Print(symbol.Font.Text(), symbol.Char.Text());
                if (sign is null)
                {
                    lostFonts.Add(symbol.Font.Text() ?? "unnamed");
                }

                return sign ?? string.Empty;
            default:
                return "\t";
        }
    }

    private string Call(FootnoteEndnoteReferenceType reference, ParagraphText text)
    {
        bool own = reference.CustomMarkFollows?.InnerText is "1" or "true" or "on";
        bool atFoot = reference is FootnoteReference;
        var call = notes.Call(reference.Id.Whole() ?? 0, atFoot, own);
        if (atFoot)
        {
            text.AddNote(call);
        }

        return call.Mark;
    }

    /// <summary>Of the branches for newer and older programs the first that says anything; they say the same.</summary>
    private static void Alternatives(AlternateContent alternatives, Action<OpenXmlElement> read)
    {
        var branches = alternatives.ChildElements.Where(c => c is AlternateContentChoice or AlternateContentFallback).ToList();
        var chosen = branches.Find(HasWords) ?? branches.FirstOrDefault();
        if (chosen is not null)
        {
            read(chosen);
        }
    }

    private static bool HasWords(OpenXmlElement branch) => branch.Descendants().Any(d => d is WordText or TextPath);

    private static void Boxes(OpenXmlElement drawing, ParagraphText text)
    {
        foreach (var child in drawing.ChildElements)
        {
            switch (child)
            {
                case TextBoxContent content:
                    text.AddBox(content);
                    break;
                case TextPath { String.Value: { Length: > 0 } words }:
                    text.AddArtWords(words);
                    break;
                case AlternateContent alternatives:
                    Alternatives(alternatives, branch => Boxes(branch, text));
                    break;
                default:
                    Boxes(child, text);
                    break;
            }
        }
    }
}
