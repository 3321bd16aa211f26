using System.Buffers.Binary;
using System.Text;

namespace KnowledgeBase.Indexer.Tests.Reading.Office;

/// <summary>The smallest compound files ([MS-CFB]): a header, one sector of allocation table, one of directory, one of content.</summary>
internal static class CompoundBytes
{
    private const int Sector = 512;

    /// <summary>A file with streams of these names, all of which begin in sector 2.</summary>
    public static byte[] With(params string[] names)
    {
        byte[] bytes = new byte[Sector * 4];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(bytes);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(30), 9);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(48), 1);
        bytes.AsSpan(76, 436).Fill(0xFF);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(76), 0);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(68), -2);
        var table = bytes.AsSpan(Sector, Sector);
        table.Fill(0xFF);
        BinaryPrimitives.WriteInt32LittleEndian(table, -3);
        BinaryPrimitives.WriteInt32LittleEndian(table[4..], -2);
        BinaryPrimitives.WriteInt32LittleEndian(table[8..], -2);
        for (int i = 0; i < names.Length; i++)
        {
            var entry = bytes.AsSpan((Sector * 2) + (128 * i), 128);
            int length = Encoding.Unicode.GetBytes(names[i], entry);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)(length + 2));
            entry[66] = 2;
            BinaryPrimitives.WriteInt32LittleEndian(entry[116..], 2);
        }

        return bytes;
    }

    /// <summary>A Word 97 file whose header says whether it is encrypted (FIB, [MS-DOC] 2.5.2).</summary>
    public static byte[] Word97(bool encrypted)
    {
        byte[] bytes = With("WordDocument", "1Table");
        var header = bytes.AsSpan(Sector * 3);
        BinaryPrimitives.WriteUInt16LittleEndian(header, 0xA5EC);
        BinaryPrimitives.WriteUInt16LittleEndian(header[2..], 0x00C1);
        BinaryPrimitives.WriteUInt16LittleEndian(header[10..], (ushort)(encrypted ? 0x0100 : 0));
        return bytes;
    }
}
