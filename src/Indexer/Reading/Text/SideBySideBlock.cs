namespace KnowledgeBase.Indexer.Reading.Text;

/// <summary>Lines through which one gap runs from top to bottom.</summary>
/// <param name="First">0-based first line.</param>
/// <param name="Last">0-based last line.</param>
/// <param name="Gutter">The places that are white in all of them.</param>
/// <param name="Rows">The stretches of each line, from <paramref name="First"/> on.</param>
/// <param name="Em">Places an ideograph takes.</param>
internal sealed record SideBySideBlock(
    int First, int Last, (int Start, int End) Gutter, IReadOnlyList<IReadOnlyList<TextStretch>> Rows, int Em)
{
    // Places that must be white between columns.
    private const int LeastGap = 2;

    // Lines with text on both sides.
    private const int LeastRows = 5;

    // Ideographs a column must hold in a line, and how many may be missing in a line that counts as full.
    private const int LeastMeasure = 8;
    private const int Slack = 2;

    // No page has more lines; it bounds the time on texts full of gaps.
    private const int MostRows = 400;

    /// <summary>Lines whose right text begins just where the gap ends: most with the measure the columns were set with.</summary>
    public int Aligned => Rows.Count(row => row.Any(s => s.Start == Gutter.End));

    /// <summary>All blocks of a text, in order.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="measure">How wide characters are.</param>
    public static IReadOnlyList<SideBySideBlock> Find(IReadOnlyList<string> lines, ColumnMeasure measure)
    {
        var rows = lines.Select(measure.Stretches).ToList();
        var found = new List<SideBySideBlock>();
        int free = 0;
        for (int i = 0; i < rows.Count; i++)
        {
            if (rows[i].Count < 2 || i < free)
            {
                continue;
            }

            for (int gap = 1; gap < rows[i].Count; gap++)
            {
                if (Grown(lines, rows, i, gap, free, measure.Em) is { } block)
                {
                    found.Add(block);
                    free = block.Last + 1;
                    break;
                }
            }
        }

        return found;
    }

    /// <summary>The left column, line by line; blank where only the right one has text.</summary>
    public List<string> Left(IReadOnlyList<string> lines) => [.. Rows.Select((row, i) =>
        row.LastOrDefault(s => s.End <= Gutter.Start) is { Last: > 0 } last ? lines[First + i][..last.Last] : string.Empty)];

    /// <summary>The right column, with its indents; blank where only the left one has text.</summary>
    public List<string> Right(IReadOnlyList<string> lines) => [.. Rows.Select((row, i) => RightPart(lines[First + i], row))];

    private static SideBySideBlock? Grown(
        IReadOnlyList<string> lines, List<IReadOnlyList<TextStretch>> rows, int seed, int gap, int free, int em)
    {
        var left = rows[seed][gap - 1];
        var right = rows[seed][gap];
        if (left.End - rows[seed][0].Start < LeastMeasure * em || rows[seed][^1].End - right.Start < LeastMeasure * em)
        {
            return null;
        }

        var gutter = (Start: left.End, End: right.Start);
        int last = Reach(lines, rows, seed, 1, rows.Count, ref gutter);
        int first = Reach(lines, rows, seed, -1, free - 1, ref gutter);
        var block = new SideBySideBlock(first, last, gutter, rows[first..(last + 1)], em);
        return block.HoldsColumns(lines) ? block : null;
    }

    // Goes on from a line as long as the gap does. Blank lines are passed over only to another line with text on both sides of all of it:
    // heads and feet of pages have gaps at other places.
    private static int Reach(
        IReadOnlyList<string> lines, List<IReadOnlyList<TextStretch>> rows, int from, int step, int end, ref (int Start, int End) gutter)
    {
        int reached = from;
        bool blank = false;
        for (int i = from + step; i != end && Math.Abs(i - from) < MostRows; i += step)
        {
            if (lines[step > 0 ? i : i + 1].Contains('\f', StringComparison.Ordinal))
            {
                break;
            }

            if (rows[i].Count == 0)
            {
                blank = true;
                continue;
            }

            var narrowed = Narrowed(rows[i], gutter);
            if (narrowed.End - narrowed.Start < LeastGap || (blank && !(narrowed == gutter && BothSides(rows[i], narrowed))))
            {
                break;
            }

            gutter = narrowed;
            (reached, blank) = (i, false);
        }

        return reached;
    }

    // What of the gap is white in a line too.
    private static (int Start, int End) Narrowed(IReadOnlyList<TextStretch> row, (int Start, int End) gutter)
    {
        var best = (Start: 0, End: 0);
        int white = 0;
        foreach (var stretch in row)
        {
            Take(white, stretch.Start);
            white = stretch.End;
        }

        Take(white, int.MaxValue);
        return best;

        void Take(int start, int end)
        {
            (start, end) = (Math.Max(start, gutter.Start), Math.Min(end, gutter.End));
            best = end - start > best.End - best.Start ? (start, end) : best;
        }
    }

    private static bool BothSides(IReadOnlyList<TextStretch> row, (int Start, int End) gutter) =>
        row[0].End <= gutter.Start && row[^1].Start >= gutter.End;

    private bool HoldsColumns(IReadOnlyList<string> lines)
    {
        var both = Rows.Select((row, i) => (Row: row, Line: lines[First + i])).Where(r => r.Row.Count > 0 && BothSides(r.Row, Gutter)).ToList();
        if (both.Count < LeastRows)
        {
            return false;
        }

        int[] leftEnds = [.. both.Select(r => r.Row.Last(s => s.End <= Gutter.Start).End)];
        int[] rightEnds = [.. both.Select(r => r.Row[^1].End)];
        int leftStart = both.Min(r => r.Row[0].Start);
        return leftEnds.Max() - leftStart >= LeastMeasure * Em && rightEnds.Max() - Gutter.End >= LeastMeasure * Em
            && Filled(leftEnds) && Filled(rightEnds)
            && SideBySide.Runs([.. both.Select(r => r.Line[..r.Row.Last(s => s.End <= Gutter.Start).Last])])
            && SideBySide.Runs([.. both.Select(r => RightPart(r.Line, r.Row))]);
    }

    private bool Filled(int[] ends) => ends.Count(e => e >= ends.Max() - (Slack * Em)) * 2 >= ends.Length;

    // With the white space between the gap and the text, which is the indent of the column's line.
    private string RightPart(string line, IReadOnlyList<TextStretch> row)
    {
        if (row.Count == 0 || row[^1].Start < Gutter.End)
        {
            return string.Empty;
        }

        var text = row.First(s => s.Start >= Gutter.End);
        int at = text.First;
        for (int indent = text.Start - Gutter.End; indent > 0 && at > 0 && char.IsWhiteSpace(line[at - 1]); at--)
        {
            indent -= line[at - 1] == '\u3000' ? Em : 1;
        }

        return line[at..].TrimEnd();
    }
}
