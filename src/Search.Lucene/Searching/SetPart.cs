using Lucene.Net.Util;

namespace KnowledgeBase.Search.Lucene.Searching;

/// <summary>The part of a set that lies in one segment, without deleted documents.</summary>
/// <param name="set">The set.</param>
/// <param name="living">Documents of the segment that are not deleted, or null when all are living.</param>
/// <param name="start">Number of the segment's first document.</param>
/// <param name="length">Documents of the segment.</param>
internal sealed class SetPart(DocumentSet set, IBits? living, int start, int length) : IBits
{
    /// <inheritdoc />
    public int Length => length;

    /// <inheritdoc />
    public bool Get(int index) => set.Contains(start + index) && living?.Get(index) != false;
}
