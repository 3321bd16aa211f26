namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Tells titles from headings by what the text speaks of before and after them (after M. Hearst, TextTiling, 1997): a
/// heading stands within one article, whose vocabulary goes on; at a title the vocabulary changes, and the words of the
/// title belong to the text after it. Looks at windows of text on both sides, cut in halves: how alike are the sides, set
/// against how alike the halves of one side are.
/// </summary>
internal sealed class TitleCohesion
{
    private const int Window = 400;
    private const int LeastText = 200;
    private const int MostCandidates = 80;
    private const int Rounds = 4;
    private const double LeastCover = 0.05;
    private readonly RoledPiece[] pieces;

    private TitleCohesion(RoledPiece[] pieces) => this.pieces = pieces;

    /// <summary>Makes titles of headings at which the vocabulary changes.</summary>
    /// <param name="pieces">Pieces with their roles, in file order; changed in place.</param>
    /// <param name="limit">Greatest likeness of the sides, as a share of that within the sides.</param>
    public static void Raise(RoledPiece[] pieces, double limit)
    {
        var cohesion = new TitleCohesion(pieces);
        for (int round = 0; round < Rounds; round++)
        {
            var places = Enumerable.Range(1, Math.Max(0, pieces.Length - 2)).Where(cohesion.MayBeTitle).ToList();
            if (places.Count is 0 or > MostCandidates)
            {
                return;
            }

            var found = cohesion.Measure(places).Where(c => c.Ratio < limit && c.Cover > LeastCover).OrderBy(c => c.Ratio).ToList();
            if (found.Count == 0)
            {
                return;
            }

            var raised = new List<int>();
            foreach (var (place, _, _) in found.Where(c => raised.TrueForAll(r => cohesion.TextBetween(r, c.Place) > Window)))
            {
                raised.Add(place);
            }

            raised.ForEach(i => pieces[i] = pieces[i] with { Role = Role.Title });
        }
    }

    /// <summary>Whether text of a side stands on both sides and the piece is words of a title's length without a number.</summary>
    private bool MayBeTitle(int i) =>
        pieces[i] is { Role: Role.Heading, Piece: { Kind: PieceKind.Display, Number.Style: NumberStyle.None, Text.Length: >= 6 and <= 60 } }
        && !Marks.BeginsWithBullet(pieces[i].Piece.Text) && pieces[i].Piece.First.Form is null
        && pieces[i - 1].InBody && pieces[i + 1].Role == Role.Body && pieces[i + 1].Piece.Page == pieces[i].Piece.Page;

    private List<(int Place, double Ratio, double Cover)> Measure(List<int> places)
    {
        var told = new List<int>();
        var texts = new List<string>();
        foreach (int i in places)
        {
            var (before, after) = (Text(i, -1), Text(i, 1));
            if (before.Length >= LeastText && after.Length >= LeastText)
            {
                told.Add(i);
                int cut = Math.Max(before.Length / 2, before.Length - Window);
                int end = Math.Min(after.Length / 2, Window);
                texts.AddRange([before[..cut], before[cut..], after[..end], after[end..]]);
            }
        }

        var words = new Vocabulary(texts);
        return [.. told.Select((place, n) => Measure(words, place, 4 * n))];
    }

    private (int Place, double Ratio, double Cover) Measure(Vocabulary words, int place, int at)
    {
        double across = (words.Likeness(at + 1, at + 2) + words.Likeness(at, at + 2) + words.Likeness(at + 1, at + 3)) / 3;
        double within = (words.Likeness(at, at + 1) + words.Likeness(at + 2, at + 3)) / 2;
        string title = pieces[place].Piece.Text;
        double cover = Math.Max(words.Covers(at + 2, title), words.Covers(at + 3, title)) - Math.Max(words.Covers(at, title), words.Covers(at + 1, title));
        return (place, across / (within + 0.01), cover);
    }

    /// <summary>Running text on one side of a piece, up to two windows, up to the next title or break in the flow.</summary>
    private string Text(int i, int step)
    {
        var parts = new List<string>();
        int length = 0;
        for (int j = i + step; j >= 0 && j < pieces.Length && length < 2 * Window && (pieces[j].InBody || pieces[j].Role is Role.Caption or Role.PullQuote); j += step)
        {
            if (pieces[j].Role == Role.Body)
            {
                parts.Add(pieces[j].Piece.Text);
                length += pieces[j].Piece.Text.Length;
            }
        }

        string text = string.Concat(step < 0 ? Enumerable.Reverse(parts) : parts);
        return text.Length <= 2 * Window ? text : step < 0 ? text[^(2 * Window)..] : text[..(2 * Window)];
    }

    private int TextBetween(int a, int b) =>
        pieces.Skip(Math.Min(a, b)).Take(Math.Abs(a - b)).Sum(p => p.Role == Role.Body ? p.Piece.Text.Length : 0);
}
