using System.Globalization;
using System.Text;

namespace KnowledgeBase.Corpus.Bibliography;

/// <summary>Citations as RIS records (Research Information Systems tagged format), UTF-8, lines ended by CR LF.</summary>
public static class Ris
{
    /// <summary>Formats one record.</summary>
    /// <param name="reference">The reference.</param>
    /// <returns>The record, from TY to ER.</returns>
    public static string Format(Reference reference)
    {
        var text = new StringBuilder();
        foreach (var (tag, value) in Lines(reference))
        {
            text.Append(tag).Append("  - ").Append(value.ReplaceLineEndings(" ")).Append("\r\n");
        }

        return text.Append("ER  - \r\n").ToString();
    }

    private static IEnumerable<(string Tag, string Value)> Lines(Reference reference)
    {
        (string Tag, string? Value)[] head = [("TY", Type(reference.Mark)), ("ID", "kb-" + reference.Id)];
        (string Tag, string? Value)[] rest =
        [
            ("TI", reference.FullTitle),
            ("T2", reference.Container),
            ("PY", reference.Year?.ToString(CultureInfo.InvariantCulture)),
            ("DA", reference.Date is string date ? Date(date) : null),
            ("VL", reference.Volume),
            ("IS", reference.Number),
            ("SP", reference.Pages),
            ("SE", reference.Place),
            ("UR", reference.Address),
            ("M1", reference.DocNumber),
            ("AD", reference.Affiliation),
            ("LA", "zh"),
        ];
        return head
            .Concat(reference.Authors.Select(a => ("AU", (string?)a)))
            .Concat(rest)
            .Concat(reference.Notes.Select(n => ("N1", (string?)n)))
            .Where(l => l.Item2 is not null)
            .Select(l => (l.Item1, l.Item2!));
    }

    /// <summary>RIS dates are YYYY/MM/DD/other, always with three strokes; absent parts stay empty.</summary>
    private static string Date(string date) => date.Replace('-', '/') + new string('/', Math.Max(0, 3 - date.Count(c => c == '-')));

    private static string Type(DocumentMark mark) => mark switch
    {
        DocumentMark.Journal => "JOUR",
        DocumentMark.Newspaper => "NEWS",
        DocumentMark.Law => "STAT",
        _ => "GEN",
    };
}
