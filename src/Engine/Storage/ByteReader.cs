using System.Buffers.Binary;
using System.Text;

namespace KnowledgeBase.Engine.Storage;

/// <summary>Reads what <see cref="ByteWriter"/> wrote. Every length is checked against the bytes there are.</summary>
internal ref struct ByteReader
{
    private readonly ReadOnlySpan<byte> bytes;
    private readonly string file;
    private readonly int origin;

    /// <summary>A reader at the start of some bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="file">Name of their file, for messages.</param>
    /// <param name="origin">Where in the file they start, for messages.</param>
    public ByteReader(ReadOnlySpan<byte> bytes, string file, int origin = 0)
    {
        this.bytes = bytes;
        this.file = file;
        this.origin = origin;
    }

    /// <summary>Bytes read so far.</summary>
    public int Position { readonly get; private set; }

    /// <summary>Whether everything was read.</summary>
    public readonly bool AtEnd => Position == bytes.Length;

    /// <summary>Reads bytes as they are.</summary>
    /// <param name="count">How many.</param>
    /// <returns>The bytes, not copied.</returns>
    public ReadOnlySpan<byte> Bytes(int count)
    {
        if (count < 0 || count > bytes.Length - Position)
        {
            throw Bad($"{count} bytes expected, {bytes.Length - Position} left");
        }

        var part = bytes.Slice(Position, count);
        Position += count;
        return part;
    }

    /// <summary>Reads one byte.</summary>
    /// <returns>The byte.</returns>
    public byte Byte() => Bytes(1)[0];

    /// <summary>Reads four bytes.</summary>
    /// <returns>The number.</returns>
    public uint Fixed32() => BinaryPrimitives.ReadUInt32LittleEndian(Bytes(4));

    /// <summary>Reads eight bytes.</summary>
    /// <returns>The number.</returns>
    public long Fixed64() => BinaryPrimitives.ReadInt64LittleEndian(Bytes(8));

    /// <summary>Reads a variable-length number.</summary>
    /// <returns>The number.</returns>
    public uint VarUInt()
    {
        // Most numbers of postings take one byte.
        if (Position < bytes.Length && bytes[Position] < 0x80)
        {
            return bytes[Position++];
        }

        uint value = 0;
        for (int shift = 0; shift < 35; shift += 7)
        {
            byte b = Byte();
            value |= (uint)(b & 0x7F) << shift;
            if (b < 0x80)
            {
                return value;
            }
        }

        throw Bad("a number of more than five bytes");
    }

    /// <summary>Reads a variable-length number that must fit an int.</summary>
    /// <returns>The number, not negative.</returns>
    public int VarInt()
    {
        uint value = VarUInt();
        return value <= int.MaxValue ? (int)value : throw Bad($"number {value} too large");
    }

    /// <summary>Reads a count of things that take at least one byte each, so that it can never ask for absurd memory.</summary>
    /// <returns>The count.</returns>
    public int Count()
    {
        int count = VarInt();
        return count <= bytes.Length - Position ? count : throw Bad($"count {count}, but {bytes.Length - Position} bytes left");
    }

    /// <summary>Reads a string.</summary>
    /// <returns>The string.</returns>
    public string Text() => Encoding.UTF8.GetString(Bytes(VarInt()));

    /// <summary>An exception that names the present place.</summary>
    /// <param name="found">What was found and what was expected.</param>
    /// <returns>The exception, to be thrown.</returns>
    public readonly CorruptIndexException Bad(string found) => new(file, origin + Position, found);
}
