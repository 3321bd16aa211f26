using KnowledgeBase.Library;

namespace KnowledgeBase.Search.Cards;

/// <summary>Orders of a list of cards.</summary>
public static class CardOrder
{
    /// <summary>Names on the wire; the first is the standard one: what fits the words best, and what tells most.</summary>
    public static IReadOnlyList<string> Names { get; } = ["relevance", "newest", "oldest", "results"];

    /// <summary>Orders cards.</summary>
    /// <param name="cards">Cards with how well they fit the words asked for.</param>
    /// <param name="order">One of <see cref="Names"/>.</param>
    /// <returns>The cards; ties by article and place.</returns>
    internal static IEnumerable<StoredCard> Of(IEnumerable<(StoredCard Card, double Fit)> cards, string order)
    {
        var ordered = order switch
        {
            "newest" => cards.OrderByDescending(c => c.Card.Year ?? 0).ThenByDescending(c => c.Card.Date, StringComparer.Ordinal),
            "oldest" => cards.OrderBy(c => c.Card.Year ?? int.MaxValue).ThenBy(c => c.Card.Date ?? "9", StringComparer.Ordinal),
            "results" => cards.OrderByDescending(c => c.Card.Results),
            _ => cards.OrderByDescending(c => c.Fit + Told(c.Card)),
        };
        return ordered.ThenBy(c => c.Card.ArticleId, StringComparer.Ordinal).ThenBy(c => c.Card.Ordinal).Select(c => c.Card);
    }

    // A named practice of a known organisation that was done and has results tells a reader most.
    private static double Told(StoredCard card) => (card.Results > 0 ? 0.3 : 0) + (card.Unit is null ? 0 : 0.2) + (card.Name is null ? 0 : 0.2)
        + (card.Stage switch { "已实施" => 0.2, "倡议" => -0.2, _ => 0 });
}
