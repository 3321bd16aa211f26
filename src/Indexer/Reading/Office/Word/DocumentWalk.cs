using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KnowledgeBase.Indexer.Reading.Office.Word;

/// <summary>
/// Reads the body of a document block by block, so that memory holds one block and the lines, not the whole tree; puts
/// running heads and feet, as furniture, where their section begins and ends.
/// </summary>
internal sealed class DocumentWalk
{
    private readonly MainDocumentPart document;
    private readonly DocumentFacts facts;
    private readonly List<LineDraft> lines = [];
    private readonly HashSet<string> printedHeads = new(StringComparer.Ordinal);
    private readonly SortedSet<string> lost = new(StringComparer.Ordinal);
    private List<LineDraft> section = [];

    private DocumentWalk(MainDocumentPart document)
    {
        this.document = document;
        facts = new DocumentFacts(document);
    }

    /// <summary>Reads a document.</summary>
    /// <param name="document">Its main part.</param>
    /// <returns>Its lines, and doubts about them.</returns>
    public static (IReadOnlyList<LineDraft> Lines, IReadOnlyList<string> Remarks) Read(MainDocumentPart document)
    {
        var walk = new DocumentWalk(document);
        walk.ReadBody();
        return (walk.lines, [.. walk.lost]);
    }

    private void ReadBody()
    {
        var body = new BlockWalk(facts);
        SectionProperties? last = null;
        foreach (var block in Blocks())
        {
            last = block as SectionProperties ?? last;
            if (block is AltChunk)
            {
                lost.Add("An embedded document of another format is left out.");
            }

            body.Read(block, section);
            if (SectionOf(block) is { } ended)
            {
                section.AddRange(body.TakeNotes());
                CloseSection(ended);
            }
        }

        body.Release(section);
        section.AddRange(body.TakeNotes());
        section.AddRange(facts.Marks.EndNotes.SelectMany(facts.EndNote));
        CloseSection(last);
        lost.UnionWith(body.LostFonts.Select(font => $"Characters of the font {font} that are no letters are left out."));
    }

    private IEnumerable<OpenXmlElement> Blocks()
    {
        using var reader = OpenXmlReader.Create(document);
        while (reader.Read() && reader.ElementType != typeof(Body))
        {
        }

        if (reader.EOF || !reader.ReadFirstChild())
        {
            yield break;
        }

        do
        {
            if (reader.LoadCurrentElement() is { } block)
            {
                yield return block;
            }
        }
        while (reader.ReadNextSibling());
    }

    private static SectionProperties? SectionOf(OpenXmlElement block) => block switch
    {
        Paragraph paragraph => paragraph.ParagraphProperties?.SectionProperties,
        SdtBlock control => control.Descendants<SectionProperties>().LastOrDefault(),
        _ => null,
    };

    private void CloseSection(SectionProperties? properties)
    {
        List<LineDraft> heads = properties is null ? [] : Heads<HeaderReference>(properties), feet = properties is null ? [] : Heads<FooterReference>(properties);
        List<LineDraft> all = [.. heads, .. section, .. feet];
        bool goesOn = properties?.GetFirstChild<SectionType>()?.Val.Text() is "continuous" or "nextColumn";
        if (all.Count > 0 && lines.Count > 0 && !goesOn)
        {
            all[0] = all[0] with { BeginsPage = true };
        }

        lines.AddRange(all);
        section = [];
    }

    /// <summary>Heads or feet a section names that were not printed before.</summary>
    private List<LineDraft> Heads<T>(SectionProperties properties)
        where T : HeaderFooterReferenceType
    {
        var printed = new List<LineDraft>();
        foreach (string id in properties.Elements<T>().Select(r => r.Id.Text() ?? string.Empty))
        {
            if (!document.TryGetPartById(id, out var part) || part.RootElement is not { } root)
            {
                continue;
            }

            var head = new BlockWalk(facts).Lines(root.ChildElements).FindAll(l => !l.IsBlank).ConvertAll(l => l.AsFurniture());
            if (head.Count > 0 && printedHeads.Add(string.Join('\n', head.Select(l => l.Text))))
            {
                printed.AddRange(head);
            }
        }

        return printed;
    }
}
