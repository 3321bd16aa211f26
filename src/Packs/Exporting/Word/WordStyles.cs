using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KnowledgeBase.Packs.Exporting.Word;

/// <summary>The styles of a handout: fonts for Chinese and Latin, headings that outlines and contents know, quotations, notes, footnotes.</summary>
internal static class WordStyles
{
    private const string Song = "宋体";
    private const string Hei = "黑体";
    private const string Kai = "楷体";

    /// <summary>All styles.</summary>
    public static Styles All() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                Fonts(Song), new FontSize { Val = "24" }, new FontSizeComplexScript { Val = "24" },
                new Languages { Val = "en-US", EastAsia = "zh-CN" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new SpacingBetweenLines { After = "60", Line = "360", LineRule = LineSpacingRuleValues.Auto }))),
        Paragraph("Normal", "Normal", null, new StyleParagraphProperties(), new StyleRunProperties(), isDefault: true),
        Paragraph("Title", "Title", "Normal", new StyleParagraphProperties(
            new SpacingBetweenLines { Before = "240", After = "240" }, new Justification { Val = JustificationValues.Center }), Bold(Hei, "36")),
        Paragraph("Heading1", "heading 1", "Normal", Heading(0, "360"), Bold(Hei, "32")),
        Paragraph("Heading2", "heading 2", "Normal", Heading(1, "240"), Bold(Hei, "26")),
        Paragraph("TOCHeading", "TOC Heading", "Normal", new StyleParagraphProperties(
            new KeepNext(), new SpacingBetweenLines { Before = "240", After = "120" }), Bold(Hei, "28")),
        Paragraph("TOC1", "toc 1", "Normal", new StyleParagraphProperties(Leader(), new SpacingBetweenLines { Before = "60", After = "0" }), new StyleRunProperties()),
        Paragraph("TOC2", "toc 2", "Normal", new StyleParagraphProperties(
            Leader(), new SpacingBetweenLines { After = "0" }, new Indentation { Left = "420" }), new StyleRunProperties()),
        Paragraph("BodyText", "Body Text", "Normal", Indented(), new StyleRunProperties()),
        Paragraph("Quote", "Quote", "Normal", new StyleParagraphProperties(
            new ParagraphBorders(new LeftBorder { Val = BorderValues.Single, Size = 12, Space = 8, Color = "999999" }),
            new Indentation { Left = "420", Right = "210", FirstLine = "480", FirstLineChars = 200 }, new Justification { Val = JustificationValues.Both }),
            new StyleRunProperties(Fonts(Kai))),
        Paragraph("PackNote", "按语", "Normal", new StyleParagraphProperties(
            new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "F2F2F2" }, new Indentation { Left = "420", Right = "210" }), new StyleRunProperties()),
        Paragraph("PackQuestion", "题目", "Normal", new StyleParagraphProperties(
            new KeepLines(), new SpacingBetweenLines { Before = "160", After = "0" }), new StyleRunProperties()),
        Paragraph("PackOption", "选项", "Normal", new StyleParagraphProperties(
            new KeepLines(), new SpacingBetweenLines { After = "0" }, new Indentation { Left = "480" }), new StyleRunProperties()),
        Paragraph("PackAnswer", "答案", "Normal", new StyleParagraphProperties(
            new KeepNext(), new SpacingBetweenLines { Before = "160", After = "0" }), new StyleRunProperties(new Bold())),
        Paragraph("FootnoteText", "footnote text", "Normal", new StyleParagraphProperties(
            new SpacingBetweenLines { After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto }), new StyleRunProperties(new FontSize { Val = "18" })),
        Paragraph("Footer", "footer", "Normal", new StyleParagraphProperties(
            new Justification { Val = JustificationValues.Center }), new StyleRunProperties(new FontSize { Val = "18" })),
        new Style(new StyleName { Val = "Default Paragraph Font" }) { Type = StyleValues.Character, StyleId = "DefaultParagraphFont", Default = true },
        new Style(
            new StyleName { Val = "footnote reference" }, new BasedOn { Val = "DefaultParagraphFont" },
            new StyleRunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }))
        { Type = StyleValues.Character, StyleId = "FootnoteReference" });

    private static Style Paragraph(
        string id, string name, string? basedOn, StyleParagraphProperties paragraph, StyleRunProperties run, bool isDefault = false)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null };
        style.AppendChild(new StyleName { Val = name });
        if (basedOn is not null)
        {
            style.AppendChild(new BasedOn { Val = basedOn });
        }

        style.AppendChild(new PrimaryStyle());
        style.AppendChild(paragraph);
        style.AppendChild(run);
        return style;
    }

    private static StyleParagraphProperties Heading(int level, string before) => new(
        new KeepNext(), new KeepLines(), new SpacingBetweenLines { Before = before, After = "120" }, new OutlineLevel { Val = level });

    // Dots to the right edge of the text: A4 less the margins, in twentieths of a point.
    private static Tabs Leader() => new(new TabStop { Val = TabStopValues.Right, Leader = TabStopLeaderCharValues.Dot, Position = WordHandout.TextWidth });

    private static StyleParagraphProperties Indented() => new(new Indentation { FirstLine = "480", FirstLineChars = 200 });

    private static StyleRunProperties Bold(string font, string size) => new(Fonts(font), new Bold(), new FontSize { Val = size });

    private static RunFonts Fonts(string chinese) => new()
    {
        Ascii = "Times New Roman", HighAnsi = "Times New Roman", ComplexScript = "Times New Roman", EastAsia = chinese,
    };
}
