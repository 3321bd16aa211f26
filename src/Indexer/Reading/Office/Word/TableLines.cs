using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using KnowledgeBase.Corpus.Documents;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace KnowledgeBase.Indexer.Reading.Office.Word;

/// <summary>
/// Lines of a table. A row of short cells is one line, its cells parted by tabs; a row that holds running text, as tables do
/// that only lay out a page, gives the lines of its cells one after the other.
/// </summary>
internal static class TableLines
{
    private const int LongestCell = 60;
    private const int MostLinesInCell = 4;

    /// <summary>Lines of a table, its rows from top to bottom.</summary>
    /// <param name="table">The table.</param>
    /// <param name="read">Gives the lines of a cell.</param>
    public static List<LineDraft> Of(Table table, Func<OpenXmlElement, List<LineDraft>> read)
    {
        var lines = new List<LineDraft>();
        foreach (var row in Inside<TableRow>(table).Where(r => r.TableRowProperties?.GetFirstChild<Deleted>() is null))
        {
            var cells = Inside<TableCell>(row).Select(read).ToList();
            bool isList = cells.Count > 1 && cells.TrueForAll(IsShort) && cells.Exists(c => c.Exists(l => !l.IsBlank));
            lines.AddRange(isList ? [Joined(cells)] : cells.SelectMany(Printed));
        }

        return lines;
    }

    /// <summary>Children of a kind, those inside controls included, those inside nested tables not.</summary>
    private static IEnumerable<T> Inside<T>(OpenXmlElement parent)
        where T : OpenXmlElement =>
        parent.ChildElements.SelectMany(child => child is T wanted ? [wanted] : child is Table or Paragraph ? [] : Inside<T>(child));

    private static bool IsShort(List<LineDraft> cell)
    {
        var printed = cell.FindAll(l => !l.IsBlank);
        return printed.Count <= MostLinesInCell && printed.Sum(l => l.Text.Length) <= LongestCell
            && printed.TrueForAll(l => !l.Text.Contains('\t', StringComparison.Ordinal));
    }

    private static IEnumerable<LineDraft> Printed(List<LineDraft> cell) => cell.Where(l => !l.IsBlank);

    private static LineDraft Joined(List<List<LineDraft>> cells)
    {
        var printed = cells.SelectMany(Printed).ToList();
        string text = string.Join('\t', cells.Select(c => string.Join(' ', Printed(c).Select(l => l.Text.Trim()))));
        int size = printed.GroupBy(l => l.Size).MaxBy(g => g.Sum(l => l.Text.Length))!.Key;
        return new LineDraft(text, new LineForm { StartsParagraph = true }, size, printed.TrueForAll(l => l.StandsOut));
    }
}
