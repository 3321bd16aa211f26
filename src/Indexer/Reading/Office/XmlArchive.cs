using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;
using KnowledgeBase.Corpus;

namespace KnowledgeBase.Indexer.Reading.Office;

/// <summary>
/// Zip archives of XML, as .docx, .odt and .ofd are: opened, and looked through before a parser builds anything of them.
/// Sizes are counted while inflating, nesting is bounded (deep nesting would exhaust the stack of any tree walker), and
/// document type definitions are refused (entities could grow without end).
/// </summary>
internal static class XmlArchive
{
    /// <summary>Largest single XML part, in bytes: about 20 million Chinese characters without their markup.</summary>
    public const long LargestPart = 64L * 1024 * 1024;

    /// <summary>Largest sum of all XML parts, in bytes.</summary>
    public const long LargestSum = 192L * 1024 * 1024;

    /// <summary>Most entries of an archive.</summary>
    public const int MostEntries = 50_000;

    /// <summary>Deepest nesting of elements.</summary>
    public const int Deepest = 256;

    /// <summary>How XML from an archive is read.</summary>
    public static XmlReaderSettings Settings => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = LargestPart,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Whether bytes begin as a zip archive does.</summary>
    /// <param name="bytes">Bytes of a file.</param>
    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\x03\x04"u8);

    /// <summary>Opens an archive, or gives null when its directory cannot be read.</summary>
    /// <param name="bytes">Bytes of a file.</param>
    public static ZipArchive? Open(ReadOnlyMemory<byte> bytes)
    {
        ZipArchive? archive = null;
        try
        {
            archive = new ZipArchive(Stream(bytes), ZipArchiveMode.Read);
            // The directory is read only now; one that contradicts itself is found here and nowhere later.
            _ = archive.Entries.Count;
            return archive;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or ArgumentException)
        {
            archive?.Dispose();
            return null;
        }
    }

    /// <summary>Bytes as a stream, without copying them where that is possible.</summary>
    /// <param name="bytes">The bytes.</param>
    public static MemoryStream Stream(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var segment)
        ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);

    /// <summary>The beginning of an entry as text, or null when it is not there or cannot be inflated.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="name">Full name of the entry.</param>
    /// <param name="most">Most bytes to read.</param>
    public static string? Beginning(ZipArchive archive, string name, int most)
    {
        try
        {
            using var stream = archive.GetEntry(name)?.Open();
            if (stream is null)
            {
                return null;
            }

            var buffer = new byte[most];
            return System.Text.Encoding.UTF8.GetString(buffer, 0, stream.ReadAtLeast(buffer, most, throwOnEndOfStream: false));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Looks through the XML of an archive.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="fileName">Name of the file, for the problem.</param>
    /// <param name="isRead">Whether an entry will be read.</param>
    /// <returns>Why the archive must not be read, or null.</returns>
    public static Problem? Check(ZipArchive archive, string fileName, Func<string, bool> isRead)
    {
        if (archive.Entries.Count > MostEntries)
        {
            return new Problem(ProblemCode.TooLarge, fileName, $"{archive.Entries.Count} entries; at most {MostEntries} are read.");
        }

        long left = LargestSum;
        foreach (var entry in archive.Entries.Where(e => isRead(e.FullName)))
        {
            if (CheckPart(entry, fileName, ref left) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static Problem? CheckPart(ZipArchiveEntry entry, string fileName, ref long left)
    {
        string where = $"{fileName}: {entry.FullName}";
        long most = Math.Min(LargestPart, left);
        var tooLarge = new Problem(ProblemCode.TooLarge, where, $"More than {most} bytes of XML in {entry.FullName}.");
        if (entry.Length > most)
        {
            return tooLarge;
        }

        CountedStream? counted = null;
        try
        {
            using (counted = new CountedStream(entry.Open(), most))
            {
                using var reader = XmlReader.Create(counted, Settings);
                while (reader.Read())
                {
                    if (reader.Depth > Deepest)
                    {
                        return new Problem(ProblemCode.Damaged, where, $"Elements nested more than {Deepest} deep in {entry.FullName}.");
                    }
                }

                left -= counted.Position;
            }
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException or IOException)
        {
            return counted?.IsOver == true
                ? tooLarge
                : new Problem(ProblemCode.Damaged, where, $"{entry.FullName} cannot be read: {broken.Message}");
        }

        return null;
    }
}
