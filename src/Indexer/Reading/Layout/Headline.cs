using KnowledgeBase.Corpus.Metadata;
using KnowledgeBase.Indexer.Splitting;

namespace KnowledgeBase.Indexer.Reading.Layout;

/// <summary>A title with what stands around it: a line above, a subtitle, names.</summary>
/// <param name="Blocks">Its blocks, in reading order.</param>
internal sealed record Headline(IReadOnlyList<ColumnBlock> Blocks)
{
    /// <summary>Largest type in it, in points.</summary>
    public double Size => Blocks.Max(b => b.Size);

    /// <summary>Left edge.</summary>
    public double Left => Blocks.Min(b => b.Left);

    /// <summary>Right edge.</summary>
    public double Right => Blocks.Max(b => b.Right);

    /// <summary>Upper edge.</summary>
    public double Top => Blocks.Min(b => b.Top);

    /// <summary>Lower edge.</summary>
    public double Bottom => Blocks.Max(b => b.Bottom);

    /// <summary>Whether its main line runs downwards.</summary>
    public bool Vertical => Blocks.MaxBy(b => b.Size)!.Vertical;
}

/// <summary>Finds the titles of a page by type size, and the small lines that belong to them.</summary>
internal static class HeadlineFinding
{
    /// <summary>Type this many times as large as the text is a title, or a large heading.</summary>
    private const double Large = 1.24;

    /// <summary>Type this many times as large as the text is never a heading within the text of a column.</summary>
    private const double VeryLarge = 1.75;

    /// <summary>Finds the headlines of a page; their blocks become displays.</summary>
    /// <param name="blocks">Blocks of the page.</param>
    /// <param name="bodySize">Type size of the text of the file.</param>
    public static IReadOnlyList<Headline> Find(IReadOnlyList<ColumnBlock> blocks, double bodySize)
    {
        var large = blocks.Where(b => b.Kind == BlockKind.Text && (IsLarge(b, bodySize) || Jump.Parse(b.Text) is { Onward: false })).ToList();
        double largest = large.Count == 0 ? 0 : large.Max(b => b.Size);
        var titles = large.Where(b => !IsHeading(b, blocks, bodySize, largest)).ToList();
        titles.ForEach(t => t.Kind = BlockKind.Display);
        var groups = Group(titles);
        foreach (var group in groups)
        {
            TakeSmallLines(group, blocks);
        }

        return [.. groups.Select(g => new Headline([.. g.OrderBy(b => b.Top).ThenBy(b => b.Left)])).OrderBy(h => h.Top)];
    }

    private static bool IsLarge(ColumnBlock block, double bodySize) =>
        block.Text.Count(char.IsLetter) >= 2 && block.Text.Length <= 120
        && (block.Size > bodySize * Large || (block.Vertical && block.Text.Length >= 4 && block.Size > bodySize * 1.1));

    /// <summary>
    /// A heading within the text stands in one column, right below text and right above text, in type that is not the
    /// largest of the page; or it bears a number.
    /// </summary>
    private static bool IsHeading(ColumnBlock block, IReadOnlyList<ColumnBlock> all, double bodySize, double largest)
    {
        if (block.Vertical || block.Size > bodySize * VeryLarge || block.Size < bodySize * Large)
        {
            return false;
        }

        bool numbered = Numbering.CanHead(Numbering.Read(block.Text).Style);
        var text = all.Where(b => b.Kind == BlockKind.Text && !b.Vertical && b.Size < bodySize * Large && b.Overlap(block) > 0).ToList();
        var above = text.Where(b => b.Bottom <= block.Top + block.Size).MaxBy(b => b.Bottom);
        var below = text.Where(b => b.Top >= block.Bottom - block.Size).MinBy(b => b.Top);
        bool within = below is not null && block.Left > below.ColumnLeft - block.Size && block.Right < below.ColumnRight + block.Size;
        bool between = above is not null && within && block.Top - above.Bottom < 3 * bodySize;
        return (numbered && within) || (between && block.Size * 1.25 < largest);
    }

    private static List<List<ColumnBlock>> Group(List<ColumnBlock> titles)
    {
        var groups = new List<List<ColumnBlock>>();
        foreach (var title in titles.OrderBy(t => t.Top))
        {
            var group = groups.Find(g => g.Exists(o => Near(o, title)));
            if (group is null)
            {
                groups.Add([title]);
            }
            else
            {
                group.Add(title);
            }
        }

        return groups;
    }

    private static bool Near(ColumnBlock a, ColumnBlock b)
    {
        double size = Math.Max(a.Size, b.Size);
        if (a.Vertical || b.Vertical)
        {
            return a.Vertical && b.Vertical && Math.Min(a.Bottom, b.Bottom) > Math.Max(a.Top, b.Top)
                && Math.Max(a.Left, b.Left) - Math.Min(a.Right, b.Right) < size;
        }

        double gap = b.Top - a.Bottom;
        double narrow = Math.Min(a.Right - a.Left, b.Right - b.Left);
        return gap < size * 1.1 && gap > -size && a.Overlap(b) > narrow * 0.5;
    }

    /// <summary>Small lines right above or below the title, inside its width and not part of a column.</summary>
    private static void TakeSmallLines(List<ColumnBlock> group, IReadOnlyList<ColumnBlock> blocks)
    {
        var title = new Headline(group);
        bool grown = !title.Vertical;
        while (grown)
        {
            title = new Headline(group);
            var line = blocks.FirstOrDefault(b => b.Kind == BlockKind.Text && !b.Vertical && b.Lines.Count <= 4 && Belongs(b, title, blocks));
            grown = line is not null;
            if (line is not null)
            {
                line.Kind = BlockKind.Display;
                group.Add(line);
            }
        }
    }

    private static bool Belongs(ColumnBlock block, Headline title, IReadOnlyList<ColumnBlock> blocks)
    {
        double near = Math.Max(title.Size * 0.9, block.Size * 2.2);
        bool below = block.Top > title.Top && block.Top - title.Bottom < near && block.Top > title.Bottom - title.Size;
        bool above = block.Bottom < title.Bottom && title.Top - block.Bottom < near * 0.8 && block.Bottom < title.Top + title.Size;
        double middle = (block.Left + block.Right) / 2;
        bool inside = middle > title.Left - (2 * block.Size) && middle < title.Right + (2 * block.Size);
        bool sentence = Punctuation.EndsSentence(block.Text) && block.Text.Length > 12;
        sentence |= block.Lines.Count > 2 && (block.Text.Length > 70 || Punctuation.HoldsSentenceEnd(block.Text));
        if (!inside || sentence || !(below || above) || block.Text.Length > 90)
        {
            return false;
        }

        // In a column, text of the same type goes on right below; a line of names stands across the columns or centred.
        var under = blocks.Where(b => b != block && b.Kind == BlockKind.Text && b.Overlap(block) > 0 && b.Top > block.Top).MinBy(b => b.Top);
        bool marked = Marks.Of(block.Text) is Mark.Byline or Mark.Dash or Mark.Unit || Marks.IsBareName(block.Text) || Marks.IsBracketed(block.Text);
        bool across = under is not null && (block.Left < under.ColumnLeft - block.Size || block.Right > under.ColumnRight + block.Size);
        bool centred = Math.Abs(middle - ((title.Left + title.Right) / 2)) < block.Size * 1.5;
        return marked || across || (centred && (above || block.Lines.Count == 1 || block.Text.Length < 50));
    }
}
