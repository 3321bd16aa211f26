using System.Buffers.Binary;
using System.Numerics;

namespace KnowledgeBase.Engine.Storage;

/// <summary>
/// What every file of the index is wrapped in: eight bytes before the content (the magic <c>UKBI</c>, then the format
/// version) and eight after it (CRC-32C of everything before, RFC 3720 appendix B.4, then the magic again).
/// </summary>
internal static class Frame
{
    /// <summary>Version of all file layouts; another one is refused.</summary>
    public const uint FormatVersion = 4;

    /// <summary>Bytes before the content.</summary>
    public const int HeadLength = 8;

    /// <summary>Bytes after the content.</summary>
    public const int FootLength = 8;

    /// <summary>Where adding up a checksum begins; its complement at the end is the checksum.</summary>
    public const uint NoChecksum = uint.MaxValue;

    private const uint Magic = 0x49424B55;

    /// <summary>Wraps a content.</summary>
    /// <param name="content">The content.</param>
    /// <returns>The bytes of the whole file.</returns>
    public static byte[] Wrap(ReadOnlySpan<byte> content)
    {
        var writer = new ByteWriter();
        Begin(writer);
        writer.Bytes(content);
        End(writer, Checksum(writer.Written));
        return writer.Written.ToArray();
    }

    /// <summary>Writes what stands before the content, for content that is written after it.</summary>
    /// <param name="writer">Empty.</param>
    public static void Begin(ByteWriter writer)
    {
        writer.Fixed32(Magic);
        writer.Fixed32(FormatVersion);
    }

    /// <summary>Writes what stands after the content.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="checksum">Checksum of everything before.</param>
    public static void End(ByteWriter writer, uint checksum)
    {
        writer.Fixed32(checksum);
        writer.Fixed32(Magic);
    }

    /// <summary>Adds bytes to a checksum.</summary>
    /// <param name="crc">Of the bytes before; at first <see cref="NoChecksum"/>.</param>
    /// <param name="bytes">The next bytes.</param>
    public static uint Add(uint crc, ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        foreach (byte b in bytes)
        {
            crc = BitOperations.Crc32C(crc, b);
        }

        return crc;
    }

    /// <summary>Checks a file and gives its content.</summary>
    /// <param name="file">The bytes of the whole file.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <returns>The content, not copied.</returns>
    /// <exception cref="CorruptIndexException">Magic, version or checksum are not as written.</exception>
    public static ReadOnlySpan<byte> Unwrap(ReadOnlySpan<byte> file, string name)
    {
        if (file.Length < HeadLength + FootLength)
        {
            throw new CorruptIndexException(name, -1, $"{file.Length} bytes, at least {HeadLength + FootLength} expected");
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(file) != Magic)
        {
            throw new CorruptIndexException(name, 0, "not a file of this index");
        }

        uint version = BinaryPrimitives.ReadUInt32LittleEndian(file[4..]);
        if (version != FormatVersion)
        {
            throw new CorruptIndexException(name, 4, $"format version {version}, {FormatVersion} expected");
        }

        int end = file.Length - FootLength;
        if (BinaryPrimitives.ReadUInt32LittleEndian(file[end..]) != Checksum(file[..end])
            || BinaryPrimitives.ReadUInt32LittleEndian(file[(end + 4)..]) != Magic)
        {
            throw new CorruptIndexException(name, end, "wrong checksum");
        }

        return file[HeadLength..end];
    }

    /// <summary>CRC-32C of some bytes.</summary>
    public static uint Checksum(ReadOnlySpan<byte> bytes) => ~Add(NoChecksum, bytes);
}
