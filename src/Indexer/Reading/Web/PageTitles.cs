namespace KnowledgeBase.Indexer.Reading.Web;

/// <summary>Finds the titles of a page that holds several articles.</summary>
internal static class PageTitles
{
    /// <summary>Characters an article has at least.</summary>
    private const int Shortest = 60;

    /// <summary>Indexes of all lines that are titles.</summary>
    /// <param name="lines">Lines of the page.</param>
    /// <param name="text">For each whether it is text.</param>
    /// <param name="title">Index of the title of the page, or -1.</param>
    public static HashSet<int> All(IReadOnlyList<WebLine> lines, bool[] text, int title)
    {
        var heads = Heads(lines, text);
        return heads.Count > 1 ? heads : title >= 0 ? [title] : [];
    }

    /// <summary>
    /// First headings of article elements, where several of them hold text of some length; else the headings of first
    /// rank, where there are several without numbers and each has text below it.
    /// </summary>
    private static HashSet<int> Heads(IReadOnlyList<WebLine> lines, bool[] text)
    {
        var articles = Enumerable.Range(0, lines.Count).Where(i => text[i])
            .GroupBy(i => lines[i].Block.Closest("article"))
            .Where(g => g.Key is not null && g.Key.ParentElement?.Closest("article") is null && g.Sum(i => lines[i].Text.Length) >= Shortest).ToList();
        var heads = articles.Select(g => g.FirstOrDefault(i => lines[i].Depth > 0, -1)).Where(i => i >= 0).ToHashSet();
        if (heads.Count > 1)
        {
            return heads;
        }

        var first = Enumerable.Range(0, lines.Count).Where(i => text[i] && lines[i].Depth == 1).ToList();
        bool each = first.Count > 1 && first.Zip(first.Skip(1).Append(lines.Count))
            .All(p => Enumerable.Range(p.First + 1, p.Second - p.First - 1).Where(i => text[i]).Sum(i => lines[i].Text.Length) >= Shortest);
        return each && !first.Any(i => IsNumbered(lines[i].Text)) ? [.. first] : [];
    }

    private static bool IsNumbered(string text) =>
        text.Length > 1 && (text[0] is '第' or '（' or '(' || char.IsAsciiDigit(text[0]) || text[1] == '、' || (text.Length > 2 && text[2] == '、'));
}
