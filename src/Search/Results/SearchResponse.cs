namespace KnowledgeBase.Search.Results;

/// <summary>The answer to a <see cref="Requests.SearchRequest"/>. Totals and facet counts count articles, not passages.</summary>
/// <param name="Query">The question and how it was understood.</param>
/// <param name="Total">Articles that match.</param>
/// <param name="Page">1-based page.</param>
/// <param name="Size">Hits on a page.</param>
/// <param name="TookMs">Milliseconds spent.</param>
/// <param name="Engine">Name of the engine that answered.</param>
/// <param name="Hits">The hits of this page.</param>
/// <param name="Facets">Counts per facet; each ignores its own selection.</param>
public sealed record SearchResponse(
    QueryReading Query,
    int Total,
    int Page,
    int Size,
    double TookMs,
    string Engine,
    IReadOnlyList<Hit> Hits,
    FacetCounts Facets);

/// <summary>The question as typed and as understood.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Interpretation">One Chinese sentence that says what was searched.</param>
public sealed record QueryReading(string Text, string Interpretation)
{
    /// <summary>What was given up because nothing fulfilled all of the question, in Chinese; null when nothing was.</summary>
    public string? Relaxed { get; init; }

    /// <summary>Other spellings that find more, likeliest first; none of them was searched instead.</summary>
    public IReadOnlyList<SpellingSuggestion> DidYouMean { get; init; } = [];

    /// <summary>Years and author units recognised in the words, as selections a reader may take; none is selected by itself.</summary>
    public IReadOnlyList<OfferedFilter> Filters { get; init; } = [];
}

/// <summary>Words of a question that could be a selection.</summary>
/// <param name="Field">year or unit.</param>
/// <param name="Words">The words, as typed.</param>
/// <param name="Text">The question without them.</param>
public sealed record OfferedFilter(string Field, string Words, string Text)
{
    /// <summary>First year for <c>from</c>, or null.</summary>
    public string? From { get; init; }

    /// <summary>Last year for <c>to</c>, or null.</summary>
    public string? To { get; init; }

    /// <summary>Value for <c>unit</c>, or null.</summary>
    public string? Unit { get; init; }

    /// <summary>Articles found when the offer is taken.</summary>
    public int Total { get; init; }
}

/// <summary>Another spelling of a question.</summary>
/// <param name="Text">The whole question, spelt otherwise.</param>
/// <param name="Total">Articles it finds under the same selections.</param>
public sealed record SpellingSuggestion(string Text, int Total);

/// <summary>One article that matches, with its best passages.</summary>
public sealed record Hit
{
    /// <summary>Article id.</summary>
    public required string ArticleId { get; init; }

    /// <summary>Printed title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>A name for lists when no title is printed.</summary>
    public string? WorkingTitle { get; init; }

    /// <summary>Authors in printed order.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Normalised author unit.</summary>
    public string? AuthorUnit { get; init; }

    /// <summary>Paper or magazine.</summary>
    public string? Source { get; init; }

    /// <summary>Issue as printed.</summary>
    public string? Issue { get; init; }

    /// <summary>YYYY-MM-DD, YYYY-MM or YYYY.</summary>
    public string? Date { get; init; }

    /// <summary>Year.</summary>
    public int? Year { get; init; }

    /// <summary>What the year rests on: printed, issue, inferred, unknown.</summary>
    public required string YearBasis { get; init; }

    /// <summary>Wire name of the kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Topics, strongest first.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Papers and magazines that printed this text, that of this print first; the source alone when it was printed once.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Other prints of the same text, earliest first; they are counted and listed with this one.</summary>
    public IReadOnlyList<EditionHit> Editions { get; init; } = [];

    /// <summary>Score of the article, comparable within one answer only.</summary>
    public required double Score { get; init; }

    /// <summary>Best passages, best first.</summary>
    public IReadOnlyList<PassageHit> Passages { get; init; } = [];

    /// <summary>Why it was found; null unless the request asked for it.</summary>
    public HitExplanation? Explanation { get; init; }
}

/// <summary>Another print of the text of a hit.</summary>
/// <param name="ArticleId">Its article id.</param>
/// <param name="Title">Its printed title, or null.</param>
/// <param name="Source">Paper or magazine, or null.</param>
/// <param name="Issue">Issue as printed, or null.</param>
/// <param name="Date">YYYY-MM-DD, YYYY-MM or YYYY, or null.</param>
/// <param name="Year">Year, or null.</param>
public sealed record EditionHit(string ArticleId, string? Title, string? Source, string? Issue, string? Date, int? Year);

/// <summary>One passage of a hit.</summary>
/// <param name="ChunkId">Passage id.</param>
/// <param name="HeadingPath">Headings above it, highest first.</param>
/// <param name="Text">Original characters of the passage.</param>
/// <param name="Highlights">Pairs of start and length in <paramref name="Text"/>, ascending, not overlapping.</param>
/// <param name="Spans">Pairs of first and last source line.</param>
public sealed record PassageHit(
    string ChunkId,
    IReadOnlyList<string> HeadingPath,
    string Text,
    IReadOnlyList<int[]> Highlights,
    IReadOnlyList<int[]> Spans);

/// <summary>Counts of all facets.</summary>
/// <param name="Year">By year, latest first; <c>unknown</c> last.</param>
/// <param name="Unit">By author unit, most first.</param>
/// <param name="Topic">By topic leaf, most first.</param>
/// <param name="Kind">By kind.</param>
/// <param name="Source">By paper or magazine.</param>
/// <param name="Author">By author.</param>
public sealed record FacetCounts(
    IReadOnlyList<FacetValue> Year,
    IReadOnlyList<FacetValue> Unit,
    IReadOnlyList<FacetValue> Topic,
    IReadOnlyList<FacetValue> Kind,
    IReadOnlyList<FacetValue> Source,
    IReadOnlyList<FacetValue> Author);

/// <summary>One value of a facet.</summary>
/// <param name="Value">The value, as the request takes it.</param>
/// <param name="Count">Articles.</param>
/// <param name="Selected">Whether the request asked for it.</param>
public sealed record FacetValue(string Value, int Count, bool Selected);

/// <summary>A question that cannot be read: stable code, place and cause. Never an empty result.</summary>
/// <param name="Code">Stable code, for example <c>query_unclosed_quote</c>.</param>
/// <param name="Message">Cause, in Chinese, for the reader.</param>
/// <param name="Position">0-based place in the query text, or null.</param>
public sealed record SearchProblem(string Code, string Message, int? Position);

/// <summary>An answer or the reason there is none.</summary>
/// <param name="Response">The answer, null exactly when there is a problem.</param>
/// <param name="Problem">The problem, null exactly when there is an answer.</param>
public sealed record SearchOutcome(SearchResponse? Response, SearchProblem? Problem);

/// <summary>A completion offered while typing.</summary>
/// <param name="Text">Text to put into the box.</param>
/// <param name="Kind">title, unit, topic, author or phrase.</param>
/// <param name="Count">Articles behind it.</param>
public sealed record Suggestion(string Text, string Kind, int Count);
