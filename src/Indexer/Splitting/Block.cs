using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>Pieces of body text that follow one another without a break in the flow.</summary>
internal sealed record Block
{
    /// <summary>0-based place in file order.</summary>
    public required int Index { get; init; }

    /// <summary>Its pieces: text and headings.</summary>
    public required IReadOnlyList<Piece> Pieces { get; init; }

    /// <summary>Places of its first and last piece among all pieces.</summary>
    public required (int First, int Last) Place { get; init; }

    /// <summary>Whether a unit, a source or a closing date follows, which ends an article.</summary>
    public bool Closed { get; init; }

    /// <summary>Whether a title or byline stands directly before it, on its page.</summary>
    public bool Fronted { get; init; }

    /// <summary>The 下转 mark after it, or null.</summary>
    public Jump? JumpTo { get; init; }

    /// <summary>The 上接 mark before it, or null.</summary>
    public Jump? JumpFrom { get; init; }

    /// <summary>Titles on the page of its last line.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>How many titles stated by the format stand before it.</summary>
    public int Section { get; init; }

    /// <summary>How it begins.</summary>
    public Edge Head => Pieces[0].Head;

    /// <summary>How it ends.</summary>
    public Edge Tail => Pieces[^1].Tail;

    /// <summary>Page of its first line.</summary>
    public int FirstPage => Pieces[0].Page;

    /// <summary>Page of its last line.</summary>
    public int LastPage => Pieces[^1].Last.Page;

    /// <summary>Whole text.</summary>
    public string Text => string.Concat(Pieces.Select(p => p.Text));
}

/// <summary>Makes blocks of pieces.</summary>
internal static class Blocks
{
    /// <summary>Cuts the body pieces into blocks, in file order.</summary>
    public static IReadOnlyList<Block> Build(IReadOnlyList<RoledPiece> pieces)
    {
        var blocks = new List<Block>();
        int[] sections = StatedForms.Sections(pieces);
        bool follow = (sections.Length == 0 || sections[^1] == 0) && FrontHabit.TitlesFollow(pieces);
        var titles = pieces.Where(p => p.Role == Role.Title).ToLookup(p => p.Piece.Page, p => p.Piece.Text);
        int start = -1;
        for (int i = 0; i <= pieces.Count; i++)
        {
            bool body = i < pieces.Count && pieces[i].InBody;
            if (start >= 0 && (!body || Breaks(pieces[i - 1].Piece, pieces[i].Piece)))
            {
                blocks.Add(Make(pieces, blocks.Count, (start, i - 1), follow) with { Section = sections[start], Titles = [.. titles[pieces[i - 1].Piece.Last.Page]] });
                start = -1;
            }

            start = body && start < 0 ? i : start;
        }

        return blocks;
    }

    private static bool Breaks(Piece a, Piece b) =>
        b.Page != a.Last.Page || b.First.Index != a.Last.Index + 1 || a.Tail == Edge.Cut || b.Head == Edge.Cut
        || (b.Kind == PieceKind.Text && a.Kind == PieceKind.Text && (a.Tail != Edge.Paragraph || b.Head != Edge.Paragraph) && b.First.Measure > 0);

    private static Block Make(IReadOnlyList<RoledPiece> pieces, int index, (int First, int Last) place, bool follow)
    {
        var (first, last) = place;
        var before = Near(pieces, first, -1);
        var after = Near(pieces, last, 1);
        return new Block
        {
            Index = index,
            Pieces = [.. Enumerable.Range(first, last - first + 1).Select(i => pieces[i].Piece)],
            Place = place,
            Closed = Closes(pieces, last) || Marks.EndsWithNames(pieces[last].Piece.Text) || (follow && after is { Role: Role.Title or Role.Kicker or Role.Author } && pieces[last].Piece.Tail != Edge.Cut),
            Fronted = !follow && before is { InFront: true } or { Role: Role.Date or Role.Unit } && HasTitleBefore(pieces, first),
            JumpTo = after?.Role == Role.Jump && Jump.Parse(after.Piece.Text) is { Onward: true } to ? to : null,
            JumpFrom = before?.Role == Role.Jump && Jump.Parse(before.Piece.Text) is { Onward: false } from ? from : null,
        };
    }

    private static bool Closes(IReadOnlyList<RoledPiece> pieces, int last)
    {
        for (int i = last + 1; i < pieces.Count; i++)
        {
            switch (pieces[i].Role)
            {
                case Role.Unit or Role.Signature or Role.Source:
                    return true;
                case Role.Date:
                    return pieces[i].Piece.Page == pieces[last].Piece.Last.Page && Near(pieces, i, 1) is not { InFront: true };
                case Role.Caption or Role.PullQuote:
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }

    private static bool HasTitleBefore(IReadOnlyList<RoledPiece> pieces, int first)
    {
        for (int i = first - 1; i >= 0 && pieces[i].Piece.Page == pieces[first].Piece.Page; i--)
        {
            if (pieces[i].Role is Role.Title or Role.Author)
            {
                return true;
            }

            if (pieces[i].InBody)
            {
                return false;
            }
        }

        return false;
    }

    private static RoledPiece? Near(IReadOnlyList<RoledPiece> pieces, int i, int step)
    {
        int j = i + step;
        return j >= 0 && j < pieces.Count && pieces[j].Piece.Page == pieces[i].Piece.Page ? pieces[j] : null;
    }
}
