namespace KnowledgeBase.Search.Sentences;

/// <summary>Sentences that hold what was asked for.</summary>
/// <param name="Query">The words as typed.</param>
/// <param name="Match">exact or sentence.</param>
/// <param name="Total">Number of sentences found.</param>
/// <param name="Complete">False when there are more passages than are read for one question.</param>
/// <param name="Page">1-based page.</param>
/// <param name="Size">Sentences on a page.</param>
/// <param name="Sentences">The sentences of the page.</param>
public sealed record SentenceList(string Query, string Match, int Total, bool Complete, int Page, int Size, IReadOnlyList<SentenceHit> Sentences);

/// <summary>One sentence with its place.</summary>
public sealed record SentenceHit
{
    /// <summary>Article id.</summary>
    public required string ArticleId { get; init; }

    /// <summary>Passage it stands in.</summary>
    public required string ChunkId { get; init; }

    /// <summary>Its characters.</summary>
    public required string Text { get; init; }

    /// <summary>Offset in the body of the article, in UTF-16 code units.</summary>
    public required int Start { get; init; }

    /// <summary>Pairs of start and length of the words found, in <see cref="Text"/>.</summary>
    public required IReadOnlyList<int[]> Highlights { get; init; }

    /// <summary>Pairs of first and last source line of the passage.</summary>
    public required IReadOnlyList<int[]> Spans { get; init; }

    /// <summary>Who said it, as printed: the speaker of the quotation around the words, or the authors of a speech; null for the writer's own words.</summary>
    public required string? Speaker { get; init; }

    /// <summary>Address of the clause it stands in, or null.</summary>
    public required string? Clause { get; init; }

    /// <summary>For a policy whether it is in force today; null when unknown, and for all else.</summary>
    public required bool? InForce { get; init; }

    /// <summary>Printed title, or the words that stand for it.</summary>
    public required string? Title { get; init; }

    /// <summary>Where it was published, or null.</summary>
    public required string? Source { get; init; }

    /// <summary>YYYY-MM-DD, YYYY-MM or YYYY, or null.</summary>
    public required string? Date { get; init; }

    /// <summary>Year, or null.</summary>
    public required int? Year { get; init; }

    /// <summary>What the year rests on.</summary>
    public required string YearBasis { get; init; }

    /// <summary>Kind of the article.</summary>
    public required string Kind { get; init; }
}

/// <summary>Words with what stands left and right of them.</summary>
/// <param name="Query">The words as typed.</param>
/// <param name="Order">left, right, newest or oldest.</param>
/// <param name="Total">Number of lines.</param>
/// <param name="Complete">False when there are more passages than are read for one question.</param>
/// <param name="Page">1-based page.</param>
/// <param name="Size">Lines on a page.</param>
/// <param name="Lines">The lines of the page.</param>
public sealed record Concordance(string Query, string Order, int Total, bool Complete, int Page, int Size, IReadOnlyList<ConcordanceLine> Lines);

/// <summary>One line of a concordance.</summary>
/// <param name="Left">What stands before the words, at most 24 characters of the passage.</param>
/// <param name="Keyword">The words as printed.</param>
/// <param name="Right">What stands behind them.</param>
/// <param name="ArticleId">Article id.</param>
/// <param name="ChunkId">Passage.</param>
/// <param name="Start">Offset of the words in the body of the article.</param>
/// <param name="Title">Printed title, or the words that stand for it.</param>
/// <param name="Source">Paper or magazine, or null.</param>
/// <param name="Date">Date as far as known, or null.</param>
/// <param name="Clause">Address of the clause, or null.</param>
public sealed record ConcordanceLine(
    string Left, string Keyword, string Right, string ArticleId, string ChunkId, int Start, string? Title, string? Source, string? Date, string? Clause);

/// <summary>提法沿革: how a formula was used over the years.</summary>
/// <param name="Formula">The formula as typed.</param>
/// <param name="Texts">Number of different texts that have it; prints of one text count once.</param>
/// <param name="Uses">Number of times it is printed in them.</param>
/// <param name="Complete">False when there are more passages than are read for one question.</param>
/// <param name="First">Earliest dated use, or null.</param>
/// <param name="Latest">Latest dated use of the formula or one of its variants: the form in use today, or null.</param>
/// <param name="Years">Texts by year, ascending, years between without any included; texts without a year are in <paramref name="Undated"/>.</param>
/// <param name="Undated">Texts without a year.</param>
/// <param name="Sources">Texts by paper, magazine or issuing body, most first; texts without one are left out.</param>
/// <param name="Variants">Other forms of the formula, most frequent first.</param>
public sealed record FormulaHistory(
    string Formula, int Texts, int Uses, bool Complete, FormulaUse? First, FormulaUse? Latest, IReadOnlyList<YearCount> Years, int Undated,
    IReadOnlyList<SourceCount> Sources, IReadOnlyList<FormulaVariant> Variants)
{
    /// <summary>Texts whose year is only a lower bound; they are counted in <see cref="Years"/> and never make <see cref="Latest"/>.</summary>
    public int Inferred { get; init; }
}

/// <summary>One use of a formula.</summary>
/// <param name="Form">The words as printed.</param>
/// <param name="Date">Date as far as known.</param>
/// <param name="YearBasis">What the year rests on; inferred means not before.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="ArticleId">Article id.</param>
/// <param name="ChunkId">Passage.</param>
/// <param name="Start">Offset of the words in the body of the article.</param>
/// <param name="Title">Title of the article.</param>
/// <param name="Source">Paper or magazine, or null.</param>
public sealed record FormulaUse(
    string Form, string Date, string YearBasis, string Sentence, string ArticleId, string ChunkId, int Start, string? Title, string? Source);

/// <summary>Texts of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Count">Number of texts.</param>
public sealed record YearCount(int Year, int Count);

/// <summary>Texts of a source.</summary>
/// <param name="Source">Paper or magazine.</param>
/// <param name="Count">Number of texts.</param>
public sealed record SourceCount(string Source, int Count);

/// <summary>Another form of a formula.</summary>
/// <param name="Form">The words as printed.</param>
/// <param name="Texts">Number of different texts that have it.</param>
/// <param name="FirstYear">Earliest year, or null.</param>
/// <param name="LastYear">Latest year, or null.</param>
/// <param name="Diff">The formula beside this form.</param>
public sealed record FormulaVariant(string Form, int Texts, int? FirstYear, int? LastYear, IReadOnlyList<Quotations.DiffPart> Diff);
