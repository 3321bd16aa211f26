using System.Text.RegularExpressions;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Heads and feet of magazines and papers that hold nothing but folio, name of the periodical, issue or month, and name of the
/// column, in any order: 48 工运纵横 2024·10, 工会之友 2023年8月刊, 02版：要闻, 理论探讨 THEORY. Such words are a head only where nothing
/// else touches them.
/// </summary>
internal static partial class PeriodicalHeads
{
    private const int Longest = 60;
    private const int MostNames = 2;

    /// <summary>Whether a line is such a head.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="heads">Which lines are known to be heads.</param>
    /// <param name="i">Index of the line.</param>
    public static bool Is(IReadOnlyList<TextLine> lines, bool[] heads, int i)
    {
        string text = lines[i].Text;
        if (heads[i] || text.Length > Longest || Names(text) is not { } names)
        {
            return false;
        }

        bool first = i == 0 || lines[i].PageTop;
        bool last = i + 1 == lines.Count || lines[i + 1].PageTop;
        bool above = first || lines[i].Blanks > 0 || heads[i - 1];
        bool below = last || lines[i + 1].Blanks > 0 || heads[i + 1];
        bool issue = Issue().IsMatch(text);
        bool sure = issue && (first || last) && Folio().IsMatch(Issue().Replace(text, " "));
        if (!sure && (!above || !below))
        {
            return false;
        }

        bool edge = first || last || (i > 0 && heads[i - 1]) || (i + 1 < lines.Count && heads[i + 1]);
        bool folio = Folio().IsMatch(Issue().Replace(text, " "));
        return issue ? (folio || Monthly().IsMatch(text)) && !names.Exists(Marks.EndsWithUnit)
            : edge && lines.Count > 1 && (Sheet().IsMatch(text) || (folio && names.Count == 1 && !HasNumberedHeadings(lines)) || (Latin().IsMatch(text) && names.Count <= MostNames));
    }

    /// <summary>The names that a head is made of besides issue, folio and Latin letters; null when it holds anything else.</summary>
    /// <param name="text">The line.</param>
    public static List<string>? Names(string text)
    {
        var names = new List<string>();
        int folios = 0;
        foreach (string part in Separators().Split(Sheet().Replace(Issue().Replace(text, " "), "$1 ")))
        {
            if (part.Length == 0 || LatinWord().IsMatch(part))
            {
                continue;
            }

            if (FolioWord().IsMatch(part))
            {
                folios++;
            }
            else if (Name().IsMatch(part) && !Editor().IsMatch(part))
            {
                names.Add(part.Trim('《', '》'));
            }
            else
            {
                return null;
            }
        }

        return names.Count is >= 1 and <= MostNames && folios <= 1 ? names : null;
    }

    /// <summary>The column a head names beside the periodical, or null: where an issue stands, a name alone is the periodical's.</summary>
    /// <param name="text">The head.</param>
    public static string? Column(string text) => Names(text) switch
    {
        [var only] when !Issue().IsMatch(text) => only,
        [_, var second] => second,
        _ => null,
    };

    /// <summary>A head without its issue or month, whose figures are no page.</summary>
    /// <param name="text">The head.</param>
    public static string WithoutIssue(string text) => Issue().Replace(text, " ").Trim();

    // 1 引言, 2 方法: where several lines begin so, they are headings.
    private static bool HasNumberedHeadings(IReadOnlyList<TextLine> lines) => lines.Count(l => NumberedHeading().IsMatch(l.Text)) > 1;

    [GeneratedRegex(@"(?<![0-9])(?:19|20)[0-9]{2}\s*(?:[./／·]\s*[0-9]{1,2}(?![0-9./·])|年\s*第?\s*[0-9]{1,2}\s*期(?:[（(]?总第\s*[0-9]+\s*期[）)]?)?|年\s*[0-9]{1,2}\s*月(?![0-9]{1,2}日)(?:[上中下]旬|[上下]半月)?[刊号]?)", RegexOptions.CultureInvariant)]
    private static partial Regex Issue();

    [GeneratedRegex(@"[./／·期刊号]", RegexOptions.CultureInvariant)]
    private static partial Regex Monthly();

    [GeneratedRegex(@"^[0-9]{1,3}(?=[\s　|｜/／·])|(?<=[\s　|｜/／·])[0-9]{1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Folio();

    [GeneratedRegex(@"^[0-9]{1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex FolioWord();

    [GeneratedRegex(@"^第?\s*([A-Z]?[0-9]{1,3})\s*版\s*[：:\s　|｜/／·]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Sheet();

    [GeneratedRegex(@"(?<![A-Za-z])[A-Z]{3,}(?![A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Latin();

    [GeneratedRegex(@"^[A-Z&]{1,}$", RegexOptions.CultureInvariant)]
    private static partial Regex LatinWord();

    [GeneratedRegex(@"^《?[\u4E00-\u9FFF]{2,10}》?$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    // What stands behind is a person and not a column: 本栏责编 and a name.
    [GeneratedRegex(@"(?:责编|编辑|主编|编委|美编|校对|责校|版式|编审)$", RegexOptions.CultureInvariant)]
    private static partial Regex Editor();

    [GeneratedRegex(@"[\s　|｜/／·•]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^[0-9]{1,2}(?:\.[0-9]{1,2})*\s+[\u4E00-\u9FFF]", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedHeading();
}
