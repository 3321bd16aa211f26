using System.Buffers.Binary;
using System.IO.Compression;

namespace KnowledgeBase.Indexer.Reading.Archives;

/// <summary>
/// Finds what is left in a zip archive whose directory is missing, as when a download broke off: every entry has a header
/// of its own before its bytes (APPNOTE 6.3.9, 4.3.7).
/// </summary>
internal static class BrokenZip
{
    private const int HeaderLength = 30;

    private static ReadOnlySpan<byte> Header => "PK\u0003\u0004"u8;

    private static ReadOnlySpan<byte> Directory => "PK\u0001\u0002"u8;

    /// <summary>The entries whose bytes are all there, in order.</summary>
    /// <param name="bytes">The archive.</param>
    /// <returns>The entries; the one that is cut off is left out.</returns>
    public static IReadOnlyList<ArchiveEntry> Entries(ReadOnlyMemory<byte> bytes)
    {
        var found = new List<ArchiveEntry>();
        int at = Next(bytes.Span, 0);
        while (at >= 0 && at + HeaderLength <= bytes.Length && found.Count < ArchiveLimits.Entries)
        {
            var header = bytes.Span.Slice(at, HeaderLength);
            int flags = BinaryPrimitives.ReadUInt16LittleEndian(header[6..]);
            int method = BinaryPrimitives.ReadUInt16LittleEndian(header[8..]);
            uint checksum = BinaryPrimitives.ReadUInt32LittleEndian(header[14..]);
            long packed = BinaryPrimitives.ReadUInt32LittleEndian(header[18..]);
            long length = BinaryPrimitives.ReadUInt32LittleEndian(header[22..]);
            int name = BinaryPrimitives.ReadUInt16LittleEndian(header[26..]);
            int start = at + HeaderLength + name + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
            if (start > bytes.Length)
            {
                break;
            }

            // With flag 8 the sizes stand behind the bytes: they end where the next header begins.
            bool sized = (flags & 8) == 0 && packed <= int.MaxValue;
            int next = Next(bytes.Span, sized ? (int)Math.Min(bytes.Length, start + packed) : start);
            int end = sized ? (int)Math.Min(bytes.Length, start + packed) : next >= 0 ? next : End(bytes.Span, start);
            bool whole = end >= 0 && (!sized || start + packed <= bytes.Length) && method is 0 or 8;
            string path = EntryNames.Decode(Name(bytes.Span.Slice(at + HeaderLength, name), flags));
            if (whole && !path.EndsWith('/'))
            {
                var packedBytes = bytes[start..end];
                found.Add(new ArchiveEntry(path, end - start, sized ? length : -1, (flags & 1) != 0, sized ? checksum : null, () => Open(packedBytes, method)));
            }

            at = next;
        }

        return found;
    }

    private static string Name(ReadOnlySpan<byte> bytes, int flags) =>
        (flags & 0x800) != 0 ? System.Text.Encoding.UTF8.GetString(bytes) : EntryNames.Bytes.GetString(bytes);

    private static Stream Open(ReadOnlyMemory<byte> packed, int method)
    {
        var stream = new MemoryStream(packed.ToArray(), writable: false);
        return method == 0 ? stream : new DeflateStream(stream, CompressionMode.Decompress);
    }

    private static int Next(ReadOnlySpan<byte> bytes, int from) =>
        from <= bytes.Length && bytes[from..].IndexOf(Header) is >= 0 and var at ? from + at : -1;

    /// <summary>Where the last entry ends: at the directory; without one nobody knows whether it is whole.</summary>
    private static int End(ReadOnlySpan<byte> bytes, int from) =>
        bytes[from..].IndexOf(Directory) is >= 0 and var at ? from + at : -1;
}
