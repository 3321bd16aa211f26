using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace KnowledgeBase.Indexer.Reading.Office.FixedLayout;

/// <summary>The files inside an OFD archive, found by the paths its documents name (GB/T 33190-2016, 7.1).</summary>
/// <param name="archive">The archive, looked through by <see cref="XmlArchive.Check"/>.</param>
internal sealed class OfdArchive(ZipArchive archive)
{
    private readonly Dictionary<string, ZipArchiveEntry> entries = archive.Entries
        .GroupBy(e => Normal(e.FullName), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Loads a file; null when it is not there.</summary>
    /// <param name="path">Path from the root of the archive.</param>
    /// <exception cref="XmlException">It is no XML.</exception>
    /// <exception cref="InvalidDataException">It cannot be inflated.</exception>
    public XElement? Load(string path)
    {
        if (!entries.TryGetValue(Normal(path), out var entry))
        {
            return null;
        }

        using var stream = new CountedStream(entry.Open(), XmlArchive.LargestPart);
        using var reader = XmlReader.Create(stream, XmlArchive.Settings);
        return XElement.Load(reader);
    }

    /// <summary>A path named in a file, from the root of the archive.</summary>
    /// <param name="file">The file that names it.</param>
    /// <param name="path">The path; relative to the folder of the file unless it begins with a slash.</param>
    public string Resolve(string file, string path)
    {
        string absolute = Normal(path);
        string relative = Normal(Path.GetDirectoryName(file) + "/" + path);
        return path.StartsWith('/') || (!entries.ContainsKey(relative) && entries.ContainsKey(absolute)) ? absolute : relative;
    }

    private static string Normal(string path)
    {
        var parts = new List<string>();
        foreach (string part in path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ".."))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
