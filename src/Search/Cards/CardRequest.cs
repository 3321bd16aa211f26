namespace KnowledgeBase.Search.Cards;

/// <summary>Which practice cards are wanted. Values of one list are alternatives; lists hold together.</summary>
public sealed record CardRequest
{
    /// <summary>Most cards on a page.</summary>
    public const int MaxSize = 100;

    /// <summary>Words the card must hold; empty for all cards.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>Topics.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Organisations.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>Provinces.</summary>
    public IReadOnlyList<string> Provinces { get; init; } = [];

    /// <summary>Sections of GB/T 4754-2017.</summary>
    public IReadOnlyList<string> Industries { get; init; } = [];

    /// <summary>Years, or unknown.</summary>
    public IReadOnlyList<string> Years { get; init; } = [];

    /// <summary>已实施, 倡议, or unknown.</summary>
    public IReadOnlyList<string> Stages { get; init; } = [];

    /// <summary>Whether only cards with quantified results are wanted.</summary>
    public bool WithResults { get; init; }

    /// <summary>One of <see cref="CardOrder.Names"/>.</summary>
    public string Order { get; init; } = CardOrder.Names[0];

    /// <summary>1-based page.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Cards on a page.</summary>
    public int Size { get; init; } = 20;
}
