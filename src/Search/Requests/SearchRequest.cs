namespace KnowledgeBase.Search.Requests;

/// <summary>Order of the hits.</summary>
public enum SortOrder
{
    /// <summary>Best match first; ties by article id.</summary>
    Relevance,

    /// <summary>Latest first; pieces without a date last.</summary>
    Newest,

    /// <summary>Earliest first; pieces without a date last.</summary>
    Oldest,
}

/// <summary>
/// One question to the library, as the HTTP contract has it. Several values of one facet are alternatives; different
/// facets must all hold. Everything bounded: callers reject what is over <see cref="MaxQueryLength"/> or <see cref="MaxSize"/>.
/// </summary>
public sealed record SearchRequest
{
    /// <summary>Longest query text, in UTF-16 code units.</summary>
    public const int MaxQueryLength = 2000;

    /// <summary>Most hits on one page.</summary>
    public const int MaxSize = 100;

    /// <summary>What the reader typed; empty asks for everything.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>Years asked for; the word <c>unknown</c> stands for pieces without a year.</summary>
    public IReadOnlyList<string> Years { get; init; } = [];

    /// <summary>Normalised author units.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>Topic leaves or branches.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Authors.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Papers and magazines.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Kinds, by their wire names.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>First day or year wanted (YYYY, YYYY-MM or YYYY-MM-DD), or null.</summary>
    public string? From { get; init; }

    /// <summary>Last day or year wanted, or null.</summary>
    public string? To { get; init; }

    /// <summary>Order of the hits.</summary>
    public SortOrder Sort { get; init; }

    /// <summary>1-based page.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Hits on a page, 1 to <see cref="MaxSize"/>.</summary>
    public int Size { get; init; } = 10;

    /// <summary>Whether each hit says why it was found.</summary>
    public bool Explain { get; init; }
}
