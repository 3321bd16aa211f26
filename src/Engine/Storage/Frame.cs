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
    public const uint FormatVersion = 3;

    /// <summary>Bytes before the content.</summary>
    public const int HeadLength = 8;

    private const uint Magic = 0x49424B55;
    private const int FootLength = 8;

    /// <summary>Wraps a content.</summary>
    /// <param name="content">The content.</param>
    /// <returns>The bytes of the whole file.</returns>
    public static byte[] Wrap(ReadOnlySpan<byte> content)
    {
        var writer = new ByteWriter();
        Begin(writer);
        writer.Bytes(content);
        End(writer);
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
    /// <param name="writer">Holds the beginning and the content.</param>
    public static void End(ByteWriter writer)
    {
        writer.Fixed32(Checksum(writer.Written));
        writer.Fixed32(Magic);
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

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        foreach (byte b in bytes)
        {
            crc = BitOperations.Crc32C(crc, b);
        }

        return ~crc;
    }
}
