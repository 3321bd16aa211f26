using System.Buffers.Binary;
using System.Text;

namespace KnowledgeBase.Indexer.Reading.Office;

/// <summary>
/// The directory of a compound file, the container of .doc, .wps and of encrypted .docx files ([MS-CFB]). Only names and
/// places of streams are read; broken chains end where they break.
/// </summary>
internal sealed class CompoundFile
{
    private const int EntryLength = 128;
    private const int TableSectorsInHeader = 109;
    private readonly byte[] bytes;
    private readonly int sectorSize;
    private readonly Dictionary<string, int> streams = new(StringComparer.Ordinal);

    private CompoundFile(byte[] bytes)
    {
        this.bytes = bytes;
        sectorSize = 1 << Math.Clamp((int)BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(30)), 7, 16);
    }

    /// <summary>Whether bytes begin as a compound file does.</summary>
    /// <param name="bytes">Bytes of a file.</param>
    public static bool IsOne(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 512 && bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>Reads the directory of a compound file.</summary>
    /// <param name="bytes">Bytes for which <see cref="IsOne"/> holds.</param>
    public static CompoundFile Read(ReadOnlySpan<byte> bytes)
    {
        var file = new CompoundFile(bytes.ToArray());
        file.ReadDirectory();
        return file;
    }

    /// <summary>Whether the file holds a stream or folder.</summary>
    /// <param name="name">Its name.</param>
    public bool Holds(string name) => streams.ContainsKey(name);

    /// <summary>The first bytes of a stream that is not kept in the small-stream area; empty when there is none.</summary>
    /// <param name="name">Its name.</param>
    public ReadOnlySpan<byte> Beginning(string name) =>
        streams.TryGetValue(name, out int sector) && Offset(sector) is var offset and > 0
            ? bytes.AsSpan(offset, Math.Min(sectorSize, bytes.Length - offset))
            : [];

    private void ReadDirectory()
    {
        int sector = Number(48);
        int most = bytes.Length / sectorSize;
        for (int n = 0; n <= most && Offset(sector) is var offset and > 0; n++)
        {
            for (int at = offset; at + EntryLength <= Math.Min(offset + sectorSize, bytes.Length); at += EntryLength)
            {
                ReadEntry(bytes.AsSpan(at, EntryLength));
            }

            sector = Next(sector);
        }
    }

    private void ReadEntry(ReadOnlySpan<byte> entry)
    {
        int length = BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]);
        if (entry[66] != 0 && length is >= 4 and <= 64)
        {
            string name = Encoding.Unicode.GetString(entry[..(length - 2)]);
            streams.TryAdd(name, BinaryPrimitives.ReadInt32LittleEndian(entry[116..]));
        }
    }

    /// <summary>The sector after one, by the allocation table; negative at the end.</summary>
    private int Next(int sector)
    {
        int perSector = sectorSize / 4;
        int table = TableSector(sector / perSector);
        return Offset(table) is var offset and > 0 ? Number(offset + (sector % perSector * 4)) : -1;
    }

    private int TableSector(int index)
    {
        if (index < TableSectorsInHeader)
        {
            return Number(76 + (index * 4));
        }

        int perSector = (sectorSize / 4) - 1;
        int sector = Number(68);
        for (index -= TableSectorsInHeader; index >= perSector && Offset(sector) > 0; index -= perSector)
        {
            sector = Number(Offset(sector) + (perSector * 4));
        }

        return Offset(sector) is var offset and > 0 ? Number(offset + (index * 4)) : -1;
    }

    private int Offset(int sector) =>
        sector >= 0 && ((long)sector + 1) * sectorSize < bytes.Length ? (sector + 1) * sectorSize : -1;

    private int Number(int offset) =>
        offset + 4 <= bytes.Length ? BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(offset)) : -1;
}
