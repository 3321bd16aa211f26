using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Policies;

namespace KnowledgeBase.Indexer.Chunking;

/// <summary>The address of the clause a passage of a policy is, or is part of: 工会法第三十九条, 工会法第三十九条第二款.</summary>
internal static class ClauseOfPassage
{
    /// <summary>Finds the address.</summary>
    /// <param name="article">The article.</param>
    /// <param name="range">Place of the passage.</param>
    /// <returns>Short title and path of the smallest part that holds the passage; null outside clauses and in other kinds.</returns>
    public static string? Of(Article article, TextRange range)
    {
        if (article.Policy is not { } policy)
        {
            return null;
        }

        // A chapter's name may stand before the clause in its passage: the clause is where the passage ends.
        int end = range.Start + range.Length;
        ClauseNode? found = null;
        var within = policy.Outline;
        while (within.LastOrDefault(n => n.Range.Start < end && n.Range.Start + n.Range.Length >= end) is { } node && Holds(node, range))
        {
            found = node;
            within = node.Children;
        }

        return found is { Level: >= ClauseLevel.Article } ? policy.ShortTitle + found.Path : null;
    }

    private static bool Holds(ClauseNode node, TextRange range) =>
        node.Level <= ClauseLevel.Article || node.Level == ClauseLevel.Point || node.Range.Start <= range.Start;
}
