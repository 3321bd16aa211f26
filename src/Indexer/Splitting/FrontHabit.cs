namespace KnowledgeBase.Indexer.Splitting;

/// <summary>Finds out whether the titles of a file stand before their texts or after them.</summary>
internal static class FrontHabit
{
    /// <summary>Fewest Chinese characters of text on a side for its words to be compared with a title.</summary>
    private const int LeastText = 100;

    /// <summary>
    /// Whether titles follow their texts. Fronts with text on one side only, such as at the edge of a page or of the file,
    /// tell for themselves; the others by the words their titles share with the text before and after.
    /// </summary>
    public static bool TitlesFollow(IReadOnlyList<RoledPiece> pieces)
    {
        double evidence = 0;
        var fronts = Fronts.Collect(pieces).Where(f => f.Titled).ToList();
        var runs = new List<(int Front, string Before, string After)>();
        for (int f = 0; f < fronts.Count; f++)
        {
            var (front, next) = (fronts[f], f + 1 < fronts.Count ? fronts[f + 1].First : pieces.Count);
            bool before = HasText(pieces, front.First - 1, -1, front.Pieces[0].Piece.Page);
            bool after = HasText(pieces, front.Last + 1, 1, front.Pieces[^1].Piece.Last.Page);
            evidence += before == after ? 0 : before ? 1 : -1;
            int previous = f > 0 ? fronts[f - 1].Last + 1 : 0;
            runs.Add((f, Text(pieces, previous, front.First), Text(pieces, front.Last + 1, next)));
        }

        return evidence + (4 * Shared(fronts, runs)) > 0;
    }

    private static bool HasText(IReadOnlyList<RoledPiece> pieces, int i, int step, int page)
    {
        while (i >= 0 && i < pieces.Count && pieces[i].Role is Role.Unit or Role.Signature or Role.Source or Role.Date)
        {
            i += step;
        }

        return i >= 0 && i < pieces.Count && pieces[i].InBody && (step < 0 ? pieces[i].Piece.Last.Page : pieces[i].Piece.Page) == page;
    }

    private static string Text(IReadOnlyList<RoledPiece> pieces, int from, int to) =>
        string.Concat(pieces.Skip(from).Take(to - from).Where(p => p.InBody).Select(p => p.Piece.Text));

    private static double Shared(List<Front> fronts, List<(int Front, string Before, string After)> runs)
    {
        var told = runs.Where(r => r.Before.Length >= LeastText && r.After.Length >= LeastText).ToList();
        var vocabulary = new Vocabulary([.. told.SelectMany(r => new[] { r.Before, r.After })]);
        double sum = 0;
        for (int i = 0; i < told.Count; i++)
        {
            string title = fronts[told[i].Front].Title;
            sum += vocabulary.Covers(2 * i, title) - vocabulary.Covers((2 * i) + 1, title);
        }

        return sum;
    }
}
