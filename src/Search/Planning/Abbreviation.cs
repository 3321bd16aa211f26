using KnowledgeBase.Search.Analysis;

namespace KnowledgeBase.Search.Planning;

/// <summary>Short names made by taking characters from a long one, as 广汽 is made from 广州汽车集团.</summary>
internal static class Abbreviation
{
    /// <summary>
    /// Whether the characters of a short name stand in order in a long one, each at the beginning of a word or right
    /// behind the one before it.
    /// </summary>
    /// <param name="name">Short name, characters for exact matching.</param>
    /// <param name="whole">Long name, likewise.</param>
    /// <param name="analyzer">The analysis, for word boundaries.</param>
    /// <returns>True when it fits.</returns>
    public static bool Fits(string name, string whole, TextAnalyzer analyzer)
    {
        var wordStarts = analyzer.Words(analyzer.Fold(whole)).Select(w => w.Start).ToHashSet();

        // Ends reachable by the characters read so far; a set, because a character may occur more than once.
        var ends = new HashSet<int> { -1 };
        foreach (char c in name)
        {
            var next = new HashSet<int>();
            foreach (int end in ends)
            {
                for (int at = end < 0 ? 0 : end; at < whole.Length; at++)
                {
                    if (whole[at] == c && (at == end || wordStarts.Contains(at)))
                    {
                        next.Add(at + 1);
                    }
                }
            }

            ends = next;
        }

        return ends.Count > 0;
    }
}
