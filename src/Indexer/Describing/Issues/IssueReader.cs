using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Metadata;
using KnowledgeBase.Indexer.Splitting;

namespace KnowledgeBase.Indexer.Describing.Issues;

/// <summary>Reads what a file says about the issue: masthead first, then page heads, then dated notices.</summary>
internal static partial class IssueReader
{
    private const int LongestName = 20;

    /// <summary>Reads the issue facts of a file.</summary>
    /// <param name="items">All items of the file.</param>
    /// <returns>The facts; each absent when nothing printed supports it.</returns>
    public static IssueFacts Read(IReadOnlyList<Item> items)
    {
        var mastheads = Lines(items, ItemKind.Masthead).ToArray();
        var heads = Lines(items, ItemKind.Furniture).ToArray();
        return new IssueFacts(
            Name(items, mastheads) ?? HeadName(heads),
            Number(mastheads) ?? Number(heads) ?? MonthNumber(heads),
            MastheadDate(mastheads) ?? HeadDate(heads) ?? NumberedYear(heads),
            NoticeYear(items));
    }

    // Every item of a kind as one text each: its lines joined by line feeds, title first, so that numbers broken over lines are seen too.
    private static IEnumerable<MetaLine> Lines(IEnumerable<Item> items, ItemKind kind) =>
        items.Where(i => i.Kind == kind).Select(i => new MetaLine(
            MetaRole.Source,
            string.Join('\n', i.Meta.Select(m => m.Text).Concat(i.Paragraphs.Select(p => p.Text))),
            [.. i.Meta.SelectMany(m => m.Spans), .. i.BodySpans]));

    private static Finding<string>? Name(IReadOnlyList<Item> items, MetaLine[] mastheads)
    {
        foreach (var masthead in mastheads)
        {
            var quoted = BookName().Match(masthead.Text);
            if (quoted.Success)
            {
                return new(quoted.Value, Words(masthead, quoted.Value, 0.95, "masthead-name"));
            }
        }

        var title = items.FirstOrDefault(i => i.Kind == ItemKind.Masthead)?.Printed(MetaRole.Title);
        if (title is not null && title.Text.Trim() is { Length: >= 2 and <= LongestName } name)
        {
            return Finding.On($"《{name}》", title, 0.85, "masthead-title");
        }

        var first = mastheads.Select(m => (m, PaperName().Match(m.Text))).FirstOrDefault(p => p.Item2.Success);
        return first.m is null ? null : new($"《{first.Item2.Value}》", Words(first.m, first.Item2.Value, 0.8, "masthead-paper"));
    }

    // A magazine is named by what stands beside month or number in its heads; a paper's name in page heads counts when it stands beside a date or a page number of a paper.
    private static Finding<string>? HeadName(MetaLine[] heads)
    {
        var best = heads.Where(h => PaperHead().IsMatch(h.Text) || PaperName().Match(h.Text.Trim()).Length == h.Text.Trim().Length)
            .Select(h => (Head: h, Name: BookName().Match(h.Text) is { Success: true } b ? b.Value
                : PaperName().Match(h.Text) is { Success: true } p ? $"《{p.Value}》"
                : MagazineName().Match(h.Text) is { Success: true } m ? $"《{m.Groups["n"].Value}》" : null))
            .Where(p => p.Name is not null)
            .GroupBy(p => p.Name!)
            .Where(g => g.Count() > 1 || IsMagazineHead(g.First().Head.Text))
            .OrderByDescending(g => g.Count())
            .FirstOrDefault();
        return best is null ? null : new(best.Key, Words(best.First().Head, best.Key.Trim('《', '》'), 0.8, "page-head-name"));
    }

    private static IEnumerable<IGrouping<IssueDate, (MetaLine Head, IssueDate.Printed Month)>> MonthsOf(MetaLine[] heads) =>
        heads.Where(h => IsNamedPaper(h.Text) || MagazineName().IsMatch(h.Text))
            .SelectMany(h => (IssueDate.MonthInHead(h.Text) ?? MonthlyIn(h.Text)) is { } month ? [(Head: h, Month: month)] : Array.Empty<(MetaLine Head, IssueDate.Printed Month)>())
            .GroupBy(p => p.Month.Date)
            .Where(g => g.Count() > 1 || IsMagazineHead(g.First().Head.Text))
            .OrderByDescending(g => g.Count());

    // 2023年8月刊
    private static IssueDate.Printed? MonthlyIn(string head) =>
        IssueDate.FindAll(head) is [{ Date: { Month: not null, Day: null } } only] && head.AsSpan(only.Range.Start + only.Range.Length).TrimStart().StartsWith("刊") ? only : null;

    // Beside a folio, or with the word 期 or 刊, a month and a name are the head of a magazine though they come once.
    private static bool IsMagazineHead(string head) => IsNamedPaper(head) || (PeriodicalHeads.Names(head) is not null && FolioOrNumber().IsMatch(head));

    // Any words before a month may be a head or a row of a table; they are a magazine when they come again or say so.
    private static bool IsNamedPaper(string head) => BookName().IsMatch(head) || PaperName().IsMatch(head);

    private static Finding<string>? Number(MetaLine[] lines)
    {
        foreach (var line in lines)
        {
            if (IssueNumber.Parse(line.Text) is { } number)
            {
                string printed = line.Text.Substring(number.Range.Start, number.Range.Length);
                return new(number.ToString(), Words(line, printed, 0.95, "issue-number"));
            }
        }

        return null;
    }

    // A magazine's 2024·10 or 2024年10月刊 is its tenth number: it comes out once a month, or it would give a number of its own.
    private static Finding<string>? MonthNumber(MetaLine[] heads) =>
        MonthsOf(heads).FirstOrDefault() is { } months && months.First() is var (head, month) && month.Date.Month is { } number
            ? new(new IssueNumber(month.Date.Year, number, null, month.Range).ToString(), Words(head, head.Text.Substring(month.Range.Start, month.Range.Length), 0.7, "issue-by-month"))
            : null;

    private static Finding<IssueDate>? MastheadDate(MetaLine[] mastheads)
    {
        foreach (var masthead in mastheads)
        {
            var number = IssueNumber.Parse(masthead.Text);
            var printed = IssueDate.FindAll(masthead.Text).Where(d => d.Date.Month is not null)
                .OrderByDescending(d => d.Date.Day is not null).FirstOrDefault();
            string words = printed.Date.Year > 0 ? masthead.Text.Substring(printed.Range.Start, printed.Range.Length) : string.Empty;
            if (number is null && printed.Date.Year > 0)
            {
                return new(printed.Date, Words(masthead, words, 0.9, "masthead-date"));
            }

            if (number is not null)
            {
                string numberWords = masthead.Text.Substring(number.Range.Start, number.Range.Length);
                return printed.Date.Month is { } month && printed.Date.Year == number.Year
                    ? new(MonthOf(number, month, masthead.Text), Words(masthead, words, 0.9, "issue-number-and-print-date"))
                    : new(Monthly().IsMatch(masthead.Text) && number.Number <= 12 ? new IssueDate(number.Year, number.Number) : new IssueDate(number.Year),
                        Words(masthead, numberWords, 0.8, "issue-number"));
            }
        }

        return null;
    }

    // A number that agrees with the month of print (or the month before or after) is a monthly's; otherwise print decides.
    private static IssueDate MonthOf(IssueNumber number, int month, string text) =>
        number.Number <= 12 && Math.Abs(number.Number - month) <= 1 && !NotMonthly().IsMatch(text)
            ? new IssueDate(number.Year, number.Number)
            : new IssueDate(number.Year, month);

    private static Finding<IssueDate>? HeadDate(MetaLine[] heads)
    {
        var dated = heads.Where(h => PaperHead().IsMatch(h.Text))
            .SelectMany(h => IssueDate.FindAll(h.Text).Where(d => d.Date.Day is not null).Take(1).Select(d => (h, d)))
            .GroupBy(p => p.d.Date)
            .OrderByDescending(g => g.Count())
            .FirstOrDefault();
        if (dated is null)
        {
            return HeadMonth(heads);
        }

        var (head, date) = dated.First();
        return new(date.Date, Words(head, head.Text.Substring(date.Range.Start, date.Range.Length), 0.85, "page-head-date"));
    }

    // The month of a magazine's page heads (12 ／ 职工之友 2024.05): the one that most of them give.
    private static Finding<IssueDate>? HeadMonth(MetaLine[] heads)
    {
        var months = MonthsOf(heads).FirstOrDefault();
        if (months is null)
        {
            return null;
        }

        var (head, month) = months.First();
        return new(month.Date, Words(head, head.Text.Substring(month.Range.Start, month.Range.Length), 0.8, "page-head-month"));
    }

    // A number such as 2023年第6期 says the year, whatever else the head leaves out.
    private static Finding<IssueDate>? NumberedYear(MetaLine[] heads) =>
        heads.Select(h => (Head: h, Number: IssueNumber.Parse(h.Text))).Where(p => p.Number is not null)
            .Select(p => new Finding<IssueDate>(
                new IssueDate(p.Number!.Year), Words(p.Head, p.Head.Text.Substring(p.Number.Range.Start, p.Number.Range.Length), 0.8, "issue-number")))
            .FirstOrDefault();

    private static Finding<IssueDate>? NoticeYear(IReadOnlyList<Item> items)
    {
        var dates = items.Where(i => i.Kind == ItemKind.Notice)
            .Select(Dates.OwnDate.Read)
            .OfType<Finding<IssueDate>>()
            .Where(f => f.Value.Day is not null)
            .OrderByDescending(f => f.Value.Year)
            .ToArray();
        return dates.Length == 0 ? null
            : new(new IssueDate(dates[0].Value.Year), dates[0].Evidence with { Confidence = 0.6, Rule = "notice-in-same-file" });
    }

    private static Evidence Words(MetaLine line, string words, double confidence, string rule) =>
        new(words, line.Spans, confidence, rule);

    [GeneratedRegex(@"《[^《》\n]{2,20}》", RegexOptions.CultureInvariant)]
    private static partial Regex BookName();

    [GeneratedRegex(@"(?<![\u4E00-\u9FFF])[\u4E00-\u9FFF]{1,8}(?:日报|晚报|晨报|时报|商报|周报|导报|工报|工人报|[\u4E00-\u9FFF]报|工运|月刊|周刊|杂志)(?![\u4E00-\u9FFF])", RegexOptions.CultureInvariant)]
    private static partial Regex PaperName();

    [GeneratedRegex(@"(?<![\u4E00-\u9FFF])(?<n>[\u4E00-\u9FFF]{2,8})[\s　·|｜/／]*(?:(?:19|20)[0-9]{2}\s?[./／·]\s?[0-9]{1,2}(?![0-9])|[0-9]{4}\s?年\s?(?:第\s?[0-9]{1,2}\s?期|[0-9]{1,2}\s?月刊))|(?:19|20)[0-9]{2}\s?年\s?第\s?[0-9]{1,2}\s?期[\s　·|｜/／]*(?<n>[\u4E00-\u9FFF]{2,8})(?![\u4E00-\u9FFF])", RegexOptions.CultureInvariant)]
    private static partial Regex MagazineName();

    [GeneratedRegex(@"(?:19|20)[0-9]{2}\s?[./／·]\s?[0-9]{1,2}(?![0-9])|星期[一二三四五六日天]|第?\s?[0-9A-Z]{1,3}\s?版|版面|责编|责任编辑|年\s?第\s?[0-9]{1,3}\s?期|农历|月[0-9]{1,2}日|年\s?[0-9]{1,2}\s?月刊", RegexOptions.CultureInvariant)]
    private static partial Regex PaperHead();

    [GeneratedRegex(@"^[0-9]{1,3}[\s　]|[\s　][0-9]{1,3}$|[期刊]", RegexOptions.CultureInvariant)]
    private static partial Regex FolioOrNumber();

    [GeneratedRegex(@"(?<![双半])月刊|每月", RegexOptions.CultureInvariant)]
    private static partial Regex Monthly();

    [GeneratedRegex(@"[双半]月刊|季刊|周刊|旬刊|周报", RegexOptions.CultureInvariant)]
    private static partial Regex NotMonthly();
}
