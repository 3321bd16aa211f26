using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Takes out what is not an article, by form: columns of quotations, chronicles, columns of short news, pages of small pictures with words
/// beside them, picture captions.
/// </summary>
internal static class Specials
{
    private const int LongestBox = 170;

    /// <summary>Finds the special items and marks their pieces as used.</summary>
    /// <param name="pieces">All pieces in file order.</param>
    /// <param name="used">Set to true for each piece taken.</param>
    public static List<Draft> Take(IReadOnlyList<Piece> pieces, bool[] used)
    {
        var drafts = new List<Draft>();
        var places = pieces.Select((p, i) => (p.First.Index, i)).ToDictionary(p => p.Index, p => p.i);
        foreach (var find in (IEnumerable<Draft>[])[Briefs.Find(pieces), Quotations(pieces), Chronicles(pieces)])
        {
            // What one of them took belongs to no other, so that no line is in two items.
            foreach (var draft in find.Where(d => !d.Body.Concat(d.Meta.Select(m => m.Piece)).Any(p => used[places[p.First.Index]])).ToList())
            {
                drafts.Add(draft);
                Use(pieces, draft, used);
            }
        }

        foreach (var page in Enumerable.Range(0, pieces.Count).Where(i => !used[i]).GroupBy(i => pieces[i].Page).Select(g => g.ToList()).ToList())
        {
            if (PicturePage(pieces, page) is { } draft)
            {
                drafts.Add(draft);
                Use(pieces, draft, used);
            }
        }

        foreach (var box in Boxes(pieces, used))
        {
            drafts.Add(box);
            Use(pieces, box, used);
        }

        return drafts;
    }

    private static void Use(IReadOnlyList<Piece> pieces, Draft draft, bool[] used)
    {
        var taken = draft.Body.Concat(draft.Meta.Select(m => m.Piece)).Select(p => p.First.Index).ToHashSet();
        for (int i = 0; i < pieces.Count; i++)
        {
            used[i] |= taken.Contains(pieces[i].First.Index);
        }
    }

    /// <summary>Quotations: text, then its speaker after a dash, at least three times running.</summary>
    private static IEnumerable<Draft> Quotations(IReadOnlyList<Piece> pieces)
    {
        for (int first = 0; first < pieces.Count; first++)
        {
            int last = first;
            int speakers = 0;
            for (int i = first; i + 1 < pieces.Count && pieces[i].Kind == PieceKind.Text && pieces[i + 1].Mark == Mark.Dash && pieces[i].Page == pieces[first].Page;)
            {
                speakers++;
                last = i + 1;
                i = last + 1 < pieces.Count && pieces[last + 1].Mark == Mark.Source ? last + 2 : last + 1;
            }

            if (speakers >= 3)
            {
                yield return Quotation(pieces, first, last);
                first = last;
            }
        }
    }

    private static Draft Quotation(IReadOnlyList<Piece> pieces, int first, int last)
    {
        var draft = new Draft(ItemKind.Quotes);
        AddTitle(draft, pieces, first, last);
        for (int i = first; i <= last; i++)
        {
            var piece = pieces[i];
            if (piece.Mark == Mark.Source)
            {
                draft.Meta.Add((MetaRole.Source, piece));
                continue;
            }

            bool speaker = piece.Mark == Mark.Dash;
            draft.Body.Add(new Piece(PieceKind.Text, Mark.None, piece.Lines, speaker ? Edge.Cut : Edge.Paragraph, speaker ? Edge.Paragraph : Edge.Cut));
        }

        return draft;
    }

    /// <summary>A title directly before a run of pieces, or else directly after it at the end of the page.</summary>
    private static void AddTitle(Draft draft, IReadOnlyList<Piece> pieces, int first, int last)
    {
        bool before = first > 0 && pieces[first - 1].Kind == PieceKind.Display && pieces[first - 1].Page == pieces[first].Page && pieces[first - 1].Text.Length <= 16;
        bool after = last + 1 < pieces.Count && pieces[last + 1].Kind == PieceKind.Display && pieces[last + 1].Page == pieces[last].Page
            && (last + 2 == pieces.Count || pieces[last + 2].Page != pieces[last].Page || pieces[last + 2].Kind == PieceKind.Display);
        if (before || after)
        {
            draft.Meta.Add((MetaRole.Title, before ? pieces[first - 1] : pieces[last + 1]));
        }
    }

    /// <summary>A chronicle: paragraphs in a row that begin with dates. Its columns are put in order of date.</summary>
    private static IEnumerable<Draft> Chronicles(IReadOnlyList<Piece> pieces)
    {
        for (int first = 0; first < pieces.Count; first++)
        {
            int last = first;
            int dated = 0;
            for (int i = first; i < pieces.Count && pieces[i].Kind == PieceKind.Text && pieces[i].Page == pieces[first].Page && InChronicle(pieces, i, first); i++)
            {
                dated += Marks.BeginsWithDate(pieces[i].Text) ? 1 : 0;
                last = i;
            }

            if (dated >= 4)
            {
                yield return Chronicle(pieces, first, last);
                first = last;
            }
        }
    }

    private static bool InChronicle(IReadOnlyList<Piece> pieces, int i, int first) =>
        Marks.BeginsWithDate(pieces[i].Text) || (i > first && pieces[i].Head != Edge.Paragraph);

    private static Draft Chronicle(IReadOnlyList<Piece> pieces, int first, int last)
    {
        var draft = new Draft(ItemKind.NewsBrief);
        AddTitle(draft, pieces, first, last);
        var runs = new List<(int Key, List<Piece> Pieces)>();
        int reached = int.MaxValue;
        for (int i = first; i <= last; i++)
        {
            int? key = Marks.DateKey(pieces[i].Text);
            if (runs.Count == 0 || key < reached)
            {
                runs.Add((key ?? reached, []));
            }

            runs[^1].Pieces.Add(pieces[i]);
            reached = key ?? reached;
        }

        draft.Body.AddRange(runs.OrderBy(r => r.Key).SelectMany(r => r.Pieces));
        return draft;
    }

    /// <summary>A page whose text ends with the credit of its picture and has no title: the words of that picture.</summary>
    private static Draft? PicturePage(IReadOnlyList<Piece> pieces, List<int> page)
    {
        bool onlyText = page.All(i => pieces[i].Kind == PieceKind.Text);
        int length = page.Sum(i => pieces[i].Text.Length);
        if (!onlyText || length > 700 || !Marks.EndsWithCredit(pieces[page[^1]].Text))
        {
            return null;
        }

        var draft = new Draft(ItemKind.Caption);
        draft.Body.AddRange(page.Select(i => pieces[i]));
        return draft;
    }

    /// <summary>Boxes beside pictures: at least two short titles in a row, each with one short narrow paragraph.</summary>
    private static List<Draft> Boxes(IReadOnlyList<Piece> pieces, bool[] used)
    {
        var found = new List<Draft>();
        int i = 0;
        while (i < pieces.Count)
        {
            int count = 0;
            while (IsBox(pieces, used, i + (2 * count)))
            {
                count++;
            }

            count = count >= 2 && StandsAlone(pieces, i, i + (2 * count)) ? count : 0;
            for (int b = 0; b < count; b++)
            {
                var draft = new Draft(ItemKind.Caption);
                draft.Meta.Add((MetaRole.Title, pieces[i + (2 * b)]));
                draft.Body.Add(pieces[i + (2 * b) + 1]);
                found.Add(draft);
            }

            i += Math.Max(1, 2 * count);
        }

        return found;
    }

    /// <summary>Whether no running text of the same page touches the pieces: short sections of an article are no boxes.</summary>
    private static bool StandsAlone(IReadOnlyList<Piece> pieces, int first, int end) =>
        (first == 0 || pieces[first - 1].Kind != PieceKind.Text || pieces[first - 1].Last.Page != pieces[first].Page)
        && (end >= pieces.Count || (end + 1 < pieces.Count && pieces[end + 1].Kind != PieceKind.Text) || pieces[end].Page != pieces[end - 1].Page);

    private static bool IsBox(IReadOnlyList<Piece> pieces, bool[] used, int i) =>
        i + 1 < pieces.Count && !used[i] && !used[i + 1]
        && pieces[i] is { Kind: PieceKind.Display, Text.Length: <= 10, Number.Style: NumberStyle.None }
        && pieces[i + 1] is { Kind: PieceKind.Text, Tail: not Edge.Cut } text && text.Text.Length <= LongestBox
        && text.First.Measure is > 0 and <= 16 && text.Page == pieces[i].Page
        && (i + 2 >= pieces.Count || pieces[i + 2].Page != text.Page || pieces[i + 2].Kind == PieceKind.Display);
}
