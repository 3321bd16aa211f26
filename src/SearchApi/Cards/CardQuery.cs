using System.ComponentModel;
using KnowledgeBase.Search.Cards;
using Microsoft.AspNetCore.Mvc;

namespace KnowledgeBase.SearchApi.Cards;

/// <summary>The parameters of a list of cards as they arrive: nothing checked yet.</summary>
public sealed record CardQuery
{
    /// <summary>Words.</summary>
    [FromQuery(Name = "q"), Description("Words the card must hold; empty asks for all cards.")]
    public string? Q { get; init; }

    /// <summary>Topics.</summary>
    [FromQuery(Name = "topic"), Description("Topics; several values are alternatives.")]
    public string[]? Topic { get; init; }

    /// <summary>Organisations.</summary>
    [FromQuery(Name = "unit"), Description("Organisations; several values are alternatives.")]
    public string[]? Unit { get; init; }

    /// <summary>Provinces.</summary>
    [FromQuery(Name = "province"), Description("Provinces with their full names; several values are alternatives.")]
    public string[]? Province { get; init; }

    /// <summary>Industries.</summary>
    [FromQuery(Name = "industry"), Description("Sections of GB/T 4754-2017; several values are alternatives.")]
    public string[]? Industry { get; init; }

    /// <summary>Years.</summary>
    [FromQuery(Name = "year"), Description("Years, or unknown; several values are alternatives.")]
    public string[]? Year { get; init; }

    /// <summary>Stages.</summary>
    [FromQuery(Name = "stage"), Description("已实施 (done), 倡议 (called for), or unknown; several values are alternatives.")]
    public string[]? Stage { get; init; }

    /// <summary>Whether results are needed.</summary>
    [FromQuery(Name = "results"), Description("true for cards with quantified results only.")]
    public string? Results { get; init; }

    /// <summary>Order.</summary>
    [FromQuery(Name = "sort"), Description("relevance (standard), newest, oldest, or results: most results first.")]
    public string? Sort { get; init; }

    /// <summary>Page.</summary>
    [FromQuery(Name = "page"), Description("1-based page; page times size is at most 10000.")]
    public string? Page { get; init; }

    /// <summary>Cards on a page.</summary>
    [FromQuery(Name = "size"), Description("Cards on a page, at most 100; 20 when absent.")]
    public string? Size { get; init; }
}
