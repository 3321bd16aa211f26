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
/// the date of the article, with what that rests on. Years of plans and of documents do not count.
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
        foreach (var sentence in draft.Sentences)
        {
            if (InSentence(sentence, article, body) is { } time)
            {
                return time;
            }
        }

        return OfArticle(article);
    }

    private static CardTime? InSentence(TextRange sentence, Article article, BodyText body)
    {
        string text = body.FoldedSlice(sentence);
        int latest = article.Year is int year && article.YearBasis != YearBasis.Inferred ? year : int.MaxValue;
        foreach (Match match in Printed().Matches(text))
        {
            int printed = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
            if (printed <= latest && !InTitle(text, match.Index))
            {
                return new CardTime(Fact(sentence.Start + match.Index, match.Value, "year-in-sentence", 0.85, body), printed, YearBasis.Printed);
            }
        }

        return article is { Year: int known, YearBasis: YearBasis.Printed or YearBasis.Issue } && Relative().Match(text) is { Success: true } relative
            ? new CardTime(Fact(sentence.Start + relative.Index, relative.Value, "counted-from-article-date", 0.75, body), relative.Value[0] == '去' ? known - 1 : known, article.YearBasis)
            : null;
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

    [GeneratedRegex(@"(?<!到|至|于|第|前)(?<year>(?:19[5-9]|20[0-4])[0-9])\s?年(?!版|修|代)(?:[0-9]{1,2}\s?月(?:[0-9]{1,2}\s?日)?|以来|初|底|上半年|下半年)?", RegexOptions.CultureInvariant)]
    private static partial Regex Printed();

    [GeneratedRegex(@"(?:今年|去年)(?:以来|初|底|[0-9]{1,2}月(?:[0-9]{1,2}日)?|上半年|下半年)?", RegexOptions.CultureInvariant)]
    private static partial Regex Relative();
}
