using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Metadata;
using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>What a piece does in its surroundings.</summary>
internal enum Role
{
    /// <summary>Running text of an article.</summary>
    Body,

    /// <summary>A heading within an article.</summary>
    Heading,

    /// <summary>A numbered heading that was printed away from the text it heads.</summary>
    FloatingHeading,

    /// <summary>A title.</summary>
    Title,

    /// <summary>A line that leads on to the title.</summary>
    Kicker,

    /// <summary>A subtitle.</summary>
    Subtitle,

    /// <summary>Names of authors.</summary>
    Author,

    /// <summary>Names of authors in brackets below a text.</summary>
    Signature,

    /// <summary>Unit of the author.</summary>
    Unit,

    /// <summary>A date.</summary>
    Date,

    /// <summary>Where it was first printed.</summary>
    Source,

    /// <summary>Name of the column.</summary>
    Column,

    /// <summary>A jump mark.</summary>
    Jump,

    /// <summary>Words under a picture.</summary>
    Caption,

    /// <summary>Words taken out of the text and printed large.</summary>
    PullQuote,
}

/// <summary>A piece with its role.</summary>
internal sealed record RoledPiece(Piece Piece, Role Role)
{
    /// <summary>Whether the piece stands in the body of an item.</summary>
    public bool InBody => Role is Role.Body or Role.Heading;

    /// <summary>Whether the piece names an article or its author.</summary>
    public bool InFront => Role is Role.Kicker or Role.Title or Role.Subtitle or Role.Author or Role.Column;

    /// <summary>Whether the piece may stand in the group of lines at a title: the date and the unit may, too.</summary>
    public bool AtTitle => InFront || Role is Role.Date or Role.Unit;
}

/// <summary>Tells titles from headings and the like by what stands around them.</summary>
internal sealed class RoleFinding
{
    // Of headings and titles of held-out newspaper articles set without names, a likeness across under 0.2 of that within
    // holds for 84 % of titles and 5 % of headings; where titles are signed, an unsigned one needs more.
    private const double UnsignedLimit = 0.2;
    private const double SignedLimit = 0.1;
    private readonly IReadOnlyList<Piece> pieces;
    private readonly HashSet<string> columns;
    private readonly IReadOnlyList<TocEntry> contents;
    private readonly bool indented;
    private readonly bool bylineFirst;
    private readonly bool marked;
    private readonly PieceTexts texts;

    private RoleFinding(IReadOnlyList<Piece> pieces, HashSet<string> columns, IReadOnlyList<TocEntry> contents)
    {
        (this.pieces, this.columns, this.contents, indented) = (pieces, columns, contents, HeadingsIndented(pieces));
        bylineFirst = BylinesFirst();
        marked = StatedForms.MarksHeadings(pieces.Select(p => p.First));
        texts = new PieceTexts(pieces);
    }

    /// <summary>Gives every piece its role.</summary>
    /// <param name="pieces">Pieces in file order.</param>
    /// <param name="columns">Known column names.</param>
    /// <param name="contents">Entries of the list of contents.</param>
    public static IReadOnlyList<RoledPiece> Find(IReadOnlyList<Piece> pieces, HashSet<string> columns, IReadOnlyList<TocEntry> contents)
    {
        var finding = new RoleFinding(pieces, columns, contents);
        RoledPiece[] roled = [.. pieces.Select((p, i) => new RoledPiece(p, finding.RoleOf(i)))];
        TitleEvidence.Weigh(roled, finding.IsCertain);
        TitleCohesion.Raise(roled, roled.Any(r => r.Role == Role.Author) ? SignedLimit : UnsignedLimit);
        return roled;
    }

    /// <summary>Whether a title shows as one by itself: listed, marked as one, wider than its column, or before numbers that begin anew.</summary>
    private bool IsCertain(int i) => pieces[i].First.Form is { HeadingLevel: 0 } or { Role: MetaRole.Title } || pieces[i].Lines.Any(l => l.TooWide) || NumbersRestart(i)
        || ClausesRestart(i, Neighbour(i, 1)) || Neighbour(i, 1) is { Kind: PieceKind.Text } after && Dateline.Begins(after.Text)
        || Neighbour(i, -1) is { Kind: PieceKind.Text } before && Marks.EndsWithNames(before.Text)
        || contents.Any(e => SameTitle(e.Title, TextCuts.WithoutSpace(pieces[i].Text)));

    private Role RoleOf(int i)
    {
        var piece = pieces[i];
        return StatedForms.RoleOf(piece, Neighbour(i, -1), marked) ?? piece.Kind switch
        {
            PieceKind.Marked => Marked(i),
            _ when Marks.EndsWithCredit(piece.Text) && piece.Text.Length < 260 && !InFlow(i) => Role.Caption,
            PieceKind.Display => Display(i),
            _ when piece.Head != Edge.Cut && RepeatsBody(i) => Role.PullQuote,
            _ => Role.Body,
        };
    }

    private Role Marked(int i) => pieces[i].Mark switch
    {
        Mark.Byline => IsSignature(i) ? Role.Signature : Role.Author,
        Mark.Unit => Role.Unit,
        Mark.Date => Role.Date,
        Mark.Source => Role.Source,
        Mark.Jump => Role.Jump,
        Mark.Caption => Role.Caption,
        _ => Neighbour(i, -1) is { Kind: PieceKind.Display } ? Role.Subtitle : Role.Body,
    };

    private bool IsSignature(int i) => pieces[i].Mark == Mark.Byline
        && ((Marks.IsSignature(pieces[i].Text) && Neighbour(i, -1) is { Kind: PieceKind.Text }) || LetterSignatures.Signs(Neighbour(i, -1), pieces[i]));

    private Role Display(int i)
    {
        var piece = pieces[i];
        string squeezed = TextCuts.WithoutSpace(piece.Text);
        var (before, after) = (Neighbour(i, -1), Neighbour(i, 1));
        if (columns.Contains(squeezed) || ((Marks.IsColumnLabel(piece.Text) || IsColumnName(piece, after)) && IsTitleLike(after)))
        {
            return Role.Column;
        }

        if (piece.Text.EndsWith('—') && after is { Kind: PieceKind.Display })
        {
            return Role.Kicker;
        }

        if (before is { Kind: PieceKind.Display, Number.Style: NumberStyle.None } && before.Last.Index + 1 == piece.First.Index && OwnLines.IsSubtitle(before.Text, piece.Text))
        {
            return Role.Subtitle;
        }

        if (Numbering.CanHead(piece.Number.Style) && !(i == 0 && after?.Mark == Mark.Byline))
        {
            return Floats(piece, before, after) ? Role.FloatingHeading : Role.Heading;
        }

        if (contents.Any(e => SameTitle(e.Title, squeezed)))
        {
            return Role.Title;
        }

        if (Marks.IsBareName(piece.Text) && Surnames.Begins(squeezed) && !NameLines.IsWord(piece.Text) && (IsTitleLike(before) || IsTitleLike(after)))
        {
            return Role.Author;
        }

        if (before is { Kind: PieceKind.Text } && Marks.IsBracketed(piece.Text) && !IsTitleLike(after))
        {
            // Words in brackets below a text belong to it; only below a title they speak of what follows.
            return Role.Body;
        }

        return IsTitle(i, before, after) ? Role.Title : Role.Heading;
    }

    /// <summary>Whether a piece is the name of a column by its words, set off by blank lines from the title below it.</summary>
    private static bool IsColumnName(Piece piece, Piece? after) =>
        Marks.IsColumnName(piece.Text) && after?.First is { Blanks: > 0, Spaced: false } && (piece.First.Blanks > 0 || piece.First.PageTop || piece.First.Index == 0);

    private bool IsTitle(int i, Piece? before, Piece? after)
    {
        if (i == 0 || Fronts(after))
        {
            return Fronts(after) || !Marks.BeginsWithBullet(pieces[i].Text);
        }

        if (Fronts(before))
        {
            return bylineFirst || !TitleAbove(i);
        }

        if (before is { Kind: PieceKind.Display } && (Marks.IsColumnLabel(before.Text) || IsColumnName(before, pieces[i])))
        {
            return true;
        }

        if (IsCertain(i) || (indented && pieces[i].First.Indent == 0))
        {
            return true;
        }

        bool closed = pieces[i - 1].Mark is Mark.Unit or Mark.Source or Mark.Date or Mark.Jump || IsSignature(i - 1) || before is null;
        bool broken = after is { Kind: PieceKind.Text, Head: Edge.Cut } || before is { Kind: PieceKind.Text, Tail: Edge.Cut };
        bool leads = after is { Kind: PieceKind.Text } || (after is { Kind: PieceKind.Display } && !columns.Contains(after.Text));
        return closed || !leads || broken;
    }

    /// <summary>
    /// Whether a title stands directly above the marks and names before the piece: title, byline, heading is the usual
    /// order, and the title needs no second one.
    /// </summary>
    private bool TitleAbove(int i)
    {
        int j = i - 1;
        while (j >= 0 && pieces[j].Page == pieces[i].Page && (IsAuthorLike(pieces[j]) || pieces[j].Mark is Mark.Unit or Mark.Date))
        {
            j--;
        }

        return j >= 0 && pieces[j].Page == pieces[i].Page && IsTitleLike(pieces[j])
            && !columns.Contains(TextCuts.WithoutSpace(pieces[j].Text));
    }

    /// <summary>Whether the bylines that have a title on one side only mostly stand before it.</summary>
    private bool BylinesFirst()
    {
        int balance = 0;
        for (int i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Mark == Mark.Byline)
            {
                balance += (IsTitleLike(Neighbour(i, 1)) ? 1 : 0) - (IsTitleLike(Neighbour(i, -1)) ? 1 : 0);
            }
        }

        return balance > 0;
    }

    /// <summary>Whether paragraphs and headings are printed with indents in this file, so that a title shows by its lack of one.</summary>
    private static bool HeadingsIndented(IReadOnlyList<Piece> pieces)
    {
        var texts = pieces.Where(p => p.Kind == PieceKind.Text && p.Head == Edge.Paragraph).ToList();
        var displays = pieces.Where(p => p.Kind == PieceKind.Display).ToList();
        return texts.Count > 0 && texts.Count(p => p.First.Indent > 0) * 10 > texts.Count * 7
            && displays.Any(p => p.First.Indent > 0)
            && displays.Where(p => Numbering.CanHead(p.Number.Style)).All(p => p.First.Indent > 0);
    }

    private IEnumerable<Piece> Before(int i)
    {
        for (int j = i - 1; j >= 0; j--)
        {
            yield return pieces[j];
        }
    }

    /// <summary>Whether the highest numbers before the piece begin anew with 1 after it: another article.</summary>
    private bool NumbersRestart(int i)
    {
        var after = pieces.Skip(i + 1).Take(12).FirstOrDefault(p => Numbering.CanHead(p.Number.Style));
        if (after is not { Number.Value: 1 })
        {
            return false;
        }

        var before = Before(i).TakeWhile(p => p.Kind != PieceKind.Display || p.Number.Style != NumberStyle.None)
            .Where(p => Numbering.CanHead(p.Number.Style)).ToList();
        return before.Count >= 2 && before.Min(p => p.Number.Style) == after.Number.Style
            && after.Number.Style is NumberStyle.Part or NumberStyle.Chapter or NumberStyle.Han or NumberStyle.Arabic
            && before.First(p => p.Number.Style == after.Number.Style).Number.Value >= 2;
    }

    /// <summary>Whether the clauses or chapters of a rule begin with the first below the piece, after those of another rule.</summary>
    private bool ClausesRestart(int i, Piece? after) =>
        after is { Number: { Value: 1, Style: NumberStyle.Clause or NumberStyle.Chapter } } && !pieces[i].Text.Contains('附', StringComparison.Ordinal)
        && Before(i).FirstOrDefault(p => p.Number.Style == NumberStyle.Clause) is { Number.Value: > 1 };

    private static bool Fronts(Piece? piece) =>
        piece is { Mark: Mark.Byline or Mark.Dash } or { Kind: PieceKind.Display, Text.Length: <= 8 } && IsAuthorLike(piece);

    private static bool IsAuthorLike(Piece piece) =>
        piece.Mark is Mark.Byline or Mark.Dash || (Marks.IsBareName(piece.Text) && Surnames.Begins(piece.Text));

    private static bool IsTitleLike(Piece? piece) =>
        piece is { Kind: PieceKind.Display, Text.Length: >= 5 } && !Numbering.CanHead(piece.Number.Style)
        || piece is { Mark: Mark.Dash };

    /// <summary>A numbered heading floats when no text follows it on its page, or when it spans more than a column.</summary>
    private static bool Floats(Piece piece, Piece? before, Piece? after)
    {
        double measure = new[] { before, after }.Where(p => p is { Kind: PieceKind.Text }).Select(p => p!.First.Measure).DefaultIfEmpty(0).Max();
        bool spans = measure > 0 && piece.Lines.Max(l => l.Width) > measure + 3;
        return after is not { Kind: not PieceKind.Marked } || spans;
    }

    private bool InFlow(int i) => Neighbour(i, -1) is { Kind: PieceKind.Text, Tail: Edge.Paragraph } before
        && Neighbour(i, 1) is { Kind: PieceKind.Text, Head: Edge.Paragraph } && before.First.Measure == pieces[i].First.Measure
        && pieces[i].Text.Length > 120;

    /// <summary>A pull quote repeats, word for word, a long stretch of text printed elsewhere.</summary>
    private bool RepeatsBody(int i)
    {
        string quote = TextCuts.LettersAndDigits(pieces[i].Text);
        return quote.Length is >= 24 and <= 400 && texts.Repeats(i, quote);
    }

    private Piece? Neighbour(int i, int step)
    {
        int j = i + step;
        return j >= 0 && j < pieces.Count && pieces[j].Page == pieces[i].Page ? pieces[j] : null;
    }

    private static bool SameTitle(string entry, string title) =>
        title.Length >= 5 && (entry == title || (title.Length >= 10 && entry.EndsWith(title, StringComparison.Ordinal)));
}
