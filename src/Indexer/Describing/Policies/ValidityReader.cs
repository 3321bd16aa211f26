using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Metadata;
using KnowledgeBase.Corpus.Policies;

namespace KnowledgeBase.Indexer.Describing.Policies;

/// <summary>From when to when a document says it is in force, and which others it puts out of force.</summary>
internal static partial class ValidityReader
{
    /// <summary>The day a document says it comes into force.</summary>
    /// <param name="body">The body.</param>
    /// <param name="published">Day of publication, for 自公布之日起; or null.</param>
    /// <returns>The day, or null. The last sentence that speaks of the document itself counts.</returns>
    public static Finding<string>? Effective(BodyText body, string? published)
    {
        foreach (Match match in FromDay().Matches(body.Text).Reverse())
        {
            if (IsOwn(body, match.Index) && IssueDate.Parse(match.Groups["date"].Value) is { } date)
            {
                return new(date.ToString(), body.Evidence(new TextRange(match.Index, match.Length), 0.95, "from-day"));
            }
        }

        var since = SincePublication().Matches(body.Text).LastOrDefault(m => IsOwn(body, m.Index));
        return since is not null && published is not null
            ? new(published, body.Evidence(new TextRange(since.Index, since.Length), 0.85, "from-publication"))
            : null;
    }

    /// <summary>The last day of a stated term: 有效期至2025年12月31日, 有效期五年, 试行期二年.</summary>
    /// <param name="body">The body.</param>
    /// <param name="effective">Day it comes into force, or null.</param>
    /// <returns>The last day, or null.</returns>
    public static Finding<string>? Expiry(BodyText body, string? effective)
    {
        foreach (Match match in Term().Matches(body.Text).Where(m => IsOwnTerm(body, m.Index)).Reverse())
        {
            var evidence = body.Evidence(new TextRange(match.Index, match.Length), 0.9, "term-of-validity");
            if (match.Groups["until"].Success && IssueDate.Parse(match.Groups["until"].Value) is { } until)
            {
                return new(until.ToString(), evidence);
            }

            if (match.Groups["years"].Success && ChineseNumeral.Read(match.Groups["years"].Value) is { } years and > 0 and < 100
                && DateOnly.TryParseExact(effective, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from))
            {
                return new(from.AddYears(years).AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), evidence);
            }
        }

        return null;
    }

    /// <summary>What the document repeals: every 《…》 of a sentence that says so.</summary>
    /// <param name="body">The body.</param>
    /// <returns>Documents in order, each once.</returns>
    public static IReadOnlyList<Repeal> Repeals(BodyText body)
    {
        var repeals = new List<Repeal>();
        foreach (var sentence in body.Sentences.Where(s => Repealing().IsMatch(body.Slice(s))))
        {
            string text = body.Slice(sentence);
            foreach (Match title in Title().Matches(text[..Repealing().Matches(text)[^1].Index]).Where(t => !IsNamedAside(text, t)))
            {
                repeals.Add(new Repeal(title.Groups["t"].Value, sentence));
            }
        }

        return [.. repeals.DistinctBy(r => r.Title)];
    }

    /// <summary>Words that mark the document itself as out of force: （已废止）, 〔失效〕, 本办法已于…废止.</summary>
    /// <param name="item">The item.</param>
    /// <param name="body">The body.</param>
    /// <param name="head">How many paragraphs stand before the first clause.</param>
    /// <returns>The words, or null.</returns>
    public static Evidence? Marked(Item item, BodyText body, int head)
    {
        foreach (var line in item.Meta)
        {
            if (OutOfForce().Match(line.Text) is { Success: true } match)
            {
                return new Evidence(match.Value, line.Spans, 0.95, "marked-repealed");
            }
        }

        for (int i = 0; i < Math.Min(head, body.Paragraphs.Count); i++)
        {
            if (OutOfForce().Match(body.Paragraphs[i].Text) is { Success: true } match)
            {
                return body.Evidence(new TextRange(body.Start(i) + match.Index, match.Length), 0.95, "marked-repealed");
            }
        }

        return null;
    }

    // A certificate, a card or a contract has a term too: only 本办法有效期…, or a term without a subject beside the day from which
    // the document is in force, is the document's own.
    private static bool IsOwnTerm(BodyText body, int at)
    {
        string before = body.Text[body.SentenceAt(at).Start..at];
        return OwnSubject().IsMatch(before) || (NoSubject().IsMatch(before) && InForce().IsMatch(before));
    }

    // 根据《…》制定的, 《…》不一致的: named for another reason than to be repealed.
    private static bool IsNamedAside(string sentence, Match title) =>
        Grounds().IsMatch(sentence[..title.Index]) || Conflict().IsMatch(sentence[(title.Index + title.Length)..]);

    // Not of another document: 《…》自…起施行 within a sentence that gives a reason speaks of that one.
    private static bool IsOwn(BodyText body, int at)
    {
        var sentence = body.SentenceAt(at);
        string before = body.Text[sentence.Start..at];
        return !Foreign().IsMatch(before);
    }

    [GeneratedRegex(@"自\s?(?<date>(?:[12][0-9]{3}|[一二][〇○零九][〇○零一二三四五六七八九]{2})\s?年[^，。；自]{1,12}日)\s?(?:起|开始)\s?(?:正式)?(?:施行|实施|执行|生效|试行)", RegexOptions.CultureInvariant)]
    private static partial Regex FromDay();

    [GeneratedRegex(@"自(?:公布|发布|颁布|印发|下发|发文|批准)之?日(?:起|后)?(?:正式)?(?:施行|实施|执行|生效|试行)", RegexOptions.CultureInvariant)]
    private static partial Regex SincePublication();

    [GeneratedRegex(@"(?:有效期|试行期|试行期限|有效期限)(?:限)?(?:为|是)?\s?(?:至|到|截至|截止)\s?(?<until>(?:[12][0-9]{3}|[一二][〇○零九][〇○零一二三四五六七八九]{2})\s?年[^，。；]{1,12}日)|(?:有效期|试行期|试行期限|有效期限)(?:限)?(?:为|是)?\s?(?<years>[0-9]{1,2}|[一二三四五六七八九十两]{1,3})\s?年", RegexOptions.CultureInvariant)]
    private static partial Regex Term();

    [GeneratedRegex(@"本[\u4E00-\u9FFF]{1,6}(?:的|自[^，。；]{0,40})?$", RegexOptions.CultureInvariant)]
    private static partial Regex OwnSubject();

    [GeneratedRegex(@"(?:^|[，；、：（(]|并|且)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex NoSubject();

    [GeneratedRegex(@"(?:施行|实施|执行|生效|试行)[，；、（(并且\s]*$", RegexOptions.CultureInvariant)]
    private static partial Regex InForce();

    [GeneratedRegex(@"(?:根据|依据|按照|依照|遵照|执行)\s*(?:《[^《》]*》[、和及]?)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Grounds();

    [GeneratedRegex(@"^[^《》，。；]{0,12}(?:不一致|不相一致|相抵触|不符|为准)", RegexOptions.CultureInvariant)]
    private static partial Regex Conflict();

    [GeneratedRegex(@"同时废止|即行废止|予以废止|同日废止|相应废止|(?:起|日)\s?废止|停止执行|同时失效|同时停止", RegexOptions.CultureInvariant)]
    private static partial Regex Repealing();

    [GeneratedRegex(@"《(?<t>(?:[^《》]|《[^《》]*》)+)》", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"[（(〔\[【]\s*(?:已\s*(?:被.{0,40})?(?:废止|失效)|废止|失效)[^）)〕\]】]{0,30}[）)〕\]】]|本[\u4E00-\u9FFF]{1,4}已(?:被|由|于|经).{0,60}(?:废止|失效)|已被.{2,60}(?:废止|宣布失效)", RegexOptions.CultureInvariant)]
    private static partial Regex OutOfForce();

    [GeneratedRegex(@"《[^》]*》[^，。本]{0,12}$", RegexOptions.CultureInvariant)]
    private static partial Regex Foreign();
}
