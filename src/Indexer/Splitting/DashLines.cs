namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Tells lines of running text that happen to begin with a dash from subtitles and from the speakers of quotations, which
/// hold no sentence.
/// </summary>
internal sealed class DashLines(IReadOnlyList<TextLine> lines, IndentHabit habit)
{
    private const double ShortLine = 3.3;
    private const int Most = 8;

    /// <summary>Whether the line goes on with the sentence of the open lines, which fill their measure up to it.</summary>
    /// <param name="index">Index of the line with the dash.</param>
    /// <param name="open">Lines of the paragraph before it.</param>
    public bool GoesOn(int index, List<TextLine> open)
    {
        if (open.Count == 0)
        {
            return false;
        }

        var (last, line) = (open[^1], lines[index]);
        bool paragraph = open.Count > 2 || Punctuation.HoldsSentenceEnd(Wraps.Undo(open))
            || (habit == IndentHabit.Printed && open[0].Indent > 0 && line.Indent == 0);
        bool full = last.Measure > 0 && last.Measure - last.Width - last.Indent < ShortLine && last.Measure == line.Measure;
        return paragraph && full && !Punctuation.EndsSentence(last.Text) && !line.PageTop && (line.Blanks == 0 || line.Spaced);
    }

    /// <summary>Whether a paragraph with a sentence begins at the line, as in lists whose entries begin with a dash.</summary>
    /// <param name="index">Index of the line with the dash.</param>
    /// <param name="taken">Lines that belong to furniture or lists.</param>
    /// <param name="titles">For each line the number of its title, or 0.</param>
    public bool BeginsParagraph(int index, bool[] taken, int[] titles)
    {
        int last = index;
        while (last + 1 < lines.Count && last - index < Most && Follows(last + 1, taken, titles))
        {
            last++;
        }

        string text = Wraps.Undo(lines.Skip(index).Take(last - index + 1));
        return text.Contains('。', StringComparison.Ordinal) || text.EndsWith('；');
    }

    private bool Follows(int index, bool[] taken, int[] titles)
    {
        var (above, line) = (lines[index - 1], lines[index]);
        bool full = above.Measure > 0 && above.Measure - above.Width - above.Indent < ShortLine;
        return full && !taken[index] && titles[index] == 0 && !line.PageTop && line.Indent == 0 && (line.Blanks == 0 || line.Spaced)
            && above.Measure == line.Measure && !Punctuation.EndsSentence(above.Text) && Marks.Of(line.Text) == Mark.None;
    }
}
