namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Finds lines that are nothing but personal names and stand where a byline stands: below the words of a title, with
/// the name of a unit, a blank line or the first line of a paragraph after them. By its form alone such a line might as
/// well be a short heading; a heading stands below the end of a paragraph, and no unit stands below it.
/// </summary>
internal static class NameLines
{
    /// <summary>Which of the lines are names that sign a title.</summary>
    public static bool[] Find(IReadOnlyList<TextLine> lines, bool[] taken)
    {
        var names = new bool[lines.Count];
        for (int i = 1; i + 1 < lines.Count; i++)
        {
            names[i] = IsOverUnit(lines, taken, i) || ((IsName(lines, taken, i) || IsList(lines, taken, i)) && IsTitleLike(lines, taken, i - 1) && IsSetOff(lines, taken, i + 1));
        }

        return names;
    }

    /// <summary>Whether a line is one name, and the line below it the name of a body and nothing else.</summary>
    public static bool IsOverUnit(IReadOnlyList<TextLine> lines, bool[] taken, int i) =>
        IsName(lines, taken, i) && i + 1 < lines.Count && !taken[i + 1] && !lines[i + 1].PageTop && lines[i + 1].Text.Length >= 5
        && Marks.IsUnitName(lines[i + 1].Text) && Marks.IsBodyName(lines[i + 1].Text);

    private static bool IsName(IReadOnlyList<TextLine> lines, bool[] taken, int i)
    {
        string name = string.Concat(lines[i].Text.Where(c => !char.IsWhiteSpace(c)));
        return !taken[i] && lines[i].Form?.Role is null && name.Length is 2 or 3 && Marks.IsBareName(lines[i].Text) && Surnames.Begins(name)
            && !IsWord(lines[i].Text) && !Briefs.IsColumn(name);
    }

    private static bool IsList(IReadOnlyList<TextLine> lines, bool[] taken, int i) =>
        !taken[i] && lines[i].Form?.Role is null && NameLists.IsList(lines[i].Text);

    /// <summary>Whether two characters are a word of the language (成效, 任务), as many headings are that begin with a family name.</summary>
    public static bool IsWord(string pair)
    {
        var general = CharacterStatistics.Shipped;
        return pair.Length == 2 && general.Pair(pair[0], pair[1]) is var together and > 3 && together * general.Total > 4 * general.Single(pair[0]) * general.Single(pair[1]);
    }

    private static bool IsTitleLike(IReadOnlyList<TextLine> lines, bool[] taken, int i)
    {
        var (line, name) = (lines[i], lines[i + 1]);
        string text = line.Text;
        return !taken[i] && !name.PageTop && line.Indent == 0 && text.Length is >= 5 and <= 45 && Marks.Of(text) is Mark.None or Mark.Dash
            && !Punctuation.EndsPause(text) && !Punctuation.EndsEntry(text) && !Punctuation.HoldsSentenceEnd(text.TrimEnd('？', '！', '?', '!'))
            && Punctuation.Balance(text) is (0, 0) && Numbering.Read(text).Style == NumberStyle.None
            && (line.Measure == 0 || line.Measure - line.Width > 1.6 || line.TooWide || line.PageTop || (line.Blanks > 0 && !line.Spaced));
    }

    private static bool IsSetOff(IReadOnlyList<TextLine> lines, bool[] taken, int next) =>
        !taken[next] && (lines[next].Indent >= 1.5 || (lines[next].Blanks > 0 && !lines[next].Spaced)) && Numbering.Read(lines[next].Text).Style == NumberStyle.None;
}
