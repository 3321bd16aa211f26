namespace KnowledgeBase.Search.Quotations;

/// <summary>What was found out about the quotations of a draft.</summary>
/// <param name="Quotes">Every quotation found, by place in the draft.</param>
public sealed record QuoteReport(IReadOnlyList<CheckedQuote> Quotes);

/// <summary>One quotation of a draft with what the library says of it.</summary>
/// <param name="Text">The quoted words, without the quotation marks around them.</param>
/// <param name="Start">Offset of the words in the draft, in UTF-16 code units.</param>
/// <param name="Length">Their length in UTF-16 code units.</param>
/// <param name="Verdict">One of the names in <see cref="QuoteVerdict"/>.</param>
/// <param name="Kind">
/// How it was recognised: marked (in quotation marks), introduced (behind a verb such as 规定：) or unmarked (running text that
/// repeats words of the library).
/// </param>
/// <param name="Sources">How many different texts of the library hold the words; prints of one text and editions of one policy count once. At most what was looked at.</param>
/// <param name="Matches">Places in the library, best first; the words there are the printed ones.</param>
/// <param name="Notes">Chinese sentences a person should read, for example that another formula stands in the policy.</param>
public sealed record CheckedQuote(
    string Text, int Start, int Length, string Verdict, string Kind, int Sources, IReadOnlyList<QuoteMatch> Matches, IReadOnlyList<string> Notes);

/// <summary>Names of verdicts on the wire.</summary>
public static class QuoteVerdict
{
    /// <summary>一致: the library has exactly these characters; width, white space and the style of quotation marks left aside.</summary>
    public const string Exact = "exact";

    /// <summary>有出入: the library has nearly these characters.</summary>
    public const string Altered = "altered";

    /// <summary>出处有多个: the library has exactly these characters in several different texts.</summary>
    public const string Ambiguous = "ambiguous";

    /// <summary>未找到.</summary>
    public const string NotFound = "not_found";
}

/// <summary>One place of the library that a quotation was compared with.</summary>
public sealed record QuoteMatch
{
    /// <summary>Article id.</summary>
    public required string ArticleId { get; init; }

    /// <summary>Passage in which the words begin.</summary>
    public required string ChunkId { get; init; }

    /// <summary>The printed words.</summary>
    public required string Text { get; init; }

    /// <summary>Offset of the words in the body of the article, in UTF-16 code units.</summary>
    public required int Start { get; init; }

    /// <summary>Pairs of first and last source line of the passages the words stand in.</summary>
    public required IReadOnlyList<int[]> Spans { get; init; }

    /// <summary>The quotation beside the printed words, in order and complete; empty when they are the same.</summary>
    public required IReadOnlyList<DiffPart> Diff { get; init; }

    /// <summary>Where it was published: paper and issue, or issuing body and number; null when nothing is printed.</summary>
    public required string? Source { get; init; }

    /// <summary>For a policy whether it is in force today; null when unknown, and for all else.</summary>
    public required bool? InForce { get; init; }

    /// <summary>Title of the article, or the words that stand for it.</summary>
    public required string? Title { get; init; }

    /// <summary>Kind of the article.</summary>
    public required string Kind { get; init; }

    /// <summary>YYYY-MM-DD, YYYY-MM or YYYY, or null.</summary>
    public required string? Date { get; init; }

    /// <summary>Address of the clause the words stand in, or null.</summary>
    public required string? Clause { get; init; }
}

/// <summary>A stretch of a quotation and the printed words it corresponds to.</summary>
/// <param name="Op">equal, replace, insert (only in the quotation) or delete (only in print).</param>
/// <param name="Quoted">Characters of the quotation; empty for delete.</param>
/// <param name="Printed">Printed characters; empty for insert.</param>
public sealed record DiffPart(string Op, string Quoted, string Printed);
