using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Results;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search;

/// <summary>What people ask of the index: search, completion, similar articles, facets. Thread-safe.</summary>
/// <param name="index">The index, owned by the caller.</param>
/// <param name="clock">Tells the day for questions such as 近三年.</param>
public sealed class SearchService(SearchIndex index, TimeProvider clock)
{
    /// <summary>Answers a question.</summary>
    /// <param name="request">The question.</param>
    /// <returns>The answer, or where and why the question cannot be read.</returns>
    public SearchOutcome Search(SearchRequest request)
    {
        _ = (index, clock);
        throw new NotImplementedException();
    }

    /// <summary>Completions of what has been typed so far, from titles, units, topics and authors.</summary>
    /// <param name="prefix">What has been typed; anything is accepted.</param>
    /// <param name="limit">Most completions returned.</param>
    /// <returns>Best first; empty when nothing fits.</returns>
    public IReadOnlyList<Suggestion> Suggest(string prefix, int limit = 10) => throw new NotImplementedException();

    /// <summary>Articles on the same subject.</summary>
    /// <param name="articleId">Article id.</param>
    /// <param name="limit">Most articles returned.</param>
    /// <returns>Best first, without the article itself; empty when it is unknown.</returns>
    public IReadOnlyList<Hit> Similar(string articleId, int limit = 8) => throw new NotImplementedException();

    /// <summary>Counts of all facets over the whole index.</summary>
    /// <returns>The counts.</returns>
    public FacetCounts Facets() => throw new NotImplementedException();
}
