using System.Numerics;
using System.Text;
using KnowledgeBase.Engine.Queries;
using KnowledgeBase.Engine.Segments;

namespace KnowledgeBase.Engine.Searching;

/// <summary>
/// Finds the best documents of terms without scoring all that match: block-max MaxScore (Turtle and Flood, Query
/// evaluation: strategies and optimizations, 1995; Ding and Suel, Faster top-k document retrieval using block-max
/// indexes, 2011), window by window. In each window the terms that could not lift a document among the best even
/// together are only looked up for documents that others found. Gives the same documents and scores as
/// <see cref="SegmentEvaluator"/>. Holds buffers: one search at a time.
/// </summary>
internal sealed class PrunedSearch
{
    /// <summary>Documents in a window; a multiple of 64.</summary>
    private const int Window = 4096;

    private readonly long[] sums = new long[Window];
    private readonly ulong[] found = new ulong[Window / 64];
    private readonly List<TermScan> scans = [];
    private TermScan[] order = [];
    private long[] bounds = [];
    private int used;

    /// <summary>Whether a query is nothing but terms of which any is enough, or nothing but terms that must all be there.</summary>
    public static bool Fits(Query query) => query is AllQuery all ? all.Parts.All(p => p is TermQuery) : IsTerms(query);

    /// <summary>Offers the best documents of a segment.</summary>
    /// <param name="query">A query that fits.</param>
    /// <param name="part">The segment.</param>
    /// <param name="statistics">Statistics of all segments.</param>
    /// <param name="allowed">Only these documents, numbered in the segment; the living ones when there is no condition.</param>
    /// <param name="best">Receives them.</param>
    /// <param name="deadline">Asked once in each window.</param>
    public void Run(
        Query query,
        LiveSegment part,
        FieldStatistics statistics,
        BitSet allowed,
        TopDocuments best,
        Deadline deadline)
    {
        used = 0;
        int terms = Open(query, part.Segment, statistics);
        bool all = query is AllQuery;
        if (used == 0 || (all && used < terms))
        {
            return;
        }

        if (order.Length < used)
        {
            (order, bounds) = (new TermScan[used * 2], new long[used * 2]);
        }

        scans.CopyTo(0, order, 0, used);
        for (int start = 0; start < part.Segment.DocumentCount; start += Window)
        {
            deadline.Ask();
            int end = Math.Min(start + Window, part.Segment.DocumentCount);
            bool none = allowed.Words[(start >> 6)..((end + 63) >> 6)].IndexOfAnyExcept(0UL) < 0;
            int optional = none ? -1 : Divide(start, end, best, all);
            if (optional < 0)
            {
                continue;
            }

            if (all)
            {
                Intersect(start, end);
            }
            else
            {
                for (int i = optional; i < used; i++)
                {
                    order[i].AddTo(sums, found, start, end);
                }
            }

            Collect(part.Base, start, all ? 0 : optional, allowed, best);
        }
    }

    private static bool IsTerms(Query query) =>
        query is TermQuery { Weight: >= 0 } || (query is AnyQuery { Minimum: <= 1 } any && any.Parts.All(IsTerms));

    private int Open(Query query, Segment segment, FieldStatistics statistics)
    {
        if (query is not TermQuery term)
        {
            var parts = query is AnyQuery any ? any.Parts : ((AllQuery)query).Parts;
            int terms = 0;
            for (int i = 0; i < parts.Count; i++)
            {
                terms += Open(parts[i], segment, statistics);
            }

            return terms;
        }

        var field = segment.Field(term.Field);
        Span<byte> bytes = stackalloc byte[Math.Min(512, Encoding.UTF8.GetMaxByteCount(term.Term.Length))];
        bytes = Encoding.UTF8.TryGetBytes(term.Term, bytes, out int length) ? bytes[..length] : Encoding.UTF8.GetBytes(term.Term);
        if (field.Find(bytes) is { } entry)
        {
            if (used == scans.Count)
            {
                scans.Add(new TermScan());
            }

            scans[used++].Open(field, entry, statistics.Weigher(field.Definition, term.Weight, bytes));
        }

        return 1;
    }

    /// <summary>
    /// Orders the terms by what they can score in a window and finds how many of them, together, cannot lift a document
    /// among the best.
    /// </summary>
    /// <returns>Their number; -1 when no document of the window can be among the best.</returns>
    private int Divide(int start, int end, TopDocuments best, bool all)
    {
        bool empty = false;
        for (int i = 0; i < used; i++)
        {
            empty |= order[i].LookAt(start, end) < 0;
        }

        if (all && empty)
        {
            return -1;
        }

        for (int i = 1; i < used; i++)
        {
            var scan = order[i];
            int j = i;
            for (; j > 0 && order[j - 1].WindowBound > scan.WindowBound; j--)
            {
                order[j] = order[j - 1];
            }

            order[j] = scan;
        }

        long sum = 0;
        int optional = 0;
        for (int i = 0; i < used; i++)
        {
            bounds[i] = sum += Math.Max(0, order[i].WindowBound);
            optional = best.CannotTake(sum) ? i + 1 : optional;
        }

        return order[used - 1].WindowBound < 0 || optional == used ? -1 : optional;
    }

    // The rarest term leads; the others follow it.
    private void Intersect(int start, int end)
    {
        var lead = order[0];
        for (int i = 1; i < used; i++)
        {
            lead = order[i].Cursor.Count < lead.Cursor.Count ? order[i] : lead;
        }

        int document = lead.Cursor.Advance(start);
        while (document < end)
        {
            int next = document;
            for (int i = 0; i < used && next == document; i++)
            {
                next = order[i].Cursor.Advance(document);
            }

            if (next == document)
            {
                long sum = 0;
                for (int i = 0; i < used; i++)
                {
                    sum += order[i].ScoreHere();
                }

                sums[document - start] = sum;
                found[(document - start) >> 6] |= 1UL << (document - start);
                next++;
            }

            document = lead.Cursor.Advance(next);
        }
    }

    private void Collect(int first, int start, int optional, BitSet allowed, TopDocuments best)
    {
        var live = allowed.Words[(start >> 6)..];
        int words = Math.Min(found.Length, live.Length);
        for (int w = 0; w < words; w++)
        {
            for (ulong word = found[w]; word != 0; word &= word - 1)
            {
                int at = (w << 6) + BitOperations.TrailingZeroCount(word);
                long sum = sums[at];
                sums[at] = 0;
                bool wanted = ((live[w] >> at) & 1) != 0;
                if (wanted && Completed(start + at, ref sum, optional, best))
                {
                    best.Offer(new ScoredDocument(first + start + at, Weigher.Score(sum)));
                }
            }

            found[w] = 0;
        }
    }

    // Adds what the optional terms score; false as soon as the document cannot be among the best.
    private bool Completed(int document, ref long sum, int optional, TopDocuments best)
    {
        for (int i = optional - 1; i >= 0; i--)
        {
            if (best.CannotTake(sum + bounds[i]))
            {
                return false;
            }

            sum += order[i].ScoreAt(document);
        }

        return !best.CannotTake(sum);
    }
}
