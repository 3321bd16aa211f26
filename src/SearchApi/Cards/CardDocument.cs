using KnowledgeBase.SearchApi.Articles;

namespace KnowledgeBase.SearchApi.Cards;

/// <summary>A value of a card with what it rests on.</summary>
/// <param name="Value">The value.</param>
/// <param name="Words">The printed words.</param>
/// <param name="Range">Start and length of the words in the body; null when they are printed outside it.</param>
/// <param name="Spans">Source lines they stand on, pairs of first and last.</param>
/// <param name="Paragraph">1-based paragraph of the words, or null outside the body.</param>
/// <param name="Address">Permanent address of that paragraph, or null.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Rule">Name of the rule that read them.</param>
public sealed record CardFactDocument(
    string Value, string Words, int[]? Range, IReadOnlyList<int[]> Spans, int? Paragraph, string? Address, double Confidence, string Rule);

/// <summary>A sentence of a card.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Range">Start and length in the body.</param>
/// <param name="Spans">Source lines of its paragraph.</param>
/// <param name="Paragraph">1-based paragraph.</param>
/// <param name="Address">Permanent address of the paragraph.</param>
public sealed record CardSentenceDocument(string Text, int[] Range, IReadOnlyList<int[]> Spans, int Paragraph, string Address);

/// <summary>Where a card stands.</summary>
/// <param name="Id">Article id.</param>
/// <param name="Title">Printed title, or null.</param>
/// <param name="WorkingTitle">Words that stand for a title, or null.</param>
/// <param name="Authors">Authors.</param>
/// <param name="Source">Paper or magazine, or null.</param>
/// <param name="Issue">Issue, or null.</param>
/// <param name="Date">Date, or null.</param>
/// <param name="Year">Year, or null.</param>
/// <param name="YearBasis">printed, issue, inferred or unknown.</param>
/// <param name="Prints">In how many prints the library has the text.</param>
public sealed record CardArticleDocument(
    string Id, string? Title, string? WorkingTitle, IReadOnlyList<string> Authors, string? Source, string? Issue, string? Date, int? Year, string YearBasis, int Prints);

/// <summary>A practice card. What is not printed is null or empty.</summary>
public sealed record CardDocument
{
    /// <summary>Id of the card.</summary>
    public required string Id { get; init; }

    /// <summary>The article it stands in.</summary>
    public required CardArticleDocument Article { get; init; }

    /// <summary>Name of the practice, or null when it bears none.</summary>
    public required CardFactDocument? Name { get; init; }

    /// <summary>What lists show: the name, the heading above, or the first clause.</summary>
    public required CardFactDocument Label { get; init; }

    /// <summary>Who did it.</summary>
    public required CardFactDocument? Unit { get; init; }

    /// <summary>Province.</summary>
    public required CardFactDocument? Province { get; init; }

    /// <summary>Prefecture or county.</summary>
    public required CardFactDocument? City { get; init; }

    /// <summary>Section of GB/T 4754-2017.</summary>
    public required CardFactDocument? Industry { get; init; }

    /// <summary>When.</summary>
    public required CardFactDocument? Time { get; init; }

    /// <summary>Year it is filtered by.</summary>
    public required int? Year { get; init; }

    /// <summary>What the year rests on: printed, issue, inferred, unknown.</summary>
    public required string YearBasis { get; init; }

    /// <summary>已实施 or 倡议, or null.</summary>
    public required CardFactDocument? Stage { get; init; }

    /// <summary>Sentences that say what is done.</summary>
    public required IReadOnlyList<CardSentenceDocument> Measures { get; init; }

    /// <summary>Quantified results.</summary>
    public required IReadOnlyList<CardSentenceDocument> Results { get; init; }

    /// <summary>Topics.</summary>
    public required IReadOnlyList<CardFactDocument> Topics { get; init; }

    /// <summary>Laws and documents its sentences name.</summary>
    public required IReadOnlyList<string> Grounds { get; init; }

    /// <summary>Citation of the article after GB/T 7714-2015.</summary>
    public required string Citation { get; init; }

    /// <summary>Permanent address of its first paragraph.</summary>
    public required string Address { get; init; }

    /// <summary>Its page.</summary>
    public required string Url { get; init; }
}

/// <summary>A list of cards.</summary>
/// <param name="Total">Number of cards; several prints of one text count once.</param>
/// <param name="Page">1-based page.</param>
/// <param name="Size">Cards on a page.</param>
/// <param name="Cards">The cards of the page.</param>
/// <param name="Facets">Counts by value.</param>
public sealed record CardListDocument(int Total, int Page, int Size, IReadOnlyList<CardDocument> Cards, Search.Cards.CardFacets Facets);

/// <summary>Cards side by side.</summary>
/// <param name="Cards">Two to four cards.</param>
public sealed record CardComparison(IReadOnlyList<CardDocument> Cards);

/// <summary>The cards of an article.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Cards">Its cards in order.</param>
public sealed record ArticleCards(string ArticleId, IReadOnlyList<CardDocument> Cards);

/// <summary>The same measure elsewhere.</summary>
/// <param name="Id">The card asked for.</param>
/// <param name="Cards">Cards of other organisations, best first.</param>
public sealed record SimilarCards(string Id, IReadOnlyList<SimilarCardDocument> Cards);

/// <summary>A card of the same measure.</summary>
/// <param name="Card">The card.</param>
/// <param name="Score">How alike the measures are, 0 to 1.</param>
/// <param name="SameName">Whether both bear the same name.</param>
public sealed record SimilarCardDocument(CardDocument Card, double Score, bool SameName);
