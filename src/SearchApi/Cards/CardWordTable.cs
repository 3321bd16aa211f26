using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KnowledgeBase.SearchApi.Cards;

/// <summary>Writes cards as a Word file: up to four side by side in one table, more one after the other; sources in each.</summary>
internal static class CardWordTable
{
    // A4 across, in twentieths of a point.
    private const uint PageWidth = 16838, PageHeight = 11906;
    private const int HeadWidth = 1300, TableWidth = 14400;

    /// <summary>Writes the file.</summary>
    /// <param name="table">The cards.</param>
    /// <returns>Bytes of the file.</returns>
    public static byte[] Write(CardTable table)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Styles();
            var body = new Body(Line("案例", "Title"));
            foreach (var group in table.Rows.Chunk(CardQueryReading.MostCompared))
            {
                body.Append(Beside(table.Heads, group), new Paragraph());
            }

            if (table.Note is not null)
            {
                body.Append(Line(table.Note, "CardText"));
            }

            body.Append(new SectionProperties(
                new PageSize { Width = PageWidth, Height = PageHeight, Orient = PageOrientationValues.Landscape },
                new PageMargin { Top = 1134, Bottom = 1134, Left = 1134U, Right = 1134U, Header = 567U, Footer = 567U, Gutter = 0U }));
            main.Document = new Document(body);
        }

        return stream.ToArray();
    }

    private static Table Beside(IReadOnlyList<string> heads, IReadOnlyList<string>[] cards)
    {
        int width = (TableWidth - HeadWidth) / cards.Length;
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = TableWidth.ToString(System.Globalization.CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
                new TableBorders(Edges()), new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid([new GridColumn { Width = Number(HeadWidth) }, .. cards.Select(_ => new GridColumn { Width = Number(width) })]));
        for (int i = 0; i < heads.Count; i++)
        {
            var row = new TableRow(Cell(heads[i], HeadWidth, isHead: true));
            row.Append(cards.Select(c => Cell(c[i], width, isHead: i == 0)));
            table.Append(row);
        }

        return table;
    }

    private static TableCell Cell(string text, int width, bool isHead) => new(
        [new TableCellProperties(new TableCellWidth { Width = Number(width), Type = TableWidthUnitValues.Dxa }), .. text.Split('\n').Select(line => Line(line, isHead ? "CardHead" : "CardText"))]);

    private static Paragraph Line(string text, string style) => new(
        new ParagraphProperties(new ParagraphStyleId { Val = style }),
        new Run(new Text(CardCells.Allowed(text)) { Space = SpaceProcessingModeValues.Preserve }));

    private static IEnumerable<OpenXmlElement> Edges()
    {
        yield return new TopBorder { Val = BorderValues.Single, Size = 4 };
        yield return new LeftBorder { Val = BorderValues.Single, Size = 4 };
        yield return new BottomBorder { Val = BorderValues.Single, Size = 4 };
        yield return new RightBorder { Val = BorderValues.Single, Size = 4 };
        yield return new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 };
        yield return new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 };
    }

    private static Styles Styles() => new(
        Style("Title", "Title", "32", isBold: true), Style("CardHead", "案例表头", "20", isBold: true), Style("CardText", "案例表文", "20", isBold: false));

    private static Style Style(string id, string name, string size, bool isBold)
    {
        var run = new StyleRunProperties(new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = "宋体" });
        if (isBold)
        {
            run.Append(new Bold());
        }

        run.Append(new FontSize { Val = size });
        return new Style(new StyleName { Val = name }, run) { Type = StyleValues.Paragraph, StyleId = id, CustomStyle = id != "Title" };
    }

    private static string Number(int width) => width.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
