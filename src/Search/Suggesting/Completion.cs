using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Results;

namespace KnowledgeBase.Search.Suggesting;

/// <summary>Completes what a reader types, whatever its width or script, in characters or pinyin.</summary>
/// <param name="book">What can be offered.</param>
/// <param name="analyzer">The analysis.</param>
internal sealed class Completion(SuggestionBook book, TextAnalyzer analyzer)
{
    /// <summary>Entries that are, begin with or hold what was typed.</summary>
    /// <param name="prefix">What was typed.</param>
    /// <param name="limit">Most entries.</param>
    /// <returns>In the order of fit; of one kind at most half while other kinds have something to offer.</returns>
    public IReadOnlyList<Suggestion> Of(string prefix, int limit)
    {
        string typed = analyzer.Characters(prefix).Text;
        if (typed.Length == 0 || limit < 1)
        {
            return [];
        }

        var fitting = book.Fitting(typed, limit).Select((e, place) => (e.Entry, Place: place)).ToList();
        int half = (limit + 1) / 2;
        var mixed = fitting.GroupBy(e => e.Entry.Kind).SelectMany(g => g.Take(half)).OrderBy(e => e.Place).Take(limit).ToList();
        var rest = fitting.Except(mixed).Take(limit - mixed.Count);
        return [.. mixed.Concat(rest).OrderBy(e => e.Place).Select(e => new Suggestion(e.Entry.Text, e.Entry.Kind, e.Entry.Count))];
    }
}
