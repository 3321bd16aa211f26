using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KnowledgeBase.Packs.Exporting.Word;

/// <summary>
/// A handout as a Word document (ISO/IEC 29500, WordprocessingML): styles, a field of contents with its entries filled in, footnotes,
/// page numbers. The list of contents has links and no page numbers: only a program that sets pages knows them.
/// </summary>
public static class WordHandout
{
    /// <summary>Media type of the document.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

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
            body.AppendChild(Block(handout.Blocks[i], i, note));
        }

        body.AppendChild(new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 1440, Bottom = 1440, Left = 1531, Right = 1531, Header = 851, Footer = 992, Gutter = 0 }));
        return body;
    }

    private static Paragraph Block(HandoutBlock block, int index, int note)
    {
        var properties = WordText.Styled(Style(block));
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
                entry.Append(Mark(FieldCharValues.Begin), Code(" TOC \\o \"1-2\" \\n \\h \\z \\u "), Mark(FieldCharValues.Separate));
                first = false;
            }

            entry.AppendChild(new Hyperlink(WordText.Run(block.Text)) { Anchor = WordText.Bookmark(index), History = true });
            content.AppendChild(entry);
        }

        if (!first)
        {
            content.AppendChild(new Paragraph(Mark(FieldCharValues.End)));
        }

        return new SdtBlock(
            new SdtProperties(new SdtContentDocPartObject(new DocPartGallery { Val = "Table of Contents" }, new DocPartUnique())), content);
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
