using System.Buffers.Binary;
using KnowledgeBase.Engine.Storage;

namespace KnowledgeBase.Engine.Segments;

/// <summary>The numbers of one column of numbers of one segment, read in place. Layout: <see cref="NumberWriter"/>.</summary>
internal sealed class NumberReader
{
    private readonly Segment segment;
    private readonly int start;
    private readonly int bits;
    private readonly long least;
    private readonly ulong mask;

    /// <summary>Opens a column of numbers.</summary>
    public NumberReader(Segment segment, string name)
    {
        this.segment = segment;
        var (offset, length) = segment.Place($"number/{name}");
        var reader = new ByteReader(segment.File.Span.Slice(offset, length), segment.Name, offset);
        least = reader.Fixed64();
        bits = reader.Byte();
        start = offset + reader.Position;
        mask = (1UL << bits) - 1;
        if (bits > NumberWriter.MostBits || length - reader.Position < NumberWriter.BytesFor(segment.DocumentCount, bits))
        {
            throw reader.Bad($"{segment.DocumentCount} numbers of {bits} bits in {length} bytes");
        }
    }

    /// <summary>Number of a document, or null when it has none.</summary>
    public long? this[int document]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)document, (uint)segment.DocumentCount);
            long bit = (long)document * bits;
            ulong word = BinaryPrimitives.ReadUInt64LittleEndian(segment.File.Span.Slice(start + (int)(bit >> 3), 8));
            ulong written = (word >> (int)(bit & 7)) & mask;
            return written == 0 ? null : least + (long)(written - 1);
        }
    }
}
