using System.Text;

namespace KnowledgeBase.SearchApi.Cards;

/// <summary>A form cards are saved in.</summary>
/// <param name="Name">Name on the wire.</param>
/// <param name="MediaType">Media type.</param>
/// <param name="Extension">File name extension, with its dot.</param>
/// <param name="Write">Writes the table.</param>
public sealed record CardExport(string Name, string MediaType, string Extension, Func<CardTable, byte[]> Write)
{
    /// <summary>All forms; the first is the standard one.</summary>
    public static IReadOnlyList<CardExport> All { get; } =
    [
        new("csv", "text/csv; charset=utf-8", ".csv", Csv),
        new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx", CardSheet.Write),
        new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx", CardWordTable.Write),
        new("md", "text/markdown; charset=utf-8", ".md", Markdown),
    ];

    /// <summary>The form of a name.</summary>
    /// <param name="name">Name on the wire; null or empty for the standard form.</param>
    /// <returns>The form, or null when the name is unknown.</returns>
    public static CardExport? Named(string? name) => string.IsNullOrEmpty(name) ? All[0] : All.FirstOrDefault(e => e.Name == name);

    // RFC 4180, with a byte order mark so that spreadsheets read it as UTF-8.
    private static byte[] Csv(CardTable table)
    {
        var text = new StringBuilder();
        IEnumerable<IReadOnlyList<string>> notes = table.Note is null ? [] : [[table.Note, .. Enumerable.Repeat(string.Empty, table.Heads.Count - 1)]];
        foreach (var row in table.Rows.Prepend(table.Heads).Concat(notes))
        {
            text.AppendJoin(',', row.Select(Quoted)).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    // Words of a document that a spreadsheet would take for a formula are kept words by the apostrophe it knows.
    private static string Quoted(string cell)
    {
        string safe = cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal) ? "'" + cell : cell;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    // The cards side by side: a column a card when there are few, else a row a card.
    private static byte[] Markdown(CardTable table)
    {
        var text = new StringBuilder("# 案例\n");
        bool beside = table.Rows.Count <= CardQueryReading.MostCompared;
        var rows = beside
            ? table.Heads.Select((head, i) => (IReadOnlyList<string>)[head, .. table.Rows.Select(r => r[i])]).ToList()
            : [table.Heads, .. table.Rows];
        for (int i = 0; i < rows.Count; i++)
        {
            text.Append('\n').Append("| ").AppendJoin(" | ", rows[i].Select(Cell)).Append(" |");
            if (i == 0)
            {
                text.Append('\n').Append('|').Insert(text.Length, "---|", rows[i].Count);
            }
        }

        text.Append('\n').Append(table.Note is null ? null : $"\n{Cell(table.Note)}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Cell(string cell) => string.Concat(cell.Select(c => c switch
    {
        '\n' => "<br>",
        '|' or '\\' or '*' or '_' or '`' or '[' or ']' or '#' => "\\" + c,
        '<' => "&lt;",
        '&' => "&amp;",
        _ => c.ToString(),
    }));
}
