using System.IO.Compression;
using System.Xml;
using KnowledgeBase.Corpus;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Reading.Layout;
using KnowledgeBase.Indexer.Reading.Office.FixedLayout;

namespace KnowledgeBase.Indexer.Reading.Office;

/// <summary>
/// Reads OFD, the Chinese national format for fixed pages (GB/T 33190-2016): a zip archive of XML. Characters have places, so
/// the layout stage puts them in order as it does for PDF. Signatures and annotations are not looked at.
/// </summary>
internal sealed class OfdReader : ISourceReader
{
    /// <summary>Most pages of one file.</summary>
    public const int MostPages = 3000;

    private const string Entrance = "OFD.xml";

    /// <inheritdoc />
    public string Format => "ofd";

    /// <inheritdoc />
    public bool Takes(string fileName, ReadOnlySpan<byte> bytes)
    {
        bool named = string.Equals(Path.GetExtension(fileName), ".ofd", StringComparison.OrdinalIgnoreCase);
        if (!XmlArchive.IsZip(bytes))
        {
            return named;
        }

        return named || ZipNames.Of(bytes)?.Any(IsEntrance) == true;
    }

    /// <inheritdoc />
    public Outcome<ReadDocument> Read(string fileName, ReadOnlyMemory<byte> bytes)
    {
        using var archive = XmlArchive.IsZip(bytes.Span) ? XmlArchive.Open(bytes) : null;
        if (archive is null)
        {
            return new Problem(ProblemCode.Damaged, fileName, "The file is no complete zip archive.");
        }

        if (archive.Entries.Any(e => e.IsEncrypted || e.Name.StartsWith("Encrypt", StringComparison.OrdinalIgnoreCase) || e.Name.StartsWith("Decrypt", StringComparison.OrdinalIgnoreCase)))
        {
            return new Problem(ProblemCode.Encrypted, fileName, "The document is encrypted.");
        }

        if (EntranceOf(archive) is not { } entrance)
        {
            return new Problem(ProblemCode.Damaged, fileName, $"The archive holds no {Entrance}.");
        }

        if (XmlArchive.Check(archive, fileName, name => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)) is { } problem)
        {
            return problem;
        }

        try
        {
            return ReadDocuments(fileName, new OfdArchive(archive), entrance);
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException or IOException)
        {
            return new Problem(ProblemCode.Damaged, fileName, $"The document is broken: {broken.Message}");
        }
    }

    private static string? EntranceOf(ZipArchive archive) =>
        archive.Entries.FirstOrDefault(e => IsEntrance(e.FullName))?.FullName;

    private static bool IsEntrance(string name) => string.Equals(name.TrimStart('/', '.'), Entrance, StringComparison.OrdinalIgnoreCase);

    private static Outcome<ReadDocument> ReadDocuments(string fileName, OfdArchive archive, string entrance)
    {
        var pages = new List<PlacedPage>();
        var furniture = new List<PlacedLine>();
        var left = new LeftOut();
        foreach (string path in archive.Load(entrance)?.All("DocRoot").Select(r => archive.Resolve(entrance, r.Value.Trim())) ?? [])
        {
            if (archive.Load(path) is not { } root)
            {
                return new Problem(ProblemCode.Damaged, fileName, $"The document {path} is missing in the archive.");
            }

            var document = new OfdDocument(archive, path, root);
            var paths = document.PagePaths();
            if (pages.Count + paths.Count > MostPages)
            {
                return new Problem(ProblemCode.TooLarge, fileName, $"{pages.Count + paths.Count} pages; at most {MostPages} are read.");
            }

            furniture.AddRange(document.TemplateLines(pages.Count));
            pages.AddRange(paths.Select((p, i) => document.Page(p, pages.Count + i + 1)).ToList());
            left = left.And(document);
        }

        return pages.TrueForAll(p => p.Words.Count == 0) && furniture.Count == 0
            ? left.Missing.Count > 0
                ? new Problem(ProblemCode.Damaged, fileName, "The pages the document names are missing in the archive.")
                : new Problem(ProblemCode.NoText, fileName, "No page of the document bears text; its pages are pictures.")
            : TemplateFurniture.Add(LayoutReading.Read(pages), furniture) with { Remarks = left.Remarks };
    }

    /// <summary>What of a file was not read.</summary>
    private sealed record LeftOut
    {
        private int slanting;
        private int unplaced;

        /// <summary>Numbers of pages whose files are not there.</summary>
        public IReadOnlyList<int> Missing { get; private init; } = [];

        /// <summary>The same as sentences for a person.</summary>
        public IReadOnlyList<string> Remarks =>
        [
            .. slanting == 0 ? (string[])[] : [$"{slanting} slanting texts, as watermarks are, are left out."],
            .. unplaced == 0 ? (string[])[] : [$"{unplaced} texts do not say where they stand and are left out."],
            .. Missing.Count == 0 ? (string[])[] : [$"Pages missing in the archive: {string.Join(", ", Missing)}."],
        ];

        /// <summary>This and what was left out of one more document.</summary>
        public LeftOut And(OfdDocument document) => new()
        {
            slanting = slanting + document.Slanting,
            unplaced = unplaced + document.Unplaced,
            Missing = [.. Missing, .. document.MissingPages],
        };
    }
}
