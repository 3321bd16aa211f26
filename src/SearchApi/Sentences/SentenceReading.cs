using KnowledgeBase.Search.Requests;
using KnowledgeBase.SearchApi.Errors;
using KnowledgeBase.SearchApi.Searching;

namespace KnowledgeBase.SearchApi.Sentences;

/// <summary>Reads the parameters of what looks for sentences: those of a search, with words that must be there and are no query.</summary>
public static class SentenceReading
{
    /// <summary>Longest words asked for, in UTF-16 code units.</summary>
    public const int MaxWords = 200;

    /// <summary>Reads the parameters.</summary>
    /// <param name="query">Parameters as they arrived.</param>
    /// <returns>The request, and no faults exactly when it may be used.</returns>
    public static (SearchRequest Request, IReadOnlyList<ParameterFault> Faults) Words(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        string words = (query.Q ?? string.Empty).Trim().Trim('“', '”', '"', '「', '」');
        var (request, faults) = SearchReading.Read(query with { Q = words });
        ParameterFault? fault = !words.Any(char.IsLetterOrDigit) ? new("q", "missing_words", "请给出要找的词句 q。")
            : words.Length > MaxWords ? new("q", "query_too_long", $"词句长 {words.Length} 个字符，最多 {MaxWords} 个。")
            : null;
        return (request, fault is null ? faults : [fault, .. faults]);
    }
}
