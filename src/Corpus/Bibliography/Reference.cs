namespace KnowledgeBase.Corpus.Bibliography;

/// <summary>Type of document, with the mark GB/T 7714-2015 appendix B gives it.</summary>
public enum DocumentMark
{
    /// <summary>Piece in a magazine, [J].</summary>
    Journal,

    /// <summary>Piece in a newspaper, [N].</summary>
    Newspaper,

    /// <summary>Law, regulation or official document cited from its own text, [Z].</summary>
    Law,

    /// <summary>Anything whose carrier is not known, [Z].</summary>
    Other,
}

/// <summary>
/// What a citation needs to know of one piece, taken from the printed values only. Every element that is not
/// printed stays absent here; the formatters say so in the way their format has for it.
/// </summary>
public sealed record Reference
{
    /// <summary>Article id; the citation key of BibTeX and RIS.</summary>
    public required string Id { get; init; }

    /// <summary>Type of the carrier.</summary>
    public required DocumentMark Mark { get; init; }

    /// <summary>Persons in printed order, or the issuing body of an official document.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Unit of the authors, as printed.</summary>
    public string? Affiliation { get; init; }

    /// <summary>Printed title, or the words standing in for it, see <see cref="TitleIsSupplied"/>.</summary>
    public string? Title { get; init; }

    /// <summary>Whether <see cref="Title"/> is not printed as a title but taken from the text.</summary>
    public bool TitleIsSupplied { get; init; }

    /// <summary>Subtitle without its dash.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Document number of an official document.</summary>
    public string? DocNumber { get; init; }

    /// <summary>Name of the magazine or paper, without 《》.</summary>
    public string? Container { get; init; }

    /// <summary>Volume, in digits where the print has a number.</summary>
    public string? Volume { get; init; }

    /// <summary>Number of the issue within its year, in digits; combined issues as <c>7/8</c>.</summary>
    public string? Number { get; init; }

    /// <summary>Page of the newspaper (版), in digits.</summary>
    public string? Edition { get; init; }

    /// <summary>Pages, for example <c>8-9, 17</c>.</summary>
    public string? Pages { get; init; }

    /// <summary>YYYY-MM-DD, YYYY-MM or YYYY, only when it rests on print.</summary>
    public string? Date { get; init; }

    /// <summary>Year of publication, only when it rests on print.</summary>
    public int? Year { get; init; }

    /// <summary>Earliest possible year when the year is only inferred from the text.</summary>
    public int? NotBefore { get; init; }

    /// <summary>Year that only another dated piece of the same file speaks for: an estimate, set in square brackets.</summary>
    public int? EstimatedYear { get; init; }

    /// <summary>The place cited within the piece: 第三十九条第二款, 第3段; null for the whole.</summary>
    public string? Place { get; init; }

    /// <summary>Permanent address of the place cited, or null.</summary>
    public string? Address { get; init; }

    /// <summary>Chinese sentences that tell the reader what is not printed.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Title and subtitle as shown in exported records; a supplied title stands in 〔〕.</summary>
    public string FullTitle
    {
        get
        {
            string title = Title ?? "无题名";
            string named = TitleIsSupplied ? $"〔{title}〕" : title;
            return Subtitle is null ? named : $"{named}: {Subtitle}";
        }
    }
}
