using KnowledgeBase.Engine.Segments;

namespace KnowledgeBase.Engine.Searching;

/// <summary>A segment in a snapshot: which of its documents live, and the number of its first one.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Live">Documents that are not deleted.</param>
/// <param name="Base">Number of its document 0 in the snapshot.</param>
internal sealed record LiveSegment(Segment Segment, BitSet Live, int Base)
{
    /// <summary>Number of documents that are not deleted.</summary>
    public int LiveCount { get; } = Live.Count;
}
