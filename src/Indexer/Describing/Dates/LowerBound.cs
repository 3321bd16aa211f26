using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Indexer.Describing.Dates;

/// <summary>The year a text cannot be older than: the latest year or datable event it speaks of as past or present.</summary>
internal static partial class LowerBound
{
    // Earlier years are named as history (1921年, 1949年), and a lower bound that low tells nobody anything.
    private const int FirstYear = 1990;

    private static readonly Dictionary<string, int> Events =
        DataTable.Read("datable-events.tsv", 2).ToDictionary(r => r[0], r => int.Parse(r[1], CultureInfo.InvariantCulture));

    /// <summary>Reads the lower bound of a body.</summary>
    /// <param name="body">The body.</param>
    /// <returns>The year and the words it rests on, or null.</returns>
    public static Finding<int>? Read(BodyText body) =>
        Years(body).Concat(NamedEvents(body)).Concat(Plenums(body)).MaxBy(f => f.Value);

    private static IEnumerable<Finding<int>> Years(BodyText body)
    {
        foreach (var printed in IssueDate.FindAll(body.Text))
        {
            string clause = Clause(body.Folded, printed.Range, out int before);
            bool range = printed.Range.Start > 0 && "-－—~～至到".Contains(body.Text[printed.Range.Start - 1], StringComparison.Ordinal);
            string after = clause[(before + printed.Range.Length)..];
            if (printed.Date.Year >= FirstYear && !range && !Plan().IsMatch(clause) && !PlanAfter().IsMatch(after))
            {
                yield return new(printed.Date.Year, body.Evidence(printed.Range, 0.6, "latest-year"));
            }
        }
    }

    private static IEnumerable<Finding<int>> NamedEvents(BodyText body)
    {
        foreach (var (words, year) in Events)
        {
            int at = body.Text.IndexOf(words, StringComparison.Ordinal);
            if (at >= 0)
            {
                yield return new(year, body.Evidence(new TextRange(at, words.Length), 0.5, "datable-event"));
            }
        }
    }

    private static IEnumerable<Finding<int>> Plenums(BodyText body)
    {
        foreach (Match match in PlenumList().Matches(body.Text))
        {
            foreach (Capture session in match.Groups["k"].Captures)
            {
                if (Events.TryGetValue($"{match.Groups["n"].Value}届{session.Value}中全会", out int year))
                {
                    yield return new(year, body.Evidence(new TextRange(match.Index, match.Length), 0.5, "datable-event"));
                }
            }
        }
    }

    // The words between two commas or stops around a place.
    private static string Clause(string text, TextRange range, out int before)
    {
        int start = range.Start;
        int end = range.Start + range.Length;
        while (start > 0 && !Breaks(text[start - 1]) && range.Start - start < 60)
        {
            start--;
        }

        while (end < text.Length && !Breaks(text[end]) && end - range.Start < 80)
        {
            end++;
        }

        before = range.Start - start;
        return text[start..end];
    }

    private static bool Breaks(char c) => "，。；！？\n,;".Contains(c, StringComparison.Ordinal);

    [GeneratedRegex(@"[到至][12][0-9]{3}\s?年|力争|预计|规划|远景|展望|争取|目标|届时|未来|拟于|即将", RegexOptions.CultureInvariant)]
    private static partial Regex Plan();

    [GeneratedRegex(@"^(?:底|末)?(?:之前|以前|前|起将|将)", RegexOptions.CultureInvariant)]
    private static partial Regex PlanAfter();

    [GeneratedRegex(@"(?<n>十[八九]|二十)届(?:(?<k>[一二三四五六七])中、)*(?<k>[一二三四五六七])中全会", RegexOptions.CultureInvariant)]
    private static partial Regex PlenumList();
}
