namespace KnowledgeBase.Search.Ranking;

/// <summary>
/// How much each sign counts, relative to the best passage's BM25 score, which is 1. Set by hand on the judged queries;
/// the figures are kept with the benchmarks.
/// </summary>
internal static class RankingWeights
{
    /// <summary>Passages taken from the engine.</summary>
    public const int Depth = 500;

    /// <summary>Passages read to see how much of the question they hold.</summary>
    public const int Read = 100;

    /// <summary>Passages of an item that count as evidence for it.</summary>
    public const int EvidencePassages = 5;

    /// <summary>Evidence from the other passages of the item.</summary>
    public const double Evidence = 0.3;

    /// <summary>Share of the question's words that stand in the passage, its title and headings.</summary>
    public const double Coverage = 0.2;

    /// <summary>The whole question stands in the passage as typed.</summary>
    public const double WholeInPassage = 0.5;

    /// <summary>The whole question stands in the item as typed: before anything else.</summary>
    public const double WholeInArticle = 3;

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
