namespace KnowledgeBase.Search.Cards;

/// <summary>
/// How much each pair of characters tells of a card, and the length of each card in these weights; reckoned once for one state of
/// the library. Immutable.
/// </summary>
internal sealed class CardWeights
{
    private readonly Dictionary<int, double> weights;
    private readonly Dictionary<CardEntry, double> lengths;
    private readonly double unseen;

    /// <summary>Weighs the pairs of cards by the logarithm of how few have them.</summary>
    /// <param name="cards">The cards.</param>
    public CardWeights(IReadOnlyList<CardEntry> cards)
    {
        var counts = new Dictionary<int, int>();
        foreach (int pair in cards.SelectMany(c => c.Pairs))
        {
            counts[pair] = counts.GetValueOrDefault(pair) + 1;
        }

        weights = counts.ToDictionary(c => c.Key, c => Weight(cards.Count, c.Value));
        unseen = Weight(cards.Count, 0);
        lengths = cards.ToDictionary(c => c, Reckoned);
    }

    /// <summary>Weight of a pair.</summary>
    /// <param name="pair">The pair.</param>
    /// <returns>More the fewer cards have it.</returns>
    public double Of(int pair) => weights.GetValueOrDefault(pair, unseen);

    /// <summary>Euclidean length of a card.</summary>
    /// <param name="card">The card, also one that was not weighed.</param>
    /// <returns>0 for a card without pairs.</returns>
    public double Length(CardEntry card) => lengths.TryGetValue(card, out double length) ? length : Reckoned(card);

    private double Reckoned(CardEntry card) => Math.Sqrt(card.Pairs.Sum(p => Of(p) * Of(p)));

    private static double Weight(int total, int cards) => Math.Log((total + 1.0) / (cards + 0.5));
}
