using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Corpus.Documents;

/// <summary>What a line outside the body says about its item.</summary>
public enum MetaRole
{
    /// <summary>Line above the title (引题).</summary>
    Kicker,

    /// <summary>The title.</summary>
    Title,

    /// <summary>The line below the title, usually after a dash (副题).</summary>
    Subtitle,

    /// <summary>Names of the authors, with their mark, office or unit as printed.</summary>
    Author,

    /// <summary>A line such as （作者单位：…） or 作者系….</summary>
    AuthorUnit,

    /// <summary>Date of the piece.</summary>
    Date,

    /// <summary>Where it was first printed (来源：…, 摘编自…).</summary>
    Source,

    /// <summary>Name of the column or series.</summary>
    Column,

    /// <summary>A jump mark: 下转第…页, 上接第…页.</summary>
    Jump,

    /// <summary>Who took the picture.</summary>
    Credit,
}

/// <summary>Printed words outside the body, wraps undone.</summary>
/// <param name="Role">What they say.</param>
/// <param name="Text">The words as printed, marks included.</param>
/// <param name="Spans">Lines they stand on.</param>
public sealed record MetaLine(MetaRole Role, string Text, IReadOnlyList<LineSpan> Spans);

/// <summary>
/// One piece found on the pages of one file, as the splitter leaves it: separated from its neighbours, in reading
/// order, reflowed, but not yet described. Every non-blank line of a file belongs to exactly one item.
/// </summary>
public sealed record Item
{
    /// <summary>What the piece is, as far as its form shows.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>Body paragraphs in reading order, headings included.</summary>
    public required IReadOnlyList<Paragraph> Paragraphs { get; init; }

    /// <summary>Lines of the body in reading order: a new span starts wherever reading jumps.</summary>
    public required IReadOnlyList<LineSpan> BodySpans { get; init; }

    /// <summary>Printed lines about the item, in file order.</summary>
    public IReadOnlyList<MetaLine> Meta { get; init; } = [];

    /// <summary>Title of the column the piece stands in when page heads or the contents list say so.</summary>
    public string? Column { get; init; }

    /// <summary>Printed pages it stands on, or null when the file does not tell.</summary>
    public PrintedPages? Pages { get; init; }

    /// <summary>Whether the beginning is not in this file.</summary>
    public bool MissingStart { get; init; }

    /// <summary>Whether the end is not in this file.</summary>
    public bool MissingEnd { get; init; }

    /// <summary>
    /// What the 上接 mark at its beginning says, when that beginning is not in this file; null when it is, or when no mark
    /// is printed.
    /// </summary>
    public Jump? JumpFrom { get; init; }

    /// <summary>
    /// What the 下转 mark at its end says, when the rest is not in this file; null when it is, or when no mark is printed.
    /// </summary>
    public Jump? JumpTo { get; init; }

    /// <summary>First meta line of a role, or null.</summary>
    /// <param name="role">Role looked for.</param>
    /// <returns>The line, or null when none is printed.</returns>
    public MetaLine? Printed(MetaRole role) => Meta.FirstOrDefault(m => m.Role == role);
}
