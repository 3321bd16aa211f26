using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Makes items of the regions of laid-out pages. Where a layout is known, the text-only evidence for what belongs
/// together is not needed: a region is one piece, its big lines at the head are the title, its lines are in reading order.
/// </summary>
internal static class Regions
{
    private const int SmallLines = 6;

    /// <summary>Whether regions are stated and titles show by their size, so that items can be made of them.</summary>
    public static bool AreStated(IReadOnlyList<TextLine> lines) =>
        lines.Any(l => l.Form?.Region is not null && RegionHead.IsLarge(l));

    /// <summary>Makes the items of all regions.</summary>
    /// <param name="lines">All lines of the file.</param>
    /// <param name="taken">Lines already given away: furniture, lists.</param>
    /// <param name="columns">Names of columns, from page heads and the list of contents.</param>
    public static List<Draft> Split(IReadOnlyList<TextLine> lines, bool[] taken, Columns columns)
    {
        var drafts = new List<Draft>();
        foreach (var region in lines.Where(l => !taken[l.Index]).GroupBy(l => l.Form?.Region ?? 0).OrderBy(g => g.First().Index))
        {
            Add(drafts, [.. region], columns);
        }

        return drafts;
    }

    private static void Add(List<Draft> drafts, List<TextLine> region, Columns columns)
    {
        var draft = new Draft(ItemKind.Article);
        int body = RegionHead.Take(draft, region, columns.Names);
        foreach (var piece in RegionBody.Pieces(region.Skip(body)))
        {
            Place(draft, piece, drafts);
        }

        if (draft.Body.Count == 0)
        {
            // A headline without text is still printed: it is kept as a notice of its own.
            draft.Body.AddRange(draft.Meta.OrderBy(m => m.Piece.First.Index).Select(m => m.Piece));
            draft.Meta.Clear();
            draft.Kind = ItemKind.Notice;
        }
        else
        {
            Judge(draft, columns);
        }

        if (draft.Body.Count > 0)
        {
            drafts.Add(draft);
        }
    }

    /// <summary>Gives a piece of the body its place: text, a mark about the article, or an item of its own.</summary>
    private static void Place(Draft draft, Piece piece, List<Draft> drafts)
    {
        var role = piece.Mark switch
        {
            Mark.Byline => MetaRole.Author,
            Mark.Unit => MetaRole.AuthorUnit,
            Mark.Date => MetaRole.Date,
            Mark.Source => MetaRole.Source,
            Mark.Jump => MetaRole.Jump,
            _ => (MetaRole?)null,
        };
        if (role is { } known)
        {
            draft.Meta.Add((known, piece));
        }
        else if (piece.Mark == Mark.Caption)
        {
            var caption = new Draft(ItemKind.Caption);
            caption.Body.Add(piece);
            drafts.Add(caption);
        }
        else
        {
            draft.Body.Add(piece);
        }
    }

    private static void Judge(Draft draft, Columns columns)
    {
        draft.Column = columns.Of(draft.Title, draft.Body[0].Page);
        var jumps = draft.Meta.Where(m => m.Role == MetaRole.Jump).Select(m => (m.Piece, Jump: Corpus.Metadata.Jump.Parse(m.Piece.Text))).ToList();
        var first = draft.Body[0];
        var last = draft.Body[^1];
        draft.JumpFrom = jumps.Where(j => j.Jump is { Onward: false } && j.Piece.First.Index < first.First.Index).Select(j => j.Jump).FirstOrDefault();
        draft.JumpTo = jumps.Where(j => j.Jump is { Onward: true } && j.Piece.First.Index > last.Last.Index).Select(j => j.Jump).FirstOrDefault();
        bool torn = Punctuation.CannotBegin(first.Text[0]) || (draft.Title is null && first.First.Form?.StartsParagraph == false);
        draft.MissingStart = draft.JumpFrom is not null || (draft.Title is null && torn);
        draft.MissingEnd = draft.JumpTo is not null || (last.Kind == PieceKind.Text && last.Text.Length > 20
            && !Punctuation.EndsSentence(last.Text) && !Punctuation.EndsEntry(last.Text) && Punctuation.HoldsSentenceEnd(last.Text));
        bool small = first.First.Form?.Caption == true || draft.Title is null && draft.Meta.Count == 0 && draft.Body.Sum(p => p.Lines.Count) <= SmallLines;
        draft.Kind = small ? SmallKind(draft) : Assembly.KindOf(draft);
    }

    private static ItemKind SmallKind(Draft draft)
    {
        string text = string.Concat(draft.Body.Select(p => p.Text));
        return Marks.EndsWithCredit(text) || draft.Body[0].First.Form?.Caption == true ? ItemKind.Caption : ItemKind.Notice;
    }
}
