using System.Buffers.Binary;
using System.Numerics;
using KnowledgeBase.Engine.Storage;

namespace KnowledgeBase.Engine.Segments;

/// <summary>
/// Lays out a column of numbers: the least number (eight bytes), the bits of each (one byte), then for each document in so
/// many bits, lowest first, 0 when it has none, else its number less the least, plus one; at the end eight bytes of 0, so
/// that eight bytes can be read from any place.
/// </summary>
internal static class NumberWriter
{
    /// <summary>Numbers must be above the negative of this and below it.</summary>
    public const long Bound = 1L << 54;

    /// <summary>Bits of a number at most: with the seven it may be moved by, they fit eight bytes.</summary>
    public const int MostBits = 56;

    /// <summary>Bytes of the numbers, those at the end included.</summary>
    public static long BytesFor(int documents, int bits) => (((long)documents * bits) + 7) / 8 + 8;

    /// <summary>Writes a column.</summary>
    /// <param name="values">Number of each document, or null.</param>
    /// <returns>The section.</returns>
    public static ReadOnlySpan<byte> Write(IReadOnlyList<long?> values)
    {
        long least = values.Min() ?? 0;
        int bits = 64 - BitOperations.LeadingZeroCount(values.Max() is { } most ? (ulong)(most - least) + 1 : 0);
        var packed = new byte[checked((int)BytesFor(values.Count, bits))];
        for (int i = 0; i < values.Count; i++)
        {
            if (values[i] is { } value)
            {
                long bit = (long)i * bits;
                var place = packed.AsSpan((int)(bit >> 3));
                ulong word = BinaryPrimitives.ReadUInt64LittleEndian(place) | (((ulong)(value - least) + 1) << (int)(bit & 7));
                BinaryPrimitives.WriteUInt64LittleEndian(place, word);
            }
        }

        var section = new ByteWriter();
        section.Fixed64(least);
        section.Byte((byte)bits);
        section.Bytes(packed);
        return section.Written;
    }
}
