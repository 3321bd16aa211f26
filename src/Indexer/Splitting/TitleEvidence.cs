namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Weighs the titles of a file against each other. A paper that signs its articles signs nearly all of them: where some
/// titles stand with names of authors, or follow a line that closes an article, words set alone without either are
/// headings of the article they stand in.
/// </summary>
internal static class TitleEvidence
{
    /// <summary>Makes headings of the titles that nothing supports, where others of the file are supported.</summary>
    /// <param name="pieces">Pieces with their roles, in file order; changed in place.</param>
    /// <param name="certain">Whether a title has evidence of its own, by its place among the pieces.</param>
    public static void Weigh(RoledPiece[] pieces, Func<int, bool> certain)
    {
        var titles = Enumerable.Range(0, pieces.Length).Where(i => pieces[i].Role == Role.Title).ToList();
        var doubtful = titles.Where(i => i > 0 && !IsSupported(pieces, i)).ToList();
        if (titles.TrueForAll(i => !IsSupported(pieces, i)))
        {
            return;
        }

        foreach (int i in doubtful.Where(i => !certain(i) && InText(pieces, i)))
        {
            pieces[i] = pieces[i] with { Role = Role.Heading };
        }
    }

    /// <summary>Whether names of authors stand with the title, or a closing line directly before it.</summary>
    private static bool IsSupported(RoledPiece[] pieces, int i)
    {
        int first = i;
        while (first > 0 && Together(pieces, first - 1) && pieces[first - 1].AtTitle)
        {
            first--;
        }

        int last = i;
        while (last + 1 < pieces.Length && Together(pieces, last) && pieces[last + 1].AtTitle)
        {
            last++;
        }

        bool signed = pieces.Skip(first).Take(last - first + 1).Any(p => p.Role is Role.Author or Role.Unit);
        return signed || (first > 0 && pieces[first - 1].Role is Role.Unit or Role.Signature or Role.Source or Role.Jump);
    }

    private static bool Together(RoledPiece[] pieces, int i) =>
        pieces[i].Piece.Page == pieces[i + 1].Piece.Page && pieces[i].Piece.Last.Index + 1 == pieces[i + 1].Piece.First.Index;

    /// <summary>Whether text stands directly before and after, as around a heading.</summary>
    private static bool InText(RoledPiece[] pieces, int i) =>
        i > 0 && i + 1 < pieces.Length && pieces[i - 1].InBody && pieces[i + 1].InBody
        && pieces[i + 1].Piece.Page == pieces[i].Piece.Page && pieces[i + 1].Piece.Head != Edge.Cut
        && (pieces[i - 1].Piece.Page != pieces[i].Piece.Page || pieces[i - 1].Piece.Tail != Edge.Cut);
}
