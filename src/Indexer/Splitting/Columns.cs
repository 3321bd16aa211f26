namespace KnowledgeBase.Indexer.Splitting;

/// <summary>Names of columns, learned from page heads and from the list of contents.</summary>
internal sealed class Columns
{
    private readonly Dictionary<string, string> byTitle = [];
    private readonly Dictionary<int, string> byPage = [];

    /// <summary>Learns the names.</summary>
    /// <param name="heads">Page heads.</param>
    /// <param name="contents">Entries of the list of contents.</param>
    public Columns(IReadOnlyList<TextLine> heads, IReadOnlyList<TocEntry> contents)
    {
        foreach (var head in heads)
        {
            bool split = PeriodicalHeads.Names(head.Text) is not null;
            string name = split ? PeriodicalHeads.Column(head.Text) ?? string.Empty
                : head.Text.AsSpan().IndexOfAny("/／|｜") >= 0 ? PageHeads.ColumnName(head.Text) : string.Empty;
            if (name.Length is >= 2 and <= 10)
            {
                Names.Add(name);
                byPage.TryAdd(head.Page, name);
            }
        }

        string? current = null;
        for (int i = 0; i < contents.Count; i++)
        {
            string title = contents[i].Title;
            bool column = Names.Contains(title)
                || (title.Length <= 8 && i + 1 < contents.Count && contents[i + 1].Page == contents[i].Page);
            if (column)
            {
                Names.Add(title);
                current = title;
            }
            else if (current is not null)
            {
                byTitle.TryAdd(title[(title.LastIndexOfAny(['|', '｜', '丨']) + 1)..], current);
            }
        }
    }

    /// <summary>All known names, without white space.</summary>
    public HashSet<string> Names { get; } = [];

    /// <summary>Column of an article.</summary>
    /// <param name="title">Its title, or null.</param>
    /// <param name="page">Its first page.</param>
    /// <returns>Name, or null when nothing tells.</returns>
    public string? Of(string? title, int page)
    {
        string squeezed = string.Concat((title ?? string.Empty).Where(c => !char.IsWhiteSpace(c)));
        return byTitle.GetValueOrDefault(squeezed) ?? byPage.GetValueOrDefault(page);
    }
}
