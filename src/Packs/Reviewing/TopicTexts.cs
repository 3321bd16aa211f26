using KnowledgeBase.Search;
using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Results;

namespace KnowledgeBase.Packs.Reviewing;

/// <summary>What the library has on a topic.</summary>
/// <param name="Response">The answer of the search; null when the topic cannot be asked for or the index cannot answer.</param>
/// <param name="Known">Whether there are texts on it, or whether that cannot be told now.</param>
internal sealed record TopicTexts(SearchResponse? Response, bool Known)
{
    /// <summary>Asks for the texts on a topic, a leaf or a branch of the tree.</summary>
    public static TopicTexts Of(SearchService search, string topic)
    {
        var answer = search.Search(new SearchRequest { Text = $"主题:\"{topic}\"", Size = 1 });
        bool some = answer.Response is { Total: > 0, Query.Relaxed: null };
        return new TopicTexts(answer.Response, some || answer.Problem is { Code: "index_unavailable" });
    }
}
