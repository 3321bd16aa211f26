using System.Text;
using AngleSharp.Dom;

namespace KnowledgeBase.Indexer.Reading.Web;

/// <summary>Reads tables of data row by row; tables that only lay out a page are walked through like other elements.</summary>
internal static class TableRows
{
    private const int LongestCell = 300;

    /// <summary>Whether a table holds data: several rows and columns, no table or heading inside, no long texts.</summary>
    /// <param name="table">The table.</param>
    public static bool IsData(IElement table)
    {
        int rows = 0;
        int columns = 0;
        foreach (var row in table.Descendants().OfType<IElement>())
        {
            if (row.LocalName == "table" || Elements.HeadingDepth(row) > 0)
            {
                return false;
            }

            if (row.LocalName == "tr")
            {
                var cells = Cells(row).ToList();
                rows++;
                columns = Math.Max(columns, cells.Count);
                if (cells.Any(c => c.TextContent.Trim().Length > LongestCell))
                {
                    return false;
                }
            }
        }

        return rows > 1 && columns > 1;
    }

    /// <summary>The rows, cells parted by tabs, and the caption.</summary>
    /// <param name="table">A table of data.</param>
    /// <param name="outside">Whether it stands outside the text.</param>
    public static IEnumerable<WebLine> Lines(IElement table, bool outside)
    {
        foreach (var part in table.Descendants().OfType<IElement>().Where(e => e.LocalName is "tr" or "caption"))
        {
            var cells = part.LocalName == "tr" ? Cells(part).ToList() : [part];
            string text = string.Join('\t', cells.Select(Text)).Trim();
            if (text.Length > 0)
            {
                int linked = cells.SelectMany(c => c.Descendants().OfType<IElement>()).Where(e => e.LocalName == "a").Sum(a => Text(a).Length);
                yield return new WebLine(text, part, linked) { Entry = part.LocalName == "tr", Outside = outside };
            }
        }
    }

    private static IEnumerable<IElement> Cells(IElement row) => row.Children.Where(c => c.LocalName is "td" or "th");

    private static string Text(IElement cell)
    {
        var buffer = new LineBuffer();
        foreach (var node in cell.Descendants())
        {
            if (node is IText text && !(node.ParentElement is { } parent && Elements.IsSilent(parent)))
            {
                buffer.Append(text.Data, false, false, false);
            }
        }

        return string.Concat(buffer.Take(joined: true).Select(p => p.Text));
    }
}
