using System.Buffers.Binary;
using System.Text;

namespace KnowledgeBase.Indexer.Reading.Office;

/// <summary>
/// The names in the directory of a zip archive (APPNOTE.TXT 4.3.12, 4.3.16), read in place: files are asked what they are
/// before anything is copied or inflated.
/// </summary>
internal static class ZipNames
{
    private const int EndLength = 22;
    private const int LongestComment = 65_535;
    private const int HeadLength = 46;

    /// <summary>The names, as far as they can be read; null when there is no directory, as in a truncated file.</summary>
    /// <param name="bytes">Bytes of a file.</param>
    public static IReadOnlyList<string>? Of(ReadOnlySpan<byte> bytes)
    {
        int from = Math.Max(0, bytes.Length - EndLength - LongestComment);
        int end = bytes[from..].LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || from + end + EndLength > bytes.Length)
        {
            return null;
        }

        var names = new List<string>();
        long at = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(from + end + 16)..]);
        while (at + HeadLength <= bytes.Length && names.Count <= XmlArchive.MostEntries && bytes[(int)at..].StartsWith("PK\x01\x02"u8))
        {
            var head = bytes[(int)at..];
            int name = BinaryPrimitives.ReadUInt16LittleEndian(head[28..]);
            int rest = BinaryPrimitives.ReadUInt16LittleEndian(head[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(head[32..]);
            if (HeadLength + name > head.Length)
            {
                break;
            }

            names.Add(Encoding.UTF8.GetString(head.Slice(HeadLength, name)));
            at += HeadLength + name + rest;
        }

        return names;
    }
}
