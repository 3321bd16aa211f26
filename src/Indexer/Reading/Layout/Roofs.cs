namespace KnowledgeBase.Indexer.Reading.Layout;

/// <summary>
/// Finds the headline under which each block stands: the lowest one above it; or one beside it, as a downward headline
/// stands at the left of its text; or that of a neighbouring column that begins at the same height, because a headline
/// is often narrower than its text.
/// </summary>
internal static class Roofs
{
    private const double Aligned = 0.7;
    private const double Adjacent = 3.6;

    /// <summary>The headline of each block, or null.</summary>
    /// <param name="blocks">Blocks of running text of one page.</param>
    /// <param name="headlines">Headlines of the page.</param>
    /// <param name="captions">Captions of the page, which stand for the pictures above them.</param>
    public static Headline?[] Find(IReadOnlyList<ColumnBlock> blocks, IReadOnlyList<Headline> headlines, IReadOnlyList<ColumnBlock> captions)
    {
        Headline?[] roofs = [.. blocks.Select(b => Nearer(Above(b, headlines), Beside(b, blocks, headlines), b))];
        double[] tops = [.. blocks.Select(b => ColumnTop(b, blocks, captions))];
        for (int x = 0; x < roofs.Length; x++)
        {
            roofs[x] = Nearer(roofs[x], Level(blocks[x], headlines), blocks[x]);
        }

        for (int round = 0; round < 6 && Spread(blocks, tops, roofs); round++)
        {
            // Each round reaches one column further.
        }

        return roofs;
    }

    private static Headline? Above(ColumnBlock block, IReadOnlyList<Headline> headlines) => headlines
        .Where(h => !h.Vertical && h.Bottom <= block.Top + (block.Size * 0.8) && Across(h, block) > 0.3 * Math.Min(block.Right - block.Left, h.Right - h.Left))
        .MaxBy(h => h.Bottom);

    /// <summary>A headline left of the block at its height, with nothing between, that has no text of its own below.</summary>
    private static Headline? Beside(ColumnBlock block, IReadOnlyList<ColumnBlock> blocks, IReadOnlyList<Headline> headlines) => headlines
        .Where(h => h.Right <= block.Left + block.Size && Math.Min(h.Bottom, block.Bottom) - Math.Max(h.Top, block.Top) > 0
            && (h.Vertical || !blocks.Any(b => Across(h, b) > 0 && b.Top >= h.Bottom - b.Size && b.Top - h.Bottom < 3 * b.Size))
            && !blocks.Any(b => b != block && b.Left > h.Right - b.Size && b.Right < block.Left + b.Size && Math.Min(b.Bottom, block.Bottom) > Math.Max(b.Top, block.Top)))
        .MinBy(h => Math.Abs(((h.Top + h.Bottom) / 2) - ((block.Top + block.Bottom) / 2)) + (block.Left - h.Right));

    /// <summary>A headline over the columns left of the block that begins at the height at which the block begins.</summary>
    private static Headline? Level(ColumnBlock block, IReadOnlyList<Headline> headlines) => headlines
        .Where(h => !h.Vertical && h.Right <= block.Left + block.Size && Math.Abs(h.Top - block.Top) < 1.6 * block.Size && block.Bottom > h.Bottom
            && block.Left - h.Right < (block.Right - block.Left) + (4 * block.Size))
        .MinBy(h => block.Left - h.Right);

    private static Headline? Nearer(Headline? above, Headline? beside, ColumnBlock block) =>
        beside is null ? above : above is null || above.Bottom < Math.Min(beside.Top, block.Top) - (2 * block.Size) || beside.Vertical && above.Bottom < beside.Top ? beside : above;

    /// <summary>Gives blocks the headline of a neighbour column that begins at the same height, when it is nearer than their own.</summary>
    private static bool Spread(IReadOnlyList<ColumnBlock> blocks, double[] tops, Headline?[] roofs)
    {
        bool changed = false;
        for (int x = 0; x < blocks.Count; x++)
        {
            for (int y = 0; y < blocks.Count; y++)
            {
                if (roofs[y] is { } roof && roof != roofs[x] && Side(blocks[x], blocks[y], tops[x], tops[y]) && (roofs[x] is null || roofs[x]!.Bottom < Math.Min(roof.Top, blocks[x].Top - (3 * blocks[x].Size))))
                {
                    roofs[x] = roof;
                    changed = true;
                }
            }
        }

        return changed;
    }

    /// <summary>Where the column of a block begins: above the picture when a caption stands right above the block.</summary>
    private static double ColumnTop(ColumnBlock block, IReadOnlyList<ColumnBlock> blocks, IReadOnlyList<ColumnBlock> captions) =>
        captions.FirstOrDefault(c => c.Overlap(block) > 0 && c.Bottom <= block.Top + block.Size && block.Top - c.Bottom < 2.5 * block.Size) is { } caption
            ? caption.Top - Captions.Room(caption, blocks) : block.Top;

    /// <summary>Whether the columns of two blocks stand side by side and begin at one height, or a picture fills the difference.</summary>
    private static bool Side(ColumnBlock a, ColumnBlock b, double topA, double topB)
    {
        double size = Math.Min(a.Size, b.Size);
        double gap = Math.Max(a.Left, b.Left) - Math.Min(a.Right, b.Right);
        bool level = Math.Abs(a.Top - b.Top) < size * Aligned || (topA < a.Top && topA < b.Top + size && b.Top < a.Top) || (topB < b.Top && topB < a.Top + size && a.Top < b.Top);
        return level && gap > -size && gap < size * Adjacent;
    }

    private static double Across(Headline headline, ColumnBlock block) =>
        Math.Min(headline.Right, block.Right) - Math.Max(headline.Left, block.Left);
}
