using System.Numerics;
using KnowledgeBase.Engine.Segments;
using KnowledgeBase.Engine.Storage;

namespace KnowledgeBase.Engine.Searching;

/// <summary>Counts the values of a column in one pass over the documents of a segment.</summary>
internal static class ColumnCounts
{
    /// <summary>Documents with each value.</summary>
    /// <param name="column">The column.</param>
    /// <param name="part">The segment; deleted documents are left out.</param>
    /// <param name="among">Only these documents, numbered in the snapshot, or null for all.</param>
    /// <returns>Counts by number of the value.</returns>
    public static int[] Count(ColumnReader column, LiveSegment part, BitSet? among)
    {
        var counts = new int[column.ValueCount];
        var ordinals = column.Ordinals;
        var live = part.Live.Words;
        try
        {
            for (int w = 0; w < live.Length; w++)
            {
                ulong word = live[w] & (among is null ? ulong.MaxValue : among.WordAt(part.Base + (w << 6)));
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
}
