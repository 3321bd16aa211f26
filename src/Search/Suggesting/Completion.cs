using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Results;
using KnowledgeBase.Search.Schema;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search.Suggesting;

/// <summary>Completes what a reader types, whatever its width or script.</summary>
/// <param name="state">The index.</param>
/// <param name="analyzer">The analysis.</param>
internal sealed class Completion(IndexState state, TextAnalyzer analyzer)
{
    private static readonly (string Column, string Kind)[] Columns =
    [
        (IndexFields.Topic, "topic"), (IndexFields.Author, "author"), (IndexFields.Unit, "unit"), (IndexFields.Title, "title"),
    ];

    /// <summary>Values that begin with or hold what was typed.</summary>
    /// <param name="prefix">What was typed.</param>
    /// <param name="limit">Most values.</param>
    /// <returns>Those that begin with it first, then those on most items, then the shorter.</returns>
    public IReadOnlyList<Suggestion> Of(string prefix, int limit)
    {
        string typed = analyzer.Characters(prefix).Text;
        if (typed.Length == 0 || limit < 1)
        {
            return [];
        }

        return [.. Columns
            .SelectMany((c, rank) => state.Directory(c.Column).Values.Select(value => (c.Kind, Rank: rank, Value: value)))
            .Where(v => v.Value.Characters.Contains(typed, StringComparison.Ordinal))
            .OrderByDescending(v => v.Value.Characters.StartsWith(typed, StringComparison.Ordinal))
            .ThenBy(v => v.Rank)
            .ThenByDescending(v => v.Value.Count)
            .ThenBy(v => v.Value.Value.Length)
            .ThenBy(v => v.Value.Value, StringComparer.Ordinal)
            .Take(limit)
            .Select(v => new Suggestion(v.Value.Value, v.Kind, v.Value.Count))];
    }
}
