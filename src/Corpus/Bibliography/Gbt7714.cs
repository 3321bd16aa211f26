using System.Globalization;
using System.Text;

namespace KnowledgeBase.Corpus.Bibliography;

/// <summary>
/// Citations after GB/T 7714-2015, numeric (顺序编码制) form. Sections: authors 8.1 (four or more: the first three and
/// 等; unknown ones are omitted in this form), titles 8.2, mark appendix B, place, publisher and year 8.4 (unknown
/// ones said in square brackets, an estimated year in square brackets), journals and newspapers 4.4.
/// </summary>
public static class Gbt7714
{
    private const int NamedAuthors = 3;

    /// <summary>Formats one citation.</summary>
    /// <param name="reference">The reference.</param>
    /// <returns>One line of text, ending in a full stop.</returns>
    public static string Format(Reference reference)
    {
        var text = new StringBuilder();
        string authors = Authors(reference.Authors);
        if (authors.Length > 0)
        {
            text.Append(authors).Append(". ");
        }

        text.Append(Title(reference)).Append(Mark(reference.Mark)).Append(". ");
        return text.Append(Carrier(reference)).Append(reference.Place is null ? string.Empty : ": " + reference.Place).Append('.').ToString();
    }

    private static string Authors(IReadOnlyList<string> names)
    {
        string first = string.Join(", ", names.Take(NamedAuthors));
        return names.Count > NamedAuthors ? first + ", 等" : first;
    }

    private static string Title(Reference reference) =>
        reference.DocNumber is null ? reference.FullTitle : $"{reference.FullTitle}: {reference.DocNumber}";

    private static string Mark(DocumentMark mark) => mark switch
    {
        DocumentMark.Journal => "[J]",
        DocumentMark.Newspaper => "[N]",
        _ => "[Z]",
    };

    private static string Carrier(Reference reference) => reference.Mark switch
    {
        DocumentMark.Journal => Journal(reference),
        DocumentMark.Newspaper => Newspaper(reference),
        DocumentMark.Law => reference.Date ?? Year(reference),
        _ => Other(reference),
    };

    private static string Journal(Reference reference)
    {
        string volume = reference.Volume is null ? string.Empty : ", " + reference.Volume;
        string number = reference.Number is null ? string.Empty : $"({reference.Number})";
        return $"{reference.Container}, {Year(reference)}{volume}{number}{Pages(reference)}";
    }

    private static string Newspaper(Reference reference)
    {
        string edition = reference.Edition is null ? string.Empty : $"({reference.Edition})";
        return $"{reference.Container}, {reference.Date ?? Year(reference)}{edition}";
    }

    private static string Other(Reference reference)
    {
        string publisher = reference.Container ?? "[出版者不详]";
        return $"[出版地不详]: {publisher}, {reference.Date ?? Year(reference)}{Pages(reference)}";
    }

    private static string Pages(Reference reference) => reference.Pages is null ? string.Empty : ": " + reference.Pages;

    private static string Year(Reference reference)
    {
        string? known = reference.Year?.ToString(CultureInfo.InvariantCulture);
        string? estimated = (reference.EstimatedYear ?? reference.NotBefore) is int year
            ? string.Create(CultureInfo.InvariantCulture, $"[{year}]")
            : null;
        return known ?? estimated ?? "[出版年不详]";
    }
}
