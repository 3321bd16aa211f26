namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Puts numbered headings that were printed away from their text back where their numbers, and the numbers below
/// them, say they belong. All headings of an article are placed together, in the order of their numbers.
/// </summary>
internal static class FloatingHeadings
{
    private const double Impossible = -1000;

    /// <summary>Pieces of a chain with the headings inserted.</summary>
    /// <param name="body">Pieces of the chain in reading order.</param>
    /// <param name="floating">Headings that belong to the chain.</param>
    public static List<Piece> Insert(List<Piece> body, IReadOnlyList<Piece> floating)
    {
        var ordered = floating.OrderBy(f => f.Number.Style).ThenBy(f => f.Number.Value).ThenBy(f => f.First.Index).ToList();
        foreach (var group in ordered.GroupBy(f => f.Number.Style))
        {
            body = InsertGroup(body, [.. group]);
        }

        return body;
    }

    private static List<Piece> InsertGroup(List<Piece> body, List<Piece> floating)
    {
        int places = body.Count + 1;
        var best = new double[floating.Count, places];
        var from = new int[floating.Count, places];
        for (int f = 0; f < floating.Count; f++)
        {
            int carried = -1;
            for (int p = 0; p < places; p++)
            {
                if (f > 0 && p > 0 && (carried < 0 || best[f - 1, p - 1] > best[f - 1, carried]))
                {
                    carried = p - 1;
                }

                double before = f == 0 ? 0 : carried < 0 ? Impossible * 10 : best[f - 1, carried];
                best[f, p] = before + Score(body, p, floating[f]);
                from[f, p] = carried;
            }
        }

        var chosen = new int[floating.Count];
        chosen[^1] = Enumerable.Range(0, places).MaxBy(p => best[floating.Count - 1, p]);
        for (int f = floating.Count - 1; f > 0; f--)
        {
            chosen[f - 1] = Math.Max(0, from[f, chosen[f]]);
        }

        var result = new List<Piece>();
        for (int p = 0; p < places; p++)
        {
            result.AddRange(floating.Where((_, f) => chosen[f] == p));
            if (p < body.Count)
            {
                result.Add(body[p]);
            }
        }

        return result;
    }

    private static double Score(List<Piece> body, int place, Piece heading)
    {
        var before = place > 0 ? body[place - 1] : null;
        var after = place < body.Count ? body[place] : null;
        if (after is null)
        {
            return before!.Last.Index + 1 == heading.First.Index ? -1 : -6;
        }

        if (after.Head == Edge.Cut || (before is { Tail: Edge.Cut, Kind: PieceKind.Text } && after.Head != Edge.Paragraph))
        {
            return Impossible;
        }

        double score = after.Page == heading.Page ? 3 : before?.Page == heading.Page ? 0.5 : -3 - (0.1 * Math.Abs(after.Page - heading.Page));
        score += Lower(heading, after) + Same(body, place, heading);
        score += before is null && heading.Number.Value == 1 ? -1.5 : 0;
        score += before is not null && before.Last.Index + 1 != after.First.Index ? 1 : 0;
        score += heading.Last.Index + 1 == after.First.Index ? 1.5 : 0;
        return score;
    }

    /// <summary>Below a heading numbers begin again with 1.</summary>
    private static double Lower(Piece heading, Piece after)
    {
        var number = after.Number;
        return number.Style == NumberStyle.None ? 0
            : number.Style <= heading.Number.Style ? -3
            : number.Value == 1 ? 3 : -3;
    }

    /// <summary>Numbers of the same form around the place must run on.</summary>
    private static double Same(List<Piece> body, int place, Piece heading)
    {
        var style = heading.Number.Style;
        var before = body.Take(place).LastOrDefault(p => p.Number.Style == style);
        var after = body.Skip(place).FirstOrDefault(p => p.Number.Style == style);
        double score = before is not null && before.Number.Value >= heading.Number.Value ? -4 : 0;
        return score + (after is not null && after.Number.Value <= heading.Number.Value ? -4 : 0);
    }
}
