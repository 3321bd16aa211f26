using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Indexer.Describing.Clauses;

/// <summary>The lines that sign a document at its end: organs, then a date (GB/T 9704-2012, 7.3.5).</summary>
internal static partial class SigningLines
{
    private const int LongestLine = 40;

    /// <summary>Whether the signature begins at a paragraph: names of organs and a date, up to the end or an annex.</summary>
    /// <param name="body">The body.</param>
    /// <param name="paragraph">Index of the paragraph.</param>
    /// <returns>True when it does.</returns>
    public static bool Begins(BodyText body, int paragraph)
    {
        int at = paragraph;
        while (at < body.Paragraphs.Count && at - paragraph < 12 && IsOrgan(body.Paragraphs[at].Text))
        {
            at++;
        }

        return at < body.Paragraphs.Count && IsDate(body.Paragraphs[at].Text) || (at > paragraph && at == body.Paragraphs.Count);
    }

    /// <summary>Whether a line is nothing but the name of an organ, or several side by side, a date after them or not.</summary>
    /// <param name="text">The line.</param>
    /// <returns>True when it is.</returns>
    public static bool IsOrgan(string text) => text.Length <= LongestLine && Organ().IsMatch(text);

    /// <summary>Whether a line is nothing but a date.</summary>
    /// <param name="text">The line.</param>
    /// <returns>True when it is.</returns>
    public static bool IsDate(string text) =>
        text.Length <= LongestLine && IssueDate.FindAll(text) is [{ Date.Month: not null } only]
        && text.Remove(only.Range.Start, only.Range.Length).Trim(' ', '　', '（', '）', '(', ')', '。').Length == 0;

    [GeneratedRegex(@"^[\s　]*(?:[\u4E00-\u9FFF（）]{2,30}(?:会|厅|局|委|部|院|署|办公室|公司|集团|政府|党组|中心|学校)[\s　]*)+(?:(?:[0-9０-９]{4}|[一二][〇○零九]).{4,14}日)?[\s　]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Organ();
}
