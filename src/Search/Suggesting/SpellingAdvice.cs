using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Planning;
using KnowledgeBase.Search.Queries;
using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Results;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search.Suggesting;

/// <summary>Offers other spellings of a question that finds little, each with what it would find.</summary>
/// <param name="state">The index.</param>
/// <param name="book">The terms of the library; asked only when they are needed.</param>
/// <param name="analyzer">The analysis.</param>
/// <param name="thisYear">The current year.</param>
internal sealed class SpellingAdvice(IndexState state, Func<SuggestionBook> book, TextAnalyzer analyzer, int thisYear)
{
    private const int Most = 3;

    // So few items are little to find.
    private const int Little = 2;

    /// <summary>Spellings that find more than was found.</summary>
    /// <param name="request">The question with its selections.</param>
    /// <param name="total">Items that fulfil all of it; 0 when it had to be relaxed.</param>
    /// <returns>Likeliest first; empty when enough was found, or the library holds what was typed as one string.</returns>
    public IReadOnlyList<SpellingSuggestion> For(SearchRequest request, int total)
    {
        if (request.Page > 1 || (total > Little && IsHeld(request.Text)))
        {
            return [];
        }

        return [.. new Respelling(state, book(), analyzer).Of(request.Text)
            .Select(respelt => (Offer: Counted(request, respelt.Text), respelt.ReplacesGlue))
            .Where(o => o.Offer.Total > (o.ReplacesGlue && !IsHeld(request.Text) ? 0 : total))
            .Select(o => o.Offer)
            .Take(Most)];
    }

    // Years glued to the words are no condition: when the spelling finds nothing with them, it is offered with them set apart.
    private SpellingSuggestion Counted(SearchRequest request, string text)
    {
        int total = Total(request, text);
        return total == 0 && YearMention.In(text, thisYear) is { } years && years.Rest.Length > 0 && years.Words + " " + years.Rest is var apart
            ? new SpellingSuggestion(apart, Total(request, apart))
            : new SpellingSuggestion(text, total);
    }

    private bool IsHeld(string text) =>
        ExactMatch.Of(analyzer.Characters(text)) is not { } match || state.Snapshot.Match(match).Count > 0;

    private int Total(SearchRequest request, string text) => QueryParser.Parse(text, thisYear).Query is { } query
        ? new SearchRun(state, analyzer).Count(request, query)
        : 0;
}
