using KnowledgeBase.Engine.Storage;

namespace KnowledgeBase.Engine.Segments;

/// <summary>
/// Lays postings out in blocks of <see cref="BlockSize"/> documents. A term of several blocks starts with a skip table:
/// for each block the last document (as the difference from the previous block's), the bytes of its documents and of
/// its positions. Then the blocks: differences of document numbers, then frequencies less one. Positions stand in a
/// stream of their own: differences within each document. All numbers are variable-length.
/// </summary>
internal static class PostingWriter
{
    /// <summary>Documents in a block.</summary>
    public const int BlockSize = 128;

    /// <summary>Writes the postings of one term.</summary>
    public static void Write(PostingBuffer postings, ByteWriter documents, ByteWriter positions)
    {
        if (postings.Documents.Count <= BlockSize)
        {
            // Nearly all terms: no table, so that nothing needs to be held back.
            WriteBlock(postings, 0, postings.Documents.Count, 0, documents, positions);
        }
        else
        {
            WriteBlocks(postings, documents, positions);
        }
    }

    private static void WriteBlocks(PostingBuffer postings, ByteWriter documents, ByteWriter positions)
    {
        var skips = new ByteWriter();
        var blocks = new ByteWriter();
        int place = 0;
        for (int start = 0; start < postings.Documents.Count; start += BlockSize)
        {
            int end = Math.Min(postings.Documents.Count, start + BlockSize);
            int blocksBefore = blocks.Length;
            int positionsBefore = positions.Length;
            place = WriteBlock(postings, start, end, place, blocks, positions);
            skips.VarInt(postings.Documents[end - 1] - Before(postings, start));
            skips.VarInt(blocks.Length - blocksBefore);
            skips.VarInt(positions.Length - positionsBefore);
        }

        documents.Bytes(skips.Written);
        documents.Bytes(blocks.Written);
    }

    // Returns the number of positions written so far.
    private static int WriteBlock(
        PostingBuffer postings, int start, int end, int place, ByteWriter documents, ByteWriter positions)
    {
        int previous = Before(postings, start);
        for (int i = start; i < end; i++)
        {
            documents.VarInt(postings.Documents[i] - previous - 1);
            previous = postings.Documents[i];
        }

        for (int i = start; i < end; i++)
        {
            documents.VarInt(postings.Frequencies[i] - 1);
        }

        return postings.Positions.Count > 0 ? WritePositions(postings, start, end, place, positions) : place;
    }

    private static int Before(PostingBuffer postings, int start) => start == 0 ? -1 : postings.Documents[start - 1];

    private static int WritePositions(PostingBuffer postings, int start, int end, int place, ByteWriter places)
    {
        for (int i = start; i < end; i++)
        {
            int last = 0;
            for (int n = postings.Frequencies[i]; n > 0; n--)
            {
                places.VarInt(postings.Positions[place] - last);
                last = postings.Positions[place++];
            }
        }

        return place;
    }
}
