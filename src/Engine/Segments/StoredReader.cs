using System.Buffers.Binary;
using System.IO.Compression;
using KnowledgeBase.Engine.Storage;

namespace KnowledgeBase.Engine.Segments;

/// <summary>
/// The stored values of one segment. Layout: <see cref="StoredWriter"/>. Of the blocks that share a place, the one unpacked last
/// is kept, so that values that stand together are unpacked together. Safe for many threads.
/// </summary>
internal sealed class StoredReader
{
    // Places for unpacked blocks, a block having the place of its number modulo this, and the longest block kept: together at
    // most 1 MiB a segment, and four bytes for each value in them.
    private const int Kept = 64;
    private const int LongestKept = 16 << 10;

    private readonly Segment segment;
    private readonly (int Offset, int Length) table;
    private readonly (int Offset, int Length) blocks;
    private readonly Block?[] recent = new Block?[Kept];

    /// <summary>Opens the stored values.</summary>
    public StoredReader(Segment segment)
    {
        this.segment = segment;
        table = segment.Place("stored/table");
        blocks = segment.Place("stored/blocks");
        if (table.Length % StoredWriter.EntrySize != 0 || (table.Length == 0) != (segment.DocumentCount == 0))
        {
            throw new CorruptIndexException(segment.Name, table.Offset, $"table of {table.Length} bytes for {segment.DocumentCount} documents");
        }
    }

    /// <summary>Blocks of the segment.</summary>
    public int BlockCount => table.Length / StoredWriter.EntrySize;

    /// <summary>The value of a document.</summary>
    public ReadOnlySpan<byte> this[int document]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)document, (uint)segment.DocumentCount, nameof(document));
            int number = BlockOf(document);
            var block = Volatile.Read(ref recent[number % Kept]);
            if (block?.Number != number)
            {
                block = Unpack(number);
                if (block.Content.Length <= LongestKept)
                {
                    Volatile.Write(ref recent[number % Kept], block);
                }
            }

            int at = document - block.First;
            return at >= 0 && at < block.Ends.Length
                ? block.Content.AsSpan((at == 0 ? block.Start : block.Ends[at - 1])..block.Ends[at])
                : throw Bad(number, $"document {document} is not in the block of {block.First}");
        }
    }

    // The last block whose first document is not above the one looked for.
    private int BlockOf(int document)
    {
        int low = 0;
        int high = BlockCount - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = Entry(middle, 0) <= document ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private uint Entry(int block, int at) =>
        BinaryPrimitives.ReadUInt32LittleEndian(segment.File.Span[(table.Offset + (block * StoredWriter.EntrySize) + at)..]);

    private Block Unpack(int number)
    {
        bool last = number + 1 == BlockCount;
        long start = Entry(number, 4);
        long end = last ? blocks.Length : Entry(number + 1, 4);
        long length = Entry(number, 8);
        if (start > end || end > blocks.Length || end - start > length || length > StoredWriter.LongestBlock)
        {
            throw Bad(number, $"block from {start} to {end} of {blocks.Length}, {length} bytes unpacked");
        }

        var packed = segment.File.Span.Slice(blocks.Offset + (int)start, (int)(end - start));
        if (Frame.Checksum(packed) != Entry(number, 12))
        {
            throw Bad(number, "wrong checksum of a block of stored values");
        }

        byte[] content = new byte[length];
        if (packed.Length == length)
        {
            packed.CopyTo(content);
        }
        else if (!BrotliDecoder.TryDecompress(packed, content, out int written) || written != length)
        {
            throw Bad(number, $"a block of stored values that does not unpack to {length} bytes");
        }

        long first = Entry(number, 0);
        long count = (last ? segment.DocumentCount : Entry(number + 1, 0)) - first;
        return new Block(number, (int)first, content, Ends(number, content, count, out int begin), begin);
    }

    // Where each value ends, checked to fill the content exactly.
    private int[] Ends(int number, byte[] content, long count, out int begin)
    {
        if (count < 1 || count > content.Length)
        {
            throw Bad(number, $"block of {count} stored values in {content.Length} bytes");
        }

        var reader = new ByteReader(content, $"{segment.Name}, block {number} of stored values");
        var ends = new int[count];
        long sum = 0;
        for (int i = 0; i < ends.Length; i++)
        {
            sum += reader.VarInt();
            ends[i] = sum <= content.Length ? (int)sum : throw Bad(number, $"stored values of {sum} bytes in {content.Length}");
        }

        begin = reader.Position;
        if (begin + sum != content.Length)
        {
            throw Bad(number, $"stored values of {sum} bytes, {content.Length - begin} there");
        }

        for (int i = 0; i < ends.Length; i++)
        {
            ends[i] += begin;
        }

        return ends;
    }

    private CorruptIndexException Bad(int block, string found) =>
        new(segment.Name, blocks.Offset + (long)Entry(block, 4), found);

    // An unpacked block: its values end where said, the first starts behind the lengths.
    private sealed record Block(int Number, int First, byte[] Content, int[] Ends, int Start);
}
