namespace KnowledgeBase.Search.Cards;

/// <summary>
/// Finds the same measure elsewhere: cosine of the pairs of characters in the sentences of two cards, each weighted by the
/// logarithm of how few cards have it, with a bonus for the same name and for a shared topic. Cards of the same organisation are
/// left out.
/// </summary>
internal static class SimilarMeasures
{
    private const double LeastScore = 0.12;
    private const double NameBonus = 0.5;
    private const double TopicBonus = 0.05;
    private const int ShortestName = 3;

    /// <summary>The cards most like one.</summary>
    /// <param name="asked">The card.</param>
    /// <param name="others">Cards it is compared with.</param>
    /// <param name="weights">Weights of pairs and lengths of cards.</param>
    /// <param name="limit">Most cards.</param>
    /// <returns>Cards, best first; one of each organisation and article.</returns>
    public static IReadOnlyList<SimilarCard> Of(
        CardEntry asked, IEnumerable<CardEntry> others, CardWeights weights, int limit)
    {
        var own = asked.Pairs.ToDictionary(p => p, p => weights.Of(p) * weights.Of(p));
        double length = weights.Length(asked);
        var scored = new List<SimilarCard>();
        foreach (var other in others.Where(o => IsElsewhere(asked, o)))
        {
            bool sameName = asked.NameKey.Length >= ShortestName && asked.NameKey == other.NameKey;
            double shared = other.Pairs.Sum(p => own.GetValueOrDefault(p));
            if (shared == 0 && !sameName)
            {
                continue;
            }

            double cosine = shared / Math.Max(1e-9, length * weights.Length(other));
            bool topic = asked.Card.Topics.Intersect(other.Card.Topics, StringComparer.Ordinal).Any();
            double score = Math.Min(1, cosine + (sameName ? NameBonus : 0) + (topic && cosine > 0 ? TopicBonus : 0));
            if (score >= LeastScore)
            {
                scored.Add(new SimilarCard(other.Card, Math.Round(score, 4), sameName));
            }
        }

        return [.. scored.OrderByDescending(s => s.Score).ThenBy(s => s.Card.ArticleId, StringComparer.Ordinal).ThenBy(s => s.Card.Ordinal)
            .DistinctBy(s => s.Card.Unit ?? s.Card.ArticleId).DistinctBy(s => s.Card.ArticleId).Take(limit)];
    }

    private static bool IsElsewhere(CardEntry asked, CardEntry other) =>
        other.Card.ArticleId != asked.Card.ArticleId && (asked.Card.Unit is null || other.Card.Unit != asked.Card.Unit);
}
