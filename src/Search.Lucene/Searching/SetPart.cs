using Lucene.Net.Util;

namespace KnowledgeBase.Search.Lucene.Searching;

/// <summary>The part of a set that lies in one segment.</summary>
/// <param name="set">The set, of living documents.</param>
/// <param name="start">Number of the segment's first document.</param>
/// <param name="length">Documents of the segment.</param>
internal sealed class SetPart(DocumentSet set, int start, int length) : IBits
{
    /// <inheritdoc />
    public int Length => length;

    /// <inheritdoc />
    public bool Get(int index) => set.Contains(start + index);
}
