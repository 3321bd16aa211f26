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
        var skips = new ByteWriter();
        var docs = new ByteWriter();
        var places = new ByteWriter();
        int count = postings.Documents.Count;
        int previous = -1;
        int place = 0;
        for (int start = 0; start < count; start += BlockSize)
        {
            int docsBefore = docs.Length;
            int placesBefore = places.Length;
            int blockBase = previous;
            int end = Math.Min(count, start + BlockSize);
            for (int i = start; i < end; i++)
            {
                docs.VarInt(postings.Documents[i] - previous - 1);
                previous = postings.Documents[i];
            }

            for (int i = start; i < end; i++)
            {
                docs.VarInt(postings.Frequencies[i] - 1);
            }

            if (postings.Positions.Count > 0)
            {
                place = WritePositions(postings, start, end, place, places);
            }

            skips.VarInt(previous - blockBase);
            skips.VarInt(docs.Length - docsBefore);
            skips.VarInt(places.Length - placesBefore);
        }

        if (count > BlockSize)
        {
            documents.Bytes(skips.Written);
        }

        documents.Bytes(docs.Written);
        positions.Bytes(places.Written);
    }

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
