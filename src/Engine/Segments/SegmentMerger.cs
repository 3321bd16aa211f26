using System.Runtime.InteropServices;
using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Searching;

namespace KnowledgeBase.Engine.Segments;

/// <summary>Makes one segment of several, leaving deleted documents out and keeping the order of the rest.</summary>
internal static class SegmentMerger
{
    /// <summary>The merged segment file.</summary>
    public static ReadOnlySpan<byte> Merge(IReadOnlyList<LiveSegment> parts, IndexSchema schema)
    {
        var writer = new SegmentWriter();
        var numbers = parts.Select(_ => Array.Empty<int>()).ToArray();
        int next = 0;
        for (int p = 0; p < parts.Count; p++)
        {
            numbers[p] = Renumber(parts[p], ref next);
        }

        foreach (var field in schema.Fields)
        {
            writer.BeginField([.. parts.SelectMany(p => p.Live.Numbers().Select(d => p.Segment.Field(field.Name).Lengths[d]))]);
            MergeTerms(parts, numbers, field, writer);
            writer.EndField(field);
        }

        foreach (string column in schema.Columns)
        {
            writer.Column(column, [.. parts.SelectMany(p => p.Live.Numbers().Select(d => Values(p.Segment.Column(column), d)))]);
        }

        return writer.Finish([.. parts.SelectMany(p => p.Live.Numbers().Select(d => Stored(p.Segment, d)))]);
    }

    private static ReadOnlyMemory<byte> Stored(Segment segment, int document) => segment.Stored(document).ToArray();

    private static int[] Renumber(LiveSegment part, ref int next)
    {
        var numbers = new int[part.Segment.DocumentCount];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = part.Live.Contains(i) ? next++ : -1;
        }

        return numbers;
    }

    private static string[] Values(ColumnReader column, int document)
    {
        var (start, end) = column.Places(document);
        return [.. Enumerable.Range(start, end - start).Select(i => column.Value(column.At(i)))];
    }

    private static void MergeTerms(IReadOnlyList<LiveSegment> parts, int[][] numbers, TextField field, SegmentWriter writer)
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
