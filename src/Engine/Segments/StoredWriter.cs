using System.IO.Compression;
using KnowledgeBase.Engine.Storage;

namespace KnowledgeBase.Engine.Segments;

/// <summary>
/// Lays stored values out in compressed blocks. A block's content: the length of each of its values (variable-length
/// numbers), then the values. It is closed by the value with which it reaches <see cref="FullBlock"/> bytes, and packed
/// with Brotli (RFC 7932); what does not become smaller by it stands as it is, and is known by its length. A table has
/// <see cref="EntrySize"/> bytes for each block: its first document, its offset, the bytes of its content, and the CRC-32C of
/// the packed block (four bytes each).
/// </summary>
internal sealed class StoredWriter
{
    /// <summary>Bytes at which a block is closed: more packs better, less is unpacked sooner for a single value.</summary>
    public const int FullBlock = 4096;

    /// <summary>Bytes of the table for each block.</summary>
    public const int EntrySize = 16;

    /// <summary>Bytes of the longest value.</summary>
    public const int LongestValue = 1 << 26;

    /// <summary>Bytes of the longest content of a block: it has one long value at most.</summary>
    public const int LongestBlock = LongestValue + (2 * FullBlock);

    // The least that finds matches of more than three bytes, as Chinese characters are; a window of 64 KiB.
    private const int Quality = 5;
    private const int Window = 16;

    private readonly ByteWriter lengths = new();
    private readonly ByteWriter values = new();
    private readonly ByteWriter table = new();
    private byte[] packed = [];
    private byte[] content = [];
    private int first;
    private long taken;

    /// <summary>Values added.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes held.</summary>
    public long Size => Packed.Length + lengths.Length + values.Length + table.Length;

    /// <summary>Blocks that are closed and not taken yet.</summary>
    public ByteWriter Packed { get; } = new();

    /// <summary>The table of the blocks closed so far.</summary>
    public ReadOnlySpan<byte> Table => table.Written;

    /// <summary>Bytes of all blocks closed so far.</summary>
    /// <exception cref="IOException">More than a section can hold.</exception>
    public int Length => taken + Packed.Length is var all and <= int.MaxValue
        ? (int)all
        : throw new IOException($"stored values of more than {int.MaxValue} bytes");

    /// <summary>Adds the value of the next document, at most <see cref="LongestValue"/> bytes.</summary>
    public void Add(ReadOnlySpan<byte> value)
    {
        lengths.VarInt(value.Length);
        values.Bytes(value);
        Count++;
        if (lengths.Length + values.Length >= FullBlock)
        {
            Close();
        }
    }

    /// <summary>Closes the last block.</summary>
    public void Finish()
    {
        if (Count > first)
        {
            Close();
        }
    }

    /// <summary>Writes the blocks that are closed and forgets them.</summary>
    public void MoveTo(FramedOutput output)
    {
        output.Bytes(Packed.Written);
        taken += Packed.Length;
        Packed.Clear();
    }

    private void Close()
    {
        int length = lengths.Length + values.Length;
        if (content.Length < length)
        {
            content = new byte[length];
            packed = new byte[BrotliEncoder.GetMaxCompressedLength(length)];
        }

        lengths.Written.CopyTo(content);
        values.Written.CopyTo(content.AsSpan(lengths.Length));
        bool smaller = BrotliEncoder.TryCompress(content.AsSpan(0, length), packed, out int size, Quality, Window) && size < length;
        var block = smaller ? packed.AsSpan(0, size) : content.AsSpan(0, length);
        table.Fixed32((uint)first);
        table.Fixed32((uint)Length);
        table.Fixed32((uint)length);
        table.Fixed32(Frame.Checksum(block));
        Packed.Bytes(block);
        lengths.Clear();
        values.Clear();
        first = Count;
    }
}
