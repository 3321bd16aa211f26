using System.Globalization;
using System.Text;
using KnowledgeBase.Bench.Extraction.Typesetting;

namespace KnowledgeBase.Bench.Extraction.Reporting;

/// <summary>Prints figures in columns; Chinese characters count two places.</summary>
public static class Table
{
    /// <summary>Heads of the columns of <see cref="Row"/>.</summary>
    public static string Heads =>
        $"{Cell("", 34)}{"articles",9}{"sep F1",8}{"body99",8}{"title",8}{"subt.",8}{"authors",8}{"unit",8}{"role",8}{"year",8}{"kind",8}{"heads",8}{"paras",8}{"small",8}{"leak %",8}";

    /// <summary>One row of figures.</summary>
    /// <param name="name">Name of the row.</param>
    /// <param name="t">Figures.</param>
    /// <returns>The row.</returns>
    public static string Row(string name, Totals t)
    {
        var row = new StringBuilder(Cell(name, 34)).Append(CultureInfo.InvariantCulture, $"{t.Count,9}");
        double[] shares =
        [
            t.Separation.F1, t.Bodies(0.99), t.Exact("title"), t.Exact("subtitle"), t.Exact("authors"), t.Exact("unit"),
            t.Exact("role"), t.Exact("year"), t.Exact("kind"), t.Headings.F1, t.Paragraphs.F1, t.SmallPieces(),
        ];
        foreach (double share in shares)
        {
            row.Append(CultureInfo.InvariantCulture, $"{share,8:F3}");
        }

        return row.Append(CultureInfo.InvariantCulture, $"{t.Leaked * 100,8:F2}").ToString();
    }

    /// <summary>Text cut or filled to a width.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">Places.</param>
    /// <returns>The cell.</returns>
    public static string Cell(string text, int width)
    {
        var cell = new StringBuilder();
        int used = 0;
        foreach (char c in text)
        {
            if (used + LineBreaker.Width(c) >= width)
            {
                break;
            }

            cell.Append(c);
            used += LineBreaker.Width(c);
        }

        return cell.Append(' ', width - used).ToString();
    }
}
