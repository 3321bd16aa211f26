using System.Globalization;
using System.Text;

namespace KnowledgeBase.Corpus.Bibliography;

/// <summary>Citations as BibTeX entries, UTF-8, with the characters that mean something to LaTeX escaped.</summary>
public static class BibTex
{
    /// <summary>Formats one entry.</summary>
    /// <param name="reference">The reference.</param>
    /// <returns>The entry, lines ended by line feeds.</returns>
    public static string Format(Reference reference)
    {
        var text = new StringBuilder();
        string type = reference.Mark is DocumentMark.Other or DocumentMark.Law ? "misc" : "article";
        text.Append('@').Append(type).Append("{kb-").Append(reference.Id).Append(",\n");
        foreach (var (name, value) in Fields(reference))
        {
            text.Append("  ").Append(name).Append(" = {").Append(value).Append("},\n");
        }

        return text.Append("}\n").ToString();
    }

    private static IEnumerable<(string Name, string Value)> Fields(Reference reference)
    {
        string authors = string.Join(" and ", reference.Authors.Select(a => "{" + Escape(a) + "}"));
        (string Name, string? Value)[] fields =
        [
            ("author", authors.Length == 0 ? null : authors),
            ("title", "{" + Escape(reference.FullTitle) + "}"),
            (reference.Mark is DocumentMark.Other or DocumentMark.Law ? "howpublished" : "journal", Escaped(reference.Container)),
            ("year", reference.Year?.ToString(CultureInfo.InvariantCulture)),
            ("month", Month(reference.Date)),
            ("volume", Escaped(reference.Volume)),
            ("number", Escaped(reference.Number ?? reference.DocNumber)),
            ("pages", reference.Pages?.Replace("-", "--", StringComparison.Ordinal)),
            ("url", reference.Address),
            ("note", Note(reference) is { Length: > 0 } note ? Escape(note) : null),
            ("langid", "chinese"),
        ];
        return fields.Where(f => f.Value is not null).Select(f => (f.Name, f.Value!));
    }

    private static string Note(Reference reference) =>
        (reference.Place is null ? string.Empty : reference.Place + "。") + string.Concat(reference.Notes);

    private static string? Month(string? date) => date?.Length >= 7 ? date[5..7].TrimStart('0') : null;

    private static string? Escaped(string? text) => text is null ? null : Escape(text);

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            escaped.Append(c switch
            {
                '\\' => "\\textbackslash{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '{' or '}' or '#' or '$' or '%' or '&' or '_' => "\\" + c,
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }
}
