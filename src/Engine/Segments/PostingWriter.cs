using KnowledgeBase.Engine.Storage;

namespace KnowledgeBase.Engine.Segments;

/// <summary>
/// Lays postings out in blocks of <see cref="BlockSize"/> documents. A term of several blocks starts with a table of
/// <see cref="SkipSize"/> bytes for each block: its last document, the offsets of its documents and its positions (four
/// bytes each, the first from the end of the table, the second from the term's positions), and its
/// <see cref="Impact"/>. Then the blocks. A full block: one byte for the bits of a document, one for the bits of a
/// frequency, then both packed (<see cref="BitPacking"/>). The last block, when it is not full: for each document a
/// variable-length number, twice the difference, odd when the frequency is 1; else the frequency less two follows.
/// Documents are written as the difference from the one before, less one; frequencies in full blocks less one. Positions
/// stand in a stream of their own: variable-length differences within each document.
/// </summary>
internal sealed class PostingWriter
{
    /// <summary>Documents in a block.</summary>
    public const int BlockSize = BitPacking.BlockSize;

    /// <summary>Bytes of a block's entry in the table.</summary>
    public const int SkipSize = 12 + Impact.Size;

    private readonly ByteWriter skips = new();
    private readonly ByteWriter blocks = new();
    private readonly int[] numbers = new int[BlockSize];
    private readonly int[] blockLengths = new int[BlockSize];

    /// <summary>Writes the postings of one term.</summary>
    /// <param name="postings">The postings.</param>
    /// <param name="lengths">Tokens of every document of the segment.</param>
    /// <param name="documents">Receives documents and frequencies.</param>
    /// <param name="positions">Receives positions.</param>
    public void Write(PostingBuffer postings, ReadOnlySpan<int> lengths, ByteWriter documents, ByteWriter positions)
    {
        var all = postings.Documents;
        var frequencies = postings.Frequencies;
        if (all.Length < BlockSize)
        {
            WriteShort(all, frequencies, -1, documents);
            WritePositions(postings.Positions, frequencies, 0, positions);
            return;
        }

        skips.Clear();
        blocks.Clear();
        int place = 0;
        int firstPosition = positions.Length;
        for (int start = 0; start < all.Length; start += BlockSize)
        {
            int size = Math.Min(BlockSize, all.Length - start);
            skips.Fixed32((uint)all[start + size - 1]);
            skips.Fixed32((uint)blocks.Length);
            skips.Fixed32((uint)(positions.Length - firstPosition));
            WriteImpact(all.Slice(start, size), frequencies.Slice(start, size), lengths);
            WriteBlock(all.Slice(start, size), frequencies.Slice(start, size), start == 0 ? -1 : all[start - 1]);
            place = WritePositions(postings.Positions, frequencies.Slice(start, size), place, positions);
        }

        if (all.Length > BlockSize)
        {
            documents.Bytes(skips.Written);
        }

        documents.Bytes(blocks.Written);
    }

    private void WriteImpact(ReadOnlySpan<int> documents, ReadOnlySpan<int> frequencies, ReadOnlySpan<int> lengths)
    {
        for (int i = 0; i < documents.Length; i++)
        {
            blockLengths[i] = lengths[documents[i]];
        }

        var impact = Impact.Of(frequencies, blockLengths.AsSpan(0, documents.Length));
        skips.Fixed32(impact.Frequency | ((uint)impact.Length << 16));
        skips.Fixed32(impact.OtherFrequency | ((uint)impact.OtherLength << 16));
    }

    private void WriteBlock(ReadOnlySpan<int> documents, ReadOnlySpan<int> frequencies, int previous)
    {
        if (documents.Length < BlockSize)
        {
            WriteShort(documents, frequencies, previous, blocks);
            return;
        }

        for (int i = 0; i < BlockSize; i++)
        {
            numbers[i] = documents[i] - previous - 1;
            previous = documents[i];
        }

        int documentBits = BitPacking.BitsFor(numbers);
        for (int i = 0; i < BlockSize; i++)
        {
            blockLengths[i] = frequencies[i] - 1;
        }

        int frequencyBits = BitPacking.BitsFor(blockLengths);
        blocks.Byte((byte)documentBits);
        blocks.Byte((byte)frequencyBits);
        Span<byte> packed = stackalloc byte[BitPacking.BytesFor(32)];
        BitPacking.Pack(numbers, documentBits, packed[..BitPacking.BytesFor(documentBits)]);
        blocks.Bytes(packed[..BitPacking.BytesFor(documentBits)]);
        BitPacking.Pack(blockLengths, frequencyBits, packed[..BitPacking.BytesFor(frequencyBits)]);
        blocks.Bytes(packed[..BitPacking.BytesFor(frequencyBits)]);
    }

    private static void WriteShort(ReadOnlySpan<int> documents, ReadOnlySpan<int> frequencies, int previous, ByteWriter to)
    {
        for (int i = 0; i < documents.Length; i++)
        {
            to.VarInt(((uint)(documents[i] - previous - 1) << 1) | (frequencies[i] == 1 ? 1u : 0));
            if (frequencies[i] > 1)
            {
                to.VarInt(frequencies[i] - 2);
            }

            previous = documents[i];
        }
    }

    // Returns the number of positions written so far.
    private static int WritePositions(ReadOnlySpan<int> positions, ReadOnlySpan<int> frequencies, int place, ByteWriter to)
    {
        if (positions.Length == 0)
        {
            return 0;
        }

        foreach (int frequency in frequencies)
        {
            int last = 0;
            for (int n = frequency; n > 0; n--)
            {
                to.VarInt(positions[place] - last);
                last = positions[place++];
            }
        }

        return place;
    }
}
