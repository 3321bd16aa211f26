namespace KnowledgeBase.Indexer.Reading.Text;

/// <summary>
/// Reads columns of running text that stand side by side in plain text, set off by spaces, one after the other: the left one
/// first. What counts as columns is a gap that runs down through many lines, with text on both sides that mostly fills its measure
/// and has the marks of sentences; tables and lists of names have neither and stay as they are.
/// </summary>
internal static class SideBySide
{
    private const string SentenceMarks = "，。、；：！？";
    private const string Ends = "。！？”’）)】》…";

    /// <summary>Puts columns one below the other.</summary>
    /// <param name="lines">The lines of a text.</param>
    /// <param name="unfolded">1-based first and last line, before, of each stretch that held columns.</param>
    /// <returns>The lines; the same list when there are no columns.</returns>
    public static IReadOnlyList<string> Unfold(IReadOnlyList<string> lines, out IReadOnlyList<(int First, int Last)> unfolded)
    {
        var blocks = ColumnMeasure.All.Select(m => SideBySideBlock.Find(lines, m)).MaxBy(found => found.Sum(b => b.Aligned))!;
        unfolded = [.. blocks.Select(b => (b.First + 1, b.Last + 1))];
        return blocks.Count == 0 ? lines : Unfolded(lines, blocks);
    }

    /// <summary>Whether text runs: it has the marks of sentences, one for every two lines at least.</summary>
    public static bool Runs(IReadOnlyList<string> parts) =>
        parts.Sum(p => p.Count(c => SentenceMarks.Contains(c, StringComparison.Ordinal))) * 2 >= parts.Count;

    private static List<string> Unfolded(IReadOnlyList<string> lines, IReadOnlyList<SideBySideBlock> blocks)
    {
        var result = new List<string>();
        int next = 0;
        foreach (var block in blocks)
        {
            result.AddRange(lines.Skip(next).Take(block.First - next));
            var left = Unfold(Trimmed(block.Left(lines)), out _);
            var right = Unfold(Trimmed(block.Right(lines)), out _);
            result.AddRange(left);
            if (left[^1].TrimEnd() is [.., char last] && Ends.Contains(last, StringComparison.Ordinal))
            {
                // The text is at an end; without a blank line the head of the next column would be its next line.
                result.Add(string.Empty);
            }

            result.AddRange(right);
            next = block.Last + 1;
        }

        result.AddRange(lines.Skip(next));
        return result;
    }

    private static List<string> Trimmed(List<string> part)
    {
        int first = part.FindIndex(l => !string.IsNullOrWhiteSpace(l));
        int last = part.FindLastIndex(l => !string.IsNullOrWhiteSpace(l));
        return part[first..(last + 1)];
    }
}
