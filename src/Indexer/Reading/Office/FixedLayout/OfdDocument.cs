using System.Xml.Linq;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Reading.Layout;
using KnowledgeBase.Indexer.Reading.Office.Word;

namespace KnowledgeBase.Indexer.Reading.Office.FixedLayout;

/// <summary>The pages of one document of an OFD file, and what its templates print on all of them.</summary>
internal sealed class OfdDocument
{
    private static readonly Box A4 = new(0, 0, 210, 297);
    private readonly OfdArchive archive;
    private readonly string path;
    private readonly XElement root;
    private readonly OfdWords words;

    /// <summary>Reads what a document says of itself.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="path">Path of the document's file.</param>
    /// <param name="root">Root of the document's file.</param>
    public OfdDocument(OfdArchive archive, string path, XElement root)
    {
        (this.archive, this.path, this.root) = (archive, path, root);
        words = new OfdWords(HeadingFonts());
    }

    /// <summary>Numbers of the pages whose files are missing.</summary>
    public List<int> MissingPages { get; } = [];

    /// <summary>Number of text objects left out because they do not say where they stand or how large they are.</summary>
    public int Unplaced => words.Unplaced;

    /// <summary>Number of text objects left out because they are set slanting.</summary>
    public int Slanting => words.Slanting;

    /// <summary>Paths of the page files, in order.</summary>
    public IReadOnlyList<string> PagePaths() =>
        [.. root.Child("Pages")?.Elements().Where(e => e.Name.LocalName == "Page")
            .Select(p => (string?)p.Attribute("BaseLoc")).OfType<string>().Select(p => archive.Resolve(path, p)) ?? []];

    /// <summary>Reads one page; without words when its file is missing.</summary>
    /// <param name="pagePath">Path of the page.</param>
    /// <param name="number">1-based number in the file.</param>
    public PlacedPage Page(string pagePath, int number)
    {
        var page = archive.Load(pagePath);
        if (page is null)
        {
            MissingPages.Add(number);
        }

        var area = AreaOf(page?.Child("Area")) ?? AreaOf(root.Child("CommonData")?.Child("PageArea")) ?? A4;
        var pictures = page?.All("ImageObject").Select(o => OfdValues.Box((string?)o.Attribute("Boundary"))).OfType<Box>().Select(InPoints) ?? [];
        return new PlacedPage(number, area.Width * OfdValues.Points, area.Height * OfdValues.Points, page is null ? [] : words.Of(page)) { Pictures = [.. pictures] };
    }

    /// <summary>Lines of the templates, which are printed on the pages beside their own text; each template once.</summary>
    /// <param name="index">0-based index of the first page of the document.</param>
    public IReadOnlyList<PlacedLine> TemplateLines(int index) =>
        [.. root.All("TemplatePage").Select(t => (string?)t.Attribute("BaseLoc")).OfType<string>()
            .Select(p => archive.Load(archive.Resolve(path, p))).OfType<XElement>()
            .SelectMany(t => LineBuilding.Build(new PlacedPage(index + 1, A4.Width * OfdValues.Points, A4.Height * OfdValues.Points, words.Of(t)), index))];

    private static Box? AreaOf(XElement? area) =>
        OfdValues.Box(area?.Child("PhysicalBox")?.Value ?? area?.Child("ApplicationBox")?.Value);

    private static Box InPoints(Box box) =>
        new(box.Left * OfdValues.Points, box.Top * OfdValues.Points, box.Width * OfdValues.Points, box.Height * OfdValues.Points);

    private HashSet<string> HeadingFonts()
    {
        var common = root.Child("CommonData");
        var resources = common?.Elements().Where(e => e.Name.LocalName is "PublicRes" or "DocumentRes").Select(e => archive.Load(archive.Resolve(path, e.Value.Trim())));
        return resources?.OfType<XElement>().SelectMany(r => r.All("Font"))
            .Where(f => (string?)f.Attribute("Bold") == "true" || new CharacterSetting(null, null, null, (string?)f.Attribute("FontName")).IsHeadingFace)
            .Select(f => (string?)f.Attribute("ID")).OfType<string>().ToHashSet(StringComparer.Ordinal) ?? [];
    }
}
