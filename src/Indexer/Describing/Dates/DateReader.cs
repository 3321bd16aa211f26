using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Metadata;
using KnowledgeBase.Indexer.Describing.Issues;

namespace KnowledgeBase.Indexer.Describing.Dates;

/// <summary>Date and year of an item.</summary>
/// <param name="Date">As precise as known, or null.</param>
/// <param name="Year">Year, or null.</param>
/// <param name="Basis">What the year rests on.</param>
/// <param name="Evidence">Printed words, or null.</param>
internal sealed record Dating(string? Date, int? Year, YearBasis Basis, Evidence? Evidence);

/// <summary>Decides the date: printed on the piece, else that of the issue, else a lower bound from the text, else unknown.</summary>
internal static class DateReader
{
    /// <summary>Reads the date of an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="body">Its body.</param>
    /// <param name="issue">Facts of the issue.</param>
    /// <returns>The dating.</returns>
    public static Dating Read(Item item, BodyText body, IssueFacts issue)
    {
        if (OwnDate.Read(item) is { } own)
        {
            return new Dating(own.Value.ToString(), own.Value.Year, YearBasis.Printed, own.Evidence);
        }

        if (issue.Date is { } date)
        {
            return DayInIssue(item, date) ?? new Dating(date.Value.ToString(), date.Value.Year, YearBasis.Issue, date.Evidence);
        }

        var bound = item.Kind == ItemKind.Furniture ? null : LowerBound.Read(body);
        if (issue.NoticeYear is { } notice && (bound is null || bound.Value <= notice.Value.Year))
        {
            return new Dating(notice.Value.ToString(), notice.Value.Year, YearBasis.Issue, notice.Evidence);
        }

        return bound is null
            ? new Dating(null, null, YearBasis.Unknown, null)
            : new Dating(null, bound.Value, YearBasis.Inferred, bound.Evidence);
    }

    // A date line without a year (11月17日) takes its year from the issue, the year before when it would lie after the issue.
    private static Dating? DayInIssue(Item item, Finding<IssueDate> issue)
    {
        if (item.Printed(MetaRole.Date) is not { } line || IssueDate.ParseMonthDay(line.Text) is not { } day)
        {
            return null;
        }

        int year = issue.Value.Month is { } month && day.Month > month + 1 ? issue.Value.Year - 1 : issue.Value.Year;
        if (day.Day > DateTime.DaysInMonth(year, day.Month))
        {
            return null;
        }

        var date = new IssueDate(year, day.Month, day.Day);
        return new Dating(date.ToString(), year, YearBasis.Issue, new Evidence(line.Text, line.Spans, 0.8, "date-line-and-issue-year"));
    }
}
