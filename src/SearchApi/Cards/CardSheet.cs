using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace KnowledgeBase.SearchApi.Cards;

/// <summary>Writes cards as an Excel workbook: one sheet, a frozen bold head, wrapped cells. All cells are text, none a formula.</summary>
internal static class CardSheet
{
    private static readonly double[] Widths = [24, 24, 16, 18, 16, 10, 60, 36, 18, 24, 48, 30];

    /// <summary>Writes the workbook.</summary>
    /// <param name="table">The cards.</param>
    /// <returns>Bytes of the file.</returns>
    public static byte[] Write(CardTable table)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(
                new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
                new Columns(Widths.Select((w, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = w, CustomWidth = true })),
                new SheetData([Row(table.Heads, 1), .. table.Rows.Select(r => Row(r, 2)), .. table.Note is null ? Array.Empty<Row>() : [Row([table.Note], 2)]]));
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = "案例" }));
        }

        return stream.ToArray();
    }

    private static Row Row(IEnumerable<string> cells, uint style) => new(cells.Select(c => new Cell
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
        InlineString = new InlineString(new Text(CardCells.Cut(CardCells.Allowed(c))) { Space = SpaceProcessingModeValues.Preserve }),
    }));

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { FontId = 1, ApplyFont = true, ApplyAlignment = true },
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { ApplyAlignment = true }));
}
