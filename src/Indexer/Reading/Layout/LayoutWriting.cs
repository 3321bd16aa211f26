using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Metadata;
using KnowledgeBase.Indexer.Splitting;

namespace KnowledgeBase.Indexer.Reading.Layout;

/// <summary>Writes flows down as numbered lines with their forms.</summary>
/// <param name="bodySize">Type size of the text, in points.</param>
/// <param name="indented">Whether paragraphs begin with an indent.</param>
internal sealed class LayoutWriting(double bodySize, bool indented)
{
    private readonly List<string> texts = [];
    private List<PageLine> page = [];

    /// <summary>Writes all pages.</summary>
    /// <param name="pages">Pages.</param>
    /// <param name="lines">Lines of each page, those outside the text among them.</param>
    /// <param name="flows">Flows of each page, in reading order.</param>
    /// <param name="regions">Region of each flow.</param>
    public LaidOut Write(
        IReadOnlyList<PlacedPage> pages, IReadOnlyList<IReadOnlyList<PlacedLine>> lines,
        IReadOnlyList<IReadOnlyList<Flow>> flows, IReadOnlyDictionary<Flow, int> regions)
    {
        var written = new List<Page>();
        var ends = new Dictionary<int, (ColumnBlock Block, PlacedLine Line)>();
        for (int p = 0; p < pages.Count; p++)
        {
            page = [];
            double middle = pages[p].Height / 2;
            Margins(lines[p].Where(l => l.Furniture && l.MidY < middle));
            foreach (var flow in flows[p])
            {
                Write(flow, regions[flow], ends);
            }

            Margins(lines[p].Where(l => l.Furniture && l.MidY >= middle));
            written.Add(new Page(pages[p].Number, page));
        }

        return new LaidOut(texts, written);
    }

    private void Margins(IEnumerable<PlacedLine> lines)
    {
        foreach (var line in lines)
        {
            Add(line, new LineForm { Furniture = true, SizeRatio = Ratio(line) });
        }
    }

    private void Write(Flow flow, int region, Dictionary<int, (ColumnBlock Block, PlacedLine Line)> ends)
    {
        if (page.Count > 0)
        {
            Blank();
        }

        foreach (var block in flow.Headline?.Blocks ?? [])
        {
            foreach (var line in block.Lines)
            {
                Add(line, Form(line, region) with { Centred = true, StartsParagraph = line == block.Lines[0] });
            }
        }

        foreach (var block in flow.Blocks)
        {
            foreach (var line in block.Lines)
            {
                (ColumnBlock Block, PlacedLine Line)? before = ends.TryGetValue(region, out var end) ? end : null;
                bool begins = before is null || Begins(before.Value.Block, before.Value.Line, block, line);
                Add(line, Form(line, region) with { Caption = flow.IsCaption, StartsParagraph = begins, Centred = IsCentred(block, line) });
                ends[region] = (block, line);
            }
        }
    }

    private LineForm Form(PlacedLine line, int region) => new() { SizeRatio = Ratio(line), Bold = line.Bold, Region = region };

    private double Ratio(PlacedLine line) => Math.Round(line.Size / bodySize, 2);

    /// <summary>Whether a paragraph begins at a line, by its indent or by what stands before it.</summary>
    private bool Begins(ColumnBlock before, PlacedLine last, ColumnBlock block, PlacedLine line)
    {
        if (last.Size > line.Size * 1.14 || line.Size > last.Size * 1.14 || line.Vertical != last.Vertical)
        {
            return true;
        }

        if (Jump.Parse(line.Text) is not null || Jump.Parse(last.Text) is not null || StandsAlone(block, line) || StandsAlone(before, last))
        {
            return true;
        }

        if (indented)
        {
            return block.IsIndented(line) && !Punctuation.CannotBegin(line.Text[0]);
        }

        // Without indents a paragraph shows by the short line or by the space before it.
        bool spaced = block == before && line.MidY - last.MidY > 1.3 * Pitch(block);
        return !before.IsFull(last) || spaced;
    }

    /// <summary>Whether a line stands apart by being centred or set to the right: a heading, a name, a date.</summary>
    private static bool StandsAlone(ColumnBlock block, PlacedLine line) =>
        IsCentred(block, line) || (line.Box.Left - block.ColumnLeft > 4 * line.Size && block.IsFull(line));

    private static double Pitch(ColumnBlock block) =>
        TypeSizes.Median([.. block.Lines.Zip(block.Lines.Skip(1), (a, b) => b.MidY - a.MidY)]);

    private static bool IsCentred(ColumnBlock block, PlacedLine line)
    {
        double left = line.Box.Left - block.ColumnLeft;
        double right = block.ColumnRight - line.Right;
        return left > 2.5 * line.Size && Math.Abs(left - right) < line.Size;
    }

    private void Add(PlacedLine line, LineForm form)
    {
        texts.Add(line.Text);
        page.Add(new PageLine(texts.Count, line.Text, line.Box, form));
    }

    private void Blank()
    {
        texts.Add(string.Empty);
        page.Add(new PageLine(texts.Count, string.Empty));
    }
}
