namespace KnowledgeBase.Search.Quotations;

/// <summary>Chinese names of verdicts, the same wherever they are shown.</summary>
public static class VerdictNames
{
    /// <summary>The name of a verdict.</summary>
    /// <param name="verdict">Name on the wire.</param>
    /// <returns>一致, 有出入, 出处有多个 or 未找到.</returns>
    public static string Of(string verdict) => verdict switch
    {
        QuoteVerdict.Exact => "一致",
        QuoteVerdict.Altered => "有出入",
        QuoteVerdict.Ambiguous => "出处有多个",
        _ => "未找到",
    };

    /// <summary>
    /// The name of what was found of a quotation: of one whose words are right and whose source is not, 出处不符; of one whose words
    /// stand in nothing that is in force, 非现行有效.
    /// </summary>
    /// <param name="quote">The quotation as checked.</param>
    /// <returns>一致, 出处不符, 非现行有效, 有出入, 出处有多个 or 未找到.</returns>
    public static string Of(CheckedQuote quote)
    {
        ArgumentNullException.ThrowIfNull(quote);
        return IsMisattributed(quote) ? "出处不符" : IsOutdated(quote) ? "非现行有效" : Of(quote.Verdict);
    }

    /// <summary>Whether the words are in the library and the draft names another place for them.</summary>
    /// <param name="quote">The quotation as checked.</param>
    /// <returns>True when a person has to correct the source and not the words.</returns>
    public static bool IsMisattributed(CheckedQuote quote)
    {
        ArgumentNullException.ThrowIfNull(quote);
        return quote.Verdict is QuoteVerdict.Exact or QuoteVerdict.Ambiguous && quote.Notes.Count > 0;
    }

    /// <summary>Whether the words are in the library, but only in policies that are not in force any more or not yet.</summary>
    /// <param name="quote">The quotation as checked.</param>
    /// <returns>True when a person has to look for what holds now.</returns>
    public static bool IsOutdated(CheckedQuote quote)
    {
        ArgumentNullException.ThrowIfNull(quote);
        return quote.Verdict is QuoteVerdict.Exact or QuoteVerdict.Ambiguous && quote.Matches.Count > 0 && quote.Matches.All(m => m.InForce == false);
    }

    /// <summary>How many quotations there are of each name, what needs a person's work first.</summary>
    /// <param name="quotes">All quotations of a draft.</param>
    /// <returns>Words such as 有出入 2 处，一致 5 处; empty when there are none.</returns>
    public static string Counts(IReadOnlyList<CheckedQuote> quotes) => string.Join("，", Order
        .Select(name => (Name: name, Count: quotes.Count(q => Of(q) == name))).Where(c => c.Count > 0)
        .Select(c => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{c.Name} {c.Count} 处")));

    private static readonly string[] Order = ["有出入", "出处不符", "非现行有效", "未找到", "出处有多个", "一致"];
}
