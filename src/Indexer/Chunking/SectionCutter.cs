using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Chunking;

/// <summary>Paragraphs that no passage may leave.</summary>
/// <param name="First">Index of the first paragraph.</param>
/// <param name="Last">Index of the last paragraph.</param>
/// <param name="IsClause">Whether it is one 条 of a policy, kept whole when it is not too long.</param>
internal sealed record Section(int First, int Last, bool IsClause);

/// <summary>Cuts an article at its top-level headings, a policy at each 条.</summary>
internal static class SectionCutter
{
    private const int LongestChapterName = 40;

    /// <summary>Cuts an article into sections.</summary>
    /// <param name="article">The article.</param>
    /// <param name="starts">Offsets of its paragraphs.</param>
    /// <returns>Sections that together hold every paragraph, in order.</returns>
    public static IReadOnlyList<Section> Cut(Article article, IReadOnlyList<int> starts)
    {
        var paragraphs = article.Paragraphs;
        int top = paragraphs.Where(p => p.HeadingLevel > 0).Select(p => p.HeadingLevel).DefaultIfEmpty(int.MaxValue).Min();
        var clauses = ClauseOf(article, starts);
        var sections = new List<Section>();
        int first = 0;
        for (int i = 1; i <= paragraphs.Count; i++)
        {
            bool begins = i == paragraphs.Count
                || (paragraphs[i].HeadingLevel == top && !IsNameOfNext(paragraphs, clauses, i - 1))
                || (clauses[i] != clauses[i - 1] && !IsNameOfNext(paragraphs, clauses, i - 1));
            if (begins)
            {
                sections.Add(new Section(first, i - 1, clauses[i - 1] >= 0));
                first = i;
            }
        }

        return sections;
    }

    // For each paragraph the index of the clause it belongs to, -1 for none and in kinds without clauses.
    private static int[] ClauseOf(Article article, IReadOnlyList<int> starts)
    {
        var clauses = new int[article.Paragraphs.Count];
        Array.Fill(clauses, -1);
        if (article.Kind != ItemKind.Policy)
        {
            return clauses;
        }

        int clause = -1;
        for (int i = 0; i < clauses.Length; i++)
        {
            while (clause + 1 < article.Clauses.Count && article.Clauses[clause + 1].Range.Start <= starts[i])
            {
                clause++;
            }

            bool inside = clause >= 0 && starts[i] < article.Clauses[clause].Range.Start + article.Clauses[clause].Range.Length;
            clauses[i] = inside ? clause : -1;
        }

        return clauses;
    }

    // A chapter's name goes with the 条 after it.
    private static bool IsNameOfNext(IReadOnlyList<Paragraph> paragraphs, int[] clauses, int i) =>
        i + 1 < clauses.Length && clauses[i] < 0 && clauses.Any(c => c >= 0)
        && (paragraphs[i].IsHeading || paragraphs[i].Text.StartsWith('第'))
        && paragraphs[i].Text.Length <= LongestChapterName
        && !paragraphs[i].Text.Contains('。', StringComparison.Ordinal);
}
