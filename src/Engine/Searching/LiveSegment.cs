using System.Collections.Concurrent;
using KnowledgeBase.Engine.Segments;

namespace KnowledgeBase.Engine.Searching;

/// <summary>A segment in a snapshot: which of its documents live, and the number of its first one.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Live">Documents that are not deleted.</param>
/// <param name="Base">Number of its document 0 in the snapshot.</param>
internal sealed record LiveSegment(Segment Segment, BitSet Live, int Base)
{
    // Sets that searches are done with; a set that a search keeps, or fails with, is left to the collector.
    private readonly ConcurrentBag<BitSet> spare = [];

    /// <summary>Number of documents that are not deleted.</summary>
    public int LiveCount { get; } = Live.Count;

    /// <summary>An empty set for the documents of the segment.</summary>
    public BitSet Rent()
    {
        if (!spare.TryTake(out var set))
        {
            return new BitSet(Segment.DocumentCount);
        }

        set.Words.Clear();
        return set;
    }

    /// <summary>Gives a set back that nobody uses any more.</summary>
    public void GiveBack(BitSet set) => spare.Add(set);
}
