using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Which printed page each line stands on: by the number in a head or foot of its page, or counted on from other pages when
/// at least two heads of the file agree in how far printed numbers run ahead of pages.
/// </summary>
internal sealed partial class PageMarks
{
    private const int FewestAgreeing = 2;

    private readonly Dictionary<int, int> pageOfLine;
    private readonly SortedDictionary<int, (string Page, TextLine Head)> marks = [];

    /// <summary>Reads the numbers.</summary>
    /// <param name="lines">All lines of the file.</param>
    /// <param name="furniture">Its page heads and feet.</param>
    public PageMarks(IReadOnlyList<TextLine> lines, IReadOnlyList<TextLine> furniture)
    {
        // A mark that runs into a line was made a line of its own under the same number.
        pageOfLine = lines.DistinctBy(l => l.Number).ToDictionary(l => l.Number, l => l.Page);
        var read = furniture.Select(head => (Head: head, Page: Read(head.Text))).Where(m => m.Page is not null).ToList();
        var agreeing = read.Select(Ahead).OfType<int>().GroupBy(by => by).Where(g => g.Count() >= FewestAgreeing).Select(g => g.Key).ToHashSet();
        foreach (var mark in read)
        {
            // A bare number that no other head agrees with is a year, a count or stands on a wrongly divided page.
            if (Ahead(mark) is { } by && agreeing.Contains(by) || StatedForm().IsMatch(mark.Head.Text) || (agreeing.Count == 0 && PeriodicalHeads.Names(mark.Head.Text) is not null && IsAtEdge(lines, mark.Head)))
            {
                marks.TryAdd(mark.Head.Page, (mark.Page!, mark.Head));
            }
        }
    }

    /// <summary>The pieces with the printed pages they stand on, where every page of a piece has a number.</summary>
    /// <param name="items">All pieces of the file.</param>
    /// <returns>The same pieces in the same order.</returns>
    public IReadOnlyList<Item> Mark(IReadOnlyList<Item> items)
    {
        if (marks.Count == 0)
        {
            return items;
        }

        var texts = items.Where(i => i.Kind.IsCitable()).SelectMany(i => PagesOf(i).Distinct()).ToHashSet();
        return [.. items.Select(item => item with { Pages = Of(item, texts) })];
    }

    private static bool IsAtEdge(IReadOnlyList<TextLine> lines, TextLine head) =>
        head.Index == 0 || head.Index + 1 == lines.Count || head.PageTop || lines[head.Index + 1].PageTop;

    private PrintedPages? Of(Item item, HashSet<int> texts)
    {
        var pages = new List<int>();
        foreach (int page in PagesOf(item).Distinct())
        {
            // A page between two of a text that holds nothing but pictures belongs to it.
            if (pages.Count > 0 && page == pages[^1] + 2 && !texts.Contains(page - 1) && item.Kind.IsCitable())
            {
                pages.Add(page - 1);
            }

            pages.Add(page);
        }

        var printed = pages.Select(Printed).OfType<string>().ToList();
        if (printed.Count == 0 || printed.Count < pages.Count)
        {
            return null;
        }

        var heads = pages.Select(p => marks.MinBy(m => Math.Abs(m.Key - p)).Value.Head).DistinctBy(h => h.Number).ToList();
        return new PrintedPages(
            Ranges(printed), string.Join('\n', heads.Select(h => h.Text)), [.. heads.Select(h => new LineSpan(h.Number, h.Number))], !pages.TrueForAll(marks.ContainsKey));
    }

    private IEnumerable<int> PagesOf(Item item)
    {
        var spans = item.BodySpans.Count > 0 ? item.BodySpans : [.. item.Meta.SelectMany(m => m.Spans)];
        return spans.SelectMany(s => Enumerable.Range(s.First, s.Count)).Where(pageOfLine.ContainsKey).Select(l => pageOfLine[l]);
    }

    // Counted on from the nearest numbered pages before and after, when both lead to the same number.
    private string? Printed(int page)
    {
        if (marks.TryGetValue(page, out var own))
        {
            return own.Page;
        }

        int? before = Ahead(marks.LastOrDefault(m => m.Key < page).Value);
        int? after = Ahead(marks.FirstOrDefault(m => m.Key > page).Value);
        int? by = before is null || after is null || before == after ? before ?? after : null;
        return by is { } ahead && page + ahead > 0 ? (page + ahead).ToString(CultureInfo.InvariantCulture) : null;
    }

    private static int? Ahead((TextLine Head, string? Page) mark) => mark.Page is null ? null : Number(mark.Page) - mark.Head.Page;

    private static int? Ahead((string Page, TextLine Head) mark) => mark.Head is null ? null : Number(mark.Page) - mark.Head.Page;

    private static string Ranges(List<string> pages)
    {
        var ranges = new List<(string First, string Last)>();
        foreach (string page in pages)
        {
            bool next = ranges.Count > 0 && Number(ranges[^1].Last) is { } last && Number(page) == last + 1;
            if (next)
            {
                ranges[^1] = (ranges[^1].First, page);
            }
            else
            {
                ranges.Add((page, page));
            }
        }

        return string.Join(',', ranges.Select(r => r.First == r.Last ? r.First : $"{r.First}-{r.Last}"));
    }

    private static int? Number(string page) =>
        int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>The number of a page that a head states as that of a paper (第3版), or null.</summary>
    /// <param name="head">The head.</param>
    public static int? Stated(string head) => StatedForm().IsMatch(head) && Read(head) is { } page ? Number(page) : null;

    // 第3版, A3版, 版：03, 三版; else a number at the edge of a head that holds no date.
    internal static string? Read(string head)
    {
        var stated = StatedForm().Match(head);
        if (stated.Success)
        {
            string text = string.Concat(stated.Groups["n"].Value.Select(c => c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c)).ToUpperInvariant();
            return char.IsAsciiLetter(text[0]) ? text[0] + text[1..].TrimStart('0') : ChineseNumeral.Read(text)?.ToString(CultureInfo.InvariantCulture);
        }

        head = PeriodicalHeads.WithoutIssue(head);
        return IssueDate.FindAll(head).Any(d => d.Date.Month is not null) ? null
            : PageHeads.PageNumber(head) is > 0 and < 1000 and var number ? number.ToString(CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(@"(?<![0-9])(?<n>[A-ZＡ-Ｚ]?[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})\s*版(?![面本权式])|版次?\s*[:：]\s*(?<n>[A-ZＡ-Ｚ]?[0-9０-９]{1,3})", RegexOptions.CultureInvariant)]
    private static partial Regex StatedForm();
}
