namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Arranges blocks into articles. Every block has at most one successor; all successors are chosen together so that
/// the total score of links, beginnings and endings is greatest (an assignment problem). Numbers reached depend on
/// what comes before, so the choice is made again with the numbers carried along the chains found, until it stays.
/// </summary>
internal static class Arrangement
{
    private const int Rounds = 4;
    private const int MostBlocks = 160;

    /// <summary>Arranges the blocks, in time linear in their number: long files part by part.</summary>
    /// <returns>Chains of blocks in reading order, each an article, ordered by their first blocks.</returns>
    public static IReadOnlyList<IReadOnlyList<Block>> Arrange(IReadOnlyList<Block> blocks, Continuity continuity)
    {
        var chains = new List<IReadOnlyList<Block>>();
        int start = 0;
        while (blocks.Count - start > MostBlocks)
        {
            int end = Enumerable.Range(start + (MostBlocks / 2), MostBlocks / 2)
                .MaxBy(i => continuity.End(blocks[i - 1]) + continuity.Start(blocks[i]));
            chains.AddRange(ArrangePart([.. blocks.Skip(start).Take(end - start)], continuity));
            start = end;
        }

        chains.AddRange(ArrangePart([.. blocks.Skip(start)], continuity));
        return start == 0 ? chains : Stitching.Join(chains, continuity);
    }

    private static List<IReadOnlyList<Block>> ArrangePart(IReadOnlyList<Block> blocks, Continuity continuity)
    {
        var reached = blocks.Select(b => NumberState.After(null, b.Pieces)).ToArray();
        int[] next = [.. blocks.Select(_ => -1)];
        for (int round = 0; round < Rounds; round++)
        {
            int[] chosen = Choose(blocks, continuity, reached, continuity.Topics(Chains(blocks, next, i => blocks[i].Index)));
            if (round > 0 && chosen.SequenceEqual(next))
            {
                break;
            }

            next = chosen;
            reached = Carry(blocks, next);
        }

        return Chains(blocks, next);
    }

    private static int[] Choose(IReadOnlyList<Block> blocks, Continuity continuity, NumberState[] reached, Topics topics)
    {
        int n = blocks.Count;
        var link = new double[n, n];
        var gain = new double[n, n];
        double[] ends = [.. blocks.Select(continuity.End)];
        double[] starts = [.. blocks.Select(continuity.Start)];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                link[i, j] = continuity.Link(blocks[i], blocks[j], reached[i], topics);
                // What a link is worth more than an end and a beginning; a pair without gain is none.
                gain[i, j] = Math.Max(0, link[i, j] - ends[i] - starts[j]);
            }
        }

        var assignment = new Assignment(gain);
        while (true)
        {
            int[] next = [.. assignment.Columns().Select((j, i) => gain[i, j] > 0 ? j : -1)];
            var cycle = FindCycle(next);
            if (cycle.Count == 0)
            {
                return next;
            }

            // No article goes round in a circle: forbid the weakest link of the circle and choose again.
            int weakest = cycle.MinBy(i => link[i, next[i]]);
            assignment.Lower(weakest, next[weakest], 0);
        }
    }

    private static List<int> FindCycle(int[] next)
    {
        var state = new int[next.Length];
        for (int start = 0; start < next.Length; start++)
        {
            var path = new List<int>();
            int at = start;
            while (at >= 0 && state[at] == 0)
            {
                state[at] = start + 1;
                path.Add(at);
                at = next[at];
            }

            if (at >= 0 && state[at] == start + 1)
            {
                return path[path.IndexOf(at)..];
            }
        }

        return [];
    }

    private static NumberState[] Carry(IReadOnlyList<Block> blocks, int[] next)
    {
        var reached = new NumberState[blocks.Count];
        foreach (var chain in Chains(blocks, next, i => i))
        {
            NumberState? state = null;
            foreach (int i in chain)
            {
                state = NumberState.After(state, blocks[i].Pieces);
                reached[i] = state;
            }
        }

        return reached;
    }

    private static List<IReadOnlyList<Block>> Chains(IReadOnlyList<Block> blocks, int[] next) => Chains(blocks, next, i => blocks[i]);

    private static List<IReadOnlyList<T>> Chains<T>(IReadOnlyList<Block> blocks, int[] next, Func<int, T> select)
    {
        var follows = next.Where(j => j >= 0).ToHashSet();
        var chains = new List<IReadOnlyList<T>>();
        for (int start = 0; start < blocks.Count; start++)
        {
            if (follows.Contains(start))
            {
                continue;
            }

            var chain = new List<T>();
            for (int at = start; at >= 0; at = next[at])
            {
                chain.Add(select(at));
            }

            chains.Add(chain);
        }

        return chains;
    }
}
