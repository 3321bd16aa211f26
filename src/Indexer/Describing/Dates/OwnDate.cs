using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Indexer.Describing.Dates;

/// <summary>The date printed on the piece itself: a date line, or a first or last paragraph that is nothing but a date.</summary>
internal static class OwnDate
{
    private const int LongestDateLine = 40;

    /// <summary>Reads the date of an item.</summary>
    /// <param name="item">The item.</param>
    /// <returns>The date, or null when none with a year is printed.</returns>
    public static Finding<IssueDate>? Read(Item item)
    {
        foreach (var line in item.Meta.Where(m => m.Role == MetaRole.Date))
        {
            if (IssueDate.Parse(line.Text) is { } date)
            {
                return Finding.On(date, line, 0.95, "date-line");
            }
        }

        return item.Kind == ItemKind.Masthead ? PrintDate(item) : InBody(item);
    }

    private static Finding<IssueDate>? PrintDate(Item item)
    {
        foreach (var paragraph in item.Paragraphs)
        {
            var found = IssueDate.FindAll(paragraph.Text).Where(d => d.Date.Day is not null).ToArray();
            if (found.Length > 0)
            {
                string words = paragraph.Text.Substring(found[^1].Range.Start, found[^1].Range.Length);
                return new(found[^1].Date, new Evidence(words, paragraph.Spans, 0.9, "print-date"));
            }
        }

        return null;
    }

    private static Finding<IssueDate>? InBody(Item item)
    {
        foreach (int at in (int[])[item.Paragraphs.Count - 1, 0])
        {
            if (at >= 0 && at < item.Paragraphs.Count && item.Paragraphs[at] is { } paragraph && paragraph.Text.Length <= LongestDateLine
                && IssueDate.FindAll(paragraph.Text) is { Count: 1 } dates
                && IsAlone(paragraph.Text, dates[0]))
            {
                return new(dates[0].Date, new Evidence(paragraph.Text, paragraph.Spans, 0.85, "date-paragraph"));
            }
        }

        return null;
    }

    private static bool IsAlone(string text, IssueDate.Printed date)
    {
        string rest = text.Remove(date.Range.Start, date.Range.Length).Trim(' ', '　', '（', '）', '(', ')', '。', '日');
        return date.Date.Month is not null
            && (rest.Length == 0 || (date.Range.Start + date.Range.Length >= text.TrimEnd(' ', '）', ')', '。').Length && Offices(rest)));
    }

    // 某某市总工会 2023年3月1日: a body that signs and dates.
    private static bool Offices(string rest) => KnowledgeBase.Corpus.Metadata.Offices.IsOfficeOrBody(rest.TrimEnd());
}
