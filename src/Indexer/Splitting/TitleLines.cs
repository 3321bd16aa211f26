namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Finds the lines of titles by the bylines they stand at: up to three lines close together, without a sentence, above
/// a byline or below it, set off from other text by a blank line, a mark or the page's edge.
/// </summary>
internal static class TitleLines
{
    private const int Most = 4;

    /// <summary>Under this, the characters on both sides of a join (<see cref="CharacterModel.Join"/>) rather do not go together.</summary>
    private const double CutBelow = 1.5;

    /// <summary>The same behind a comma, where anything may follow.</summary>
    private const double CutAtPause = 0;

    /// <summary>For each line 0, or the number of the title it belongs to.</summary>
    /// <param name="lines">Lines with their measures.</param>
    /// <param name="used">Lines that belong to furniture or lists.</param>
    /// <param name="units">Lines that name the unit of a byline.</param>
    /// <param name="model">Continuity model of the file.</param>
    public static int[] Find(IReadOnlyList<TextLine> lines, bool[] used, bool[] units, CharacterModel model)
    {
        bool[] datelines = DatelineLines.Find(lines, used);
        bool[] names = NameLines.Find(lines, used);
        bool[] taken = [.. used.Select((u, i) => u || units[i] || datelines[i])];
        var titles = new int[lines.Count];
        int count = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            if (taken[i] || (Marks.Of(lines[i].Text) != Mark.Byline && !names[i]))
            {
                continue;
            }

            var (first, last) = Above(lines, taken, units, i);
            if (first > last)
            {
                (first, last) = Below(lines, taken, units, i);
            }

            if (first > last)
            {
                (first, last) = BelowCut(lines, taken, units, i, model);
            }

            if (first <= last)
            {
                Array.Fill(titles, ++count, first, last - first + 1);
            }
        }

        count = AddClosed(lines, taken, titles, count);
        AddFlush(lines, taken, titles, count);
        return titles;
    }

    /// <summary>
    /// Where a line closes an article (its unit, or names in brackets), lines without a sentence directly below it that are
    /// set off from what follows are a title: of the article closed, or of the next.
    /// </summary>
    private static int AddClosed(IReadOnlyList<TextLine> lines, bool[] taken, int[] titles, int count)
    {
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            bool closes = !taken[i] && titles[i] == 0 && titles[i + 1] == 0 && (Marks.Of(lines[i].Text) == Mark.Unit || (Marks.Of(lines[i].Text) == Mark.Byline && Marks.IsSignature(lines[i].Text)));
            var (first, last) = closes ? Below(lines, taken, new bool[lines.Count], i) : (1, 0);
            if (first <= last && Length(lines, first, last) <= 60)
            {
                Array.Fill(titles, ++count, first, last - first + 1);
            }
        }

        return count;
    }

    /// <summary>
    /// Where paragraphs are indented, a group of flush lines without a sentence, with a blank line or mark before it and an
    /// indented line, a blank line or a mark after it, is a title: text cut at a column's edge would end its sentence.
    /// </summary>
    private static void AddFlush(IReadOnlyList<TextLine> lines, bool[] taken, int[] titles, int count)
    {
        int indented = lines.Count(l => l.Indent > 0);
        if (indented < 3 || indented * 15 < lines.Count)
        {
            return;
        }

        for (int i = 0; i < lines.Count; i++)
        {
            int last = i;
            while (last < lines.Count && last - i < Most && titles[last] == 0 && Fits(lines, taken, last)
                && (last == i || (lines[last].Blanks == 0 && !lines[last].PageTop)))
            {
                last++;
            }

            last--;
            if (last >= i && Length(lines, i, last) is >= 6 and <= 60 && IsSetOff(lines, taken, i, last))
            {
                Array.Fill(titles, ++count, i, last - i + 1);
                i = last;
            }
        }
    }

    private static bool IsSetOff(IReadOnlyList<TextLine> lines, bool[] taken, int first, int last)
    {
        var above = first > 0 ? lines[first - 1] : null;
        var below = last + 1 < lines.Count ? lines[last + 1] : null;
        bool top = above is null || (taken[first - 1] && lines[first].Blanks > 0)
            || (lines[first].Blanks > 0 && (Punctuation.EndsSentence(above.Text) || Marks.Of(above.Text) is Mark.Unit));
        bool bottom = below is not null && !below.PageTop && below.Indent > 0;
        bool spaced = lines[first].Spaced && first == last && lines[first].Measure - lines[first].Width < 3.3 && above is not null;
        return top && bottom && !spaced && !ClosesMore(lines, first, last) && lines.Skip(first).Take(last - first + 1).All(l => Marks.Of(l.Text) == Mark.None);
    }

    /// <summary>Whether lines close a bracket or quotation that was opened before them: the rest of a unit or of a text.</summary>
    private static bool ClosesMore(IReadOnlyList<TextLine> lines, int first, int last) =>
        Punctuation.Balance(string.Concat(lines.Skip(first).Take(last - first + 1).Select(l => l.Text))).Unopened > 0;

    private static (int First, int Last) Above(IReadOnlyList<TextLine> lines, bool[] taken, bool[] units, int byline)
    {
        int last = byline - 1;
        while (last >= 0 && !lines[last + 1].PageTop && (units[last] || Marks.Of(lines[last].Text) is Mark.Dash or Mark.Date))
        {
            last--;
        }

        int first = last;
        while (first >= 0 && last - first < Most && Fits(lines, taken, first) && !lines[first + 1].PageTop
            && (first == last || lines[first + 1].Blanks == 0))
        {
            first--;
        }

        first++;
        bool setOff = first <= last && Length(lines, first, last) >= 5 && (first == 0 || lines[first].PageTop || lines[first].Blanks > 0 || taken[first - 1]
            || Punctuation.EndsSentence(lines[first - 1].Text) || Marks.Of(lines[first - 1].Text) is not (Mark.None or Mark.Byline));
        return setOff && !FitsAsText(lines, first, last) && !ClosesMore(lines, first, last) ? (first, last) : (1, 0);
    }

    /// <summary>
    /// A title above a byline with nothing between it and text that was cut off above it: it begins where the words do
    /// not go together, below a full line; the shortest such title is taken.
    /// </summary>
    private static (int First, int Last) BelowCut(IReadOnlyList<TextLine> lines, bool[] taken, bool[] units, int byline, CharacterModel model)
    {
        int last = byline - 1;
        while (last > 0 && !lines[last + 1].PageTop && (units[last] || Marks.Of(lines[last].Text) is Mark.Dash or Mark.Date))
        {
            last--;
        }

        for (int first = last; first > 0 && last - first < Most && Fits(lines, taken, first) && !lines[first + 1].PageTop && (first == last || lines[first + 1].Blanks == 0); first--)
        {
            var above = lines[first - 1];
            bool full = !taken[first - 1] && above.Measure > 0 && above.Measure - above.Width - above.Indent < 1.6 && Marks.Of(above.Text) == Mark.None;
            double most = Punctuation.EndsPause(above.Text) ? CutAtPause : CutBelow;
            if (full && model.Join(above.Text, lines[first].Text) < most && Length(lines, first, last) >= 5 && !ClosesMore(lines, first, last))
            {
                return (first, last);
            }
        }

        return (1, 0);
    }

    private static (int First, int Last) Below(IReadOnlyList<TextLine> lines, bool[] taken, bool[] units, int byline)
    {
        int first = byline + 1 < lines.Count && units[byline + 1] ? byline + 2 : byline + 1;
        int last = first;
        while (last < lines.Count && last - first < Most && Fits(lines, taken, last) && !lines[last].PageTop
            && (last == first || lines[last].Blanks == 0))
        {
            last++;
        }

        last--;
        bool setOff = first <= last && Length(lines, first, last) >= 5 && (last + 1 >= lines.Count || lines[last + 1].PageTop || lines[last + 1].Blanks > 0
            || lines[last + 1].Indent >= 1.5 || Marks.Of(lines[last + 1].Text) != Mark.None);
        return setOff && !BeginsText(lines, first, last) && !ClosesMore(lines, first, last) ? (first, last) : (1, 0);
    }

    /// <summary>Where blank lines tell nothing, a single line about as wide as the line after it is rather the first of a text.</summary>
    private static bool BeginsText(IReadOnlyList<TextLine> lines, int first, int last)
    {
        var line = lines[first];
        return first == last && line.Spaced && last + 1 < lines.Count && !lines[last + 1].PageTop && line.Measure > 0
            && lines[last + 1].Measure == line.Measure && line.Measure - line.Width < 3.3;
    }

    private static int Length(IReadOnlyList<TextLine> lines, int first, int last) =>
        lines.Skip(first).Take(last - first + 1).Sum(l => l.Text.Length);

    private static bool Fits(IReadOnlyList<TextLine> lines, bool[] taken, int i)
    {
        var line = lines[i];
        return !taken[i] && line.Indent == 0 && line.Text.Length <= 45 && Marks.Of(line.Text) == Mark.None
            && !Punctuation.HoldsSentenceEnd(line.Text.TrimEnd('？', '！', '?', '!')) && !Punctuation.EndsEntry(line.Text)
            && !Punctuation.CannotBegin(line.Text[0]) && Numbering.Read(line.Text).Style is NumberStyle.None;
    }

    /// <summary>Where blank lines tell nothing, a single line that fills its measure is rather a line of text.</summary>
    private static bool FitsAsText(IReadOnlyList<TextLine> lines, int first, int last)
    {
        var line = lines[first];
        bool before = first > 0 && !line.PageTop && lines[first - 1].Measure == line.Measure && !Punctuation.EndsSentence(lines[first - 1].Text)
            && Marks.Of(lines[first - 1].Text) == Mark.None;
        return first == last && line.Spaced && before && line.Measure > 0 && Math.Abs(line.Measure - line.Width) < 0.8;
    }
}
