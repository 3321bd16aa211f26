namespace KnowledgeBase.Indexer.Sources;

/// <summary>Finds the files under the paths a person gave.</summary>
public static class SourceFinder
{
    /// <summary>
    /// All files under the paths, each once, in the order of the paths and by name inside a folder. Hidden files and
    /// folders (a leading full stop) are passed over unless given themselves; links are followed, a folder is entered once.
    /// </summary>
    /// <param name="paths">Files and folders that exist.</param>
    /// <returns>Absolute paths. A folder that may not be read is left out and listed apart.</returns>
    public static FoundSources Find(IEnumerable<string> paths)
    {
        var walk = new Walk();
        foreach (string path in paths)
        {
            walk.Visit(Path.GetFullPath(path));
        }

        return new FoundSources(walk.Files, walk.Closed);
    }

    private sealed class Walk
    {
        private readonly HashSet<string> seen = new(StringComparer.Ordinal);

        public List<string> Files { get; } = [];

        public List<string> Closed { get; } = [];

        public void Visit(string path)
        {
            // A link that leads nowhere, or only back to itself, is no file.
            if (RealPath(path) is not { } real || !Path.Exists(real) || !seen.Add(real))
            {
                return;
            }

            if (!Directory.Exists(path))
            {
                Files.Add(path);
                return;
            }

            foreach (string entry in Entries(path))
            {
                Visit(entry);
            }
        }

        private List<string> Entries(string folder)
        {
            try
            {
                return [.. Directory.EnumerateFileSystemEntries(folder)
                    .Where(entry => !Path.GetFileName(entry).StartsWith('.'))
                    .Order(StringComparer.Ordinal)];
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
/// <param name="Files">Absolute paths of files, in order.</param>
/// <param name="Closed">Folders that could not be read.</param>
public sealed record FoundSources(IReadOnlyList<string> Files, IReadOnlyList<string> Closed);
