namespace KnowledgeBase.Indexer.Reading.Archives;

/// <summary>
/// The checksum of entries of zip archives (CRC-32, APPNOTE 6.3.9, 4.4.7; ISO/IEC 8802-3, 3.2.9). The runtime does not check it
/// when it reads: a stored entry with a wrong byte would be taken for what was packed.
/// </summary>
internal static class EntryChecksum
{
    // The generator of ISO/IEC 8802-3, lowest bit first.
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Remainder)];

    /// <summary>The checksum of bytes.</summary>
    /// <param name="bytes">All bytes of an entry, expanded.</param>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        uint sum = uint.MaxValue;
        foreach (byte b in bytes)
        {
            sum = Table[(byte)(sum ^ b)] ^ (sum >> 8);
        }

        return ~sum;
    }

    private static uint Remainder(int first)
    {
        uint rest = (uint)first;
        for (int bit = 0; bit < 8; bit++)
        {
            rest = (rest & 1) != 0 ? Polynomial ^ (rest >> 1) : rest >> 1;
        }

        return rest;
    }
}
