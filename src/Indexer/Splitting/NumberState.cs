namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// The numbers reached at the end of a stretch of text, and how well other text continues them: 一、 is followed by
/// 二、, and within a new heading lower numbers begin again with 1.
/// </summary>
internal sealed class NumberState
{
    private readonly Dictionary<NumberStyle, int> last = [];

    /// <summary>State after reading pieces from a given state.</summary>
    /// <param name="start">State before them; null for none.</param>
    /// <param name="pieces">Pieces in reading order.</param>
    public static NumberState After(NumberState? start, IEnumerable<Piece> pieces)
    {
        var state = new NumberState();
        foreach (var (style, value) in start?.last ?? [])
        {
            state.last[style] = value;
        }

        foreach (var piece in pieces)
        {
            state.Take(piece);
        }

        return state;
    }

    /// <summary>
    /// How well pieces continue this state: the first number of each form counts, as long as no higher form came
    /// before it. Positive when numbers run on, negative when they jump.
    /// </summary>
    public double Continues(IEnumerable<Piece> pieces)
    {
        double score = 0;
        var highest = NumberStyle.Ordinal + 1;
        foreach (var number in Numbers(pieces))
        {
            if (number.Style >= highest)
            {
                continue;
            }

            score += Step(number);
            highest = number.Style;
        }

        return score;
    }

    /// <summary>The first number in the pieces when they begin with it or hold only text before it.</summary>
    public static HeadNumber FirstOf(IEnumerable<Piece> pieces) => Numbers(pieces).FirstOrDefault();

    private static IEnumerable<HeadNumber> Numbers(IEnumerable<Piece> pieces) =>
        pieces.Where(p => p.Number.Style != NumberStyle.None && p.Head != Edge.Cut).Select(p => p.Number);

    private double Step(HeadNumber number)
    {
        double weight = number.Style switch
        {
            NumberStyle.Spoken or NumberStyle.Ordinal => 1,
            NumberStyle.Arabic or NumberStyle.ArabicBracket or NumberStyle.ArabicSecond or NumberStyle.ArabicThird => 0.8,
            _ => 1.3,
        };
        if (!last.TryGetValue(number.Style, out int reached))
        {
            return weight * (number.Value == 1 ? 0.5 : -2);
        }

        return weight * (number.Value == reached + 1 ? 3.2 : number.Value == 1 ? -0.8 : -3);
    }

    private void Take(Piece piece)
    {
        if (piece.Kind == PieceKind.Display && piece.Number.Style == NumberStyle.None)
        {
            foreach (var style in last.Keys.Where(s => s > NumberStyle.Han).ToList())
            {
                last.Remove(style);
            }
        }

        if (piece.Number.Style == NumberStyle.None || piece.Head == Edge.Cut)
        {
            return;
        }

        foreach (var style in last.Keys.Where(s => s > piece.Number.Style).ToList())
        {
            last.Remove(style);
        }

        last[piece.Number.Style] = piece.Number.Value;
    }
}
