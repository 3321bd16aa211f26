namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Finds cuts that the type does not show: where columns of two articles take turns, a full line of the one may stand
/// directly above a full line of the other. They betray themselves by what is left over: text torn off elsewhere
/// that goes on with nothing. Each move takes such a torn end and joins it to a line further on, if the words at both
/// seams and the subjects on both sides gain by it; the best moves are made first.
/// </summary>
internal sealed class Crossings
{
    private const int MostMoves = 12;
    private const int Window = 300;
    private const int MostCandidates = 14;
    private const int MostLines = 1500;

    /// <summary>Log odds against a cut at a given place between two full lines: about one in sixty.</summary>
    private const double Hidden = 4.2;

    /// <summary>Log odds against a break where the type shows one that may also stand within an article.</summary>
    private const double Shown = 1;

    /// <summary>Log odds against text going on in what stands before it.</summary>
    private const double Backward = 3;

    /// <summary>What the subjects of the texts can tell at most; seams that speak against a move by as much end it.</summary>
    private const double MostKinship = 7;

    /// <summary>What a move must gain to be made.</summary>
    private const double LeastGain = 2.5;
    private readonly ChainLines lines;
    private readonly CharacterModel model;
    private readonly Kinship kinship = new();
    private readonly Dictionary<(LinePlace, LinePlace), double> seams = [];
    private readonly Dictionary<(int Chain, int At), Dictionary<int, int>> heads = [];

    private Crossings(ChainLines lines, CharacterModel model) => (this.lines, this.model) = (lines, model);

    private enum Turn
    {
        /// <summary>Two chains exchange what follows a line of each.</summary>
        Cross,

        /// <summary>Lines of one chain are put into another.</summary>
        Insert,

        /// <summary>Lines within a chain are put before the head of another.</summary>
        Prepend,
    }

    private readonly record struct Move(double Gain, Turn Turn, int From, int At, int Other, int First, int Last);

    /// <summary>Untangles chains that run into each other.</summary>
    /// <param name="pieces">Pieces with their roles, in file order.</param>
    /// <param name="chains">Blocks of each article in reading order.</param>
    /// <param name="model">Continuity model of the file.</param>
    /// <returns>Pieces and chains, with pieces cut where articles take turns.</returns>
    public static (IReadOnlyList<RoledPiece> Pieces, IReadOnlyList<IReadOnlyList<Block>> Chains) Untangle(
        IReadOnlyList<RoledPiece> pieces, IReadOnlyList<IReadOnlyList<Block>> chains, CharacterModel model)
    {
        var crossings = new Crossings(new ChainLines(pieces, chains), model);
        int made = 0;
        foreach (var part in crossings.Parts())
        {
            int last = made + MostMoves;
            while (made < last && crossings.Best(part) is var move && move.Gain > LeastGain)
            {
                crossings.Make(move);
                made++;
            }
        }

        return made == 0 ? (pieces, chains) : crossings.lines.Rebuild();
    }

    /// <summary>Chains of neighbouring articles, so that the time taken grows with the length of the file only.</summary>
    private IEnumerable<List<int>> Parts()
    {
        var part = new List<int>();
        int length = 0;
        for (int c = 0; c < lines.Chains.Count; c++)
        {
            part.Add(c);
            length += lines.Chains[c].Count;
            if (length >= MostLines)
            {
                yield return part;
                (part, length) = ([], 0);
            }
        }

        yield return part;
    }

    private Move Best(List<int> part)
    {
        var best = default(Move);
        foreach (var move in part.SelectMany(c => Joins(part, c)))
        {
            best = move.Gain > best.Gain ? move : best;
        }

        return best;
    }

    /// <summary>Moves that give a torn end of a chain, or its torn head, another neighbour.</summary>
    private IEnumerable<Move> Joins(List<int> part, int c)
    {
        var chain = lines.Chains[c];
        var torn = Enumerable.Range(0, chain.Count - 1).Where(k => IsTorn(chain[k], chain[k + 1])).SelectMany(k => Moves(part, c, k));
        bool headless = c > 0 && lines.IsText(chain[0]) && lines.Head(chain[0]) != Edge.Paragraph;
        return headless ? torn.Concat(part.Where(p => p != c).SelectMany(p => Prepends(p, c))) : torn;
    }

    private IEnumerable<Move> Prepends(int p, int r)
    {
        var (chain, y) = (lines.Chains[p], lines.Chains[r][0]);
        var places = Enumerable.Range(0, chain.Count - 1).Where(i => chain[i + 1].CompareTo(y) < 0 && lines.IsText(chain[i])).TakeLast(Window)
            .Select(i => (Place: i, Held: Held(chain[i], chain[i + 1]), Out: Seam(chain[i], y))).ToList();
        var ends = places.Where(h => MayCross(chain[h.Place], chain[h.Place + 1])).OrderByDescending(h => h.Out - h.Held).Take(MostCandidates).ToList();
        return places.Where(i => lines.Tail(chain[i.Place]) == Edge.Cut).OrderBy(i => i.Held).Take(MostCandidates)
            .SelectMany(x => ends.Where(h => h.Place > x.Place).Select(h => (X: x.Place, H: h.Place, Seams: Seam(chain[x.Place], chain[h.Place + 1]) + h.Out - x.Held - h.Held + Begins(chain[x.Place + 1]) - Begins(y))))
            .Where(m => m.Seams > -MostKinship).OrderByDescending(m => m.Seams).Take(MostCandidates)
            .Select(m => new Move(m.Seams + Inserted(r, p, m.X, m.H), Turn.Prepend, p, m.X, r, m.X, m.H));
    }

    /// <summary>What tells for an article beginning at a line.</summary>
    private double Begins(LinePlace at) => lines.Head(at) switch { Edge.Cut => -4, Edge.Open => -1, _ => 0 };

    /// <summary>Whether text torn off at one line is continued at another that is not its neighbour.</summary>
    private bool IsTorn(LinePlace x, LinePlace y) =>
        lines.IsText(x) && lines.IsText(y) && lines.Tail(x) == Edge.Cut && lines.Head(y) != Edge.Paragraph && !lines.AreNeighbours(x, y) && x.CompareTo(y) < 0;

    private IEnumerable<Move> Moves(List<int> part, int p, int k)
    {
        var (x, y) = (lines.Chains[p][k], lines.Chains[p][k + 1]);
        double now = Seam(x, y);
        foreach (int q in part)
        {
            var other = lines.Chains[q];
            if (q == p || other.Count < 2 || other[^1].CompareTo(x) < 0 || other[0].CompareTo(y) > 0)
            {
                continue;
            }

            var places = Enumerable.Range(0, other.Count - 1).Where(h => MayCross(other[h], other[h + 1]) && x.CompareTo(other[h + 1]) < 0 && other[h].CompareTo(y) < 0).Take(Window)
                .Select(h => (Place: h, Into: Seam(x, other[h + 1]), Out: Seam(other[h], y), Held: Held(other[h], other[h + 1]))).ToList();
            foreach (var h in places.OrderByDescending(h => h.Into + h.Out - h.Held).Take(MostCandidates))
            {
                double seams = h.Into + h.Out - now - h.Held;
                if (seams > -MostKinship)
                {
                    yield return new Move(seams + Crossed(p, k, q, h.Place), Turn.Cross, p, k, q, h.Place, -1);
                }
            }

            foreach (var move in Inserts(p, k, q, now, places))
            {
                yield return move;
            }
        }
    }

    private IEnumerable<Move> Inserts(int p, int k, int q, double now, List<(int Place, double Into, double Out, double Held)> places)
    {
        var other = lines.Chains[q];
        var ends = places.Where(b => b.Place + 1 < other.Count).OrderByDescending(h => h.Out - h.Held).Take(MostCandidates).ToList();
        return places.OrderByDescending(h => h.Into - h.Held).Take(MostCandidates)
            .SelectMany(a => ends.Where(b => b.Place > a.Place).Select(b => (A: a.Place, B: b.Place, Seams: a.Into + b.Out - now - a.Held - b.Held + Seam(other[a.Place], other[b.Place + 1]))))
            .Where(m => m.Seams > -MostKinship).OrderByDescending(m => m.Seams).Take(MostCandidates)
            .Select(m => new Move(m.Seams + Inserted(p, q, m.A, m.B), Turn.Insert, p, k, q, m.A, m.B));
    }

    private bool MayCross(LinePlace a, LinePlace b) =>
        lines.IsText(a) && lines.IsText(b) && lines.Tail(a) != Edge.Paragraph && lines.Head(b) != Edge.Paragraph;

    /// <summary>What holds two lines of a chain together: their words, and that no cut shows between neighbours.</summary>
    private double Held(LinePlace a, LinePlace b) => Seam(a, b) + (lines.NothingBetween(a, b) ? Hidden : lines.AreNeighbours(a, b) ? Shown : b.CompareTo(a) < 0 ? -Backward : 0);

    /// <summary>What the words at two lines tell; asked again and again for the same lines, and the same whatever moves.</summary>
    private double Seam(LinePlace a, LinePlace b)
    {
        if (!seams.TryGetValue((a, b), out double known))
        {
            seams[(a, b)] = known = WordsAt(a, b);
        }

        return known;
    }

    private double WordsAt(LinePlace a, LinePlace b)
    {
        var (tail, head) = (lines.Tail(a), lines.Head(b));
        if (tail == Edge.Paragraph || head == Edge.Paragraph)
        {
            return tail == head ? 0 : -7;
        }

        string end = lines.UpTo(a);
        string begin = lines.FromOn(b);
        return Punctuation.EndsSentence(end) ? 0
            : Seams.Evidence(model, end, begin, Punctuation.Balance(end).Unclosed > 0, Punctuation.Balance(begin).Unopened > 0);
    }

    private double Crossed(int p, int k, int q, int h)
    {
        var (from, other) = (lines.Chains[p], lines.Chains[q]);
        var (headP, headQ) = (HeadOf(p, k), HeadOf(q, h));
        return Clamp(kinship.Odds(Texts(other.Skip(h + 1)), headP, headQ) + kinship.Odds(Texts(from.Skip(k + 1)), headQ, headP));
    }

    private double Inserted(int p, int q, int a, int b)
    {
        var other = lines.Chains[q];
        return Clamp(kinship.Odds(Texts(other.Skip(a + 1).Take(b - a)), Count(lines.Chains[p], false), Count(other.Where((_, i) => i <= a || i > b), false)));
    }

    /// <summary>What a chain speaks of up to a line; kept until a move changes the chains.</summary>
    private Dictionary<int, int> HeadOf(int chain, int at)
    {
        if (!heads.TryGetValue((chain, at), out var counted))
        {
            heads[(chain, at)] = counted = Count(lines.Chains[chain].Take(at + 1), true);
        }

        return counted;
    }

    private IEnumerable<string> Texts(IEnumerable<LinePlace> places) => places.Select(lines.Text);

    private static double Clamp(double odds) => Math.Clamp(odds, -MostKinship, MostKinship);

    private Dictionary<int, int> Count(IEnumerable<LinePlace> places, bool fromEnd) => Kinship.Count(places.Select(lines.Text), fromEnd);

    private void Make(Move move)
    {
        heads.Clear();
        var (from, other) = (lines.Chains[move.From], lines.Chains[move.Other]);
        if (move.Turn == Turn.Prepend)
        {
            other.InsertRange(0, from[(move.First + 1)..(move.Last + 1)]);
            from.RemoveRange(move.First + 1, move.Last - move.First);
            return;
        }

        if (move.Turn == Turn.Insert)
        {
            var moved = other.GetRange(move.First + 1, move.Last - move.First);
            other.RemoveRange(move.First + 1, moved.Count);
            from.InsertRange(move.At + 1, moved);
            return;
        }

        var (tail, rest) = (from[(move.At + 1)..], other[(move.First + 1)..]);
        lines.Chains[move.From] = [.. from[..(move.At + 1)], .. rest];
        lines.Chains[move.Other] = [.. other[..(move.First + 1)], .. tail];
    }
}
