namespace KnowledgeBase.Indexer.Splitting;

/// <summary>Place of a line of body text: the piece and the line within it.</summary>
/// <param name="Piece">0-based place of its piece among all pieces.</param>
/// <param name="Line">0-based place among the lines of the piece.</param>
internal readonly record struct LinePlace(int Piece, int Line) : IComparable<LinePlace>
{
    /// <inheritdoc/>
    public int CompareTo(LinePlace other) => Piece != other.Piece ? Piece.CompareTo(other.Piece) : Line.CompareTo(other.Line);
}

/// <summary>
/// Chains of blocks taken apart into lines, to be cut between any two of them and put together anew, and made blocks
/// again.
/// </summary>
internal sealed class ChainLines
{
    private readonly IReadOnlyList<RoledPiece> pieces;

    /// <summary>Takes the blocks of all chains apart.</summary>
    /// <param name="pieces">Pieces with their roles, in file order.</param>
    /// <param name="chains">Blocks of each article in reading order.</param>
    public ChainLines(IReadOnlyList<RoledPiece> pieces, IReadOnlyList<IReadOnlyList<Block>> chains)
    {
        this.pieces = pieces;
        Chains = [.. chains.Select(c => c.SelectMany(Places).ToList())];
    }

    /// <summary>Lines of each article in reading order.</summary>
    public List<List<LinePlace>> Chains { get; }

    /// <summary>Text of a line.</summary>
    public string Text(LinePlace at) => pieces[at.Piece].Piece.Lines[at.Line].Text;

    /// <summary>Text of the piece up to a line, that line included.</summary>
    public string UpTo(LinePlace at) => Wraps.Undo(pieces[at.Piece].Piece.Lines.Take(at.Line + 1));

    /// <summary>Text of the piece from a line on.</summary>
    public string FromOn(LinePlace at) => Wraps.Undo(pieces[at.Piece].Piece.Lines.Skip(at.Line));

    /// <summary>How the text stands at the end of a line: within a piece it is cut.</summary>
    public Edge Tail(LinePlace at) => at.Line + 1 < pieces[at.Piece].Piece.Lines.Count ? Edge.Cut : pieces[at.Piece].Piece.Tail;

    /// <summary>How the text stands at the head of a line.</summary>
    public Edge Head(LinePlace at) => at.Line > 0 ? Edge.Cut : pieces[at.Piece].Piece.Head;

    /// <summary>Whether the piece of a line is running text.</summary>
    public bool IsText(LinePlace at) => pieces[at.Piece] is { Role: Role.Body, Piece.Kind: PieceKind.Text };

    /// <summary>Whether one line follows the other in the file with nothing between.</summary>
    public bool AreNeighbours(LinePlace a, LinePlace b) =>
        pieces[a.Piece].Piece.Lines[a.Line].Index + 1 == pieces[b.Piece].Piece.Lines[b.Line].Index;

    /// <summary>Whether the type shows no break at all between two lines of text.</summary>
    public bool NothingBetween(LinePlace a, LinePlace b) =>
        AreNeighbours(a, b) && LineOf(b) is { PageTop: false } next && (next.Blanks == 0 || next.Spaced);

    /// <summary>Makes pieces and chains of blocks of the lines as they are arranged now.</summary>
    public (IReadOnlyList<RoledPiece> Pieces, IReadOnlyList<IReadOnlyList<Block>> Chains) Rebuild()
    {
        var cuts = Chains.SelectMany(c => c.Where((p, i) => p.Line > 0 && (i == 0 || c[i - 1] != p with { Line = p.Line - 1 }))).ToHashSet();
        var rebuilt = new List<RoledPiece>();
        var owner = new Dictionary<int, (int Chain, int Place)>();
        for (int c = 0; c < Chains.Count; c++)
        {
            for (int i = 0; i < Chains[c].Count; i++)
            {
                owner[LineOf(Chains[c][i]).Index] = (c, i);
            }
        }

        for (int p = 0; p < pieces.Count; p++)
        {
            rebuilt.AddRange(Cut(pieces[p], p, cuts));
        }

        var chains = Blocks.Build(rebuilt).GroupBy(b => owner[b.Pieces[0].First.Index].Chain)
            .Select(g => (IReadOnlyList<Block>)[.. g.OrderBy(b => owner[b.Pieces[0].First.Index].Place)])
            .OrderBy(c => c.Min(b => b.Index)).ToList();
        return (rebuilt, chains);
    }

    private TextLine LineOf(LinePlace at) => pieces[at.Piece].Piece.Lines[at.Line];

    private static IEnumerable<LinePlace> Places(Block block) =>
        block.Pieces.SelectMany((p, i) => p.Lines.Select((_, l) => new LinePlace(block.Place.First + i, l)));

    private static IEnumerable<RoledPiece> Cut(RoledPiece roled, int at, HashSet<LinePlace> cuts)
    {
        var lines = roled.Piece.Lines;
        int start = 0;
        for (int l = 1; l <= lines.Count; l++)
        {
            if (l == lines.Count || cuts.Contains(new LinePlace(at, l)))
            {
                yield return start == 0 && l == lines.Count ? roled : roled with
                {
                    Piece = new Piece(roled.Piece.Kind, roled.Piece.Mark, [.. lines.Skip(start).Take(l - start)], start > 0 ? Edge.Cut : roled.Piece.Head, l < lines.Count ? Edge.Cut : roled.Piece.Tail),
                };
                start = l;
            }
        }
    }
}
