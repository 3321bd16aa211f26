using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Cards;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Describing.Cards;

/// <summary>When a practice was done.</summary>
/// <param name="Fact">The words, or null.</param>
/// <param name="Year">The year, or null.</param>
/// <param name="Basis">What the year rests on.</param>
internal readonly record struct CardTime(CardFact? Fact, int? Year, YearBasis Basis);

/// <summary>
/// Reads when a practice was done: a year its sentences print, else 今年 and 去年 counted from a printed date of the article, else
/// a year something goes on since, else the date of the article, with what that rests on. Years of plans, documents and foundations do
/// not count.
/// </summary>
internal static partial class TimeReader
{
    /// <summary>Reads the time.</summary>
    /// <param name="draft">Sentences of the practice.</param>
    /// <param name="article">Its article.</param>
    /// <param name="body">Its body.</param>
    /// <returns>Time and year.</returns>
    public static CardTime Read(CardDraft draft, Article article, BodyText body)
    {
        CardTime? First(bool since) => draft.Sentences.Select(s => InSentence(s, since, article, body)).FirstOrDefault(t => t is not null);
        return First(since: false) ?? First(since: true) ?? OfArticle(article);
    }

    private static CardTime? InSentence(TextRange sentence, bool since, Article article, BodyText body)
    {
        string text = body.FoldedSlice(sentence);
        int latest = article.Year is int year && article.YearBasis != YearBasis.Inferred ? year : int.MaxValue;
        foreach (Match match in Printed().Matches(text))
        {
            int printed = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
            if (printed <= latest && !InTitle(text, match.Index) && !IsOfAnother(text, match) && IsSince(text, match) == since)
            {
                return new CardTime(Fact(sentence.Start + match.Index, match.Value, "year-in-sentence", 0.85, body), printed, YearBasis.Printed);
            }
        }

        return !since && article is { Year: int known, YearBasis: YearBasis.Printed or YearBasis.Issue } && Relative().Match(text) is { Success: true } relative
            ? new CardTime(Fact(sentence.Start + relative.Index, relative.Value, "counted-from-article-date", 0.75, body), Counted(relative, known, article.Date), article.YearBasis)
            : null;
    }

    // 自2018年, 2018年以来, 2018年3月起: from then on, so that another year says better when. The last year of a stretch is one of its own.
    private static bool IsSince(string text, Match year) => !year.Groups["from"].Success
        && (Since().IsMatch(text[..year.Index]) || Onwards().IsMatch(text[(year.Groups["year"].Index + year.Groups["year"].Length)..]));

    // 去年 is the year before; so is a month later than that of the article.
    private static int Counted(Match relative, int year, string? date) => relative.Value[0] == '去'
        || (relative.Groups["month"] is { Success: true } month && date is { Length: >= 7 }
            && int.Parse(month.Value, CultureInfo.InvariantCulture) > int.Parse(date.AsSpan(5, 2), CultureInfo.InvariantCulture)) ? year - 1 : year;

    // The year of a plan, a document, a foundation or a birth, or the beginning of a career.
    private static bool IsOfAnother(string text, Match year)
    {
        int clause = text.LastIndexOfAny(['，', '；', '。', '：'], year.Index) + 1;
        string after = text[(year.Index + year.Length)..];
        return Before().IsMatch(text[clause..year.Index]) || After().IsMatch(after) || (Since().IsMatch(text[clause..year.Index]) && Founded().IsMatch(after));
    }

    private static CardTime OfArticle(Article article)
    {
        string? value = article.Date ?? article.Year?.ToString(CultureInfo.InvariantCulture);
        if (value is null || (article.Evidence.GetValueOrDefault("date") ?? article.Evidence.GetValueOrDefault("year")) is not { } printed)
        {
            return default;
        }

        return new CardTime(new CardFact(value, printed.Text, null, printed.Spans, "article-date", printed.Confidence), article.Year, article.YearBasis);
    }

    private static CardFact Fact(int start, string words, string rule, double confidence, BodyText body)
    {
        var range = new TextRange(start, words.Length);
        return new CardFact(body.Slice(range), body.Slice(range), range, body.Paragraphs[body.ParagraphAt(start)].Spans, rule, confidence);
    }

    private static bool InTitle(string text, int at)
    {
        int open = text.LastIndexOfAny(['《', '》'], at);
        return open >= 0 && text[open] == '《';
    }

    [GeneratedRegex(
        @"(?<!到|至|第|前)(?<from>(?:19[5-9]|20[0-4])[0-9]\s?年?(?:[0-9]{1,2}\s?月(?:[0-9]{1,2}\s?日)?|初|底)?\s?(?:至|到|—{1,2}|-|~|～|－|–)\s?)?"
        + @"(?<year>(?:19[5-9]|20[0-4])[0-9])\s?年(?!版|修|代)(?:[0-9]{1,2}\s?月(?:[0-9]{1,2}\s?日)?|以来|初|底|上半年|下半年)?", RegexOptions.CultureInvariant)]
    private static partial Regex Printed();

    [GeneratedRegex(@"(?:今年|去年)(?:以来|初|底|[0-9]{1,2}月(?:[0-9]{1,2}日)?|上半年|下半年)?|(?<![0-9年])(?<month>1[0-2]|[1-9])月(?:[1-3]?[0-9]日)|近日|日前", RegexOptions.CultureInvariant)]
    private static partial Regex Relative();

    [GeneratedRegex("(?:将|拟|计划|预计|力争)[^，]{0,4}于?$|(?:成立|建立|创建|始建|组建|创办|创立|诞生|出生|建成|建厂|生|入职|毕业|发布|印发|颁布|施行|修订|通过|上市|投产)于$|(?:根据|按照|依据|依照|贯彻|落实)[^，]{0,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex("^(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?(?:由|经)?[^，。；《]{0,10}(?:印发|颁布|发布|下发|出台|施行|修订|修正|通过|制定)(?:实施|施行)?的?[^，。；《]{0,8}(?:《|文件|通知|意见)|^[^，。；]{0,4}(?:出生|参加工作|入职|入党|毕业|建厂|建矿|建校|建院|建企)|^(?:正式)?(?:成立|始建|组建|创办|创立)(?:的|以来|至今|后)", RegexOptions.CultureInvariant)]
    private static partial Regex After();

    [GeneratedRegex("(?:自|从)$", RegexOptions.CultureInvariant)]
    private static partial Regex Since();

    [GeneratedRegex(@"^\s?年(?:[0-9]{1,2}\s?月(?:[0-9]{1,2}\s?日)?|初|底|上半年|下半年)?(?:以来|至今|起(?!草|步|重|诉|点|源|于))", RegexOptions.CultureInvariant)]
    private static partial Regex Onwards();

    [GeneratedRegex("^[^，。；]{0,6}(?:成立|建厂|建矿|建校|建院|组建|创办|创立|挂牌|投产|开业|建制)", RegexOptions.CultureInvariant)]
    private static partial Regex Founded();
}
