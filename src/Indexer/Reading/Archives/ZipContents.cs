using System.IO.Compression;
using KnowledgeBase.Corpus;
using KnowledgeBase.Indexer.Reading.Office;

namespace KnowledgeBase.Indexer.Reading.Archives;

/// <summary>
/// The files in a zip archive. Nothing is written anywhere; of an archive the directory is held, and bytes are expanded one entry
/// at a time, within limits. Disposing it closes the archive; its entries cannot be expanded any more then.
/// </summary>
/// <param name="Entries">The files a person chose to put in, in the order of the archive.</param>
/// <param name="Problem">What is wrong with the archive as a whole, or null; entries may still be read.</param>
internal sealed record ZipContents(IReadOnlyList<ArchiveEntry> Entries, Problem? Problem) : IDisposable
{
    private readonly Lazy<ILookup<string, ArchiveEntry>> byPath = new(() => Entries.ToLookup(e => e.Path, StringComparer.Ordinal));

    private Stream? archive;

    /// <summary>Entries that show that a zip file is a document of its own kind: Office, OpenDocument and EPUB, OFD.</summary>
    private static readonly string[] DocumentMarks = ["[Content_Types].xml", "mimetype", "OFD.xml", "META-INF/container.xml"];

    /// <summary>Whether bytes begin as a zip archive does.</summary>
    /// <param name="bytes">Bytes of a file.</param>
    public static bool Begins(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8);

    /// <summary>Opens an archive.</summary>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="stream">Its bytes, as a stream that can be sought in; closed with the contents, or here when there are none.</param>
    /// <returns>The contents, or null when the file is no archive but a document packed as one.</returns>
    public static ZipContents? Open(string name, Stream stream)
    {
        var contents = Files(name, stream);
        if (contents?.Entries.Any(e => DocumentMarks.Contains(e.Path, StringComparer.OrdinalIgnoreCase)) != true)
        {
            return contents;
        }

        contents.Dispose();
        return null;
    }

    /// <summary>The files in a zip file of any kind.</summary>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="stream">Its bytes, as a stream that can be sought in; closed with the contents, or here when there are none.</param>
    /// <returns>The contents, or null when it does not begin as a zip file does.</returns>
    public static ZipContents? Files(string name, Stream stream)
    {
        var head = new byte[4];
        if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || !Begins(head))
        {
            stream.Dispose();
            return null;
        }

        try
        {
            stream.Position = 0;
            var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true, EntryNames.Bytes);
            return Whole(name, zip, stream.Length) with { archive = stream };
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or ArgumentException or OverflowException)
        {
            return Broken(name, stream) with { archive = stream };
        }
    }

    /// <summary>The entries of a path, in the order of the archive: as a rule one.</summary>
    /// <param name="path">Path of an entry.</param>
    public IEnumerable<ArchiveEntry> At(string path) => byPath.Value[path];

    /// <inheritdoc />
    public void Dispose() => archive?.Dispose();

    /// <summary>Expands an entry.</summary>
    /// <param name="entry">An entry of this archive.</param>
    /// <returns>Its bytes, or why there are none.</returns>
    public static Outcome<byte[]> Expand(ArchiveEntry entry)
    {
        string name = EntryNames.File(entry.Path);
        if (entry.Encrypted)
        {
            return new Problem(ProblemCode.Encrypted, name, "The entry of the archive is protected by a password.");
        }

        if (entry.IsLink)
        {
            return new Problem(ProblemCode.Unsupported, name, "The entry of the archive is a link; links out of archives are not followed.");
        }

        long most = Math.Min(SourceReaders.MaxBytes, Math.Max(ArchiveLimits.Unsuspicious, entry.Packed * ArchiveLimits.Ratio));
        if (entry.Length > most)
        {
            return TooLarge(name, most);
        }

        try
        {
            using var stream = entry.Open();
            return Read(stream, most) is not { } bytes ? TooLarge(name, most)
                : IsWhole(entry, bytes) ? bytes : Damaged(name);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException or ObjectDisposedException)
        {
            return Damaged(name);
        }
    }

    private static bool IsWhole(ArchiveEntry entry, byte[] bytes) =>
        (entry.Length < 0 || bytes.Length == entry.Length) && (entry.Checksum is not { } stated || EntryChecksum.Of(bytes) == stated);

    private static ZipContents Whole(string name, ZipArchive zip, long packed)
    {
        var entries = zip.Entries.Where(e => !e.FullName.EndsWith('/') && !e.FullName.EndsWith('\\'))
            .Select(e => new ArchiveEntry(EntryNames.Decode(e.FullName), e.CompressedLength, e.Length, e.IsEncrypted, e.Crc32, e.Open) { IsLink = IsLink(e) })
            .Where(e => !EntryNames.IsSystem(e.Path)).Take(ArchiveLimits.Entries + 1).ToList();
        if (entries.Count > ArchiveLimits.Entries)
        {
            return Refused(ProblemCode.TooLarge, name, $"The archive holds more than {ArchiveLimits.Entries} files.");
        }

        // Entries that share their bytes are smaller together than each is: the mark of an overlapping bomb.
        long most = Math.Max(ArchiveLimits.Total, packed * ArchiveLimits.TotalRatio);
        long total = entries.Sum(e => Math.Max(0, Math.Min(e.Length, ArchiveLimits.Total)));
        bool overlaps = entries.Sum(e => e.Packed) > packed;
        return total > most || overlaps ? Refused(ProblemCode.TooLarge, name, $"The archive expands to more than {most} bytes or its entries overlap.")
            : entries.Count == 0 ? Refused(ProblemCode.Empty, name, "The archive holds no files.")
            : new ZipContents(entries, null);
    }

    // The upper half of the attributes holds the mode that Unix gives a file; see inode(7) for its kinds.
    private static bool IsLink(ZipArchiveEntry entry) => (entry.ExternalAttributes >> 16 & 0xF000) == 0xA000;

    private static ZipContents Broken(string name, Stream stream)
    {
        var entries = BrokenZip.Entries(stream).Where(e => !EntryNames.IsSystem(e.Path)).ToList();
        string found = entries.Count == 0 ? "nothing in it could be read" : $"{entries.Count} files before the damage were read: {Names(entries)}";
        return new ZipContents(entries, new Problem(ProblemCode.Damaged, name, $"The archive is damaged or cut off; {found}."));
    }

    private static string Names(List<ArchiveEntry> entries) =>
        string.Join("、", entries.Take(5).Select(e => EntryNames.File(e.Path))) + (entries.Count > 5 ? "…" : string.Empty);

    private static ZipContents Refused(ProblemCode code, string name, string message) => new([], new Problem(code, name, message));

    private static Problem TooLarge(string name, long most) =>
        new(ProblemCode.TooLarge, name, $"The entry of the archive expands to more than {most} bytes.");

    private static Problem Damaged(string name) => new(ProblemCode.Damaged, name, "The bytes of the entry of the archive are broken.");

    private static byte[]? Read(Stream stream, long most)
    {
        using var bytes = new MemoryStream();
        var part = new byte[81920];
        for (int count = stream.Read(part); count > 0; count = stream.Read(part))
        {
            if (bytes.Length + count > most)
            {
                return null;
            }

            bytes.Write(part, 0, count);
        }

        return bytes.ToArray();
    }
}
