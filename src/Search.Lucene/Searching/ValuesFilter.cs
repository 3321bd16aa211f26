using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace KnowledgeBase.Search.Lucene.Searching;

/// <summary>Documents that hold one of many terms of a field.</summary>
/// <param name="field">Name of the field in Lucene.</param>
/// <param name="values">The terms.</param>
internal sealed class ValuesFilter(string field, IEnumerable<string> values) : Filter
{
    // In the order of the term dictionary, so that it is gone through once.
    private readonly BytesRef[] terms = [.. values.Select(v => new BytesRef(v)).Order()];

    /// <inheritdoc />
    public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        if (context.AtomicReader.GetTerms(field) is not { } dictionary)
        {
            return null;
        }

        var found = new FixedBitSet(context.AtomicReader.MaxDoc);
        var cursor = dictionary.GetEnumerator();
        DocsEnum? documents = null;
        foreach (var term in terms.Where(cursor.SeekExact))
        {
            documents = cursor.Docs(acceptDocs, documents, DocsFlags.NONE);
            found.Or(documents);
        }

        return found;
    }
}
