using KnowledgeBase.Indexer.Isolation;

namespace KnowledgeBase.Indexer.Sources;

/// <summary>Finds the files under the paths a person gave.</summary>
public static class SourceFinder
{
    /// <summary>
    /// All files under the paths, each once, in the order of the paths and by name inside a folder. Hidden files and
    /// folders (a leading full stop) are passed over unless given themselves; links are followed, a folder is entered once.
    /// In the folder that is saved beside a web page (<c>NAME_files</c>), scripts, styles and pictures are passed over.
    /// A path at which there is nothing counts as a file: reading it reports that. In the place of an archive come the files
    /// in it (<see cref="ArchivePlaces"/>).
    /// </summary>
    /// <param name="paths">Files and folders.</param>
    /// <returns>What was found. A folder that may not be read is left out and listed apart.</returns>
    public static FoundSources Find(IEnumerable<string> paths)
    {
        string[] given = [.. paths.Select(Path.GetFullPath)];
        var walk = new Walk();
        int count = ArchiveWorker.Shared.Expand(walk.Under(given)).Count();
        return new FoundSources(count, given.Where(path => !Path.Exists(path)).ToList(), walk.Closed,
            () => ArchiveWorker.Shared.Expand(new Walk().Under(given)));
    }

    /// <summary>
    /// One walk. It remembers folders, and of files only those that were given themselves or are links: what it holds
    /// grows with the folders, and with the files of the largest one.
    /// </summary>
    private sealed class Walk
    {
        private static readonly string[] PageFolders = ["_files", ".files"];

        private static readonly string[] Pages = [".htm", ".html", ".xhtml", ".HTM", ".HTML"];

        /// <summary>Endings of what makes a page look and move: scripts, styles, pictures, typefaces.</summary>
        private static readonly HashSet<string> PageParts = new(StringComparer.OrdinalIgnoreCase)
        {
            ".js", ".mjs", ".css", ".map", ".json", ".download", ".png", ".gif", ".jpg", ".jpeg", ".webp", ".bmp", ".svg", ".ico", ".swf", ".woff", ".woff2",
            ".ttf", ".eot", ".mp3", ".mp4", ".wmz", ".emz", ".mso", ".thmx", ".xml",
        };

        private readonly HashSet<string> entered = new(StringComparer.Ordinal);
        private readonly HashSet<string> listed = new(StringComparer.Ordinal);
        private readonly HashSet<string> alone = new(StringComparer.Ordinal);

        public List<string> Closed { get; } = [];

        public IEnumerable<string> Under(IEnumerable<string> paths)
        {
            foreach (string path in paths)
            {
                foreach (string file in Visit(path, RealPath(path) ?? path))
                {
                    yield return file;
                }
            }
        }

        private IEnumerable<string> Visit(string path, string real)
        {
            if (!Directory.Exists(path))
            {
                return WasFound(real) || !alone.Add(real) ? [] : [path];
            }

            return entered.Add(real) ? Inside(path, real) : [];
        }

        private IEnumerable<string> Inside(string folder, string realFolder)
        {
            foreach (string name in Names(folder, realFolder))
            {
                string path = Path.Combine(folder, name);
                string plain = Path.Combine(realFolder, name);
                bool link = new FileInfo(path).LinkTarget is not null;
                if (!link && !Directory.Exists(path))
                {
                    // The folder is entered once, so its own files come once.
                    if (!alone.Contains(plain))
                    {
                        yield return path;
                    }

                    continue;
                }

                // A link that leads nowhere, or only back to itself, is no file.
                string? real = link ? RealPath(path) : plain;
                foreach (string file in real is null || !Path.Exists(real) ? [] : Visit(path, real))
                {
                    yield return file;
                }
            }
        }

        // The folder that browsers and Word save beside a page, with the same name.
        private static bool BelongsToPage(string folder) =>
            PageFolders.FirstOrDefault(end => folder.EndsWith(end, StringComparison.OrdinalIgnoreCase)) is { } ending
            && Pages.Any(page => File.Exists(folder[..^ending.Length] + page));

        // As one of the files of a folder that was listed.
        private bool WasFound(string real) =>
            !Path.GetFileName(real).StartsWith('.') && Path.GetDirectoryName(real) is { } folder && listed.Contains(folder) && Path.Exists(real);

        private List<string> Names(string folder, string realFolder)
        {
            try
            {
                var names = Directory.EnumerateFileSystemEntries(folder)
                    .Select(entry => Path.GetFileName(entry)).Where(name => !name.StartsWith('.')).ToList();
                if (BelongsToPage(folder))
                {
                    names.RemoveAll(name => PageParts.Contains(Path.GetExtension(name)));
                }

                names.Sort(StringComparer.Ordinal);
                listed.Add(realFolder);
                return names;
            }
            catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
            {
                Closed.Add(folder);
                return [];
            }
        }
    }

    /// <summary>The path with links in every part of it resolved, so that two ways to one folder are seen as one.</summary>
    private static string? RealPath(string path)
    {
        try
        {
            string? parent = Path.GetDirectoryName(path);
            string here = parent is null ? path : Path.Combine(RealPath(parent) ?? parent, Path.GetFileName(path));
            FileSystemInfo entry = Directory.Exists(here) ? new DirectoryInfo(here) : new FileInfo(here);
            return entry.LinkTarget is null ? here : entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName;
        }
        catch (IOException)
        {
            // Links that go round in a circle.
            return null;
        }
    }
}

/// <summary>What lies under the paths a person gave.</summary>
/// <param name="count">Number of files.</param>
/// <param name="missing">Given paths at which there is nothing.</param>
/// <param name="closed">Folders that could not be read.</param>
/// <param name="walk">Walks once more.</param>
public sealed class FoundSources(
    int count, IReadOnlyList<string> missing, IReadOnlyList<string> closed, Func<IEnumerable<string>> walk)
{
    /// <summary>Number of files at the time of looking.</summary>
    public int Count => count;

    /// <summary>Given paths at which there is nothing; they are among <see cref="Files"/>.</summary>
    public IReadOnlyList<string> Missing => missing;

    /// <summary>Folders that could not be read.</summary>
    public IReadOnlyList<string> Closed => closed;

    /// <summary>Absolute paths of files, in order; looked up anew, folder by folder, whenever they are enumerated.</summary>
    public IEnumerable<string> Files => walk();
}
