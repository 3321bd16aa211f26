using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Corpus.Metadata;

/// <summary>The number of an official document (文号), for example 总工发〔2023〕12号.</summary>
/// <param name="Text">As printed, inner white space removed.</param>
/// <param name="Year">Year in its brackets; null for numbered orders, which have none.</param>
/// <param name="Range">Its place in the text read.</param>
public sealed partial record DocumentNumber(string Text, int? Year, TextRange Range)
{
    /// <summary>Finds the first document number of a text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The number, or null.</returns>
    public static DocumentNumber? Parse(string text)
    {
        var match = Pattern().Match(text);
        return match.Success && ChineseNumeral.Read(match.Groups["y"].Value) is { } year
            ? new DocumentNumber(KnowledgeBase.Corpus.Text.TextCuts.WithoutSpace(match.Value), year, new TextRange(match.Index, match.Length))
            : null;
    }

    /// <summary>Finds the first number of an order, decree or announcement: 中华人民共和国主席令第六十五号, 国务院令第535号, …公告〔第十三号〕.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The number, or null.</returns>
    public static DocumentNumber? ParseOrder(string text)
    {
        var match = Order().Match(text);
        return match.Success
            ? new DocumentNumber(KnowledgeBase.Corpus.Text.TextCuts.WithoutSpace(match.Value), null, new TextRange(match.Index, match.Length))
            : null;
    }

    [GeneratedRegex(@"[\u4E00-\u9FFF]{1,12}\s?[〔\[［（(【]\s?(?<y>(?:19|20)[0-9]{2})\s?[〕\]］）)】]\s?第?\s?[0-9]{1,5}\s?号", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"[\u4E00-\u9FFF]{2,40}(?:令|公告)\s?[（(〔\[【]?\s?第?\s?(?:[0-9０-９]{1,5}|[一二三四五六七八九十百〇零○]{1,7})\s?号\s?[）)〕\]】]?", RegexOptions.CultureInvariant)]
    private static partial Regex Order();
}
