namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Finds the lines that hold nothing but the name of a unit and stand at a byline: directly below it, or between it and
/// the title above it.
/// </summary>
internal static class UnitLines
{
    /// <summary>Which of the lines name the unit of a byline next to them.</summary>
    public static bool[] Find(IReadOnlyList<TextLine> lines, bool[] taken)
    {
        var units = new bool[lines.Count];
        for (int i = 0; i < lines.Count; i++)
        {
            if (taken[i] || (Marks.Of(lines[i].Text) != Mark.Byline && !NameLines.IsOverUnit(lines, taken, i)))
            {
                continue;
            }

            if (i + 1 < lines.Count && !taken[i + 1] && !lines[i + 1].PageTop && IsBelow(lines, i + 1))
            {
                units[i + 1] = true;
            }
            else if (i > 1 && !taken[i - 1] && !lines[i].PageTop && !lines[i - 1].PageTop && IsAbove(lines, i - 1))
            {
                units[i - 1] = true;
            }
        }

        return units;
    }

    private static bool IsBelow(IReadOnlyList<TextLine> lines, int i)
    {
        var line = lines[i];
        if (!Marks.IsUnitName(line.Text) || (line.Blanks > 0 && !line.Spaced))
        {
            return false;
        }

        // A first line of text would fill its measure, or go on in a line that is not a new paragraph.
        bool shorter = line.Measure > 0 && line.Measure - line.Width - line.Indent > 1.6;
        var next = i + 1 < lines.Count ? lines[i + 1] : null;
        return shorter || line.Measure == 0 || next is null || next.PageTop || next.Indent > line.Indent || (next.Blanks > 0 && !next.Spaced);
    }

    private static bool IsAbove(IReadOnlyList<TextLine> lines, int i)
    {
        var (title, line) = (lines[i - 1], lines[i]);
        return Marks.IsUnitName(line.Text) && Marks.IsBodyName(line.Text) && title.Text.Length >= 5 && !Punctuation.EndsSentence(title.Text)
            && Marks.Of(title.Text) is Mark.None or Mark.Dash && (title.Measure == 0 || title.Width < title.Measure - 1 || line.Blanks > 0);
    }
}
