namespace KnowledgeBase.Indexer.Splitting;

/// <summary>Printed page numbers, read from page heads and carried to the pages between them.</summary>
internal sealed class PageNumbers
{
    private readonly int? offset;
    private readonly Dictionary<int, int> stated = [];

    /// <summary>Learns the numbers.</summary>
    /// <param name="heads">Page heads with their pages.</param>
    public PageNumbers(IEnumerable<TextLine> heads)
    {
        foreach (var page in heads.Select(h => (h.Page, Number: PageMarks.Stated(h.Text))).Where(h => h.Number is not null).GroupBy(h => h.Page))
        {
            if (page.Select(h => h.Number).Distinct().Count() == 1)
            {
                stated[page.Key] = page.First().Number!.Value;
            }
        }

        var numbers = heads.Select(h => (h.Page, Printed: PageHeads.PageNumber(h.Text))).Where(h => h.Printed is > 0 and < 1000).ToList();
        if (numbers.GroupBy(h => h.Page).Any(g => g.Select(h => h.Printed).Distinct().Count() > 1))
        {
            // The file does not show where its pages end: several heads stand on what looks like one page.
            return;
        }

        var offsets = numbers.GroupBy(h => h.Printed!.Value - h.Page)
            .OrderByDescending(g => g.Count())
            .FirstOrDefault();
        offset = offsets?.Select(h => h.Page).Distinct().Count() >= 2 ? offsets.Key : null;
    }

    /// <summary>Number that the head of a page states as that of a paper's page (第3版), or null.</summary>
    public int? StatedOf(int page) => stated.TryGetValue(page, out int own) ? own : null;

    /// <summary>Printed number of a page, or null when no head tells.</summary>
    public int? PrintedOf(int page) => StatedOf(page) ?? (offset is int known ? page + known : null);
}
