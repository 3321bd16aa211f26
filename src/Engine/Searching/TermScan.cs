using KnowledgeBase.Engine.Segments;

namespace KnowledgeBase.Engine.Searching;

/// <summary>One term of a pruned search in one segment.</summary>
internal sealed class TermScan
{
    private FieldReader field = null!;
    private Weigher weigher;
    private int firstBlock;
    private long onlyBound;

    /// <summary>Its postings.</summary>
    public PostingCursor Cursor { get; } = new();

    /// <summary>What no document of the window can score by it; -1 when none holds it.</summary>
    public long WindowBound { get; private set; }

    /// <summary>Begins with a term.</summary>
    public void Open(FieldReader owner, TermEntry entry, Weigher weighing)
    {
        (field, weigher, firstBlock) = (owner, weighing, 0);
        owner.Open(Cursor, entry);
        onlyBound = Cursor.BlockCount == 1 ? weigher.Bound(Cursor.ImpactOf(0, owner.Lengths.Span)) : -1;
    }

    /// <summary>Finds the bound for a window; windows ascend.</summary>
    /// <param name="start">First document.</param>
    /// <param name="end">One more than the last.</param>
    /// <returns>The bound.</returns>
    public long LookAt(int start, int end)
    {
        if (Cursor.BlockCount == 1)
        {
            return WindowBound = Cursor.Advance(start) < end ? onlyBound : -1;
        }

        while (firstBlock < Cursor.BlockCount && Cursor.LastOf(firstBlock) < start)
        {
            firstBlock++;
        }

        var lengths = field.Lengths.Span;
        long bound = -1;
        int before = firstBlock == 0 ? -1 : Cursor.LastOf(firstBlock - 1);
        for (int block = firstBlock; block < Cursor.BlockCount && before + 1 < end; block++)
        {
            bound = Math.Max(bound, weigher.Bound(Cursor.ImpactOf(block, lengths)));
            before = Cursor.LastOf(block);
        }

        return WindowBound = bound;
    }

    /// <summary>Adds the scores of all documents of a window that hold the term.</summary>
    /// <param name="sums">Sums of scores by place in the window.</param>
    /// <param name="found">Bits by place in the window.</param>
    /// <param name="start">First document of the window.</param>
    /// <param name="end">One more than its last.</param>
    public void AddTo(long[] sums, ulong[] found, int start, int end)
    {
        var lengths = field.Lengths.Span;
        int document = WindowBound < 0 ? PostingCursor.End : Cursor.Advance(start);
        while (document < end)
        {
            var frequencies = Cursor.Rest(out var documents);
            int n = 0;
            for (; n < documents.Length && documents[n] < end; n++)
            {
                int at = documents[n] - start;
                sums[at] += weigher.Of(frequencies[n], lengths[documents[n]]);
                found[at >> 6] |= 1UL << at;
            }

            document = Cursor.Pass(n);
        }
    }

    /// <summary>Score of a document; documents ascend.</summary>
    public long ScoreAt(int document) => WindowBound >= 0 && Cursor.Advance(document) == document ? ScoreHere() : 0;

    /// <summary>Score of the document the cursor stands on.</summary>
    public long ScoreHere() => weigher.Of(Cursor.Frequency, field.Lengths.Span[Cursor.Document]);
}
