namespace KnowledgeBase.Indexer.Splitting;

/// <summary>How a line stands to the line before it.</summary>
internal enum Joint
{
    /// <summary>The same paragraph goes on.</summary>
    Join,

    /// <summary>A new paragraph.</summary>
    Paragraph,

    /// <summary>The flow breaks: what comes before goes on elsewhere, or may do so.</summary>
    Seam,
}

/// <summary>How paragraphs show their beginning in this file.</summary>
internal enum IndentHabit
{
    /// <summary>Not at all, or by blank lines only.</summary>
    None,

    /// <summary>By white space that is still there.</summary>
    Printed,

    /// <summary>By white space that was taken off: first lines are two em short.</summary>
    Stripped,
}

/// <summary>
/// Decides, from line widths, indents, blank lines and punctuation, where paragraphs begin and where the flow of a
/// column breaks.
/// </summary>
internal sealed class Flow
{
    private const double FirstLineGap = 1.4;
    private const double FullGap = 0.8;
    private const double SureEnd = 4;
    private const int FewestFilled = 8;
    private const double LeastHanging = 16;
    private readonly IReadOnlyList<TextLine> lines;
    private readonly bool alwaysIndents;
    private readonly bool[] broken;
    private readonly bool[] flush;
    private readonly Dictionary<double, int> filled;

    /// <summary>Looks at all lines once to learn the habits of the file.</summary>
    /// <param name="lines">All lines of the file.</param>
    /// <param name="model">Continuity model of the same lines.</param>
    /// <param name="flush">Lines of articles that are set without indents, whatever the rest of the file does.</param>
    public Flow(IReadOnlyList<TextLine> lines, CharacterModel model, bool[] flush)
    {
        (this.lines, this.flush) = (lines, flush);
        broken = BrokenLines.Find(lines, model);
        Habit = FindHabit();
        filled = FilledMeasures();
        alwaysIndents = Habit == IndentHabit.Printed && AlwaysIndents();
    }

    /// <summary>How paragraphs show their beginning.</summary>
    public IndentHabit Habit { get; }

    /// <summary>Relation of line <paramref name="index"/> to the line before it.</summary>
    /// <param name="index">Index of the later line.</param>
    /// <param name="first">Whether the earlier line begins a paragraph.</param>
    /// <param name="displayed">Whether the lines since the last break may be a heading or a title.</param>
    /// <param name="spoken">Last number of an enumeration (一是) that began a paragraph, 0 for none.</param>
    public Joint Between(int index, bool first, bool displayed, int spoken)
    {
        var a = lines[index - 1];
        var b = lines[index];
        if (b.PageTop || a.Measure == 0 || b.Measure == 0)
        {
            return b.PageTop ? Joint.Seam : a.Measure == 0 && b.Measure == 0 && (broken[index - 1] || IsHanging(a, b)) ? Joint.Join : Unwrapped(a, b);
        }

        if (a.TooWide != b.TooWide || Math.Abs(a.Measure - b.Measure) > 2.1)
        {
            return Joint.Seam;
        }

        return Punctuation.EndsSentence(a.Text)
            ? AfterSentence(a, b, first, spoken)
            : WithinSentence(a, b, first, displayed);
    }

    /// <summary>How the text stands at the head of a line that follows a seam.</summary>
    public Edge HeadOf(TextLine line)
    {
        if (Punctuation.CannotBegin(line.Text[0]))
        {
            return Edge.Cut;
        }

        var style = Numbering.Read(line.Text).Style;
        if (style is >= NumberStyle.Part and <= NumberStyle.HanBracket || (HabitAt(line) == IndentHabit.Printed && line.Indent > 0))
        {
            return Edge.Paragraph;
        }

        if (line.Measure == 0)
        {
            return style != NumberStyle.None ? Edge.Paragraph : Edge.Open;
        }

        if (HabitAt(line) == IndentHabit.Printed)
        {
            return Edge.Cut;
        }

        if (Habit == IndentHabit.Stripped)
        {
            double gap = line.Measure - line.Width;
            bool goesOn = !Punctuation.EndsSentence(line.Text);
            return gap < FullGap ? (style == NumberStyle.None ? Edge.Cut : Edge.Open)
                : gap is >= FirstLineGap and < 3.3 && goesOn ? Edge.Paragraph : Edge.Open;
        }

        return style != NumberStyle.None ? Edge.Paragraph : Edge.Open;
    }

    /// <summary>How the text stands at the end of a line that a seam follows.</summary>
    public Edge TailOf(TextLine line, bool first)
    {
        double room = line.Measure - line.Width - line.Indent - (first && Habit == IndentHabit.Stripped ? 2 : 0);
        if (Punctuation.EndsSentence(line.Text))
        {
            return line.Measure == 0 || room > 1.6 ? Edge.Paragraph : Edge.Open;
        }

        if (line.Measure == 0)
        {
            return line.Width > 36 && !Punctuation.EndsEntry(line.Text) ? Edge.Cut : Edge.Open;
        }

        return room > 3.2 ? Edge.Paragraph : Edge.Cut;
    }

    /// <summary>Whether a flush line goes on with the first line of a paragraph, which is indented, holds a pause and does not end its sentence.</summary>
    private bool IsHanging(TextLine a, TextLine b) =>
        Habit == IndentHabit.Printed && a.Indent >= 1 && b is { Indent: 0, Blanks: 0 } && a.Natural >= LeastHanging && a.Text.AsSpan().IndexOfAny('，', '、', '。') >= 0
        && !Punctuation.EndsSentence(a.Text) && !Punctuation.EndsEntry(a.Text) && Marks.Of(a.Text) == Mark.None && Marks.Of(b.Text) == Mark.None
        && Numbering.Read(b.Text).Style == NumberStyle.None;

    private static Joint Unwrapped(TextLine a, TextLine b)
    {
        bool ends = Punctuation.EndsSentence(a.Text) || Punctuation.EndsEntry(a.Text);
        bool cut = !ends && a.Measure == 0 && a.Width > 36;
        return cut || Punctuation.CannotBegin(b.Text[0]) || (a.Measure > 0 && !ends) ? Joint.Seam : Joint.Paragraph;
    }

    private Joint AfterSentence(TextLine a, TextLine b, bool first, int spoken)
    {
        if (Punctuation.CannotBegin(b.Text[0]))
        {
            return Joint.Seam;
        }

        double forced = Forced(a, b, first);
        var number = Numbering.Read(b.Text);
        if (alwaysIndents && !flush[b.Index] && forced >= 4 && b.Indent == 0 && number.Style == NumberStyle.None && !IsShort(b))
        {
            // A paragraph ends here, and no other begins: what follows was cut off elsewhere.
            return Joint.Seam;
        }

        double score = forced + Indentation(b);
        bool blank = b.Blanks > 0;
        score += b.Spaced ? (blank ? 0 : 0.5) : blank ? 3.7 : -2;
        if (number.Style is NumberStyle.Spoken or NumberStyle.Ordinal)
        {
            score += number.Value == 1 ? 0.3 : number.Value == spoken + 1 ? 3.5 : 1.5;
        }
        else if (number.Style != NumberStyle.None)
        {
            score += 3;
        }

        score += IsShort(b) ? 4 : 0;
        if (score <= 0)
        {
            return Joint.Join;
        }

        bool cutHead = Habit == IndentHabit.Stripped && forced >= 3 && HeadOf(b) == Edge.Cut;
        return cutHead ? Joint.Seam : Joint.Paragraph;
    }

    private Joint WithinSentence(TextLine a, TextLine b, bool first, bool displayed)
    {
        if (Punctuation.CannotBegin(b.Text[0]))
        {
            return Joint.Join;
        }

        if (b.Blanks == 0 && b.Indent == 0 && (b.Text[0] == '的' || (Marks.BeginsDatedSentence(a.Text) && Numbering.Read(b.Text).Style == NumberStyle.None)))
        {
            // 的 begins no paragraph, and a sentence of news that began with its day goes on.
            return Joint.Join;
        }

        double room = Room(a, first);
        double cluster = Punctuation.HeadClusterWidth(b.Text);
        bool shortLine = room >= cluster + (displayed ? 0.6 : 1.2) && room > 1.4;
        var style = Numbering.Read(b.Text).Style;
        if (displayed && Numbering.CanHead(Numbering.Read(a.Text).Style) && IsFirstLine(b))
        {
            return Joint.Paragraph;
        }

        bool strong = style is >= NumberStyle.Part and <= NumberStyle.HanBracket
            || (style is NumberStyle.Arabic or NumberStyle.ArabicSecond && displayed);
        if (strong)
        {
            return shortLine || displayed || (first && room < 2.2) ? Joint.Paragraph : Joint.Seam;
        }

        bool entry = Punctuation.EndsEntry(a.Text) && room > Math.Max(1.4, cluster + 0.5);
        if (!displayed && !first && IsShort(b) && a.Measure - a.Width < 3.3 && !IsLastLine(b))
        {
            // Nothing but a title or a heading is short without ending a sentence; the text before it goes on elsewhere.
            return Joint.Seam;
        }

        bool goesOn = Habit == IndentHabit.Stripped && room < 1.6 && HeadOf(b) == Edge.Cut;
        if (goesOn)
        {
            // A heading is followed by a first line, which is two em short; this line fills the measure.
            return Joint.Join;
        }

        if (shortLine || entry)
        {
            return Joint.Paragraph;
        }

        if (Habit == IndentHabit.Printed && b.Indent > 0)
        {
            // The line is full and its sentence is not at an end: another text begins here, unless it is a line of its
            // own and so a heading.
            bool alone = first && !Punctuation.EndsPause(a.Text);
            return displayed || alone || (!Punctuation.EndsPause(a.Text) && room > 1.1) ? Joint.Paragraph : Joint.Seam;
        }

        return b.Blanks > 0 && !b.Spaced && displayed ? Joint.Paragraph : Joint.Join;
    }

    /// <summary>Whether a line neither fills its measure nor ends a sentence or an entry: no line of running text does.</summary>
    private static bool IsShort(TextLine line) =>
        line.Measure - line.Width - line.Indent > 3.3 && !Punctuation.EndsSentence(line.Text) && !Punctuation.EndsEntry(line.Text)
        && !Marks.EndsWithCredit(line.Text);

    /// <summary>
    /// Whether a flush line is the last of a paragraph by its surroundings: first lines are printed with an indent, no
    /// blank line that means something stands before the line, and such a blank line or a first line follows it.
    /// </summary>
    private bool IsLastLine(TextLine line)
    {
        var next = line.Index + 1 < lines.Count ? lines[line.Index + 1] : null;
        if (next is { PageTop: false } && Corpus.Metadata.Jump.Parse(next.Text) is { Onward: true })
        {
            return true;
        }

        return Habit == IndentHabit.Printed && line.Indent == 0 && (line.Spaced || line.Blanks == 0)
            && (next is null || next.PageTop || (next.Blanks > 0 && !next.Spaced) || next.Indent > 0);
    }

    private IndentHabit HabitAt(TextLine line) => Habit == IndentHabit.Printed && flush[line.Index] ? IndentHabit.None : Habit;

    private double Room(TextLine a, bool first) =>
        a.Measure - a.Width - a.Indent - (first && Habit == IndentHabit.Stripped ? 2 : 0);

    /// <summary>Evidence that the earlier line was ended on purpose: the head of the next would still have fitted.</summary>
    private double Forced(TextLine a, TextLine b, bool first)
    {
        double spare = Room(a, first) - Punctuation.HeadClusterWidth(b.Text);
        if (spare >= 0 && HabitAt(b) == IndentHabit.None && b.Blanks == 0 && filled.GetValueOrDefault(a.Measure) >= (spare >= 0.6 ? FewestFilled / 2 : FewestFilled))
        {
            return SureEnd;
        }

        return spare >= 1.5 ? 4 : spare >= 0.6 ? 2 : spare >= 0 ? 1 : -0.5;
    }

    /// <summary>
    /// How many lines there are of each measure whose lines are filled without exception: a line within a sentence always runs on until
    /// the next character, with the marks that must stay with it, does not fit. There room for it at the end of a sentence was left on
    /// purpose.
    /// </summary>
    private Dictionary<double, int> FilledMeasures()
    {
        var within = Enumerable.Range(1, Math.Max(0, lines.Count - 1))
            .Where(i => lines[i] is { PageTop: false, Blanks: 0, Measure: > 0, Indent: 0 } b && lines[i - 1] is var a && a.Measure == b.Measure
                && !Punctuation.EndsSentence(a.Text) && !Punctuation.EndsEntry(a.Text) && a.Measure - a.Width - a.Indent < 4
                && Marks.Of(a.Text) == Mark.None && Marks.Of(b.Text) == Mark.None && Numbering.Read(b.Text).Style == NumberStyle.None);
        return within.GroupBy(i => lines[i].Measure)
            .Where(g => g.Count(i => Room(lines[i - 1], false) >= Punctuation.HeadClusterWidth(lines[i].Text)) * 40 <= g.Count())
            .ToDictionary(g => g.Key, g => g.Count());
    }

    private double Indentation(TextLine b)
    {
        var habit = HabitAt(b);
        if (habit == IndentHabit.Printed)
        {
            return b.Indent > 0 ? 6 : -4;
        }

        if (habit == IndentHabit.None)
        {
            return 0;
        }

        double gap = b.Measure - b.Width;
        if (gap < FullGap)
        {
            return -3;
        }

        return IsFirstLine(b) ? 2.5 : 0;
    }

    /// <summary>
    /// Whether the line has the form of a first line whose indent was taken off: about two em short, and not merely
    /// because what follows did not fit any more.
    /// </summary>
    private bool IsFirstLine(TextLine line)
    {
        double gap = line.Measure - line.Width;
        if (Habit != IndentHabit.Stripped || gap is < FirstLineGap or >= 3.3)
        {
            return false;
        }

        // A line that ends a sentence and a little early is a first line only when the next one fills the measure.
        var next = line.Index + 1 < lines.Count ? lines[line.Index + 1] : null;
        bool nextFull = next is not null && next.Measure - next.Width < FullGap;
        bool pushed = next is not null && gap < Punctuation.HeadClusterWidth(next.Text) - 0.3;
        return !pushed && (!Punctuation.EndsSentence(line.Text) || nextFull);
    }

    /// <summary>Whether nearly every line of text below the end of a paragraph is indented.</summary>
    private bool AlwaysIndents()
    {
        var below = Enumerable.Range(1, Math.Max(0, lines.Count - 1))
            .Where(i => lines[i - 1] is { Measure: > 0 } a && Punctuation.EndsSentence(a.Text) && a.Measure - a.Width - a.Indent > 3
                && !lines[i].PageTop && !IsShort(lines[i]) && Marks.Of(lines[i].Text) == Mark.None)
            .Select(i => lines[i].Indent > 0).ToList();
        return below.Count >= 4 && below.Count(indented => indented) * 10 > below.Count * 7;
    }

    private IndentHabit FindHabit()
    {
        int printed = lines.Count(l => l.Indent > 0);
        if (printed >= 3 || printed * 12 > lines.Count)
        {
            return IndentHabit.Printed;
        }

        int stripped = 0;
        int flush = 0;
        for (int i = 1; i + 1 < lines.Count; i++)
        {
            var (a, b) = (lines[i - 1], lines[i]);
            if (b.Measure > 0 && a.Measure == b.Measure && Punctuation.EndsSentence(a.Text) && a.Measure - a.Width > 4
                && !Punctuation.EndsSentence(b.Text) && b.Measure - b.Width < 4)
            {
                bool early = b.Measure - b.Width >= FirstLineGap;
                stripped += early ? 1 : 0;
                flush += early ? 0 : 1;
            }
        }

        return stripped >= 2 && stripped > flush * 3 ? IndentHabit.Stripped : IndentHabit.None;
    }
}
