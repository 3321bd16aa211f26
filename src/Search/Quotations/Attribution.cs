using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Policies;

namespace KnowledgeBase.Search.Quotations;

/// <summary>The document a draft names as the source of a quotation.</summary>
/// <param name="Title">Its name as typed, without 《》.</param>
/// <param name="Clause">Address of the clause named (第三十九条第二款), or null.</param>
internal sealed partial record Attribution(string Title, string? Clause)
{
    private const int Reach = 60;

    /// <summary>Key under which spellings of the name are one.</summary>
    public string Key => PolicyName.Key(Title);

    /// <summary>What is named in the sentence before a quotation: the last 《…》, with the clause address right behind it.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="quote">The quotation.</param>
    /// <returns>The attribution, or null when the sentence names nothing before the quotation.</returns>
    public static Attribution? Of(string draft, DraftQuote quote)
    {
        int from = Math.Max(0, quote.Range.Start - Reach);
        int stop = draft.LastIndexOfAny(['。', '！', '？', '\n', '；'], Math.Max(0, quote.Range.Start - 1));
        from = Math.Max(from, stop + 1);
        if (from >= quote.Range.Start || Named().Matches(draft[from..quote.Range.Start]).LastOrDefault() is not { } named)
        {
            return null;
        }

        string clause = named.Groups["clause"].Value;
        return new Attribution(named.Groups["title"].Value, clause.Length > 0 ? clause : null);
    }

    [GeneratedRegex(@"《(?<title>[^《》]{2,40}(?:《[^《》]{2,40}》[^《》]{0,20})?)》\s*(?:[（(][^（）()]{0,20}[）)])?\s*(?<clause>第[〇零一二两三四五六七八九十百千0-9]{1,7}条(?:之[一二三四五六七八九十])?(?:第[一二三四五六七八九十0-9]{1,3}款)?(?:第[（(]?[一二三四五六七八九十0-9]{1,3}[）)]?项)?)?", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
