using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace KnowledgeBase.SearchApi.Searching;

/// <summary>The parameters of a search as they arrive: nothing checked yet, so that every fault gets its own words.</summary>
public sealed record SearchQuery
{
    /// <summary>Query text.</summary>
    [FromQuery(Name = "q"), Description("Query text; empty asks for everything.")]
    public string? Q { get; init; }

    /// <summary>Years.</summary>
    [FromQuery(Name = "year"), Description("Years, or `unknown`; several values are alternatives.")]
    public string[]? Year { get; init; }

    /// <summary>Author units.</summary>
    [FromQuery(Name = "unit"), Description("Normalised author units; several values are alternatives.")]
    public string[]? Unit { get; init; }

    /// <summary>Topics.</summary>
    [FromQuery(Name = "topic"), Description("Topics or topic groups; several values are alternatives.")]
    public string[]? Topic { get; init; }

    /// <summary>Authors.</summary>
    [FromQuery(Name = "author"), Description("Authors; several values are alternatives.")]
    public string[]? Author { get; init; }

    /// <summary>Papers and magazines.</summary>
    [FromQuery(Name = "source"), Description("Papers and magazines; several values are alternatives.")]
    public string[]? Source { get; init; }

    /// <summary>Kinds.</summary>
    [FromQuery(Name = "kind"), Description("Kinds; several values are alternatives.")]
    public string[]? Kind { get; init; }

    /// <summary>First date.</summary>
    [FromQuery(Name = "from"), Description("First date wanted: YYYY, YYYY-MM or YYYY-MM-DD.")]
    public string? From { get; init; }

    /// <summary>Last date.</summary>
    [FromQuery(Name = "to"), Description("Last date wanted: YYYY, YYYY-MM or YYYY-MM-DD.")]
    public string? To { get; init; }

    /// <summary>Order.</summary>
    [FromQuery(Name = "sort"), Description("Order of the hits.")]
    public string? Sort { get; init; }

    /// <summary>Page.</summary>
    [FromQuery(Name = "page"), Description("1-based page; page times size is at most 10000.")]
    public string? Page { get; init; }

    /// <summary>Hits on a page.</summary>
    [FromQuery(Name = "size"), Description("Hits on a page.")]
    public string? Size { get; init; }

    /// <summary>Whether to explain.</summary>
    [FromQuery(Name = "explain"), Description("Whether each hit says why it was found: words by field with counts, numbers of the ranking.")]
    public string? Explain { get; init; }
}
