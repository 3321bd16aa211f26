using System.IO.Compression;

namespace KnowledgeBase.Indexer.Tests.Fuzzing;

/// <summary>Damages files as disks, networks and ill will do; the same for the same random numbers.</summary>
public static class Damage
{
    /// <summary>A damaged copy.</summary>
    /// <param name="sample">A valid file.</param>
    /// <param name="random">Where chance comes from.</param>
    /// <returns>Its bytes; the file's name stays.</returns>
    public static byte[] To(FuzzSample sample, Random random)
    {
        // Damage to the archive itself is mostly found by its checksums: half of the time what is in it is damaged.
        return sample.IsArchive && random.Next(2) == 0 ? Inside(sample.Bytes, random) : Several(sample.Bytes, random);
    }

    private static byte[] Inside(byte[] archive, Random random)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        var entries = zip.Entries.Select(entry => (entry.FullName, Bytes(entry))).ToList();
        int chosen = random.Next(entries.Count);
        entries[chosen] = (entries[chosen].FullName, Several(entries[chosen].Item2, random));
        return FuzzSample.Archive(entries);
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }

    private static byte[] Several(byte[] bytes, Random random)
    {
        for (int times = random.Next(1, 5); times > 0; times--)
        {
            bytes = Once(bytes, random);
        }

        return bytes;
    }

    private static byte[] Once(byte[] bytes, Random random)
    {
        if (bytes.Length == 0)
        {
            return bytes;
        }

        int at = random.Next(bytes.Length);
        int length = random.Next(1, Math.Min(64, bytes.Length - at) + 1);
        byte[] part = bytes[at..(at + length)];
        return random.Next(8) switch
        {
            0 => Changed(bytes, at, (byte)(bytes[at] ^ (1 << random.Next(8)))),
            1 => Changed(bytes, at, (byte)random.Next(256)),
            2 => bytes[..at],
            3 => [.. bytes[..at], .. bytes[(at + length)..]],
            4 => [.. bytes[..at], .. Enumerable.Repeat(part, random.Next(2, 200)).SelectMany(p => p), .. bytes[at..]],
            5 => Moved(bytes, part, random.Next(bytes.Length)),
            6 => [.. bytes[..at], .. new byte[length], .. bytes[(at + length)..]],
            _ => [.. bytes[at..], .. bytes[..at]],
        };
    }

    private static byte[] Changed(byte[] bytes, int at, byte value)
    {
        byte[] changed = [.. bytes];
        changed[at] = value;
        return changed;
    }

    private static byte[] Moved(byte[] bytes, byte[] part, int to) => [.. bytes[..to], .. part, .. bytes[to..]];
}
