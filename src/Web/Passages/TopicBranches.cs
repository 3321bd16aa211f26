using System.Collections.Concurrent;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Library;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Results;

namespace KnowledgeBase.Web.Passages;

/// <summary>A branch of the topic tree with those of its leaves an answer has.</summary>
/// <param name="Name">Name of the branch.</param>
/// <param name="Leaves">Its leaves and their counts, most first.</param>
public sealed record TopicBranch(string Name, IReadOnlyList<FacetValue> Leaves);

/// <summary>
/// Puts topics back into their tree. An answer counts leaves only; which branch a leaf stands in is learnt from an
/// article that has it, once per leaf and library version. Thread-safe.
/// </summary>
/// <param name="search">Finds an article of a topic.</param>
/// <param name="library">Tells the branch of its topics.</param>
internal sealed class TopicBranches(SearchService search, LibraryStore library)
{
    private const string Elsewhere = "其他";
    private readonly ConcurrentDictionary<(string Leaf, long Version), string> known = new();

    /// <summary>The tree of counted topics.</summary>
    /// <param name="topics">Leaves and counts.</param>
    /// <returns>Branches, the one with most first.</returns>
    public IReadOnlyList<TopicBranch> Of(IReadOnlyList<FacetValue> topics)
    {
        if (known.Count > 10_000)
        {
            known.Clear();
        }

        long version = library.Version;
        return [.. topics
            .GroupBy(t => known.GetOrAdd((t.Value, version), key => Branch(key.Leaf)))
            .OrderByDescending(g => g.Sum(t => t.Count))
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new TopicBranch(g.Key, [.. g]))];
    }

    private string Branch(string leaf)
    {
        var answer = search.Search(new SearchRequest { Topics = [leaf], Size = 1 }).Response;
        Article? article = answer?.Hits is [var hit, ..] ? library.Article(hit.ArticleId) : null;
        return article?.Topics.FirstOrDefault(t => t.Name == leaf)?.Group ?? Elsewhere;
    }
}
