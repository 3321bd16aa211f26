using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Splitting;

namespace KnowledgeBase.Indexer.Reading.Layout;

/// <summary>Pages in reading order.</summary>
/// <param name="Lines">All lines of the file; line n is at index n - 1, a blank line between two regions.</param>
/// <param name="Pages">The same lines by page, with their places and forms.</param>
internal sealed record LaidOut(IReadOnlyList<string> Lines, IReadOnlyList<Page> Pages);

/// <summary>
/// Reads laid-out pages as people do: words to lines, lines to blocks of one column, large type to headlines, blocks to
/// flows under their headlines, flows to regions that go on over pages. Knows nothing of the format the words came from.
/// </summary>
internal static class LayoutReading
{
    /// <summary>Puts the words of all pages in reading order.</summary>
    /// <param name="pages">Pages in the order of the file.</param>
    public static LaidOut Read(IReadOnlyList<PlacedPage> pages)
    {
        var lines = pages.Select(LineBuilding.Build).ToList();
        double bodySize = BodySize(lines);
        PageMargins.Mark(pages, lines, bodySize);
        var model = new CharacterModel(lines.SelectMany(p => p).Where(l => !l.Furniture).Select((l, i) => new TextLine(i, i + 1, l.Text, 0, 0, 0)));
        var blocks = lines.Select(p => BlockBuilding.Build([.. p.Where(l => !l.Furniture)])).ToList();
        bool indented = IsIndented(blocks.SelectMany(b => b));
        var flows = blocks.Select(b => FlowsOf(b, bodySize, model, indented)).ToList();
        var regions = RegionNumbering.Number(flows, model, indented);
        return new LayoutWriting(bodySize, indented).Write(pages, lines, flows, regions);
    }

    private static IReadOnlyList<Flow> FlowsOf(List<ColumnBlock> blocks, double bodySize, CharacterModel model, bool indented)
    {
        Captions.Mark(blocks, bodySize);
        var headlines = HeadlineFinding.Find(blocks, bodySize);
        return FlowLinks.Find(blocks, headlines, model, indented);
    }

    /// <summary>The type size of most characters.</summary>
    private static double BodySize(IReadOnlyList<IReadOnlyList<PlacedLine>> pages)
    {
        var counts = pages.SelectMany(p => p).GroupBy(l => Math.Round(l.Size * 4) / 4).Select(g => (Size: g.Key, Characters: g.Sum(l => l.Text.Length))).ToList();
        return counts.Count == 0 ? 10.5 : counts.MaxBy(c => counts.Where(o => Math.Abs(o.Size - c.Size) < c.Size * 0.04).Sum(o => o.Characters)).Size;
    }

    /// <summary>Whether paragraphs begin with an indent: at least one line in forty inside a block does, and not most.</summary>
    private static bool IsIndented(IEnumerable<ColumnBlock> blocks)
    {
        var inside = blocks.Where(b => b.Lines.Count >= 4 && !b.Vertical).SelectMany(b => b.Lines.Skip(1).Select(l => b.IsIndented(l))).ToList();
        int indented = inside.Count(i => i);
        return indented >= 1 && indented * 40 >= inside.Count && indented * 10 <= inside.Count * 7;
    }
}
