using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KnowledgeBase.Packs.Exporting.Word;

/// <summary>
/// A handout as a Word document (ISO/IEC 29500, WordprocessingML): styles, a field of contents with its entries filled in, footnotes,
/// page numbers. Only a program that sets pages knows the numbers in the list of contents: each is a field that refers to the page of
/// its heading, and the document asks to be brought up to date when it is opened.
/// </summary>
public static class WordHandout
{
    /// <summary>Media type of the document.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Width of the text in twentieths of a point: A4 less the margins.</summary>
    internal const int TextWidth = PageWidth - (2 * Margin);

    private const int PageWidth = 11906;
    private const int Margin = 1531;

    /// <summary>Writes a handout.</summary>
    /// <param name="handout">The handout.</param>
    /// <returns>The bytes of the document.</returns>
    public static byte[] Write(Handout handout)
    {
        ArgumentNullException.ThrowIfNull(handout);
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = WordText.Allowed(handout.Title);
            document.PackageProperties.Language = "zh-CN";
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.All();
            main.AddNewPart<FootnotesPart>().Footnotes = Footnotes(handout.Footnotes);
            main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(
                new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation },
                new UpdateFieldsOnOpen { Val = true },
                new FootnoteDocumentWideProperties(
                    new FootnoteSpecialReference { Id = -1 }, new FootnoteSpecialReference { Id = 0 }),
                new Compatibility(new CompatibilitySetting
                {
                    Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15",
                }));
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = new Footer(new Paragraph([WordText.Styled("Footer"), .. Field(" PAGE ", new Run(new Text("1")))]));
            main.Document = new Document(Body(handout, main.GetIdOfPart(footer)));
        }

        return bytes.ToArray();
    }

    private static Body Body(Handout handout, string footer)
    {
        var body = new Body(new Paragraph(WordText.Styled("Title"), WordText.Run(handout.Title)), Contents(handout));
        int note = 0;
        for (int i = 0; i < handout.Blocks.Count; i++)
        {
            note += handout.Blocks[i].Footnote is null ? 0 : 1;
            body.AppendChild(Block(handout, i, note));
        }

        body.AppendChild(new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
            new PageSize { Width = PageWidth, Height = 16838 },
            new PageMargin { Top = 1440, Bottom = 1440, Left = Margin, Right = Margin, Header = 851, Footer = 992, Gutter = 0 }));
        return body;
    }

    // What belongs together stays on one page: a question with its options, an option with the next. A question to be filled in has
    // none, and a row of such questions must not be held together.
    private static bool KeepsNext(Handout handout, int index) =>
        handout.Blocks[index].Kind is HandoutBlockKind.Question or HandoutBlockKind.Option
        && index + 1 < handout.Blocks.Count && handout.Blocks[index + 1].Kind == HandoutBlockKind.Option;

    private static Paragraph Block(Handout handout, int index, int note)
    {
        var block = handout.Blocks[index];
        var properties = WordText.Styled(Style(block));
        if (KeepsNext(handout, index))
        {
            properties.AppendChild(new KeepNext());
        }

        if (block.NewPage)
        {
            properties.AppendChild(new PageBreakBefore());
        }

        var paragraph = new Paragraph(properties);
        string id = (index + 1).ToString(CultureInfo.InvariantCulture);
        bool heading = block.Kind == HandoutBlockKind.Heading;
        if (heading)
        {
            paragraph.AppendChild(new BookmarkStart { Id = id, Name = WordText.Bookmark(index) });
        }

        paragraph.AppendChild(WordText.Run(block.Text));
        if (heading)
        {
            paragraph.AppendChild(new BookmarkEnd { Id = id });
        }

        if (block.Footnote is not null)
        {
            paragraph.AppendChild(new Run(new RunProperties(new RunStyle { Val = "FootnoteReference" }), new FootnoteReference { Id = note }));
        }

        return paragraph;
    }

    private static string Style(HandoutBlock block) => block.Kind switch
    {
        HandoutBlockKind.Heading => block.Level == 1 ? "Heading1" : "Heading2",
        HandoutBlockKind.Quote => "Quote",
        HandoutBlockKind.Note => "PackNote",
        HandoutBlockKind.Question => "PackQuestion",
        HandoutBlockKind.Option => "PackOption",
        HandoutBlockKind.Answer => "PackAnswer",
        _ => "BodyText",
    };

    // The field begins in its first entry and ends behind its last one.
    private static SdtBlock Contents(Handout handout)
    {
        var content = new SdtContentBlock(new Paragraph(WordText.Styled("TOCHeading"), new Run(new Text("目录"))));
        bool first = true;
        foreach (var (index, block) in handout.Headings)
        {
            var entry = new Paragraph(WordText.Styled(block.Level == 1 ? "TOC1" : "TOC2"));
            if (first)
            {
                entry.Append(ForWord(Mark(FieldCharValues.Begin), Code(" TOC \\o \"1-2\" \\h \\z \\u "), Mark(FieldCharValues.Separate)));
                first = false;
            }

            string heading = WordText.Bookmark(index);
            entry.AppendChild(new Hyperlink([WordText.Run(block.Text), new Run(new TabChar()), .. Field($" PAGEREF {heading} \\h ", new Run(new Text("1")))])
            {
                Anchor = heading, History = true,
            });
            content.AppendChild(entry);
        }

        if (!first)
        {
            content.AppendChild(new Paragraph(ForWord(Mark(FieldCharValues.End))));
        }

        return new SdtBlock(
            new SdtProperties(new SdtContentDocPartObject(new DocPartGallery { Val = "Table of Contents" }, new DocPartUnique())), content);
    }

    // A branch for programs that know w15, and nothing for all others (ISO/IEC 29500-3).
    private static AlternateContent ForWord(params OpenXmlElement[] runs)
    {
        var branches = new AlternateContent(new AlternateContentChoice(runs) { Requires = "w15" }, new AlternateContentFallback());
        branches.AddNamespaceDeclaration("w15", "http://schemas.microsoft.com/office/word/2012/wordml");
        return branches;
    }

    private static Footnotes Footnotes(IReadOnlyList<string> notes)
    {
        var footnotes = new Footnotes(
            new Footnote(new Paragraph(new Run(new SeparatorMark()))) { Type = FootnoteEndnoteValues.Separator, Id = -1 },
            new Footnote(new Paragraph(new Run(new ContinuationSeparatorMark()))) { Type = FootnoteEndnoteValues.ContinuationSeparator, Id = 0 });
        for (int i = 0; i < notes.Count; i++)
        {
            footnotes.AppendChild(new Footnote(new Paragraph(
                WordText.Styled("FootnoteText"),
                new Run(new RunProperties(new RunStyle { Val = "FootnoteReference" }), new FootnoteReferenceMark()),
                WordText.Run(" " + notes[i]))) { Id = i + 1 });
        }

        return footnotes;
    }

    private static OpenXmlElement[] Field(string code, Run result) =>
        [Mark(FieldCharValues.Begin), Code(code), Mark(FieldCharValues.Separate), result, Mark(FieldCharValues.End)];

    private static Run Mark(FieldCharValues type) => new(new FieldChar { FieldCharType = type });

    private static Run Code(string code) => new(new FieldCode(code) { Space = SpaceProcessingModeValues.Preserve });
}
