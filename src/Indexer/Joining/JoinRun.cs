using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Chunking;
using KnowledgeBase.Library;

namespace KnowledgeBase.Indexer.Joining;

/// <summary>
/// Joins texts across the files of a library. Issues with a changed file are looked at as wholes, from the items as their files
/// have them, so that the outcome never depends on the order in which files came.
/// </summary>
internal static class JoinRun
{
    /// <summary>Brings the joins up to date.</summary>
    /// <param name="library">The library.</param>
    public static void Execute(LibraryStore library)
    {
        var joins = new LibraryJoins(library);
        var (version, changed, ends) = joins.Work();
        if (changed.Count == 0)
        {
            return;
        }

        foreach (var issue in IssueGroups.Of([.. ends.Select(end => (end, Keys(end)))]))
        {
            if (issue.Any(end => changed.Contains(end.Sha256)))
            {
                string[] ids = [.. issue.Select(end => end.ItemId)];
                joins.Settle(ids, Wholes(joins.Parts(ids)));
            }
        }

        joins.Done(version);
    }

    /// <summary>The texts that items of one issue are parts of.</summary>
    /// <param name="items">Items with an open end.</param>
    /// <returns>Each text with its passages.</returns>
    public static IReadOnlyList<(Article Whole, IReadOnlyList<Chunk> Chunks)> Wholes(IReadOnlyList<Article> items) =>
        [.. JoinFinder.Find(items).Select(WholeArticle.Of).Select(whole => (whole, (IReadOnlyList<Chunk>)[.. ArticleChunker.Chunk(whole)]))];

    private static IReadOnlyList<string> Keys(OpenEnd end) =>
        [.. end.Places.Select(IssueGroups.ByPlace).Append(end.Issue).OfType<string>().Distinct()];
}
