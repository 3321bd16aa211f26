using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Indexer.Describing.Titles;

/// <summary>Cuts a clause so that brackets and quotation marks stay whole.</summary>
internal static class ClauseCut
{
    private const int LongestOverrun = 20;
    private const int LeastLeft = 4;
    private const string Opening = "“‘《（(【〔";
    private const string Closing = "”’》）)】〕";

    /// <summary>Length of a clause: as wished, or up to the mark that closes what is open there, or else up to the mark that opens it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">First character of the clause.</param>
    /// <param name="wished">Wished length, at least 1; the clause must lie within the text.</param>
    /// <returns>Length without trailing space and punctuation, at least 1.</returns>
    public static int Length(string text, int start, int wished)
    {
        int end = TextCuts.AtCharacter(text, start + wished);
        int open = Open(text, start, end);
        if (open >= 0)
        {
            int closed = Closed(text, open, Math.Min(text.Length, end + LongestOverrun));
            end = closed > 0 ? closed : open - start >= LeastLeft ? open : end;
        }

        while (end > start + 1 && (char.IsWhiteSpace(text[end - 1]) || "，。、；：！？—-·/／|,.;:".Contains(text[end - 1], StringComparison.Ordinal)))
        {
            end--;
        }

        return Math.Max(1, end - start);
    }

    // Outermost mark that is open at the end, or -1.
    private static int Open(string text, int start, int end)
    {
        var open = new Stack<int>();
        for (int i = start; i < end; i++)
        {
            if (Opening.Contains(text[i], StringComparison.Ordinal))
            {
                open.Push(i);
            }
            else if (Closing.Contains(text[i], StringComparison.Ordinal) && open.Count > 0)
            {
                open.Pop();
            }
        }

        return open.Count == 0 ? -1 : open.Last();
    }

    // Place after the mark that closes the one at a place, or -1 when there is none on the same line before the limit.
    private static int Closed(string text, int open, int limit)
    {
        int depth = 0;
        for (int i = open; i < limit && text[i] != '\n'; i++)
        {
            depth += Opening.Contains(text[i], StringComparison.Ordinal) ? 1 : Closing.Contains(text[i], StringComparison.Ordinal) ? -1 : 0;
            if (depth == 0)
            {
                return i + 1;
            }
        }

        return -1;
    }
}
