using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Indexer.Reading.Layout;

/// <summary>Puts the lines of a page together to blocks: same type size, same column, no gap between them.</summary>
internal sealed class BlockBuilding
{
    private const double SameSize = 1.1;
    private const double MostIndent = 4.2;
    private readonly IReadOnlyList<PlacedLine> lines;
    private readonly double pitch;

    private BlockBuilding(IReadOnlyList<PlacedLine> lines)
    {
        this.lines = lines;
        pitch = UsualPitch();
    }

    /// <summary>The blocks of a page, in order of their upper edges.</summary>
    /// <param name="lines">Lines of one page in order of their upper edges.</param>
    public static List<ColumnBlock> Build(IReadOnlyList<PlacedLine> lines)
    {
        var building = new BlockBuilding(lines);
        var blocks = new List<ColumnBlock>();
        foreach (var line in lines.Where(l => !l.Vertical))
        {
            if (blocks.Where(b => building.Continues(b, line)).MaxBy(b => Overlap(b.Lines[^1], line) - (line.MidY - b.Lines[^1].MidY)) is { } block)
            {
                block.Lines.Add(line);
            }
            else
            {
                blocks.Add(new ColumnBlock(line));
            }
        }

        blocks.AddRange(DownwardBlocks([.. lines.Where(l => l.Vertical)]));
        blocks.ForEach(b => Edges(b, blocks));
        return [.. blocks.OrderBy(b => b.Top)];
    }

    /// <summary>Distance of lines that follow one another in a column, in type sizes.</summary>
    private double UsualPitch()
    {
        var pitches = new List<double>();
        foreach (var line in lines.Where(l => !l.Vertical))
        {
            var under = lines.Where(o => o.MidY > line.MidY + (line.Size * 0.6) && SizesAgree(o, line) && Overlap(o, line) > 0).Select(o => o.MidY - line.MidY);
            double nearest = under.DefaultIfEmpty(0).Min();
            if (nearest > 0 && nearest < line.Size * 3)
            {
                pitches.Add(nearest / line.Size);
            }
        }

        return pitches.Count == 0 ? 1.5 : TypeSizes.Median(pitches);
    }

    private bool Continues(ColumnBlock block, PlacedLine line)
    {
        var last = block.Lines[^1];
        double distance = line.MidY - last.MidY;
        double most = Math.Max(1.25, pitch * 1.25) * Math.Max(last.Size, line.Size);
        return distance > line.Size * 0.6 && distance < most && SizesAgree(last, line)
            && Within(block, line) > 0.5 * Math.Min(last.Box.Width, line.Box.Width)
            && line.Box.Left > block.Left - (MostIndent * line.Size)
            && (line.Box.Left < block.Left + (MostIndent * line.Size) + Centring(block, line) || Math.Abs(line.Right - block.Right) < line.Size * 0.6)
            && !ComesFromElsewhere(last) && !ComesFromElsewhere(line)
            && (block.Lines.Count < 2 || line.Right < block.Right + (1.3 * line.Size))
            && !HasMate(block, line, distance);
    }

    /// <summary>A mark that says where the text comes from begins a flow, as a headline does.</summary>
    private static bool ComesFromElsewhere(PlacedLine line) => Jump.Parse(line.Text) is { Onward: false };

    /// <summary>How much of a line stands inside the column of a block, whose first line may be indented, in points.</summary>
    private static double Within(ColumnBlock block, PlacedLine line) =>
        Math.Min(block.Right, line.Right) - Math.Max(block.Left - (2.6 * line.Size), line.Box.Left);

    /// <summary>Large type is centred as often as not.</summary>
    private static double Centring(ColumnBlock block, PlacedLine line) =>
        Math.Abs(block.Lines[^1].MidX - line.MidX) < line.Size * 0.8 ? double.MaxValue : 0;

    /// <summary>Whether another line under the same block stands beside the line: below the block the columns change.</summary>
    private bool HasMate(ColumnBlock block, PlacedLine line, double distance)
    {
        var last = block.Lines[^1];
        return lines.Any(o => o != line && !o.Vertical && Math.Abs(o.MidY - line.MidY) < distance * 0.4
            && Math.Min(o.Right, last.Right) - Math.Max(o.Box.Left, last.Box.Left) > line.Size * 1.5);
    }

    private static bool SizesAgree(PlacedLine a, PlacedLine b) => a.Size < b.Size * SameSize && b.Size < a.Size * SameSize;

    private static double Overlap(PlacedLine a, PlacedLine b) => Math.Min(a.Right, b.Right) - Math.Max(a.Box.Left, b.Box.Left);

    /// <summary>Downward rows side by side are one block, read from right to left.</summary>
    private static List<ColumnBlock> DownwardBlocks(List<PlacedLine> rows)
    {
        var blocks = new List<ColumnBlock>();
        foreach (var row in rows.OrderByDescending(r => r.Box.Left))
        {
            var block = blocks.FirstOrDefault(b => SizesAgree(b.Lines[^1], row) && b.Lines[^1].MidX - row.MidX < row.Size * 2.2
                && Math.Min(b.Bottom, row.Bottom) - Math.Max(b.Top, row.Box.Top) > 0);
            if (block is null)
            {
                blocks.Add(new ColumnBlock(row));
            }
            else
            {
                block.Lines.Add(row);
            }
        }

        return blocks;
    }

    /// <summary>
    /// Edges of the column of a block: its own, or those of the blocks above and below it in the column when it is too
    /// short to show them.
    /// </summary>
    private static void Edges(ColumnBlock block, List<ColumnBlock> all)
    {
        double size = block.Size;
        block.ColumnLeft = block.Left;
        block.ColumnRight = block.Right;
        if (block.Lines.Count >= 3)
        {
            List<double> own = [.. block.Lines.Select(l => l.Box.Left)];
            block.ColumnLeft = Common(own, 0, double.MaxValue, size, leftmost: true) ?? block.Left;
            block.ColumnRight = Common([.. block.Lines.Select(l => l.Right)], 0, double.MaxValue, size, leftmost: false) ?? block.Right;
            return;
        }

        // A short block lies in the column of a longer one above or below whose edges enclose it.
        var column = all.Where(o => o != block && o.Lines.Count >= 3 && !o.Vertical && o.Size < size * SameSize && size < o.Size * SameSize
                && block.Left > o.Left - (0.6 * size) && block.Right < o.Right + (1.2 * size))
            .MinBy(o => Math.Min(Math.Abs(o.Top - block.Bottom), Math.Abs(block.Top - o.Bottom)));
        if (column is not null)
        {
            block.ColumnLeft = column.Left;
            block.ColumnRight = Math.Max(block.Right, column.Right);
        }
    }

    /// <summary>The outermost edge at which at least a tenth of the lines, and two of them, stand.</summary>
    private static double? Common(List<double> edges, double least, double most, double size, bool leftmost)
    {
        var sorted = leftmost ? edges.Order().ToList() : edges.OrderDescending().ToList();
        foreach (double edge in sorted.Where(e => e >= least - 0.5 && e <= most + 0.5))
        {
            int same = edges.Count(e => Math.Abs(e - edge) < size * 0.3);
            if (same >= 2 && same * 10 >= edges.Count)
            {
                return edge;
            }
        }

        return null;
    }
}
