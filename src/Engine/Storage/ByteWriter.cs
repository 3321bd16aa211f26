using System.Buffers;
using System.Text;

namespace KnowledgeBase.Engine.Storage;

/// <summary>A growing buffer of bytes. Numbers are little-endian; variable-length numbers are LEB128, low bits first.</summary>
internal sealed class ByteWriter
{
    private readonly ArrayBufferWriter<byte> buffer = new(256);

    /// <summary>Bytes written so far.</summary>
    public int Length => buffer.WrittenCount;

    /// <summary>The bytes written so far.</summary>
    public ReadOnlySpan<byte> Written => buffer.WrittenSpan;

    /// <summary>Forgets everything, keeping the memory.</summary>
    public void Clear() => buffer.ResetWrittenCount();

    /// <summary>Writes bytes as they are.</summary>
    /// <param name="bytes">The bytes.</param>
    public void Bytes(ReadOnlySpan<byte> bytes) => buffer.Write(bytes);

    /// <summary>Writes one byte.</summary>
    /// <param name="value">The byte.</param>
    public void Byte(byte value)
    {
        buffer.GetSpan(1)[0] = value;
        buffer.Advance(1);
    }

    /// <summary>Writes four bytes.</summary>
    /// <param name="value">The number.</param>
    public void Fixed32(uint value)
    {
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32LittleEndian(buffer.GetSpan(4), value);
        buffer.Advance(4);
    }

    /// <summary>Writes eight bytes.</summary>
    /// <param name="value">The number.</param>
    public void Fixed64(long value)
    {
        System.Buffers.Binary.BinaryPrimitives.WriteInt64LittleEndian(buffer.GetSpan(8), value);
        buffer.Advance(8);
    }

    /// <summary>Writes a variable-length number of one to five bytes.</summary>
    /// <param name="value">The number.</param>
    public void VarInt(uint value)
    {
        var span = buffer.GetSpan(5);
        int n = 0;
        while (value >= 0x80)
        {
            span[n++] = (byte)(value | 0x80);
            value >>= 7;
        }

        span[n++] = (byte)value;
        buffer.Advance(n);
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
        Encoding.UTF8.GetBytes(text, buffer.GetSpan(length));
        buffer.Advance(length);
    }
}
