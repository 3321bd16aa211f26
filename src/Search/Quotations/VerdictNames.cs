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
}
