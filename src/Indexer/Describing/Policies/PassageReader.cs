using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Metadata;
using KnowledgeBase.Corpus.Policies;

namespace KnowledgeBase.Indexer.Describing.Policies;

/// <summary>
/// Reads the passage of a policy from the paragraph in brackets or the lines under its title, and from an order that makes it
/// known: a date, who did it at which meeting, on which decision, and what was done.
/// </summary>
internal static partial class PassageReader
{
    private const int LongestParagraph = 1500;

    /// <summary>Reads the passage.</summary>
    /// <param name="item">The item.</param>
    /// <param name="paragraphs">How many paragraphs stand before the first clause.</param>
    /// <returns>Steps in printed order; the same step printed twice counts once.</returns>
    public static IReadOnlyList<PassageStep> Read(Item item, int paragraphs)
    {
        var head = item.Meta.Select(m => (m.Text, m.Spans))
            .Concat(item.Paragraphs.Take(paragraphs).Select(p => (p.Text, p.Spans)))
            .Where(line => line.Text.Length <= LongestParagraph && TellsPassage().IsMatch(line.Text));
        return [.. head.SelectMany(line => Steps(line.Text, line.Spans)).DistinctBy(s => (s.Act, s.Date, s.Words))];
    }

    /// <summary>Whether a line tells of the passage and nothing else: it begins with its date, or stands in brackets.</summary>
    /// <param name="text">The line.</param>
    /// <returns>True when it does.</returns>
    public static bool IsPassage(string text) => TellsPassage().IsMatch(text) && Steps(text, []).Any();

    private static IEnumerable<PassageStep> Steps(string text, IReadOnlyList<LineSpan> spans)
    {
        var dates = IssueDate.FindAll(text).Where(d => !InTitle(text, d.Range.Start)).ToList();
        for (int i = 0; i < dates.Count; i++)
        {
            int start = dates[i].Range.Start;
            int end = i + 1 < dates.Count ? dates[i + 1].Range.Start : text.Length;
            if (Step(text[start..end], dates[i], spans) is { } step)
            {
                yield return step;
            }
        }
    }

    private static PassageStep? Step(string text, IssueDate.Printed date, IReadOnlyList<LineSpan> spans)
    {
        string rest = text[date.Range.Length..];
        int stop = rest.AsSpan().IndexOfAny("，。；,;");
        string clause = OutsideTitles().Replace(stop < 0 ? rest : rest[..stop], m => new string('　', m.Length));
        if (Acts().Matches(clause).LastOrDefault() is not { } act)
        {
            return null;
        }

        string doer = rest[..act.Index].Trim(' ', '　', '由', '起', '经');
        var decision = Decision().Match(rest[..act.Index]);
        var number = DocumentNumber.ParseOrder(rest[..act.Index]) ?? DocumentNumber.Parse(rest[..act.Index]);
        var meeting = Meeting().Match(doer);
        string? body = meeting.Success ? meeting.Groups["body"].Value : Organ().Match(doer) is { Success: true } organ ? organ.Value : null;
        return new PassageStep(
            ActOf(act.Value), act.Value.Trim(), date.Date.ToString(), Named(body), meeting.Success ? meeting.Groups["meeting"].Value : null,
            decision.Success ? decision.Value : number?.Text, text.Trim(' ', '　', '　', '（', '）', '(', ')'), spans);
    }

    private static PassageAct ActOf(string words) =>
        words.Contains("修订", StringComparison.Ordinal) ? PassageAct.Revised
        : words.Contains("修正", StringComparison.Ordinal) || words.Contains("修改", StringComparison.Ordinal) ? PassageAct.Amended
        : words.Contains("废止", StringComparison.Ordinal) ? PassageAct.Repealed
        : words.Contains("通过", StringComparison.Ordinal) ? PassageAct.Adopted
        : words.Contains("批准", StringComparison.Ordinal) ? PassageAct.Approved
        : Comes().IsMatch(words) ? PassageAct.Effective
        : PassageAct.Published;

    // 第十三届全国人民代表大会常务委员会 and 北京市第十届人民代表大会常务委员会: the organ without its term.
    private static string? Named(string? body)
    {
        string? name = body is null ? null : Term().Replace(body, string.Empty).Trim();
        return string.IsNullOrEmpty(name) ? null : name;
    }

    private static bool InTitle(string text, int at) =>
        text[..at].Count(c => c == '《') > text[..at].Count(c => c == '》');

    [GeneratedRegex(@"^[\s　]*[（(〔]?[\s　]*(?:[12][0-9]{3}[\s　]?年|[一二][〇○零九][〇○零一二三四五六七八九]{2}年|[12][0-9]{3}[-.．/][0-9]{1,2}[-.．/])|^[\s　]*[（(].{0,60}(?:[12][0-9]{3}\s?年).{4,}(?:通过|公布|发布|修[正订]|批准|施行)|已[经于]?.{0,20}[12][0-9]{3}年.{4,80}(?:通过|批准).{0,40}(?:公布|发布|施行)", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex TellsPassage();

    [GeneratedRegex(@"(?:第[一二三四五六七八九十]{1,3}次)?(?:修订|修正|修改)(?:通过|并?(?:重新)?公布|并?发布)?|通过|批准|(?:重新)?公布|(?:联合)?发布|颁布|印发|(?:起)?\s?(?:正式)?(?:施行|实施|执行|生效)|废止", RegexOptions.CultureInvariant)]
    private static partial Regex Acts();

    [GeneratedRegex(@"施行|实施|执行|生效", RegexOptions.CultureInvariant)]
    private static partial Regex Comes();

    [GeneratedRegex(@"《[^》]*》", RegexOptions.CultureInvariant)]
    private static partial Regex OutsideTitles();

    [GeneratedRegex(@"《(?:[^《》]|《[^》]*》)*》", RegexOptions.CultureInvariant)]
    private static partial Regex Decision();

    [GeneratedRegex(@"^(?<body>[\u4E00-\u9FFF]{2,40}?)(?<meeting>第[\s　]?[0-9一二三四五六七八九十百○〇零]{1,8}[\s　]?次[\u4E00-\u9FFF]{0,12}会议?|(?:全体|常务|党组|办公)会议)", RegexOptions.CultureInvariant)]
    private static partial Regex Meeting();

    [GeneratedRegex(@"^[\u4E00-\u9FFF、\s]{2,60}?(?:会|院|部|厅|局|委|署|政府|主席)(?=$|[\s　《第令公]|〔|[（(])|^[\u4E00-\u9FFF、\s]{2,60}?(?:会|院|部|厅|局|委|署|政府|军委)(?=\S{0,12}(?:令|公告))", RegexOptions.CultureInvariant)]
    private static partial Regex Organ();

    [GeneratedRegex(@"第[0-9一二三四五六七八九十]{1,4}届", RegexOptions.CultureInvariant)]
    private static partial Regex Term();
}
