using KnowledgeBase.Search.Lucene.Storage;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace KnowledgeBase.Search.Lucene.Searching;

/// <summary>Reads columns: values of a document, and how many documents have each.</summary>
/// <param name="reader">The state that is read.</param>
internal sealed class ColumnValues(IndexReader reader)
{
    /// <summary>Values of a document.</summary>
    /// <param name="column">Column.</param>
    /// <param name="document">Number of the document.</param>
    /// <returns>The values, in the order of their bytes.</returns>
    public IReadOnlyList<string> Of(string column, int document)
    {
        var segment = reader.Leaves[ReaderUtil.SubIndex(document, reader.Leaves)];
        if (segment.AtomicReader.GetSortedSetDocValues(FieldNames.Column(column)) is not { } values)
        {
            return [];
        }

        var found = new List<string>();
        values.SetDocument(document - segment.DocBase);
        for (long ordinal = values.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = values.NextOrd())
        {
            found.Add(Text(values, ordinal));
        }

        return found;
    }

    /// <summary>How many documents have each value.</summary>
    /// <param name="column">Column.</param>
    /// <param name="among">Only these documents, or null for all.</param>
    /// <returns>Values that occur, with their counts.</returns>
    public IReadOnlyDictionary<string, int> Count(string column, DocumentSet? among)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var segment in reader.Leaves)
        {
            if (segment.AtomicReader.GetSortedSetDocValues(FieldNames.Column(column)) is { } values)
            {
                AddTo(counts, values, Ordinals(values, segment, among));
            }
        }

        return counts;
    }

    // By ordinal of the segment first: a text is only made once a value.
    private static int[] Ordinals(SortedSetDocValues values, AtomicReaderContext segment, DocumentSet? among)
    {
        var found = new int[values.ValueCount];
        var living = segment.AtomicReader.LiveDocs;
        for (int document = 0; document < segment.AtomicReader.MaxDoc; document++)
        {
            if (living?.Get(document) != false && among?.Contains(segment.DocBase + document) != false)
            {
                values.SetDocument(document);
                for (long ordinal = values.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = values.NextOrd())
                {
                    found[ordinal]++;
                }
            }
        }

        return found;
    }

    private static void AddTo(Dictionary<string, int> counts, SortedSetDocValues values, int[] found)
    {
        for (int ordinal = 0; ordinal < found.Length; ordinal++)
        {
            if (found[ordinal] > 0)
            {
                string value = Text(values, ordinal);
                counts[value] = counts.GetValueOrDefault(value) + found[ordinal];
            }
        }
    }

    private static string Text(SortedSetDocValues values, long ordinal)
    {
        var bytes = new BytesRef();
        values.LookupOrd(ordinal, bytes);
        return bytes.Utf8ToString();
    }
}
