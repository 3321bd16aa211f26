using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>Puts lines together to pieces: paragraphs, titles and headings, marked lines.</summary>
internal sealed class PieceBuilding
{
    private const double LeastJoin = -3;
    private readonly IReadOnlyList<TextLine> lines;
    private readonly bool[] taken;
    private readonly int[] titles;
    private readonly bool[] datelines;
    private readonly bool[] units;
    private readonly bool[] names;
    private readonly Flow flow;
    private readonly CharacterModel model;
    private readonly DashLines dashes;
    private readonly bool marked;

    private PieceBuilding(IReadOnlyList<TextLine> lines, bool[] taken, CharacterModel model)
    {
        (this.lines, this.taken, this.model) = (lines, taken, model);
        marked = StatedForms.MarksHeadings(lines);
        units = UnitLines.Find(lines, taken);
        bool[] letters = LetterSignatures.Find(lines, taken);
        names = [.. NameLines.Find(lines, taken).Select((n, i) => n || letters[i])];
        datelines = DatelineLines.Find(lines, taken);
        titles = TitleLines.Find(lines, taken, units, model);
        flow = new Flow(lines, model, FlushRuns.Find(lines, taken, titles));
        dashes = new DashLines(lines, flow.Habit);
    }

    /// <summary>Builds the pieces of all lines that are not taken, in file order.</summary>
    /// <param name="lines">Lines with their measures.</param>
    /// <param name="taken">Lines that belong to furniture or lists.</param>
    /// <param name="model">Continuity model of the file.</param>
    public static IReadOnlyList<Piece> Build(IReadOnlyList<TextLine> lines, bool[] taken, CharacterModel model)
    {
        var building = new PieceBuilding(lines, taken, model);
        return building.MergeDisplays(ClosingCalls.Restore(SpacedDisplays.Set(building.Pieces())));
    }

    private List<Piece> Pieces()
    {
        var pieces = new List<Piece>();
        var open = new List<TextLine>();
        var head = Edge.Paragraph;
        int spoken = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            if (taken[i])
            {
                Close(pieces, open, head, true);
                continue;
            }

            if (titles[i] > 0)
            {
                Close(pieces, open, head, true);
                i = AddTitle(pieces, i);
                continue;
            }

            var mark = MarkOf(pieces, open, i);
            if (mark != Mark.None && (units[i] || names[i] || !(open.Count > 0 && MarkIsText(mark, i, open))))
            {
                CloseAtJump(pieces, open, head, lines[i]);
                Close(pieces, open, head, true);
                i = AddMarked(pieces, mark, i);
                continue;
            }

            var joint = open.Count == 0 ? Joint.Seam : StatedForms.Between(lines[i]) ?? Plain(open, i) ?? flow.Between(i, open.Count == 1 && head == Edge.Paragraph, Displays.MayBegin(open), spoken);
            bool doubtful = joint == Joint.Join && lines[i].Form?.StartsParagraph is null && !IsSetGroup(open, i) && !Punctuation.SplitsSign(open[^1].Text, lines[i].Text) && IsDoubtful(open, lines[i]);
            if (doubtful)
            {
                CloseCut(pieces, open, head);
                head = Edge.Cut;
            }
            else if (joint != Joint.Join)
            {
                Close(pieces, open, head, joint == Joint.Seam);
                bool begins = joint == Joint.Paragraph && !GoesOnBelowDisplay(pieces, lines[i]);
                head = begins || StatedForms.States(lines[i].Form) ? Edge.Paragraph : flow.HeadOf(lines[i]);
                var number = Numbering.Read(lines[i].Text);
                spoken = number.Style is NumberStyle.Spoken or NumberStyle.Ordinal ? number.Value : number.Style == NumberStyle.None ? spoken : 0;
            }

            open.Add(lines[i]);
        }

        Close(pieces, open, head, true);
        return pieces;
    }

    /// <summary>What the words at a line end alone tell of the lines on both sides, or null.</summary>
    private Joint? Plain(List<TextLine> open, int i)
    {
        bool dated = Marks.BeginsDatedSentence(lines[i].Text) && lines[i] is { Blanks: > 0, Spaced: false } && !Punctuation.EndsPause(open[^1].Text);
        if ((datelines[i] && !datelines[i - 1]) || dated || IsPictureOrSpoken(open, i))
        {
            return Joint.Paragraph;
        }

        bool near = lines[i] is { PageTop: false } line && line.Page == open[^1].Page && (line.Blanks == 0 || line.Spaced);
        if (IsSetGroup(open, i) || ClosesBracket(open, i) || (near && Punctuation.SplitsSign(open[^1].Text, lines[i].Text)))
        {
            return Joint.Join;
        }

        bool signed = open[^1].Text[^1] is '）' or ')' && Marks.EndsWithNames(Wraps.Undo(open));
        return signed || (Marks.BeginsWithBullet(lines[i].Text) && Punctuation.EndsSentence(open[^1].Text)) ? Joint.Paragraph : null;
    }

    /// <summary>
    /// Whether a line that follows a title, a name or a heading goes on with text that was cut above it: only where the
    /// type would show the beginning of a paragraph, and does not, is that more than a guess.
    /// </summary>
    private bool GoesOnBelowDisplay(List<Piece> pieces, TextLine line) =>
        pieces.Count > 0 && pieces[^1].Kind == PieceKind.Display && flow.HeadOf(line) == Edge.Cut
        && pieces.FindLast(p => p.Kind == PieceKind.Text) is { Tail: Edge.Cut };

    // A bracketed line right under a byline is its unit; a dash inside a paragraph is only a dash.
    private Mark MarkOf(List<Piece> pieces, List<TextLine> open, int i)
    {
        if (StatedForms.MarkOf(lines[i]) is { } stated)
        {
            return stated;
        }

        if (datelines[i])
        {
            return Mark.None;
        }

        var mark = units[i] ? Mark.Unit : names[i] ? Mark.Byline : IsJumpOverTwo(i) ? Mark.Jump : Marks.Of(lines[i].Text);
        if (mark == Mark.None && Marks.IsBracketed(lines[i].Text) && (FollowsByline(pieces, open, i) || SignsText(open, i)))
        {
            return Mark.Unit;
        }

        if (mark == Mark.None && Marks.IsBracketed(lines[i].Text) && SignsAsPerson(open, lines[i].Text))
        {
            return Mark.Byline;
        }

        if (mark == Mark.Dash && open.Count > 0 && Punctuation.SplitsSign(open[^1].Text, lines[i].Text))
        {
            return Mark.None;
        }

        return mark == Mark.Dash && (dashes.GoesOn(i, open) || dashes.BeginsParagraph(i, taken, titles)) ? Mark.None : mark;
    }

    private static bool FollowsByline(List<Piece> pieces, List<TextLine> open, int i) =>
        open.Count == 0 && pieces.Count > 0 && pieces[^1].Mark == Mark.Byline && i > 0 && pieces[^1].Last.Index == i - 1;

    /// <summary>Whether a body signs in brackets below the end of a text, as offices do their news: （市总办公室）.</summary>
    private bool SignsText(List<TextLine> open, int i) =>
        open.Count > 0 && Punctuation.EndsSentence(open[^1].Text) && Marks.IsUnitName(lines[i].Text[1..^1].Trim());

    /// <summary>Whether words in brackets below the end of a text end with a name and say whose: （本刊法律顾问 甲某某律师）.</summary>
    private static bool SignsAsPerson(List<TextLine> open, string text) =>
        open.Count > 0 && Punctuation.EndsSentence(open[^1].Text) && text.Length <= 34 && !Marks.BeginsPicture(text[1..]) && !Marks.IsEditor(text)
        && Corpus.Metadata.Byline.Parse(text) is { Authors: [{ Length: 2 or 3 or 4 }, ..], Role: not null };

    private int AddTitle(List<Piece> pieces, int index)
    {
        int last = index;
        while (last + 1 < lines.Count && titles[last + 1] == titles[index])
        {
            last++;
        }

        // A line that leads on to the title keeps its own place.
        int kicker = (lines[index].Text.EndsWith('—') || Marks.IsColumnLabel(lines[index].Text)) && last > index ? index : index - 1;
        if (kicker == index)
        {
            pieces.Add(new Piece(PieceKind.Display, Mark.None, [lines[index]], Edge.Paragraph, Edge.Paragraph));
        }

        int own = last > kicker + 1 && OwnLines.IsSubtitle(Wraps.Undo(Range(kicker + 1, last - 1)), lines[last].Text) ? last - 1 : last;
        pieces.Add(new Piece(PieceKind.Display, Mark.None, [.. Range(kicker + 1, own)], Edge.Paragraph, Edge.Paragraph));
        if (own < last)
        {
            pieces.Add(new Piece(PieceKind.Display, Mark.None, [lines[last]], Edge.Paragraph, Edge.Paragraph));
        }

        return last;
    }

    /// <summary>
    /// Whether a column may end between the open lines and the next although nothing in the type shows it: at a blank
    /// line where blank lines mean something, or where the characters do not go together at all.
    /// </summary>
    private bool IsDoubtful(List<TextLine> open, TextLine next) =>
        !Displays.MayBegin(open) && ((next.Blanks > 0 && !next.Spaced) || model.Join(open[^1].Text, next.Text) < LeastJoin);

    /// <summary>
    /// Whether a line goes on with a group of two to four lines without a sentence that stands between blank lines, its last
    /// line short: a title or heading broken over lines, however full its first lines are.
    /// </summary>
    private bool IsSetGroup(List<TextLine> open, int i)
    {
        if (IsFlushGroup(open, i))
        {
            return true;
        }

        if (open[0].Blanks == 0 || open[0].Spaced || open[0].PageTop || lines[i].Blanks > 0 || lines[i].PageTop || Numbering.Read(lines[i].Text).Style != NumberStyle.None)
        {
            return false;
        }

        int last = i;
        while (last + 1 < lines.Count && lines[last + 1].Blanks == 0 && !lines[last + 1].PageTop && !taken[last + 1] && last - i < 4)
        {
            last++;
        }

        string text = Wraps.Undo(open.Concat(Range(i, last)));
        bool isShort = lines[last].Measure - lines[last].Width > 2.3;
        return last + 1 < lines.Count && lines[last + 1].Blanks > 0 && open.Count + last - i < 4 && isShort && Punctuation.Width(text) <= Displays.Widest
            && open.Skip(1).All(l => l.Blanks == 0) && !Punctuation.HoldsSentenceEnd(text) && !Punctuation.EndsEntry(text) && !Punctuation.TrailsOff(text)
            && !Punctuation.CannotBegin(text[0]) && !Punctuation.EndsPause(text) && !Dateline.Begins(text);
    }

    /// <summary>
    /// Whether a line goes on with flush lines without a sentence between the end of one paragraph and the indented first line
    /// of the next, the last of them short: a heading broken over lines, however full its first lines are.
    /// </summary>
    private bool IsFlushGroup(List<TextLine> open, int i)
    {
        var above = open[0].Index > 0 ? lines[open[0].Index - 1] : null;
        if (flow.Habit != IndentHabit.Printed || above is null || taken[above.Index] || open[0].PageTop || above.Measure - above.Width - above.Indent < 1 || !Punctuation.EndsSentence(above.Text))
        {
            return false;
        }

        int last = i;
        while (last + 1 < lines.Count && lines[last + 1] is { Indent: 0, PageTop: false } && !taken[last + 1] && last - i < 3)
        {
            last++;
        }

        var group = open.Concat(Range(i, last)).ToList();
        string text = Wraps.Undo(group);
        return group.Count <= 3 && last + 1 < lines.Count && lines[last + 1].Indent > 0 && group.TrueForAll(l => l.Indent == 0 && Marks.Of(l.Text) == Mark.None && l.Measure == above.Measure)
            && lines[last].Measure - lines[last].Width > 2.3 && Punctuation.Width(text) <= 50 && Punctuation.Balance(text).Unopened == 0
            && !Punctuation.HoldsSentenceEnd(text) && !Punctuation.EndsPause(text) && !Punctuation.CannotBegin(text[0]) && Numbering.Read(text).Style == NumberStyle.None;
    }

    private bool IsPictureOrSpoken(List<TextLine> open, int i) =>
        (Marks.BeginsPicture(lines[i].Text) || Marks.IsSpoken(lines[i].Text)) && Punctuation.EndsSentence(open[^1].Text);

    /// <summary>Whether a line closes a bracket that the line before it opened: names behind a text, broken over two lines.</summary>
    private bool ClosesBracket(List<TextLine> open, int i) =>
        lines[i] is { PageTop: false } line && (line.Blanks == 0 || line.Spaced) && line.Index == open[^1].Index + 1 && line.Text[^1] is '）' or ')' && line.Text.Length <= 20
        && Punctuation.Balance(open[^1].Text).Unclosed > 0 && Punctuation.Balance(line.Text).Unopened > 0;

    /// <summary>
    /// A text that stops within a sentence at a mark that sends on goes on elsewhere, however short its last line is. What stands
    /// above a mark that comes from elsewhere is the headline printed again.
    /// </summary>
    private static void CloseAtJump(List<Piece> pieces, List<TextLine> open, Edge head, TextLine mark)
    {
        if (Jump.Parse(mark.Text) is { Onward: true } && open.Count > 0 && !Punctuation.EndsSentence(open[^1].Text) && (open.Count > 1 || head == Edge.Cut || open[0].Width > 16))
        {
            CloseCut(pieces, open, head);
        }
    }

    private static void CloseCut(List<Piece> pieces, List<TextLine> open, Edge head)
    {
        var tail = Punctuation.EndsSentence(open[^1].Text) ? Edge.Open : Edge.Cut;
        pieces.Add(new Piece(PieceKind.Text, Mark.None, [.. open], head, tail));
        open.Clear();
    }

    /// <summary>Some marks are only words when they stand within a sentence.</summary>
    private bool MarkIsText(Mark mark, int index, List<TextLine> open)
    {
        var last = open[^1];
        bool midSentence = !Punctuation.EndsSentence(last.Text) && last.Measure > 0 && last.Measure - last.Width < 3.3;
        return !lines[index].TooWide && mark is Mark.Source or Mark.Byline or Mark.Date or Mark.Caption && midSentence && !Displays.MayBegin(open)
            && lines[index].Measure == last.Measure && !(mark == Mark.Byline && !char.IsLetter(lines[index].Text[0]));
    }

    private int AddMarked(List<Piece> pieces, Mark mark, int index)
    {
        int last = index;
        while (mark == Mark.Unit && last + 1 < lines.Count && last - index < 3 && GoesOn(index, last))
        {
            last++;
        }

        last += mark == Mark.Jump && IsJumpOverTwo(index) ? 1 : 0;
        while (mark == Mark.Dash && last + 1 < lines.Count && last - index < 3 && DashGoesOn(last))
        {
            last++;
        }

        pieces.Add(new Piece(PieceKind.Marked, mark, [.. Range(index, last)], Edge.Paragraph, Edge.Paragraph));
        return last;
    }

    private bool GoesOn(int first, int last)
    {
        string text = Wraps.Undo(Range(first, last));
        var (a, b) = (lines[last], lines[last + 1]);
        if (taken[last + 1] || b.PageTop || titles[last + 1] > 0)
        {
            return false;
        }

        bool open = Punctuation.Balance(text).Unclosed > 0;
        bool full = a.Measure > 0 && a.Measure - a.Width < 1.7 && !Marks.EndsWithUnit(text) && Marks.EndsWithUnit(b.Text)
            && b.Indent == 0 && b.Text.Length <= a.Text.Length;
        bool rest = a.Measure > 0 && a.Measure - a.Width < 1.7 && b.Text.Length <= 8 && Marks.EndsWithUnit(b.Text) && b.Indent == 0 && (b.Blanks == 0 || b.Spaced)
            && lines[first].Text.Contains("单位", StringComparison.Ordinal);
        return (open || full || rest) && Marks.Of(b.Text) is Mark.None or Mark.Byline;
    }

    /// <summary>Whether a line and the next are together one jump mark.</summary>
    private bool IsJumpOverTwo(int i) =>
        lines[i].Text.Length <= 12 && "（(【[〔".Contains(lines[i].Text[0], StringComparison.Ordinal) && i + 1 < lines.Count && !taken[i + 1]
        && !lines[i + 1].PageTop && Jump.Parse(lines[i].Text) is null && Jump.Parse(lines[i].Text + lines[i + 1].Text) is not null;

    private bool DashGoesOn(int last)
    {
        var (a, b) = (lines[last], lines[last + 1]);
        bool full = a.Measure > 0 && a.Measure - a.Width < 3.3;
        bool apart = (b.Blanks > 0 && !b.Spaced) || (flow.Habit == IndentHabit.Printed && b.Indent > a.Indent);
        return !apart && !taken[last + 1] && !b.PageTop && full && !Punctuation.EndsSentence(a.Text) && Marks.Of(b.Text) == Mark.None
            && (flow.Habit != IndentHabit.Stripped || model.Join(a.Text, b.Text) > 0 || b.Width < b.Measure - 4);
    }

    private IEnumerable<TextLine> Range(int first, int last) => Enumerable.Range(first, last - first + 1).Select(i => lines[i]);

    private void Close(List<Piece> pieces, List<TextLine> open, Edge head, bool seam)
    {
        if (open.Count == 0)
        {
            return;
        }

        var last = open[^1];
        bool first = open.Count == 1 && head == Edge.Paragraph;
        seam &= !SpacedDisplays.IsAlone(lines, open);
        var tail = seam && !StatedForms.EndsParagraph(lines, last) ? flow.TailOf(last, first) : Edge.Paragraph;
        bool display = StatedForms.IsDisplay(open, marked) ?? Displays.Are(open, tail, seam);
        pieces.Add(new Piece(display ? PieceKind.Display : PieceKind.Text, Mark.None, [.. open], display ? Edge.Paragraph : head, display ? Edge.Paragraph : tail));
        open.Clear();
    }

    /// <summary>Puts display pieces together that are one title or heading broken over lines or blank lines.</summary>
    private List<Piece> MergeDisplays(List<Piece> pieces)
    {
        var merged = new List<Piece>();
        foreach (var piece in pieces)
        {
            if (merged.Count > 0 && BelongTogether(merged[^1], piece))
            {
                merged[^1] = merged[^1] with { Lines = [.. merged[^1].Lines, .. piece.Lines] };
                merged[^1] = new Piece(PieceKind.Display, Mark.None, merged[^1].Lines, Edge.Paragraph, Edge.Paragraph);
            }
            else
            {
                merged.Add(piece);
            }
        }

        return merged;
    }

    /// <summary>A question or call ends a title, as does a name alone, or a line below it with an indent of its own.</summary>
    private static bool EndsTitle(Piece a, Piece b) =>
        a.Text[^1] is '？' or '！' || OwnLines.IsSubtitle(a.Text, b.Text) || (a.Last.Indent == 0 && b.First.Indent >= 1.5) || (Marks.IsBareName(a.Text) && Surnames.Begins(a.Text));

    private bool BelongTogether(Piece a, Piece b)
    {
        if (a.Kind != PieceKind.Display || b.Kind != PieceKind.Display || StatedForms.States(b.First.Form) || b.First.Index != a.Last.Index + 1 || b.First.PageTop
            || b.Number.Style != NumberStyle.None || a.Text.EndsWith('—') || Marks.StandsAlone(a.Text) || Marks.StandsAlone(b.Text) || EndsTitle(a, b) || (Marks.IsBareName(b.Text) && Surnames.Begins(b.Text) && a.Number.Style == NumberStyle.None) || a.Lines.Count + b.Lines.Count > 6)
        {
            return false;
        }

        bool unfinished = "的和与及在对以为把向、，：".Contains(a.Text[^1], StringComparison.Ordinal);
        bool tight = b.First.Blanks == 0 && (b.First.Spaced || a.Lines.Count == 1 || a.Last.Blanks == 0);
        bool shortRest = b.Text.Length <= 6 && b.First.Blanks <= 1 && a.Number.Style != NumberStyle.None;
        return unfinished || tight || shortRest || (b.First.Blanks == a.Last.Blanks && b.First.Spaced && model.Join(a.Text, b.Text) > 1.5);
    }
}
