using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Storage;

namespace KnowledgeBase.Engine.Segments;

/// <summary>
/// The tokens of one field in memory. They are kept in order of writing, each as the number of its term and its place;
/// only when the segment is written they are dealt out to their terms (a counting sort, which keeps the order), so that
/// adding a token costs one look-up and eight bytes.
/// </summary>
internal sealed class FieldTokens(TextField field)
{
    private const int PageSize = 1 << 15;

    // A string, its place in the dictionary and its entries in the arrays of numbers.
    private const int TermOverhead = 72;
    private readonly Dictionary<string, int> terms = new(StringComparer.Ordinal);
    private readonly List<long[]> pages = [];
    private readonly List<int> lengths = [];
    private int[] occurrences = new int[1024];
    private int count;
    private long newTermBytes;

    /// <summary>Bytes, nearly, of the terms met for the first time since this was last asked.</summary>
    public long TakeNewTermBytes()
    {
        long bytes = newTermBytes;
        newTermBytes = 0;
        return bytes;
    }

    /// <summary>Adds the tokens of the next document, places not descending.</summary>
    public void Add(ReadOnlySpan<Token> tokens)
    {
        foreach (var token in tokens)
        {
            int term = NumberOf(token.Term);
            occurrences[term]++;
            if (count % PageSize == 0)
            {
                pages.Add(new long[PageSize]);
            }

            pages[^1][count++ % PageSize] = ((long)term << 32) | (uint)token.Position;
        }

        lengths.Add(tokens.Length);
    }

    /// <summary>Writes the field; the tokens are gone after it.</summary>
    public void Write(SegmentWriter writer)
    {
        int[] owners = new int[count];
        int[] places = field.Positions ? new int[count] : [];
        int[] ends = Deal(owners, places);
        var names = Names(out int[] starts);
        var postings = new PostingBuffer();
        writer.BeginField([.. lengths]);
        foreach (int term in Sorted(names, starts))
        {
            int first = ends[term] - occurrences[term];
            postings.Clear();
            postings.AddAll(owners.AsSpan(first, occurrences[term]), field.Positions ? places.AsSpan(first, occurrences[term]) : []);
            writer.Term(names.Written[starts[term]..starts[term + 1]], postings);
        }

        writer.EndField(field);
    }

    // A lone surrogate has no UTF-8 form; it is replaced before terms are told apart, so that two of them make one term.
    private int NumberOf(string term)
    {
        if (terms.TryGetValue(term, out int number))
        {
            return number;
        }

        string valid = term.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') < 0
            ? term
            : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(term));
        ref int known = ref CollectionsMarshal.GetValueRefOrAddDefault(terms, valid, out bool exists);
        if (!exists)
        {
            known = terms.Count - 1;
            newTermBytes += TermOverhead + (2L * valid.Length);
            if (known == occurrences.Length)
            {
                Array.Resize(ref occurrences, known * 2);
            }
        }

        return known;
    }

    // Fills document and place of each occurrence, term after term; returns where each term's occurrences end.
    private int[] Deal(int[] owners, int[] places)
    {
        int[] next = new int[terms.Count];
        for (int term = 1; term < next.Length; term++)
        {
            next[term] = next[term - 1] + occurrences[term - 1];
        }

        int at = 0;
        for (int document = 0; document < lengths.Count; document++)
        {
            for (int end = at + lengths[document]; at < end; at++)
            {
                long token = pages[at / PageSize][at % PageSize];
                int to = next[(int)(token >> 32)]++;
                owners[to] = document;
                if (places.Length > 0)
                {
                    places[to] = (int)token;
                }
            }
        }

        pages.Clear();

        return next;
    }

    private ByteWriter Names(out int[] starts)
    {
        var bytes = new ByteWriter();
        starts = new int[terms.Count + 1];
        foreach (var (term, number) in terms)
        {
            starts[number] = bytes.Length;
            bytes.Utf8(term);
            starts[number + 1] = bytes.Length;
        }

        return bytes;
    }

    // Terms ascending by their bytes: by the first eight as one number, then, where those are equal, by all.
    private int[] Sorted(ByteWriter names, int[] starts)
    {
        int[] order = [.. Enumerable.Range(0, terms.Count)];
        ulong[] keys = [.. order.Select(t => Key(names.Written[starts[t]..starts[t + 1]]))];
        Array.Sort(keys, order);
        var byBytes = Comparer<int>.Create((a, b) =>
            names.Written[starts[a]..starts[a + 1]].SequenceCompareTo(names.Written[starts[b]..starts[b + 1]]));
        for (int start = 0; start < keys.Length;)
        {
            int end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            Array.Sort(order, start, end - start, byBytes);
            start = end;
        }

        return order;
    }

    private static ulong Key(ReadOnlySpan<byte> bytes)
    {
        Span<byte> first = stackalloc byte[8];
        first.Clear();
        bytes[..Math.Min(8, bytes.Length)].CopyTo(first);
        return BinaryPrimitives.ReadUInt64BigEndian(first);
    }
}
