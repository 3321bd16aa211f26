using System.Runtime.InteropServices;
using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Searching;
using KnowledgeBase.Engine.Storage;

namespace KnowledgeBase.Engine.Segments;

/// <summary>
/// Makes one segment of several, leaving deleted documents out and keeping the order of the rest. In memory are at any time
/// the postings of one term, a few numbers for each document, and the values of one column.
/// </summary>
internal static class SegmentMerger
{
    /// <summary>Writes the merged segment file.</summary>
    /// <param name="parts">Segments, in order.</param>
    /// <param name="schema">Schema of the index.</param>
    /// <param name="directory">Where it is written.</param>
    /// <param name="file">Its name.</param>
    /// <param name="keep">Bytes of each part of a field that wait in memory; what is more waits in files beside.</param>
    /// <param name="cancellation">Stops the work; what was written is to be deleted.</param>
    public static void Merge(
        IReadOnlyList<LiveSegment> parts, IndexSchema schema, IndexDirectory directory, string file, int keep, CancellationToken cancellation)
    {
        using var writer = new SegmentWriter(directory, file, keep);
        int next = 0;
        int[][] numbers = [.. parts.Select(p => Renumber(p, ref next))];
        foreach (var field in schema.Fields)
        {
            writer.BeginField(Lengths(parts, field, next));
            MergeTerms(parts, numbers, field, writer, cancellation);
            writer.EndField(field);
        }

        foreach (string column in schema.Columns)
        {
            cancellation.ThrowIfCancellationRequested();
            MergeColumn(parts, column, writer);
        }

        foreach (string column in schema.Numbers)
        {
            writer.Number(column, [.. parts.SelectMany(p => p.Live.Numbers().Select(d => p.Segment.Number(column)[d]))]);
        }

        foreach (var part in parts)
        {
            foreach (int document in part.Live.Numbers())
            {
                cancellation.ThrowIfCancellationRequested();
                writer.Stored(part.Segment.Stored(document));
            }
        }

        writer.Finish();
    }

    private static int[] Lengths(IReadOnlyList<LiveSegment> parts, TextField field, int documents)
    {
        var lengths = new int[documents];
        int next = 0;
        foreach (var part in parts)
        {
            var all = part.Segment.Field(field.Name).Lengths;
            foreach (int document in part.Live.Numbers())
            {
                lengths[next++] = all[document];
            }
        }

        return lengths;
    }

    // Only values that a living document has; numbers of values are looked up once for each value, not for each document.
    private static void MergeColumn(IReadOnlyList<LiveSegment> parts, string name, SegmentWriter writer)
    {
        var merged = new SortedSet<string>(StringComparer.Ordinal);
        int[][] counts = [.. parts.Select(p => ColumnCounts.Count(p.Segment.Column(name), p, null, 0))];
        for (int p = 0; p < parts.Count; p++)
        {
            var column = parts[p].Segment.Column(name);
            merged.UnionWith(Enumerable.Range(0, counts[p].Length).Where(i => counts[p][i] > 0).Select(column.Value));
        }

        var numbers = merged.Select((v, i) => (v, i)).ToDictionary(p => p.v, p => p.i, StringComparer.Ordinal);
        var starts = new List<int> { 0 };
        var ordinals = new List<int>();
        foreach (var part in parts)
        {
            var column = part.Segment.Column(name);
            int[] map = [.. Enumerable.Range(0, column.ValueCount).Select(i => numbers.GetValueOrDefault(column.Value(i), -1))];
            foreach (int document in part.Live.Numbers())
            {
                var (start, end) = column.Places(document);
                for (int i = start; i < end; i++)
                {
                    ordinals.Add(map[column.At(i)]);
                }

                starts.Add(ordinals.Count);
            }
        }

        writer.Column(name, merged, starts, ordinals);
    }

    private static int[] Renumber(LiveSegment part, ref int next)
    {
        var numbers = new int[part.Segment.DocumentCount];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = part.Live.Contains(i) ? next++ : -1;
        }

        return numbers;
    }

    private static void MergeTerms(IReadOnlyList<LiveSegment> parts, int[][] numbers, TextField field, SegmentWriter writer, CancellationToken cancellation)
    {
        var heads = new SortedDictionary<byte[], List<(int Part, TermEntry Entry)>>(
            Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)));
        var terms = parts.Select(p => p.Segment.Field(field.Name).TermsFrom([]).GetEnumerator()).ToArray();
        for (int p = 0; p < parts.Count; p++)
        {
            Pull(p);
        }

        var merged = new PostingBuffer();
        while (heads.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var (term, owners) = heads.First();
            heads.Remove(term);
            merged.Clear();
            foreach (var (part, entry) in owners.OrderBy(o => o.Part))
            {
                Append(parts[part].Segment.Field(field.Name), entry, numbers[part], field.Positions, merged);
                Pull(part);
            }

            if (merged.Documents.Length > 0)
            {
                writer.Term(term, merged);
            }
        }

        void Pull(int part)
        {
            if (terms[part].MoveNext())
            {
                var (term, entry) = terms[part].Current;
                if (!heads.TryGetValue(term, out var owners))
                {
                    heads.Add(term, owners = []);
                }

                owners.Add((part, entry));
            }
            else
            {
                terms[part].Dispose();
            }
        }
    }

    private static void Append(FieldReader field, TermEntry entry, int[] numbers, bool keepPositions, PostingBuffer merged)
    {
        var places = new List<int>();
        var cursor = field.Cursor(entry);
        while (cursor.Next() != PostingCursor.End)
        {
            int number = numbers[cursor.Document];
            if (number < 0)
            {
                continue;
            }

            if (keepPositions)
            {
                cursor.Positions(places);
            }

            merged.AddDocument(number, cursor.Frequency, CollectionsMarshal.AsSpan(places));
        }
    }
}
