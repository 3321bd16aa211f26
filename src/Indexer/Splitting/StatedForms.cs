using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// What the format of a file states about its lines outweighs what their looks suggest: where paragraphs begin, which
/// lines are titles, headings, captions or bylines, and which stand outside the text.
/// </summary>
internal static class StatedForms
{
    /// <summary>Whether a format states where paragraphs begin.</summary>
    public static bool States(LineForm? form) => form?.StartsParagraph == true;

    /// <summary>Takes the measure off lines whose paragraphs are stated: they are not wrapped at a column's edge.</summary>
    public static IReadOnlyList<TextLine> Unwrap(IReadOnlyList<TextLine> lines) =>
        lines.Any(l => l.Form?.StartsParagraph is not null)
            ? [.. lines.Select(l => l.Form?.StartsParagraph is null ? l : l with { Measure = 0, Indent = 0 })]
            : lines;

    /// <summary>Page heads found by form, less the lines that are stated to be something else.</summary>
    public static bool[] Heads(IReadOnlyList<TextLine> lines, bool[] found) =>
        [.. lines.Select(l => found[l.Index] && l.Form is not ({ HeadingLevel: not null } or { Role: not null } or { Caption: true }))];

    /// <summary>Takes the lines that are stated to stand outside the text; those that follow one another are one item.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="taken">Lines already given away; those found here are added.</param>
    public static IReadOnlyList<Draft> Aside(IReadOnlyList<TextLine> lines, bool[] taken)
    {
        var drafts = new List<Draft>();
        int last = -2;
        foreach (var line in lines.Where(l => l.Form?.Furniture == true && !taken[l.Index]))
        {
            if (line.Index != last + 1 || line.PageTop)
            {
                drafts.Add(new Draft(ItemKind.Furniture));
            }

            drafts[^1].Body.Add(new Piece(PieceKind.Text, Mark.None, [line], Edge.Paragraph, Edge.Paragraph));
            (last, taken[line.Index]) = (line.Index, true);
        }

        return drafts;
    }

    /// <summary>How a line stands to the line before it, or null when the format does not say.</summary>
    public static Joint? Between(TextLine line) => line.Form?.StartsParagraph switch
    {
        true => Joint.Paragraph,
        false => Joint.Join,
        _ => null,
    };

    /// <summary>Whether a paragraph is stated to end with a line: the next one begins a new one, or the file ends.</summary>
    public static bool EndsParagraph(IReadOnlyList<TextLine> lines, TextLine line) =>
        line.Index + 1 < lines.Count ? States(lines[line.Index + 1].Form) : line.Form?.StartsParagraph is not null;

    /// <summary>The mark of a line that is stated to say something about its piece, or stated to be text; else null.</summary>
    public static Mark? MarkOf(TextLine line) => line.Form switch
    {
        { Role: MetaRole.Author } => Mark.Byline,
        { Role: MetaRole.AuthorUnit } => Mark.Unit,
        { Role: MetaRole.Date } => Mark.Date,
        { Role: MetaRole.Source } => Mark.Source,
        { Caption: true } => Mark.Caption,
        { HeadingLevel: not null } or { Role: not null } => Mark.None,
        _ => null,
    };

    /// <summary>Whether the format marks titles or headings anywhere, so that what it leaves unmarked is none of them.</summary>
    public static bool MarksHeadings(IEnumerable<TextLine> lines) => lines.Any(l => l.Form?.HeadingLevel is not null);

    /// <summary>Whether lines are set alone, as titles and headings are; null when the format does not say.</summary>
    /// <param name="open">The lines.</param>
    /// <param name="marked">Whether the file marks headings.</param>
    public static bool? IsDisplay(IReadOnlyList<TextLine> open, bool marked) => open[0].Form switch
    {
        { HeadingLevel: not null } or { Role: not null } => true,
        { Entry: true } => false,
        { StartsParagraph: true, Bold: false, Centred: false } when marked && !Numbering.CanHead(Numbering.Read(open[0].Text).Style) => false,
        _ => null,
    };

    /// <summary>What a piece is stated to be, or null.</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="before">The piece before it on its page, or null.</param>
    /// <param name="marked">Whether the file marks headings.</param>
    public static Role? RoleOf(Piece piece, Piece? before, bool marked) => piece.First.Form switch
    {
        { Caption: true } => Role.Caption,
        { HeadingLevel: 0 } => Role.Title,
        { HeadingLevel: > 0 } when Marks.Of(piece.Text) == Mark.Dash && before?.First.Form?.HeadingLevel == 0 => Role.Subtitle,
        { HeadingLevel: > 0 } => Role.Heading,
        { Role: { } role } => RoleOf(role),
        { StartsParagraph: true } when piece.Kind == PieceKind.Display && Numbering.CanHead(piece.Number.Style) => Role.Heading,
        { StartsParagraph: true, Centred: false } when piece.Kind == PieceKind.Display && marked => Role.Heading,
        _ => null,
    };

    /// <summary>Whether a format that states paragraphs calls a piece a title: its article begins there and no other goes on.</summary>
    public static bool IsTitle(RoledPiece piece) => piece.Piece.First.Form is { HeadingLevel: 0, StartsParagraph: true };

    /// <summary>For each piece how many stated titles stand up to it: pieces with the same number belong together.</summary>
    public static int[] Sections(IReadOnlyList<RoledPiece> pieces)
    {
        var sections = new int[pieces.Count];
        int count = 0;
        for (int i = 0; i < sections.Length; i++)
        {
            count += IsTitle(pieces[i]) ? 1 : 0;
            sections[i] = count;
        }

        return sections;
    }

    /// <summary>What stated titles say about one block continuing another: never across them, and next to one another rather.</summary>
    public static double Link(Block b, Block c) =>
        b.Section != c.Section ? -40 : b.Section > 0 && c.Index == b.Index + 1 && States(c.Pieces[0].First.Form) ? 3 : 0;

    private static Role? RoleOf(MetaRole role) => role switch
    {
        MetaRole.Kicker => Role.Kicker,
        MetaRole.Title => Role.Title,
        MetaRole.Subtitle => Role.Subtitle,
        MetaRole.Author => Role.Author,
        MetaRole.AuthorUnit => Role.Unit,
        MetaRole.Date => Role.Date,
        MetaRole.Source => Role.Source,
        MetaRole.Column => Role.Column,
        MetaRole.Jump => Role.Jump,
        _ => Role.Caption,
    };
}
