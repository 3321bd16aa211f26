namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Evidence, in log odds, that text cut at the end of one block runs on at the head of another: the characters at the
/// join, brackets and quotation marks left open, and what the other cuts of the file tell of its order. Where the cuts
/// of neighbours fit together, text goes on in the next block; where they do not, but those of every second or third
/// block do, several articles take turns.
/// </summary>
internal sealed class Seams
{
    private const int FarthestHabit = 3;
    private const int Rounds = 8;

    /// <summary>Cuts supposed beforehand to go on, and not to go on, at a distance of 1, 2 and 3 blocks.</summary>
    private static readonly (double On, double Off)[] Supposed = [(0, 0), (2, 0.7), (0.3, 2), (0.3, 2)];

    /// <summary>
    /// Log odds of a true join by the score of <see cref="CharacterModel.Join"/>, counted on 1,800 cuts within
    /// paragraphs of news against five false joins each; between the values given they run straight.
    /// </summary>
    private static readonly (double Join, double Odds)[] Calibration =
        [(-2.5, -1.5), (-1, -1.35), (0, -0.9), (1, -0.3), (2, 0.5), (3, 1.5), (4, 2.6), (5, 3.8), (7, 5)];

    private readonly IReadOnlyList<Block> blocks;
    private readonly CharacterModel model;
    private readonly (int Unclosed, int Unopened)[] balances;
    private readonly double[] habits = new double[FarthestHabit + 1];

    /// <summary>Looks at all cuts of the file.</summary>
    public Seams(IReadOnlyList<Block> blocks, CharacterModel model)
    {
        (this.blocks, this.model) = (blocks, model);
        balances = [.. blocks.Select(Balance)];
        for (int gap = 1; gap <= FarthestHabit; gap++)
        {
            habits[gap] = HabitAt(gap);
        }
    }

    /// <summary>Evidence of the characters and marks on both sides; the first block must end within a sentence.</summary>
    public double Evidence(Block b, Block c)
    {
        return Evidence(model, b.Pieces[^1].Text, c.Pieces[0].Text, balances[b.Index].Unclosed > 0, balances[c.Index].Unopened > 0);
    }

    /// <summary>Evidence, in log odds, that the words of one text run on in those of another.</summary>
    /// <param name="model">Continuity model of the file.</param>
    /// <param name="end">Text up to the join.</param>
    /// <param name="head">Text after it.</param>
    /// <param name="opens">Whether a bracket or quotation is left open before the join.</param>
    /// <param name="closes">Whether one is closed behind the join that was not opened there.</param>
    public static double Evidence(CharacterModel model, string end, string head, bool opens, bool closes)
    {
        double odds = Calibrated(model.Join(end, head));
        return (Punctuation.EndsPause(end) ? 0.6 * odds : odds) + (opens && closes ? 3 : opens || closes ? -1.5 : 0);
    }

    /// <summary>What the cuts of the file tell of text going on in the next block, in log odds; below 0 where it seldom does.</summary>
    public double NextHabit => habits[1];

    /// <summary>What the cuts of the file tell of one block following another at the distance of these two.</summary>
    public double Habit(Block b, Block c) => c.Index - b.Index is var gap and >= 1 and <= FarthestHabit ? habits[gap] : 0;

    /// <summary>Whether the type shows no break between two blocks at all.</summary>
    public static bool NothingBetween(Block b, Block c)
    {
        var next = c.Pieces[0].First;
        return next.Index == b.Pieces[^1].Last.Index + 1 && !next.PageTop && next.Measure > 0 && (next.Blanks == 0 || next.Spaced);
    }

    /// <summary>
    /// Share of the cuts that go on at a distance, by expectation maximisation over the evidence of each (Dempster,
    /// Laird and Rubin 1977), as log odds above those supposed beforehand.
    /// </summary>
    private double HabitAt(int gap)
    {
        var (on, off) = Supposed[gap];
        var odds = Enumerable.Range(0, Math.Max(0, blocks.Count - gap)).Where(i => Tells(blocks[i], blocks[i + gap]))
            .Select(i => Evidence(blocks[i], blocks[i + gap])).ToList();
        double share = on / (on + off);
        for (int round = 0; round < Rounds; round++)
        {
            double before = Math.Log(share / (1 - share));
            share = (on + odds.Sum(o => 1 / (1 + Math.Exp(-o - before)))) / (on + off + odds.Count);
        }

        return Math.Log(share / (1 - share)) - Math.Log(on / off);
    }

    private static bool Tells(Block b, Block c) =>
        b.Tail == Edge.Cut && !b.Closed && c.Head != Edge.Paragraph && !NothingBetween(b, c);

    private static double Calibrated(double join)
    {
        for (int i = 1; i < Calibration.Length; i++)
        {
            var (low, high) = (Calibration[i - 1], Calibration[i]);
            if (join < high.Join)
            {
                double share = Math.Max(0, (join - low.Join) / (high.Join - low.Join));
                return low.Odds + (share * (high.Odds - low.Odds));
            }
        }

        return Calibration[^1].Odds;
    }

    private static (int Unclosed, int Unopened) Balance(Block block) =>
        (Punctuation.Balance(block.Pieces[^1].Text).Unclosed, Punctuation.Balance(block.Pieces[0].Text).Unopened);
}
