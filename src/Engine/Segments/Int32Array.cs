using System.Buffers.Binary;
using System.Runtime.InteropServices;
using KnowledgeBase.Engine.Storage;

namespace KnowledgeBase.Engine.Segments;

/// <summary>A section of four-byte little-endian numbers, read in place.</summary>
internal readonly struct Int32Array(MappedFile file, string name, int offset, int length)
{
    /// <summary>Number of numbers.</summary>
    public int Count => length / 4;

    /// <summary>All numbers, in place. Only on machines whose numbers are little-endian; elsewhere a copy.</summary>
    public ReadOnlySpan<int> Span
    {
        get
        {
            var numbers = MemoryMarshal.Cast<byte, int>(file.Span.Slice(offset, Count * 4));
            if (BitConverter.IsLittleEndian)
            {
                return numbers;
            }

            var turned = new int[numbers.Length];
            BinaryPrimitives.ReverseEndianness(numbers, turned);
            return turned;
        }
    }

    /// <summary>One number.</summary>
    public int this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count)
            {
                throw new CorruptIndexException(name, offset, $"number {index} asked for, {Count} there");
            }

            return BinaryPrimitives.ReadInt32LittleEndian(file.Span.Slice(offset + (index * 4), 4));
        }
    }
}
