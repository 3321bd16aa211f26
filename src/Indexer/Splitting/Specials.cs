using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Takes out what is not an article, by form: columns of quotations, chronicles, pages of small pictures with words
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
        foreach (var page in Enumerable.Range(0, pieces.Count).GroupBy(i => pieces[i].Page).Select(g => g.ToList()).ToList())
        {
            var draft = Quotations(pieces, page) ?? Chronicle(pieces, page) ?? PicturePage(pieces, page);
            if (draft is not null)
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

    /// <summary>Quotations: text, then its speaker after a dash, at least three times on the page.</summary>
    private static Draft? Quotations(IReadOnlyList<Piece> pieces, List<int> page)
    {
        var speakers = page.Where(i => pieces[i].Mark == Mark.Dash && i > 0 && pieces[i - 1].Kind == PieceKind.Text).ToList();
        if (speakers.Count < 3 || speakers.Count * 2 < page.Count(i => pieces[i].Kind == PieceKind.Text))
        {
            return null;
        }

        var draft = new Draft(ItemKind.Quotes);
        int first = page.First(i => pieces[i].Kind == PieceKind.Text);
        foreach (int i in page.Where(i => i >= first - 1 && i <= speakers[^1] + 1))
        {
            var piece = pieces[i];
            if (piece.Mark == Mark.Source)
            {
                draft.Meta.Add((MetaRole.Source, piece));
            }
            else if (piece.Kind == PieceKind.Display && (i < first || i > speakers[^1]))
            {
                draft.Meta.Add((MetaRole.Title, piece));
            }
            else if (i >= first && i <= speakers[^1])
            {
                bool speaker = piece.Mark == Mark.Dash;
                draft.Body.Add(new Piece(PieceKind.Text, Mark.None, piece.Lines, speaker ? Edge.Cut : Edge.Paragraph, speaker ? Edge.Paragraph : Edge.Cut));
            }
        }

        return draft;
    }

    /// <summary>A chronicle: most paragraphs of the page begin with a date. Its columns are put in order of date.</summary>
    private static Draft? Chronicle(IReadOnlyList<Piece> pieces, List<int> page)
    {
        var texts = page.Where(i => pieces[i].Kind == PieceKind.Text).ToList();
        int dated = texts.Count(i => Marks.BeginsWithDate(pieces[i].Text));
        bool plain = page.All(i => pieces[i].Kind != PieceKind.Marked) && page.Count(i => pieces[i].Kind == PieceKind.Display) <= 2;
        if (dated < 4 || dated * 4 < texts.Count * 3 || !plain)
        {
            return null;
        }

        var draft = new Draft(ItemKind.NewsBrief);
        foreach (int i in page.Where(i => pieces[i].Kind == PieceKind.Display))
        {
            draft.Meta.Add((MetaRole.Title, pieces[i]));
        }

        var runs = new List<(int Key, List<Piece> Pieces)>();
        int last = int.MaxValue;
        foreach (int i in texts)
        {
            int? key = Marks.DateKey(pieces[i].Text);
            bool apart = i > 0 && pieces[i].First.Index != pieces[i - 1].Last.Index + 1;
            if (runs.Count == 0 || key < last || (apart && pieces[i].Head == Edge.Cut))
            {
                runs.Add((key ?? last, []));
            }

            runs[^1].Pieces.Add(pieces[i]);
            last = key ?? last;
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

            for (int b = 0; b < count && count >= 2; b++)
            {
                var draft = new Draft(ItemKind.Caption);
                draft.Meta.Add((MetaRole.Title, pieces[i + (2 * b)]));
                draft.Body.Add(pieces[i + (2 * b) + 1]);
                found.Add(draft);
            }

            i += Math.Max(1, count >= 2 ? 2 * count : 1);
        }

        return found;
    }

    private static bool IsBox(IReadOnlyList<Piece> pieces, bool[] used, int i) =>
        i + 1 < pieces.Count && !used[i] && !used[i + 1]
        && pieces[i] is { Kind: PieceKind.Display, Text.Length: <= 10, Number.Style: NumberStyle.None }
        && pieces[i + 1] is { Kind: PieceKind.Text, Tail: not Edge.Cut } text && text.Text.Length <= LongestBox
        && text.First.Measure is > 0 and <= 16 && text.Page == pieces[i].Page
        && (i + 2 >= pieces.Count || pieces[i + 2].Page != text.Page || pieces[i + 2].Kind == PieceKind.Display);
}
