namespace KnowledgeBase.Engine.Writing;

/// <summary>What a segment is to a merge.</summary>
/// <param name="Documents">Documents, deleted ones included.</param>
/// <param name="Live">Documents that live.</param>
/// <param name="Bytes">Bytes of its file.</param>
internal readonly record struct SegmentWeight(int Documents, int Live, long Bytes)
{
    /// <summary>Bytes that its living documents take, nearly.</summary>
    public long LiveBytes => Documents == 0 ? 0 : (long)((double)Bytes * Live / Documents);
}

/// <summary>
/// Which segments are merged next. Segments fall into tiers by size, each four times the one below; as soon as a tier
/// holds four, they become one of the next. So a document is rewritten once for each tier, and the number of segments grows
/// with the logarithm of the index. A segment of which less than half lives is written anew.
/// </summary>
internal static class MergePolicy
{
    /// <summary>Segments a tier may hold before they are merged, and how much larger the next tier is.</summary>
    public const int Width = 4;

    /// <summary>Bytes of the largest segment a merge makes.</summary>
    public const long Largest = 1L << 30;

    // Segments up to this size are of one tier: below it, opening a segment costs more than searching it.
    private const long Smallest = 1 << 21;

    /// <summary>Chooses.</summary>
    /// <param name="segments">The segments in order.</param>
    /// <returns>Places of those that become one, ascending; empty when nothing is to be done.</returns>
    public static IReadOnlyList<int> Choose(IReadOnlyList<SegmentWeight> segments)
    {
        foreach (var tier in Enumerable.Range(0, segments.Count).GroupBy(i => Tier(segments[i].LiveBytes)).OrderBy(t => t.Key))
        {
            int[] fitting = [.. Fitting(tier.OrderBy(i => segments[i].LiveBytes), segments, Largest)];
            if (fitting.Length >= Width)
            {
                Array.Sort(fitting);
                return fitting;
            }
        }

        int wasteful = Enumerable.Range(0, segments.Count).FirstOrDefault(i => segments[i].Live * 2 < segments[i].Documents, -1);
        return wasteful < 0 ? [] : [wasteful];
    }

    // As many of the smallest as make no more than the largest segment.
    private static IEnumerable<int> Fitting(IEnumerable<int> places, IReadOnlyList<SegmentWeight> segments, long largest)
    {
        long sum = 0;
        return places.TakeWhile(i => (sum += segments[i].LiveBytes) <= largest);
    }

    /// <summary>The smallest segments that together make no more than a largest one.</summary>
    /// <param name="segments">The segments in order.</param>
    /// <param name="most">Most places given.</param>
    /// <param name="largest">Bytes of the largest segment to make.</param>
    /// <returns>Their places, ascending.</returns>
    public static int[] SmallestFitting(IReadOnlyList<SegmentWeight> segments, int most, long largest)
    {
        var bySize = Enumerable.Range(0, segments.Count).OrderBy(i => segments[i].LiveBytes);
        return [.. Fitting(bySize, segments, largest).Take(most).Order()];
    }

    private static int Tier(long bytes)
    {
        int tier = 0;
        for (long limit = Smallest; bytes > limit; limit *= Width)
        {
            tier++;
        }

        return tier;
    }
}
