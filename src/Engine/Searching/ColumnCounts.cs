using System.Numerics;
using System.Runtime.InteropServices;
using KnowledgeBase.Engine.Segments;
using KnowledgeBase.Engine.Storage;

namespace KnowledgeBase.Engine.Searching;

/// <summary>Counts the values of a column in one pass over the documents of a segment.</summary>
internal static class ColumnCounts
{
    /// <summary>Documents with each value.</summary>
    /// <param name="column">The column.</param>
    /// <param name="part">The segment; deleted documents are left out.</param>
    /// <param name="among">Only these documents, or null for all.</param>
    /// <param name="offset">Number of the segment's document 0 among them.</param>
    /// <returns>Counts by number of the value.</returns>
    public static int[] Count(ColumnReader column, LiveSegment part, BitSet? among, int offset)
    {
        var counts = new int[column.ValueCount];
        var ordinals = column.Ordinals;
        var live = part.Live.Words;
        try
        {
            for (int w = 0; w < live.Length; w++)
            {
                ulong word = live[w] & (among is null ? ulong.MaxValue : among.WordAt(offset + (w << 6)));
                for (; word != 0; word &= word - 1)
                {
                    int document = (w << 6) + BitOperations.TrailingZeroCount(word);
                    if (column.One)
                    {
                        counts[ordinals[document]]++;
                        continue;
                    }

                    var (start, end) = column.Places(document);
                    for (int i = start; i < end; i++)
                    {
                        counts[ordinals[i]]++;
                    }
                }
            }

            return counts;
        }
        catch (IndexOutOfRangeException)
        {
            throw new CorruptIndexException(part.Segment.Name, -1, "a value or place of a column beyond its bounds");
        }
    }

    /// <summary>Adds the counts of a segment to those of others.</summary>
    /// <param name="column">The column in the segment.</param>
    /// <param name="part">The segment.</param>
    /// <param name="among">Only these documents, or null for all.</param>
    /// <param name="offset">Number of the segment's document 0 among them.</param>
    /// <param name="sums">Counts by value, added to.</param>
    public static void AddTo(ColumnReader column, LiveSegment part, BitSet? among, int offset, Dictionary<string, int> sums)
    {
        int[] local = Count(column, part, among, offset);
        for (int i = 0; i < local.Length; i++)
        {
            if (local[i] > 0)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(sums, column.Value(i), out _) += local[i];
            }
        }
    }
}
