using System.Text.RegularExpressions;
using KnowledgeBase.Search.Queries;

namespace KnowledgeBase.Search.Suggesting;

/// <summary>Years named within the words of a question.</summary>
/// <param name="Words">The words that name them, as typed.</param>
/// <param name="Rest">The question without them.</param>
/// <param name="Range">The years.</param>
internal sealed partial record YearMention(string Words, string Rest, YearRange Range)
{
    /// <summary>Looks for the first phrase that limits years: 近三年, 2023年以来, 2020—2023年.</summary>
    /// <param name="text">A question.</param>
    /// <param name="thisYear">The current year.</param>
    /// <returns>The years, or null.</returns>
    public static YearMention? In(string text, int thisYear)
    {
        var match = YearPhrase().Match(string.Concat(text.Select(Narrow)));
        return match.Success && YearPhrases.ParseValue(match.Groups[1].Value, thisYear) is [var range] && !(range.From > range.To)
            ? new YearMention(text.Substring(match.Index, match.Length), Without(text, match.Index, match.Length), range)
            : null;
    }

    /// <summary>A question without some of its words; 近三年的职代会 without its years is 职代会.</summary>
    /// <param name="text">The question.</param>
    /// <param name="start">Where the words begin.</param>
    /// <param name="length">How long they are.</param>
    /// <returns>The rest.</returns>
    public static string Without(string text, int start, int length)
    {
        string rest = text[(start + length)..];
        return (text[..start].TrimEnd() + " " + (rest.StartsWith('的') ? rest[1..] : rest).TrimStart()).Trim();
    }

    private static char Narrow(char c) => c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c;

    [GeneratedRegex("(?<![0-9])((?:最近|近)(?:[一二两三四五六七八九十]|[1-9][0-9]?)年(?:以来|来|内)?|[12][0-9]{3}年?(?:-|–|—|~|至|到)[12][0-9]{3}年?(?![0-9])|[12][0-9]{3}年?(?:以来|至今|以后|之后|以前|之前|起(?![草诉步点义])))")]
    private static partial Regex YearPhrase();
}
