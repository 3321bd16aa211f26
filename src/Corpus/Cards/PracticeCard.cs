using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Corpus.Cards;

/// <summary>
/// One practice of an article (案例): who did what where and when, and what came of it. Every value is tied to printed words;
/// what is not printed is null or empty.
/// </summary>
public sealed record PracticeCard
{
    /// <summary>1-based place among the cards of its article.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Name as printed, for example “462”党建工作模式; null for measures that bear no name.</summary>
    public CardFact? Name { get; init; }

    /// <summary>What lists show: the name, else the heading above, else the first clause of the measure; always printed words.</summary>
    public required CardFact Label { get; init; }

    /// <summary>Who did it.</summary>
    public CardFact? Unit { get; init; }

    /// <summary>Province it was done in, with its full name.</summary>
    public CardFact? Province { get; init; }

    /// <summary>Prefecture or county within the province.</summary>
    public CardFact? City { get; init; }

    /// <summary>Section of GB/T 4754-2017 its unit belongs to.</summary>
    public CardFact? Industry { get; init; }

    /// <summary>When: the words of the text, else the date of the article.</summary>
    public CardFact? Time { get; init; }

    /// <summary>Year to filter by, or null.</summary>
    public int? Year { get; init; }

    /// <summary>What the year rests on; <see cref="YearBasis.Printed"/> also for years in its own sentences.</summary>
    public YearBasis YearBasis { get; init; }

    /// <summary>Whether the text tells of it as done (已实施) or calls for it (倡议); null when it does not say.</summary>
    public CardFact? Stage { get; init; }

    /// <summary>Sentences that say what is done, in order.</summary>
    public IReadOnlyList<TextRange> Measures { get; init; } = [];

    /// <summary>Quantified results, in order.</summary>
    public IReadOnlyList<CardResult> Results { get; init; } = [];

    /// <summary>Topics its own words speak for, strongest first.</summary>
    public IReadOnlyList<CardFact> Topics { get; init; } = [];

    /// <summary>Whether a place lies in one of its sentences, those of its results among them.</summary>
    /// <param name="offset">Offset in the body.</param>
    /// <returns>True when it does.</returns>
    public bool Holds(int offset) => Measures.Concat(Results.Select(r => r.Sentence)).Any(s => s.Start <= offset && offset < s.Start + s.Length);

    /// <summary>Id of a card: that of its article, a dot, and its place.</summary>
    /// <param name="articleId">Article id.</param>
    /// <param name="ordinal">1-based place.</param>
    /// <returns>The id.</returns>
    public static string Id(string articleId, int ordinal) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{articleId}.{ordinal}");

    /// <summary>Reads an id.</summary>
    /// <param name="id">Id of a card.</param>
    /// <returns>Article id and place, or null when it is none.</returns>
    public static (string ArticleId, int Ordinal)? Parse(string? id)
    {
        int dot = id?.LastIndexOf('.') ?? -1;
        return dot > 0 && int.TryParse(id.AsSpan(dot + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int ordinal) && ordinal > 0
            ? (id![..dot], ordinal)
            : null;
    }
}
