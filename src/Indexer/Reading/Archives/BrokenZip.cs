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
    /// <param name="archive">The archive; read from as long as entries are expanded.</param>
    /// <returns>The entries; the one that is cut off is left out.</returns>
    public static IReadOnlyList<ArchiveEntry> Entries(Stream archive)
    {
        var found = new List<ArchiveEntry>();
        byte[] header = new byte[HeaderLength];
        for (long at = Next(archive, 0, Header); at >= 0 && Fill(archive, at, header) && found.Count < ArchiveLimits.Entries;)
        {
            byte[] name = new byte[BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(26))];
            long start = at + HeaderLength + name.Length + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(28));
            if (start > archive.Length || !Fill(archive, at + HeaderLength, name))
            {
                break;
            }

            (at, var entry) = Entry(archive, header, name, start);
            if (entry is not null && !entry.Path.EndsWith('/'))
            {
                found.Add(entry);
            }
        }

        return found;
    }

    /// <summary>Where the next entry begins, or -1, and this one when its bytes are all there.</summary>
    private static (long Next, ArchiveEntry? Entry) Entry(Stream archive, byte[] header, byte[] name, long start)
    {
        int flags = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(6));
        int method = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(8));
        uint checksum = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(14));
        long packed = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(18));
        long length = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(22));

        // With flag 8 the sizes stand behind the bytes: they end where the next header begins, or at the directory; without
        // one nobody knows whether the last entry is whole.
        bool sized = (flags & 8) == 0 && packed <= int.MaxValue;
        long next = Next(archive, sized ? Math.Min(archive.Length, start + packed) : start, Header);
        long end = sized ? start + packed : next >= 0 ? next : Next(archive, start, Directory);
        if (end < 0 || end > archive.Length || method is not (0 or 8))
        {
            return (next, null);
        }

        string path = EntryNames.Decode((flags & 0x800) != 0 ? System.Text.Encoding.UTF8.GetString(name) : EntryNames.Bytes.GetString(name));
        return (next, new ArchiveEntry(path, end - start, sized ? length : -1, (flags & 1) != 0, sized ? checksum : null, Open));

        Stream Open() => method == 0 ? new StreamPart(archive, start, end - start) : new DeflateStream(new StreamPart(archive, start, end - start), CompressionMode.Decompress);
    }

    private static bool Fill(Stream archive, long at, byte[] bytes)
    {
        archive.Position = at;
        return archive.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length;
    }

    /// <summary>Where a mark stands at or behind a place; -1 when it stands nowhere.</summary>
    private static long Next(Stream archive, long from, ReadOnlySpan<byte> mark)
    {
        byte[] part = new byte[64 * 1024];
        for (long at = from; at + mark.Length <= archive.Length; at += part.Length - mark.Length + 1)
        {
            archive.Position = at;
            int read = archive.ReadAtLeast(part, part.Length, throwOnEndOfStream: false);
            if (part.AsSpan(0, read).IndexOf(mark) is >= 0 and var found)
            {
                return at + found;
            }
        }

        return -1;
    }
}
