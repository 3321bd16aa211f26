namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Divides pages where nothing but their heads or feet does: several heads with different page numbers stand on what has no form feed
/// between. Where the first of them opens the page they are heads, and each begins a page; where the last closes it they are feet.
/// </summary>
internal static class PageTurns
{
    private const int EdgeLines = 2;

    /// <summary>The lines with their pages divided.</summary>
    /// <param name="lines">All lines.</param>
    public static IReadOnlyList<TextLine> Apply(IReadOnlyList<TextLine> lines)
    {
        if (lines.Any(l => l.Form is not null))
        {
            return lines;
        }

        bool[] heads = PageHeads.Find(lines);
        var turns = lines.GroupBy(l => l.Page).SelectMany(page => Turns([.. page], heads)).ToHashSet();
        return turns.Count == 0 ? lines : Turned(lines, turns);
    }

    /// <summary>Indexes of the lines at which a new page begins within what was taken for one page.</summary>
    private static IEnumerable<int> Turns(List<TextLine> page, bool[] heads)
    {
        var numbered = page.Where(l => heads[l.Index] && l.Text.Any(Punctuation.IsHan)).Select(l => (l.Index, Number: PageMarks.Read(l.Text))).Where(h => h.Number is not null).ToList();
        if (numbered.Select(h => h.Number).Distinct().Count() < 2)
        {
            yield break;
        }

        bool top = numbered[0].Index - page[0].Index <= EdgeLines;
        bool foot = !top && page[^1].Index - numbered[^1].Index <= EdgeLines;
        for (int k = 1; k < numbered.Count && (top || foot); k++)
        {
            if (numbered[k].Number == numbered[k - 1].Number)
            {
                continue;
            }

            int turn = top ? numbered[k].Index : numbered[k - 1].Index + 1;
            while (top && turn - 1 > numbered[k - 1].Index && heads[turn - 1])
            {
                turn--;
            }

            while (foot && turn < numbered[k].Index && heads[turn])
            {
                turn++;
            }

            yield return turn;
        }
    }

    private static List<TextLine> Turned(IReadOnlyList<TextLine> lines, HashSet<int> turns)
    {
        var turned = new List<TextLine>(lines.Count);
        int ahead = 0;
        foreach (var line in lines)
        {
            bool turn = turns.Contains(line.Index);
            ahead += turn ? 1 : 0;
            turned.Add(line with { Page = line.Page + ahead, PageTop = line.PageTop || turn });
        }

        return turned;
    }
}
