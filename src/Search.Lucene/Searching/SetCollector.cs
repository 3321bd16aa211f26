using Lucene.Net.Index;
using Lucene.Net.Search;

namespace KnowledgeBase.Search.Lucene.Searching;

/// <summary>Notes which documents are found.</summary>
/// <param name="found">Receives their numbers.</param>
internal sealed class SetCollector(DocumentSet found) : ICollector
{
    private int start;

    /// <inheritdoc />
    public bool AcceptsDocsOutOfOrder => true;

    /// <inheritdoc />
    public void SetScorer(Scorer scorer)
    {
    }

    /// <inheritdoc />
    public void Collect(int doc) => found.Add(start + doc);

    /// <inheritdoc />
    public void SetNextReader(AtomicReaderContext context) => start = context.DocBase;
}
