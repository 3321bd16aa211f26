namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Finds the measure (line width) of the column each line stands in. A most-likely-path search over the lines: each
/// line costs little when it fills the measure, or stops two em short (a first line whose indent was taken off), more
/// when it is shorter, most when it is wider than the measure; changing the measure costs once. Measure 0 stands for
/// text that is not wrapped at all.
/// </summary>
internal static class Measures
{
    private const int Widest = 64;
    private const double ChangeCost = 7;

    /// <summary>What a line that breaks off within a sentence costs where lines are said not to be wrapped.</summary>
    private const double BrokenCost = 4.2;

    /// <summary>What it costs that a full line ends a sentence.</summary>
    private const double FullEndCost = 2;

    private static readonly double[] Narrowings = [0, 0.15, 0.3, 0.5];

    /// <summary>
    /// Returns the lines with their widths and measures. How far punctuation was narrowed differs between setters; the
    /// narrowing under which the lines fit their measures best is taken for the whole file.
    /// </summary>
    public static IReadOnlyList<TextLine> Estimate(IReadOnlyList<TextLine> lines)
    {
        var broken = BrokenLines.Find(lines, new CharacterModel(lines));
        return Narrowings.Select(n => Fit([.. lines.Select(l => l with { Width = l.Natural - (n * l.Narrowable) - (n > 0 ? (0.5 - n) * l.Pairs : 0) })], broken)).MinBy(f => f.Cost).Lines;
    }

    private static (double Cost, IReadOnlyList<TextLine> Lines) Fit(IReadOnlyList<TextLine> lines, bool[] broken)
    {
        int states = Widest + 1;
        var best = new double[states];
        var from = new int[lines.Count, states];
        for (int i = 0; i < lines.Count; i++)
        {
            int cheapest = ArgMin(best);
            double jump = best[cheapest] + (i > 0 && lines[i].PageTop ? ChangeCost / 2 : ChangeCost);
            var next = new double[states];
            for (int w = 0; w < states; w++)
            {
                bool stay = i == 0 || best[w] <= jump;
                from[i, w] = stay ? w : cheapest;
                next[w] = (stay ? best[w] : jump) + (w == 0 && broken[i] ? BrokenCost : Cost(lines[i], w, i + 1 < lines.Count ? lines[i + 1] : null));
            }

            best = next;
        }

        var measured = new TextLine[lines.Count];
        int state = ArgMin(best);
        double cost = best[state];
        for (int i = lines.Count - 1; i >= 0; i--)
        {
            measured[i] = lines[i] with { Measure = state };
            state = from[i, state];
        }

        return (cost, KeepLastLines(measured));
    }

    /// <summary>A short line tells nothing of its measure: the end of a sentence keeps the measure of its beginning.</summary>
    private static TextLine[] KeepLastLines(TextLine[] lines)
    {
        for (int i = 1; i < lines.Length; i++)
        {
            var (a, b) = (lines[i - 1], lines[i]);
            bool ends = Punctuation.EndsSentence(b.Text) && b.Width < b.Measure - 1.5 && b.Width <= a.Measure + 0.5;
            if (a.Measure > 0 && a.Measure != b.Measure && !b.PageTop && ends && !Punctuation.EndsSentence(a.Text) && a.Measure - a.Width < 3)
            {
                lines[i] = b with { Measure = a.Measure };
            }
        }

        return lines;
    }

    private static double Cost(TextLine line, int measure, TextLine? next)
    {
        bool ends = Punctuation.EndsSentence(line.Text) || Punctuation.EndsEntry(line.Text);
        if (measure == 0)
        {
            return line.Width > Widest ? 0.8 : ends ? 1.7 : line.Width < 30 && line.Width > 6 ? 2.4 : 2.0;
        }

        if (measure is > 0 and < 6)
        {
            return 9;
        }

        double width = line.Width + line.Indent;
        double over = width - measure;
        if (over > 0.75)
        {
            return over - line.Squeeze <= 0.5 && over < 3.1 ? 0.6 + (0.25 * over) + (ends ? FullEndCost : 0) : 9;
        }

        if (over >= -0.75)
        {
            // One full line of wrapped text in eight ends a sentence: lines of like width that all do are paragraphs, not lines.
            return (0.8 * Math.Abs(over)) + (ends ? FullEndCost : 0);
        }

        if (line.Indent == 0 && Math.Abs(over + 2) <= 0.75 && !ends)
        {
            return 1.1 + (0.3 * Math.Abs(over + 2));
        }

        bool cluster = next is not null && -over < Punctuation.HeadClusterWidth(next.Text) + 0.4;
        return cluster ? 0.7 : ends ? 1.9 : 3.2;
    }

    private static int ArgMin(double[] values)
    {
        int best = 0;
        for (int i = 1; i < values.Length; i++)
        {
            best = values[i] < values[best] ? i : best;
        }

        return best;
    }
}
