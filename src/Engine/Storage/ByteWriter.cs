using System.Buffers.Binary;
using System.Text;

namespace KnowledgeBase.Engine.Storage;

/// <summary>A growing buffer of bytes. Numbers are little-endian; variable-length numbers are LEB128, low bits first.</summary>
internal sealed class ByteWriter
{
    private byte[] buffer = new byte[256];

    /// <summary>Bytes written so far.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes written so far.</summary>
    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, Length);

    /// <summary>Forgets everything, keeping the memory.</summary>
    public void Clear() => Length = 0;

    /// <summary>Writes bytes as they are.</summary>
    /// <param name="bytes">The bytes.</param>
    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>Writes one byte.</summary>
    /// <param name="value">The byte.</param>
    public void Byte(byte value)
    {
        Room(1)[0] = value;
        Length++;
    }

    /// <summary>Writes four bytes.</summary>
    /// <param name="value">The number.</param>
    public void Fixed32(uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(Room(4), value);
        Length += 4;
    }

    /// <summary>Writes eight bytes.</summary>
    /// <param name="value">The number.</param>
    public void Fixed64(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(Room(8), value);
        Length += 8;
    }

    /// <summary>Writes a variable-length number of one to five bytes.</summary>
    /// <param name="value">The number.</param>
    public void VarInt(uint value)
    {
        var span = Room(5);
        int n = 0;
        while (value >= 0x80)
        {
            span[n++] = (byte)(value | 0x80);
            value >>= 7;
        }

        span[n++] = (byte)value;
        Length += n;
    }

    /// <summary>Writes a variable-length number.</summary>
    /// <param name="value">The number, not negative.</param>
    public void VarInt(int value) => VarInt(checked((uint)value));

    /// <summary>Writes a string as its UTF-8 length and bytes. Lone surrogates are written as U+FFFD.</summary>
    /// <param name="text">The string.</param>
    public void Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int length = Encoding.UTF8.GetByteCount(text);
        VarInt(length);
        Utf8(text);
    }

    /// <summary>Writes the UTF-8 bytes of a string. Lone surrogates are written as U+FFFD.</summary>
    /// <param name="text">The string.</param>
    public void Utf8(string text) => Length += Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetMaxByteCount(text.Length)));

    // The free bytes after those written, at least so many.
    private Span<byte> Room(int least)
    {
        if (buffer.Length - Length < least)
        {
            long wanted = Math.Max((long)Length + least, Math.Min(buffer.Length * 2L, Array.MaxLength));
            Array.Resize(ref buffer, checked((int)wanted));
        }

        return buffer.AsSpan(Length);
    }
}
