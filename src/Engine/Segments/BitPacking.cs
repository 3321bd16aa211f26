using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KnowledgeBase.Engine.Segments;

/// <summary>
/// Packs blocks of 128 numbers into as few bits as the largest needs. Layout (SIMD-BP128, Lemire and Boytsov, Decoding
/// billions of integers per second through vectorization, 2015, section 4): number i belongs to lane i % 4 and row
/// i / 4; each lane packs its 32 rows, lowest bits first, into as many 32-bit words as a number has bits; word w of the
/// four lanes stands together, little-endian.
/// </summary>
internal static class BitPacking
{
    /// <summary>Numbers in a block.</summary>
    public const int BlockSize = 128;

    private const int Lanes = 4;

    /// <summary>Bits that the largest of the numbers needs, 0 when all are 0.</summary>
    public static int BitsFor(ReadOnlySpan<int> values)
    {
        uint all = 0;
        foreach (int value in values)
        {
            all |= (uint)value;
        }

        return 32 - BitOperations.LeadingZeroCount(all);
    }

    /// <summary>Bytes of a packed block.</summary>
    public static int BytesFor(int bits) => bits * BlockSize / 8;

    /// <summary>Packs a block.</summary>
    /// <param name="values">128 numbers, none with more bits than given.</param>
    /// <param name="bits">Bits of each, 0 to 32.</param>
    /// <param name="packed">Receives the bytes; exactly <see cref="BytesFor"/> long.</param>
    public static void Pack(ReadOnlySpan<int> values, int bits, Span<byte> packed)
    {
        packed.Clear();
        for (int i = 0; i < BlockSize && bits > 0; i++)
        {
            int bit = i / Lanes * bits;
            Put(packed, bit / 32, i % Lanes, (uint)values[i] << (bit % 32));
            if ((bit % 32) + bits > 32)
            {
                Put(packed, (bit / 32) + 1, i % Lanes, (uint)values[i] >> (32 - (bit % 32)));
            }
        }
    }

    /// <summary>Unpacks a block, with vectors where the machine has them.</summary>
    /// <param name="packed">At least <see cref="BytesFor"/> bytes.</param>
    /// <param name="bits">Bits of each number, 0 to 32.</param>
    /// <param name="values">Receives 128 numbers.</param>
    public static void Unpack(ReadOnlySpan<byte> packed, int bits, Span<int> values)
    {
        if (Vector128.IsHardwareAccelerated && BitConverter.IsLittleEndian)
        {
            UnpackVectors(packed, bits, values);
        }
        else
        {
            UnpackPortably(packed, bits, values);
        }
    }

    /// <summary>Unpacks a block number by number.</summary>
    /// <param name="packed">At least <see cref="BytesFor"/> bytes.</param>
    /// <param name="bits">Bits of each number, 0 to 32.</param>
    /// <param name="values">Receives 128 numbers.</param>
    public static void UnpackPortably(ReadOnlySpan<byte> packed, int bits, Span<int> values)
    {
        uint mask = MaskOf(bits);
        for (int i = 0; i < BlockSize; i++)
        {
            int bit = i / Lanes * bits;
            ulong word = bits == 0 ? 0 : Get(packed, bit / 32, i % Lanes);
            if ((bit % 32) + bits > 32)
            {
                word |= (ulong)Get(packed, (bit / 32) + 1, i % Lanes) << 32;
            }

            values[i] = (int)((uint)(word >> (bit % 32)) & mask);
        }
    }

    private static void UnpackVectors(ReadOnlySpan<byte> packed, int bits, Span<int> values)
    {
        if (bits == 0)
        {
            values[..BlockSize].Clear();
            return;
        }

        var words = MemoryMarshal.Cast<byte, Vector128<uint>>(packed[..BytesFor(bits)]);
        var rows = MemoryMarshal.Cast<int, Vector128<uint>>(values[..BlockSize]);
        var mask = Vector128.Create(MaskOf(bits));
        int word = 0;
        int shift = 0;
        for (int row = 0; row < rows.Length; row++)
        {
            var value = words[word] >>> shift;
            shift += bits;
            if (shift >= 32)
            {
                word++;
                shift -= 32;
                if (shift > 0)
                {
                    value |= words[word] << (bits - shift);
                }
            }

            rows[row] = value & mask;
        }
    }

    private static uint MaskOf(int bits) => bits == 32 ? uint.MaxValue : (1u << bits) - 1;

    private static uint Get(ReadOnlySpan<byte> packed, int word, int lane) =>
        BinaryPrimitives.ReadUInt32LittleEndian(packed[(((word * Lanes) + lane) * 4)..]);

    private static void Put(Span<byte> packed, int word, int lane, uint bits)
    {
        var place = packed[(((word * Lanes) + lane) * 4)..];
        BinaryPrimitives.WriteUInt32LittleEndian(place, BinaryPrimitives.ReadUInt32LittleEndian(place) | bits);
    }
}
