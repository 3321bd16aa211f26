namespace KnowledgeBase.Web.Passages;

/// <summary>A run of characters, highlighted or not.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Marked">Whether they matched the query.</param>
public sealed record TextRun(string Text, bool Marked);

/// <summary>
/// What of a passage a list shows: all of it when short, else whole sentences around the longest match, which is shown
/// whole; no match is cut by an edge. Runs joined are exactly the characters between <see cref="Start"/> and <see cref="End"/>.
/// </summary>
/// <param name="Start">Offset of the first shown character.</param>
/// <param name="End">Offset after the last shown character.</param>
/// <param name="Runs">The shown characters.</param>
public sealed record Excerpt(int Start, int End, IReadOnlyList<TextRun> Runs)
{
    /// <summary>Characters shown at most, about four lines of a list.</summary>
    public const int Longest = 170;

    private const string SentenceEnds = "。！？；\n";

    /// <summary>Cuts a passage for a list.</summary>
    /// <param name="text">The passage.</param>
    /// <param name="highlights">Pairs of start and length, ascending, not overlapping.</param>
    /// <returns>The shown part.</returns>
    public static Excerpt Of(string text, IReadOnlyList<int[]> highlights)
    {
        var (start, end) = Window(text, Best(highlights) ?? [0, 0], highlights);
        return new Excerpt(start, end, [.. Split(text, start, end, highlights)]);
    }

    /// <summary>
    /// The match a reader should see: the longest, for it holds most of what was asked; of equals the one followed by
    /// most marked characters within a window; of equals again the first.
    /// </summary>
    /// <param name="highlights">Pairs of start and length, ascending, not overlapping.</param>
    /// <returns>A pair of start and length, or null when there is none.</returns>
    public static int[]? Best(IReadOnlyList<int[]> highlights) => highlights
        .OrderByDescending(h => h[1])
        .ThenByDescending(h => highlights.Where(o => o[0] >= h[0] && o[0] + o[1] <= h[0] + (Longest / 2)).Sum(o => o[1]))
        .FirstOrDefault();

    /// <summary>All of a text in runs.</summary>
    /// <param name="text">The text.</param>
    /// <param name="highlights">Pairs of start and length, ascending, not overlapping.</param>
    /// <returns>Runs that joined are the text.</returns>
    public static IReadOnlyList<TextRun> Whole(string text, IReadOnlyList<int[]> highlights) =>
        [.. Split(text, 0, text.Length, highlights)];

    private static (int Start, int End) Window(string text, int[] best, IReadOnlyList<int[]> highlights)
    {
        if (text.Length <= Longest)
        {
            return (0, text.Length);
        }

        int before = Math.Clamp(Longest - best[1], 0, Longest / 2);
        int sentence = best[0] == 0 ? 0 : text.LastIndexOfAny(SentenceEnds.ToCharArray(), best[0] - 1) + 1;
        int start = Math.Max(sentence, best[0] - before);
        start = Math.Min(start, text.Length - Longest);
        start = Across(highlights, start) is { } begun && begun[0] < best[0] ? begun[0] + begun[1] : start;
        int end = start + Longest;
        int stop = end >= text.Length ? text.Length : text.LastIndexOfAny(SentenceEnds.ToCharArray(), end - 1) + 1;
        bool wholeSentence = stop > start + (Longest / 2) && stop >= best[0] + best[1];
        end = wholeSentence ? stop : Math.Min(end, text.Length);
        int ends = best[0] + best[1];
        end = end < ends ? ends : Across(highlights, end) is { } broken ? broken[0] : end;
        return (Whole(text, start), Whole(text, end));
    }

    // The highlight an edge would cut in two.
    private static int[]? Across(IReadOnlyList<int[]> highlights, int edge) =>
        highlights.FirstOrDefault(h => h[0] < edge && edge < h[0] + h[1]);

    /// <summary>Moves an offset out of the middle of a surrogate pair.</summary>
    private static int Whole(string text, int offset) =>
        offset > 0 && offset < text.Length && char.IsLowSurrogate(text[offset]) ? offset - 1 : offset;

    private static IEnumerable<TextRun> Split(string text, int start, int end, IReadOnlyList<int[]> highlights)
    {
        int at = start;
        foreach (int[] pair in highlights)
        {
            int from = Math.Max(pair[0], at);
            int to = Math.Min(pair[0] + pair[1], end);
            if (to <= from)
            {
                continue;
            }

            if (from > at)
            {
                yield return new TextRun(text[at..from], false);
            }

            yield return new TextRun(text[from..to], true);
            at = to;
        }

        if (at < end)
        {
            yield return new TextRun(text[at..end], false);
        }
    }
}
