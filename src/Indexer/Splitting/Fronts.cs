using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>Titles, subtitles and bylines that stand together.</summary>
/// <param name="Pieces">The pieces, in file order.</param>
/// <param name="First">Place of the first among all pieces.</param>
/// <param name="Last">Place of the last.</param>
internal sealed record Front(IReadOnlyList<RoledPiece> Pieces, int First, int Last)
{
    /// <summary>Title and subtitle as one text.</summary>
    public string Title => string.Concat(Pieces.Where(p => p.Role is Role.Title or Role.Subtitle).Select(p => p.Piece.Text));

    /// <summary>How many titles stated by the format stand before its end, when it holds one itself; else 0.</summary>
    public int Section { get; init; }

    /// <summary>Whether it holds a title.</summary>
    public bool Titled => Pieces.Any(p => p.Role == Role.Title);

    /// <summary>Whether it names authors.</summary>
    public bool Signed => Pieces.Any(p => p.Role == Role.Author);
}

/// <summary>
/// Gives titles and bylines to articles. They may stand before the body, after it, or elsewhere on its first page;
/// which, is decided for all of them together by place and by the words a title shares with a body.
/// </summary>
internal static class Fronts
{
    /// <summary>Collects the fronts of a file, in file order.</summary>
    public static IReadOnlyList<Front> Collect(IReadOnlyList<RoledPiece> pieces)
    {
        var fronts = new List<Front>();
        int[] sections = StatedForms.Sections(pieces);
        int i = 0;
        while (i < pieces.Count)
        {
            if (!pieces[i].InFront && !(pieces[i].Role == Role.Date && i + 1 < pieces.Count && Adjacent(pieces, i) && pieces[i + 1].InFront))
            {
                i++;
                continue;
            }

            int last = i;
            var seen = new HashSet<Role> { pieces[i].Role };
            while (last + 1 < pieces.Count && Adjacent(pieces, last) && pieces[last + 1].AtTitle && seen.Add(pieces[last + 1].Role))
            {
                last++;
            }

            bool stated = Enumerable.Range(i, last - i + 1).Any(k => StatedForms.IsTitle(pieces[k]));
            fronts.Add(new Front([.. pieces.Skip(i).Take(last - i + 1)], i, last) { Section = stated ? sections[last] : 0 });
            i = last + 1;
        }

        return fronts;
    }

    /// <summary>Gives each front to a chain, or to none.</summary>
    /// <param name="fronts">Fronts in file order.</param>
    /// <param name="chains">Chains of blocks.</param>
    /// <param name="contents">List of contents.</param>
    /// <returns>For each front the index of its chain, or -1.</returns>
    public static int[] Assign(IReadOnlyList<Front> fronts, IReadOnlyList<IReadOnlyList<Block>> chains, IReadOnlyList<TocEntry> contents)
    {
        var given = new int[fronts.Count];
        Array.Fill(given, -1);
        if (chains.Count == 0)
        {
            return given;
        }

        var vocabulary = new Vocabulary([.. chains.Select(c => string.Concat(c.Select(b => b.Text)))]);
        bool after = TitlesFollow(fronts, chains, vocabulary);
        Match(fronts, given, f => f.Titled, (f, c) => Score(f, chains[c], after) + (6 * vocabulary.Covers(c, f.Title)) + Listed(f, chains[c], contents), chains.Count, []);
        var signed = fronts.Select((f, i) => (f, i)).Where(x => x.f.Signed && given[x.i] >= 0).Select(x => given[x.i]).ToHashSet();
        Match(fronts, given, f => !f.Titled, (f, c) => Score(f, chains[c], after), chains.Count, signed);
        return given;
    }

    private static void Match(
        IReadOnlyList<Front> fronts, int[] given, Func<Front, bool> which, Func<Front, int, double> score, int chains, HashSet<int> closed)
    {
        var rows = Enumerable.Range(0, fronts.Count).Where(i => which(fronts[i])).ToList();
        int size = Math.Max(rows.Count, chains) + rows.Count;
        var table = new double[size, size];
        for (int r = 0; r < rows.Count; r++)
        {
            for (int c = 0; c < chains; c++)
            {
                table[r, c] = closed.Contains(c) && fronts[rows[r]].Signed ? -50 : score(fronts[rows[r]], c);
            }
        }

        int[] solved = Assignment.Solve(table);
        for (int r = 0; r < rows.Count; r++)
        {
            given[rows[r]] = solved[r] < chains && table[r, solved[r]] > 0 ? solved[r] : -1;
        }
    }

    /// <summary>
    /// Whether titles in this file follow their texts: they share more words with the text before them than with the
    /// text after them, or the file begins with text and ends with a title.
    /// </summary>
    private static bool TitlesFollow(IReadOnlyList<Front> fronts, IReadOnlyList<IReadOnlyList<Block>> chains, Vocabulary vocabulary)
    {
        double evidence = 0;
        foreach (var front in fronts.Where(f => f.Titled))
        {
            int before = NearestChain(chains, b => front.First - b.Place.Last);
            int after = NearestChain(chains, b => b.Place.First - front.Last);
            evidence += before < 0 ? -0.5 : after < 0 ? 0.5
                : before == after ? 0 : vocabulary.Covers(before, front.Title) - vocabulary.Covers(after, front.Title);
        }

        return evidence > 0;
    }

    private static int NearestChain(IReadOnlyList<IReadOnlyList<Block>> chains, Func<Block, int> distance)
    {
        int best = -1;
        int least = int.MaxValue;
        for (int c = 0; c < chains.Count; c++)
        {
            foreach (int d in chains[c].Select(distance))
            {
                (best, least) = d > 0 && d < least ? (c, d) : (best, least);
            }
        }

        return best;
    }

    private static double Score(Front front, IReadOnlyList<Block> chain, bool after)
    {
        var start = chain[0];
        if (front.Section > 0)
        {
            return start.Section == front.Section ? 50 - (start.Place.First - front.Last) : -50;
        }

        int page = front.Pieces[0].Piece.Page;
        double score = page == start.FirstPage ? 3 : chain[^1].LastPage == page ? 0.5 : -4;
        int ahead = start.Place.First - front.Last;
        score += ahead == 1 && page == start.FirstPage ? (after ? 1.5 : 4) : ahead > 1 ? -0.5 * Math.Min(ahead, 6) : 0;
        foreach (var block in chain)
        {
            int behind = front.First - block.Place.Last;
            if (behind is > 0 and <= 3 && block.LastPage == page)
            {
                score += block == chain[^1] || block == start ? (after ? 4 : 1.5) / behind : 0.2;
                break;
            }
        }

        return score;
    }

    private static double Listed(Front front, IReadOnlyList<Block> chain, IReadOnlyList<TocEntry> contents)
    {
        string title = string.Concat(front.Title.Where(c => !char.IsWhiteSpace(c)));
        bool listed = title.Length > 4 && contents.Any(e => e.Title.Contains(title, StringComparison.Ordinal));
        return listed ? Math.Min(chain.Sum(b => b.Text.Length) / 400.0, 4) : 0;
    }

    private static bool Adjacent(IReadOnlyList<RoledPiece> pieces, int i) =>
        pieces[i + 1].Piece.Page == pieces[i].Piece.Page;
}
