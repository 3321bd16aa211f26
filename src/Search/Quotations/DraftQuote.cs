using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Search.Quotations;

/// <summary>How a quotation was recognised.</summary>
internal enum QuoteKind
{
    /// <summary>It stands in quotation marks.</summary>
    Marked,

    /// <summary>It stands behind a verb of saying and a colon.</summary>
    Introduced,

    /// <summary>Running text that repeats words of the library.</summary>
    Unmarked,
}

/// <summary>A quotation in a draft.</summary>
/// <param name="Range">Its words, without the marks around them.</param>
/// <param name="Kind">How it was recognised.</param>
internal readonly record struct DraftQuote(TextRange Range, QuoteKind Kind)
{
    /// <summary>Offset behind its last character.</summary>
    public int End => Range.Start + Range.Length;
}
