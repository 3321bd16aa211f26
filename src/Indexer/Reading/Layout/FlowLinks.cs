using KnowledgeBase.Corpus.Metadata;
using KnowledgeBase.Indexer.Splitting;

namespace KnowledgeBase.Indexer.Reading.Layout;

/// <summary>Blocks that are read one after another, under the headline they begin at.</summary>
/// <param name="Headline">Their headline, or null.</param>
/// <param name="Blocks">Blocks in reading order; empty for a headline without text.</param>
internal sealed record Flow(Headline? Headline, IReadOnlyList<ColumnBlock> Blocks)
{
    /// <summary>Whether it is nothing but the words under a picture.</summary>
    public bool IsCaption => Blocks.Count == 1 && Blocks[0].Kind == BlockKind.Caption;
}

/// <summary>
/// Finds for each block of a page what is read before it: another block, or a headline. What stands where, and whether
/// a sentence runs on, both count; all are chosen together, as an assignment problem, because each block and each
/// headline is followed by one block only.
/// </summary>
internal sealed class FlowLinks
{
    private const double Impossible = -40;
    private readonly IReadOnlyList<ColumnBlock> blocks;
    private readonly IReadOnlyList<Headline> headlines;
    private readonly Headline?[] roofs;
    private readonly CharacterModel model;
    private readonly bool indented;

    private FlowLinks(IReadOnlyList<ColumnBlock> all, IReadOnlyList<Headline> headlines, CharacterModel model, bool indented)
    {
        blocks = [.. all.Where(b => b.Kind == BlockKind.Text)];
        (this.headlines, this.model, this.indented) = (headlines, model, indented);
        roofs = Roofs.Find(blocks, headlines, [.. all.Where(b => b.Kind == BlockKind.Caption)]);
    }

    /// <summary>The flows of a page, in reading order.</summary>
    /// <param name="all">Blocks of the page; captions are flows of their own.</param>
    /// <param name="headlines">Headlines of the page.</param>
    /// <param name="model">What follows what in the language of the file.</param>
    /// <param name="indented">Whether paragraphs of the file begin with an indent.</param>
    public static IReadOnlyList<Flow> Find(
        IReadOnlyList<ColumnBlock> all, IReadOnlyList<Headline> headlines, CharacterModel model, bool indented)
    {
        var links = new FlowLinks(all, headlines, model, indented);
        var captions = all.Where(b => b.Kind == BlockKind.Caption).Select(b => new Flow(null, [b]));
        return [.. links.Chains(links.Solve()).Concat(captions).OrderBy(f => f.Headline?.Top ?? f.Blocks[0].Top).ThenBy(f => f.Headline?.Left ?? f.Blocks[0].Left)];
    }

    /// <summary>For each block the index of what precedes it: a block, then the headlines, then nothing.</summary>
    private int[] Solve()
    {
        int n = blocks.Count;
        int size = n + headlines.Count + n;
        var score = new double[size, size];
        for (int x = 0; x < n; x++)
        {
            for (int c = 0; c < size; c++)
            {
                score[x, c] = c < n ? Follows(c, x)
                    : c < n + headlines.Count ? Starts(headlines[c - n], x)
                    : c == n + headlines.Count + x ? Alone(x) : Impossible;
            }
        }

        return [.. Assignment.Solve(score).Take(n)];
    }

    private List<Flow> Chains(int[] before)
    {
        int n = blocks.Count;
        var next = new int[n + headlines.Count];
        Array.Fill(next, -1);
        for (int x = 0; x < n; x++)
        {
            if (before[x] < next.Length)
            {
                next[before[x]] = x;
            }
        }

        var seen = new bool[n];
        var flows = headlines.Select((h, i) => new Flow(h, Walk(next[n + i], next, seen))).ToList();
        var heads = Enumerable.Range(0, n).Where(x => before[x] >= next.Length).ToList();
        flows.AddRange(heads.Select(x => new Flow(null, Walk(x, next, seen))));

        // Blocks that only follow one another in a circle: the upper left one is read first.
        while (Array.FindIndex(seen, s => !s) is var x and >= 0)
        {
            flows.Add(new Flow(null, Walk(x, next, seen)));
        }

        return flows;
    }

    private List<ColumnBlock> Walk(int x, int[] next, bool[] seen)
    {
        var chain = new List<ColumnBlock>();
        while (x >= 0 && !seen[x])
        {
            seen[x] = true;
            chain.Add(blocks[x]);
            x = next[x];
        }

        return chain;
    }

    private double Alone(int x) => blocks[x].Page > 0 && blocks.All(b => b.Left > blocks[x].Left - 1 || b.Top > blocks[x].Bottom) ? 0.5 : -2;

    private double Starts(Headline headline, int x)
    {
        var block = blocks[x];
        double score = BeginsAnew(block) ? 0.5 : -2.5;
        if (roofs[x] == headline)
        {
            double fromTop = (block.Top - (headline.Vertical ? headline.Top : headline.Bottom)) / block.Size;
            fromTop = headline.Vertical ? fromTop / 3 : fromTop;
            bool leftmost = !blocks.Where((b, i) => roofs[i] == headline && b.Right < block.Left + block.Size && b.Top < block.Bottom).Any();
            return score + (leftmost ? 4 : -1) - Math.Min(3, Math.Max(0, Math.Abs(fromTop) - 3) * 0.3);
        }

        double beside = block.Left - headline.Right;
        bool level = Math.Min(block.Bottom, headline.Bottom) > Math.Max(block.Top, headline.Top);
        if (beside > -block.Size && level)
        {
            return score + (headline.Vertical ? 3 : 1.5) - Math.Min(4, beside / block.Size * 0.3) - (Math.Abs(block.Top - headline.Top) / block.Size * 0.15);
        }

        // A headline whose middle is inset lets its text begin left of it, at the same height.
        bool inset = level && block.Right < headline.Left + block.Size;
        return inset ? score - Math.Min(4, (headline.Left - block.Right) / block.Size * 0.3) : Impossible;
    }

    private double Follows(int y, int x)
    {
        var (a, b) = (blocks[y], blocks[x]);
        if (x == y || IsLast(a))
        {
            return x == y ? Impossible : -8;
        }

        return Place(y, x) + Sentence(a, b) + (0.25 * Math.Clamp(model.Join(a.Lines[^1].Text, b.Lines[0].Text), -4, 8)) - (SizesDiffer(a, b) ? 1.5 : 0);
    }

    /// <summary>Whether a block ends an article, or its part of the page: with the author's unit, or with where it goes on.</summary>
    private static bool IsLast(ColumnBlock block) => Jump.Parse(block.Lines[^1].Text) is { Onward: true }
        || block.Lines.TakeLast(3).Any(l => Marks.Of(l.Text) == Mark.Unit);

    private static bool SizesDiffer(ColumnBlock a, ColumnBlock b) => a.Size > b.Size * 1.15 || b.Size > a.Size * 1.15;

    private double Place(int y, int x)
    {
        var (a, b) = (blocks[y], blocks[x]);
        double size = Math.Min(a.Size, b.Size);
        bool sameRoof = roofs[y] == roofs[x];
        bool sameColumn = a.Overlap(b) > 0.5 * Math.Min(a.Right - a.Left, b.Right - b.Left);
        if (sameColumn)
        {
            double gap = (b.Top - a.Bottom) / size;
            return gap < -1 ? -8 : Math.Max(-3, (sameRoof ? 3.5 : 0.5) - (Math.Max(0, gap - 1) * 0.12) - (Between(a, b) * 2));
        }

        double aside = (b.Left - a.Right) / size;
        if (aside > -1)
        {
            bool below = b.Top > a.Bottom;
            return (sameRoof ? 2.5 : -0.5) - Math.Min(6, Math.Max(0, aside - 3) * 0.12) - (below ? 3 : 0) - (sameRoof ? 0 : ShiftDown(y, x));
        }

        // From the last column back to the first one of a band below.
        return b.Top > a.Top && b.Top > a.Bottom - (12 * size) && sameRoof ? -0.5 : -6;
    }

    /// <summary>A neighbouring column that begins far from the height at which the flow of the other begins belongs less to it.</summary>
    private double ShiftDown(int y, int x) => Math.Min(2, Math.Abs(blocks[x].Top - blocks[y].Top) / blocks[x].Size * 0.05);

    private int Between(ColumnBlock a, ColumnBlock b) =>
        blocks.Count(o => o != a && o != b && o.Top > a.Top && o.Bottom < b.Bottom && o.Top >= a.Bottom - o.Size && o.Overlap(a) > 0.5 * (o.Right - o.Left) && o.Overlap(b) > 0);

    private double Sentence(ColumnBlock a, ColumnBlock b)
    {
        bool anew = BeginsAnew(b);
        if (a.EndsOpen)
        {
            // The last line may be a heading that fills its line.
            return !anew || !indented ? 3 : a.IsIndented(a.Lines[^1]) ? -0.5 : -4;
        }

        return !anew && a.EndsClosed ? -4 : !anew ? -0.2 : 0;
    }

    /// <summary>Whether a block may begin a paragraph: by its indent, or, in files without indents, unless its first character forbids it.</summary>
    private bool BeginsAnew(ColumnBlock block) =>
        !Punctuation.CannotBegin(block.Text[0]) && (!indented || block.IsIndented(block.Lines[0]) || IsShort(block) || block.Lines[0].Size > block.Lines[^1].Size * 1.1);

    /// <summary>A line that is not full stands alone: a name, a heading.</summary>
    private static bool IsShort(ColumnBlock block) => block.Lines.Count == 1 && !block.IsFull(block.Lines[0]) && !Punctuation.EndsSentence(block.Text);
}
