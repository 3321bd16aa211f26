namespace KnowledgeBase.Search.Ranking;

/// <summary>
/// How much each sign counts, relative to the best passage's score by the model, which is 1. Set by hand; how a
/// passage's own score is made of its signs is learned, see <see cref="PassageModel"/>.
/// </summary>
internal static class RankingWeights
{
    /// <summary>Passages taken from the engine for a second look.</summary>
    public const int Depth = 1500;

    /// <summary>Passages of an item that count as evidence for it.</summary>
    public const int EvidencePassages = 5;

    /// <summary>A passage whose likeliness is lower by so much, as a logarithm, has 1/e of the best passage's score.</summary>
    public const double Spread = 8;

    /// <summary>The whole question stands in the passage as typed.</summary>
    public const double WholeInPassage = 0.5;

    /// <summary>The whole question stands in the item as typed: before anything else.</summary>
    public const double WholeInArticle = 3;

    /// <summary>The question is the address of a clause of the item: before what cites the clause.</summary>
    public const double Addressed = 10;

    /// <summary>The whole question stands in the title.</summary>
    public const double WholeInTitle = 0.6;

    /// <summary>The whole question is the name of an author.</summary>
    public const double WholeIsAuthor = 2;

    /// <summary>Share of the question's words that stand in the title.</summary>
    public const double TitleWords = 0.4;

    /// <summary>Share of the question's words that stand in a heading.</summary>
    public const double HeadingWords = 0.15;

    /// <summary>Factor on contents lists and mastheads: they name everything and say nothing.</summary>
    public const double Demoted = 0.3;
}
