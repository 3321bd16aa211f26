using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Scores, in log odds, that one block continues another, that a block begins an article, and that a block ends one.
/// The weights were set by hand and checked on laid-out pages; each stands for one kind of evidence.
/// </summary>
internal sealed class Continuity
{
    private const double Elsewhere = -40;
    private const double OtherPage = 14;
    private const double OtherTitle = 4;
    private readonly IReadOnlyList<Block> blocks;
    private readonly Seams seams;
    private readonly Vocabulary vocabulary;
    private readonly PageNumbers pageNumbers;

    /// <summary>Prepares scoring.</summary>
    public Continuity(IReadOnlyList<Block> blocks, CharacterModel model, PageNumbers pageNumbers)
    {
        (this.blocks, this.pageNumbers) = (blocks, pageNumbers);
        seams = new Seams(blocks, model);
        vocabulary = new Vocabulary([.. blocks.Select(b => b.Text)]);
    }

    /// <summary>Subjects of the blocks, arranged in chains of their indexes.</summary>
    public Topics Topics(IReadOnlyList<IReadOnlyList<int>> chains) => new(vocabulary, chains);

    /// <summary>Score of <paramref name="c"/> continuing <paramref name="b"/>.</summary>
    /// <param name="b">Earlier block in reading.</param>
    /// <param name="c">Later block in reading.</param>
    /// <param name="reached">Numbers reached at the end of <paramref name="b"/>.</param>
    /// <param name="topics">Subjects of what is read so far.</param>
    public double Link(Block b, Block c, NumberState reached, Topics topics)
    {
        if (b.Closed || b.Index == c.Index)
        {
            return -40;
        }

        double score = StatedForms.Link(b, c) + Edges(b, c) + Order(b, c) + Turns(b, c) + Jump(b, c)
            + topics.Odds(b.Index, c.Index) + reached.Continues(c.Pieces);
        bool cut = b.Tail == Edge.Cut || c.Head == Edge.Cut;
        score += cut && Seams.NothingBetween(b, c) ? 3 : 0;
        score += Math.Abs(LastMeasure(b) - FirstMeasure(c)) <= 1.2 ? 0.4 : cut ? -0.4 : -1.8;
        score += b.LastPage != c.FirstPage && b.Tail == Edge.Paragraph && c.Head == Edge.Paragraph ? -1.2 : 0;
        score -= HeadingsDiffer(b, c) ? 1.5 : 0;
        if (c.Fronted && c.Head != Edge.Cut)
        {
            score -= 4;
        }

        return score;
    }

    /// <summary>Score of the block beginning an article.</summary>
    public double Start(Block c)
    {
        double score = c.Head switch { Edge.Cut => -7, Edge.Open => -1, _ => 0 };
        var number = c.Pieces[0].Number;
        bool later = number.Value > 1 && number.Style != NumberStyle.Clause;
        score -= later ? 4 : number.Style is NumberStyle.Spoken or NumberStyle.Ordinal or NumberStyle.HanBracket ? 2.5 : 0;
        bool first = c.Index == 0;
        bool afterClosed = !first && blocks[c.Index - 1].Closed;
        bool top = !first && blocks[c.Index - 1].LastPage != c.FirstPage;
        score += c.Fronted ? 3.5 : first ? 2.5 : afterClosed ? 2.5 : top ? -1.4 : -2.2;
        return score - (c.JumpFrom is null ? 0 : BeginsElsewhere(c) ? -3 : 5);
    }

    /// <summary>Whether no text of the file goes on elsewhere, so that the beginning of a block that comes from elsewhere is not in it.</summary>
    private bool BeginsElsewhere(Block c) =>
        !blocks.Any(b => b.Index != c.Index && (b.JumpTo is not null || (b.Tail != Edge.Paragraph && !b.Closed && b.LastPage != c.FirstPage)));

    /// <summary>Score of the block ending an article.</summary>
    public double End(Block b)
    {
        if (b.Closed)
        {
            return 6;
        }

        double score = b.Tail switch { Edge.Cut => -7, Edge.Open => -0.7, _ => 0 };
        bool last = b.Index == blocks.Count - 1;
        bool pageEnd = !last && blocks[b.Index + 1].FirstPage != b.LastPage && b.Tail == Edge.Paragraph;
        score += last ? 2 : pageEnd ? -0.3 : -0.8;
        score += !last && blocks[b.Index + 1].Fronted ? 2 : 0;
        return score - (b.JumpTo is not null ? 5 : 0);
    }

    /// <summary>Whether the text up to one block numbers its headings and the text from the other on does not.</summary>
    private bool HeadingsDiffer(Block b, Block c)
    {
        if (b.Tail == Edge.Cut || c.Head == Edge.Cut)
        {
            return false;
        }

        var (one, other) = (Headings(Before(b)), Headings(After(c)));
        return (one.Plain == 0 && one.Numbered >= 2 && other.Plain >= 2 && other.Numbered == 0)
            || (other.Plain == 0 && other.Numbered >= 2 && one.Plain >= 2 && one.Numbered == 0);
    }

    private IEnumerable<Block> Before(Block block)
    {
        for (int i = block.Index; i >= 0 && (i == block.Index || !blocks[i].Closed); i--)
        {
            yield return blocks[i];
            if (blocks[i].Fronted)
            {
                yield break;
            }
        }
    }

    private IEnumerable<Block> After(Block block)
    {
        for (int i = block.Index; i < blocks.Count && (i == block.Index || !blocks[i].Fronted); i++)
        {
            yield return blocks[i];
            if (blocks[i].Closed)
            {
                yield break;
            }
        }
    }

    private static (int Plain, int Numbered) Headings(IEnumerable<Block> run)
    {
        var pieces = run.SelectMany(b => b.Pieces).ToList();
        return (pieces.Count(p => p.Kind == PieceKind.Display && p.Number.Style == NumberStyle.None),
            pieces.Count(p => p.Number.Style == NumberStyle.Han));
    }

    private double Edges(Block b, Block c) => (b.Tail, c.Head) switch
    {
        (Edge.Cut, Edge.Paragraph) or (Edge.Paragraph, Edge.Cut) => -7,
        (Edge.Cut, _) => (c.Head == Edge.Cut ? 1.5 : 0.7) + seams.Evidence(b, c) + (Seams.NothingBetween(b, c) ? 0 : seams.Habit(b, c)),
        (Edge.Open, Edge.Cut) => 0.6,
        (Edge.Paragraph, Edge.Open) => 0,
        _ => 0.3,
    };

    private static double Order(Block b, Block c)
    {
        int gap = c.Index - b.Index;
        bool wrapped = b.Pieces[^1].Last.Measure > 0;
        if (gap == 1 && b.Tail == Edge.Cut && (!wrapped || (b.LastPage == c.FirstPage && !Seams.NothingBetween(b, c))))
        {
            // A line that is not wrapped and yet ends within a sentence was cut there, and so was one with a gap below
            // it: its neighbour is less certain.
            return wrapped ? 1.8 : 1.2;
        }

        int pages = c.FirstPage - b.LastPage;
        return (gap, pages) switch
        {
            (1, 0) => 2.5,
            (1, 1) => 1.7,
            ( > 0, 0) => -0.5 - (0.1 * gap),
            ( < 0, 0) => -2.3,
            (_, 1) => 0.2 - (0.2 * Math.Abs(gap)),
            ( > 0, > 1) => -2.5 - (0.3 * pages),
            ( > 0, _) => -0.8,
            (_, -1) => -3,
            _ => -4,
        };
    }

    /// <summary>Where neighbours do not go on in one another, blocks further on are likelier to.</summary>
    private double Turns(Block b, Block c) =>
        b.Tail == Edge.Cut && c.Index > b.Index + 1 ? Math.Max(0, -0.5 * seams.NextHabit) : 0;

    private double Jump(Block b, Block c)
    {
        double from = c.JumpFrom is { } mark ? ComesFrom(b, mark) : 0;
        if (from <= Elsewhere)
        {
            return Elsewhere;
        }

        if (b.JumpTo is null)
        {
            // What comes from elsewhere does not go on with a whole text that ends right above it.
            return c.JumpFrom is null ? 0 : c.Index == b.Index + 1 && b.LastPage == c.FirstPage && b.Tail != Edge.Cut ? -8 : -3;
        }

        double score = c.JumpFrom is null ? 0 : 6 + from;
        if (b.JumpTo.Number is int named && pageNumbers.PrintedOf(c.FirstPage) is int printed)
        {
            score += printed == named ? 6 : -4;
        }

        return score - (c.Index == b.Index + 1 && c.JumpFrom is null ? 5 : 0);
    }

    /// <summary>
    /// What speaks against text that comes from elsewhere going on with a block: a complete text is never what it comes from, nor is one
    /// that does not send on, when it stands on another page than the mark names or under another title. Where it sends on, both may be
    /// misread.
    /// </summary>
    private double ComesFrom(Block b, Corpus.Metadata.Jump from)
    {
        bool page = from.Number is not int named || pageNumbers.StatedOf(b.LastPage) is not int stated || stated == named;
        bool title = from.Title is null || b.Titles.Count == 0 || b.Titles.Any(t => SameTitle(from.Title, t));
        return b.JumpTo is null ? (b.Tail == Edge.Cut && page && title ? 0 : Elsewhere) : (page ? 0 : -OtherPage) - (title ? 0 : OtherTitle);
    }

    // Marks shorten the titles they name.
    private static bool SameTitle(string named, string title)
    {
        var (a, b) = (TextCuts.LettersAndDigits(named), TextCuts.LettersAndDigits(title));
        return a.Length > 0 && (b.Contains(a, StringComparison.Ordinal) || (b.Length > 0 && a.Contains(b, StringComparison.Ordinal)));
    }

    private static double LastMeasure(Block b) => b.Pieces[^1].Last.Measure;

    private static double FirstMeasure(Block c) => c.Pieces[0].First.Measure;
}
