using KnowledgeBase.Corpus;
using KnowledgeBase.Indexer.Reading;
using KnowledgeBase.Indexer.Reading.Archives;

namespace KnowledgeBase.Indexer.Sources;

/// <summary>
/// Makes the files in archives sources of their own. The place of such a source is the path of the archive, <c>!/</c>,
/// and its path in there, again and again for archives in archives; a second entry of the same path has <c>#2</c> behind it.
/// </summary>
public static class ArchivePlaces
{
    private const string Step = "!/";

    /// <summary>Endings of documents that are packed as zip files: they are no archives and need not be opened to know it.</summary>
    private static readonly HashSet<string> Documents = new(StringComparer.OrdinalIgnoreCase) { ".docx", ".docm", ".dotx", ".xlsx", ".pptx", ".epub", ".odt", ".ods", ".odp", ".ofd", ".wps" };

    private static readonly Lock Gate = new();

    /// <summary>The archives on the way to the last place opened: neighbours in one archive come one after the other.</summary>
    private static readonly List<(string Key, ZipContents Contents)> Way = [];

    /// <summary>Puts in the place of every archive the places of the files in it.</summary>
    /// <param name="paths">Paths of files.</param>
    /// <returns>
    /// The paths, archives replaced. An archive that is damaged, empty, too large or nested too deep stays itself as well,
    /// so that what is wrong with it is reported.
    /// </returns>
    public static IEnumerable<string> Expand(IEnumerable<string> paths) => paths.SelectMany(path => Expand(path));

    /// <summary>The places of the files in an archive; of a file that is none, its path.</summary>
    /// <param name="path">Path of a file.</param>
    internal static IReadOnlyList<string> Expand(string path)
    {
        List<string> places = [.. Expand(path, 1).Take(ArchiveLimits.Places + 1)];
        return places.Count <= ArchiveLimits.Places ? places : [.. places.Take(ArchiveLimits.Places), path];
    }

    /// <summary>Whether a file may be an archive, by how it is named and begins.</summary>
    /// <param name="path">Path of a file.</param>
    internal static bool MayBeArchive(string path)
    {
        try
        {
            var info = new FileInfo(path);
            if (Documents.Contains(info.Extension) || info.Length < 4)
            {
                return false;
            }

            using var stream = info.OpenRead();
            var head = new byte[4];
            return stream.ReadAtLeast(head, 4, throwOnEndOfStream: false) == 4 && ZipContents.Begins(head);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Whether loading a place opens an archive: it stands in one, or is one too large to be loaded itself.</summary>
    /// <param name="place">A place.</param>
    internal static bool OpensArchive(string place) =>
        Outermost(place) >= 0 || (File.Exists(place) && new FileInfo(place).Length > SourceReaders.MaxBytes && MayBeArchive(place));

    /// <summary>What is wrong with an archive that was to be loaded itself, or null.</summary>
    /// <param name="path">Path of a file.</param>
    internal static Problem? WhatIsWrong(string path)
    {
        lock (Gate)
        {
            return Contents(path, 1)?.Problem;
        }
    }

    /// <summary>Loads a source that stands in an archive.</summary>
    /// <param name="place">A place.</param>
    /// <returns>The bytes or their problem, and the file name; null when the place is not in an archive.</returns>
    internal static (ArchiveEntry Entry, Outcome<byte[]> Bytes)? Load(string place)
    {
        int step = Outermost(place);
        if (step < 0)
        {
            return null;
        }

        lock (Gate)
        {
            return At(place, step) is { } entry ? (entry, ZipContents.Expand(entry)) : null;
        }
    }

    /// <summary>Bytes a source in an archive will have, as far as the archive tells; 0 when the place is not in an archive.</summary>
    /// <param name="place">A place.</param>
    internal static long Length(string place)
    {
        int step = Outermost(place);
        if (step < 0)
        {
            return 0;
        }

        lock (Gate)
        {
            return At(place, step) is { } entry ? Math.Max(entry.Length, entry.Packed) : 0;
        }
    }

    private static ArchiveEntry? At(string place, int step) =>
        Contents(place[..step], 1) is { } outer ? Find(outer, place[..step], place[(step + Step.Length)..], 1) : null;

    private static IEnumerable<string> Expand(string place, int depth)
    {
        ZipContents? contents;
        lock (Gate)
        {
            contents = depth <= ArchiveLimits.Depth ? Contents(place, depth) : null;
        }

        if (contents is null)
        {
            yield return place;
            yield break;
        }

        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in contents.Entries)
        {
            int count = seen[entry.Path] = seen.GetValueOrDefault(entry.Path) + 1;
            string path = place + Step + entry.Path + (count > 1 ? $"#{count}" : string.Empty);
            foreach (string inner in LooksPacked(entry) ? Expand(path, depth + 1) : [path])
            {
                yield return inner;
            }
        }

        if (contents.Problem is not null)
        {
            yield return place;
        }
    }

    /// <summary>Whether an entry may be an archive itself; others are not expanded to find out.</summary>
    private static bool LooksPacked(ArchiveEntry entry) =>
        !entry.Encrypted && Path.GetExtension(EntryNames.File(entry.Path)).Equals(".zip", StringComparison.OrdinalIgnoreCase);

    private static ArchiveEntry? Find(ZipContents contents, string at, string path, int depth)
    {
        if (Entry(contents, path) is { } entry)
        {
            return entry;
        }

        for (int step = path.IndexOf(Step, StringComparison.Ordinal); step >= 0; step = path.IndexOf(Step, step + 1, StringComparison.Ordinal))
        {
            string inner = at + Step + path[..step];
            if (Entry(contents, path[..step]) is not null && Contents(inner, depth + 1) is { } archive)
            {
                return Find(archive, inner, path[(step + Step.Length)..], depth + 1);
            }
        }

        return null;
    }

    private static ArchiveEntry? Entry(ZipContents contents, string path)
    {
        if (contents.At(path).FirstOrDefault() is { } entry)
        {
            return entry;
        }

        int mark = path.LastIndexOf('#');
        return mark > 0 && int.TryParse(path.AsSpan(mark + 1), out int count) && count > 1
            ? contents.At(path[..mark]).Skip(count - 1).FirstOrDefault() : null;
    }

    /// <summary>The archive at a place, kept until another one of its depth is asked for; null when there is none.</summary>
    private static ZipContents? Contents(string place, int depth)
    {
        string key = Key(place);
        if (Way.Count >= depth && Way[depth - 1].Key == key)
        {
            return Way[depth - 1].Contents;
        }

        // A file that is no archive leaves the archive before it in place: its files may still be loaded.
        if (Stream(place) is not { } stream)
        {
            return null;
        }

        Way.Skip(depth - 1).ToList().ForEach(step => step.Contents.Dispose());
        Way.RemoveRange(Math.Min(depth - 1, Way.Count), Math.Max(0, Way.Count - depth + 1));
        if (ZipContents.Open(Path.GetFileName(place), stream) is not { } contents)
        {
            return null;
        }

        if (Way.Count == depth - 1)
        {
            Way.Add((key, contents));
        }

        return contents;
    }

    /// <summary>A file as it lies there, of any size, or an entry in memory; null when it is no archive.</summary>
    private static Stream? Stream(string place)
    {
        int step = Outermost(place);
        if (step >= 0)
        {
            return At(place, step) is { } entry && ZipContents.Expand(entry).Value is { } bytes ? new MemoryStream(bytes, writable: false) : null;
        }

        try
        {
            return MayBeArchive(place) ? File.OpenRead(place) : null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Place of the first step into an archive that is a file, or -1.</summary>
    private static int Outermost(string place)
    {
        for (int step = place.IndexOf(Step, StringComparison.Ordinal); step >= 0; step = place.IndexOf(Step, step + 1, StringComparison.Ordinal))
        {
            if (File.Exists(place[..step]))
            {
                return step;
            }
        }

        return -1;
    }

    private static string Key(string place)
    {
        int step = Outermost(place);
        var info = new FileInfo(step < 0 ? place : place[..step]);
        return info.Exists ? $"{place}|{info.Length}|{info.LastWriteTimeUtc.Ticks}" : place;
    }
}
