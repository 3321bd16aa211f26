namespace KnowledgeBase.Indexer.Splitting;

/// <summary>Joins chains of blocks that were found in different parts of a long file: what is cut or marked with a jump.</summary>
internal static class Stitching
{
    /// <summary>Joins the chains whose torn ends go together best, each end once, the best pairs first.</summary>
    /// <param name="chains">Chains of blocks in reading order.</param>
    /// <param name="continuity">Scores of links, beginnings and ends.</param>
    /// <returns>The joined chains, ordered by their first blocks.</returns>
    public static IReadOnlyList<IReadOnlyList<Block>> Join(IReadOnlyList<IReadOnlyList<Block>> chains, Continuity continuity)
    {
        int[] next = [.. chains.Select(_ => -1)];
        var taken = new bool[chains.Count];
        foreach (var (from, to, _) in Pairs(chains, continuity).OrderByDescending(p => p.Gain))
        {
            if (next[from] < 0 && !taken[to] && End(next, to) != from)
            {
                next[from] = to;
                taken[to] = true;
            }
        }

        var joined = new List<IReadOnlyList<Block>>();
        for (int start = 0; start < chains.Count; start++)
        {
            if (taken[start])
            {
                continue;
            }

            var chain = new List<Block>();
            for (int at = start; at >= 0; at = next[at])
            {
                chain.AddRange(chains[at]);
            }

            joined.Add(chain);
        }

        return joined;
    }

    private static IEnumerable<(int From, int To, double Gain)> Pairs(IReadOnlyList<IReadOnlyList<Block>> chains, Continuity continuity)
    {
        var nothing = continuity.Topics([]);
        var torn = Enumerable.Range(0, chains.Count).Where(i => chains[i][^1] is { Closed: false } b && (b.Tail == Edge.Cut || b.JumpTo is not null)).ToList();
        var headless = Enumerable.Range(0, chains.Count).Where(i => chains[i][0] is { Head: Edge.Cut } or { JumpFrom: not null }).ToList();
        foreach (int from in torn)
        {
            var reached = NumberState.After(null, chains[from].SelectMany(b => b.Pieces));
            foreach (int to in headless.Where(t => t != from))
            {
                var (b, c) = (chains[from][^1], chains[to][0]);
                double gain = continuity.Link(b, c, reached, nothing) - continuity.End(b) - continuity.Start(c);
                if (gain > 0)
                {
                    yield return (from, to, gain);
                }
            }
        }
    }

    private static int End(int[] next, int at)
    {
        while (next[at] >= 0)
        {
            at = next[at];
        }

        return at;
    }
}
