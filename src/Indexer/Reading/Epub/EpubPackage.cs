using System.Xml;
using System.Xml.Linq;
using KnowledgeBase.Corpus;
using KnowledgeBase.Indexer.Reading.Archives;

namespace KnowledgeBase.Indexer.Reading.Epub;

/// <summary>
/// The package of an e-book (EPUB 3.3 and the 2.0 formats before it): which files are its chapters, in which order, and
/// what it states of itself.
/// </summary>
/// <param name="Chapters">Chapters in the order of the spine.</param>
/// <param name="Stated">Title, creators, publisher, date.</param>
/// <param name="Missing">Addresses of chapters it names that are not in it.</param>
internal sealed record EpubPackage(IReadOnlyList<ArchiveEntry> Chapters, StatedMetadata Stated, IReadOnlyList<string> Missing)
{
    private const int MaxXmlCharacters = 16 * 1024 * 1024;

    /// <summary>Scrambling of fonts, which protects no text (EPUB 3.3, 4.3; and the older one of the same purpose).</summary>
    private static readonly string[] FontScrambling = ["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"];

    /// <summary>Reads the package.</summary>
    /// <param name="name">Name of the file, for messages.</param>
    /// <param name="entries">Files in the e-book.</param>
    public static Outcome<EpubPackage> Read(string name, IReadOnlyList<ArchiveEntry> entries)
    {
        if (IsProtected(entries))
        {
            return new Problem(ProblemCode.Encrypted, name, "The e-book is protected by a rights management system.");
        }

        string? root = Xml(entries, "META-INF/container.xml")?.Descendants()
            .FirstOrDefault(e => e.Name.LocalName == "rootfile")?.Attribute("full-path")?.Value;
        if (root is null || Xml(entries, root) is not { } package)
        {
            return new Problem(ProblemCode.Damaged, name, "The e-book names no package or its package cannot be read.");
        }

        var named = Spine(package, root, entries);
        var chapters = named.Select(c => c.Entry).OfType<ArchiveEntry>().Distinct().ToList();
        return chapters.Count == 0
            ? new Problem(ProblemCode.Damaged, name, "None of the chapters the e-book names is in it.")
            : new EpubPackage(chapters, Metadata(package), [.. named.Where(c => c.Entry is null).Select(c => c.Name)]);
    }

    private static List<(string Name, ArchiveEntry? Entry)> Spine(XDocument package, string root, IReadOnlyList<ArchiveEntry> entries)
    {
        var files = package.Descendants().Where(e => e.Name.LocalName == "item" && e.Attribute("id") is not null)
            .GroupBy(e => e.Attribute("id")!.Value).ToDictionary(g => g.Key, g => g.First().Attribute("href")?.Value);
        return [.. package.Descendants().Where(e => e.Name.LocalName == "itemref")
            .Select(e => e.Attribute("idref")?.Value ?? string.Empty)
            .Select(id => files.GetValueOrDefault(id) is { } address ? (address, Entry(entries, Resolve(root, address))) : (id, null))];
    }

    private static StatedMetadata Metadata(XDocument package)
    {
        string? Value(string name) => package.Descendants().Where(e => e.Name.LocalName == name && e.Name.NamespaceName.Contains("purl.org/dc", StringComparison.Ordinal))
            .Select(e => e.Value.Trim()).FirstOrDefault(v => v.Length > 0);
        var creators = package.Descendants().Where(e => e.Name.LocalName == "creator").Select(e => e.Value.Trim()).Where(v => v.Length > 0).ToList();
        return new StatedMetadata(Value("title"), creators.Count > 0 ? string.Join('、', creators) : null, Value("publisher"), Value("date"));
    }

    private static bool IsProtected(IReadOnlyList<ArchiveEntry> entries)
    {
        var encryption = Xml(entries, "META-INF/encryption.xml");
        bool text = encryption?.Descendants().Where(e => e.Name.LocalName == "EncryptedData")
            .Any(e => !FontScrambling.Contains(e.Descendants().FirstOrDefault(m => m.Name.LocalName == "EncryptionMethod")?.Attribute("Algorithm")?.Value)) ?? false;
        return text || Entry(entries, "META-INF/rights.xml") is not null || entries.Any(e => e.Encrypted);
    }

    private static ArchiveEntry? Entry(IReadOnlyList<ArchiveEntry> entries, string path) =>
        entries.FirstOrDefault(e => e.Path == path) ?? entries.FirstOrDefault(e => string.Equals(e.Path, path, StringComparison.OrdinalIgnoreCase));

    /// <summary>Path in the e-book of an address relative to the package.</summary>
    private static string Resolve(string root, string address)
    {
        var parts = root.Split('/')[..^1].ToList();
        foreach (string part in Uri.UnescapeDataString(address.Split('#')[0]).Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "." or ".."))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    private static XDocument? Xml(IReadOnlyList<ArchiveEntry> entries, string path)
    {
        if (Entry(entries, path) is not { } entry || ZipContents.Expand(entry).Value is not { } bytes)
        {
            return null;
        }

        // No outside file is fetched and no entity expanded: definitions of a document's type are passed over.
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = MaxXmlCharacters };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
            return HasDepth(bytes, settings) ? null : XDocument.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>Whether elements nest deeper than any package does; loading such a tree would exhaust the stack.</summary>
    private static bool HasDepth(byte[] bytes, XmlReaderSettings settings)
    {
        const int Deepest = 100;
        using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
        while (reader.Read())
        {
            if (reader.Depth > Deepest)
            {
                return true;
            }
        }

        return false;
    }
}
