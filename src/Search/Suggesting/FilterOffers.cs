using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Queries;
using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Results;
using KnowledgeBase.Search.Schema;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search.Suggesting;

/// <summary>
/// Recognises years and author units in the words of a question and offers them as selections; nothing is selected unless the
/// reader takes the offer.
/// </summary>
/// <param name="state">The index.</param>
/// <param name="book">Names of units; asked only when they are needed.</param>
/// <param name="analyzer">The analysis.</param>
/// <param name="thisYear">The current year.</param>
internal sealed class FilterOffers(IndexState state, Func<SuggestionBook> book, TextAnalyzer analyzer, int thisYear)
{
    private static readonly System.Buffers.SearchValues<char> Operators = System.Buffers.SearchValues.Create("\"“”「」『』:：");

    /// <summary>Offers for a question.</summary>
    /// <param name="request">The question with its selections.</param>
    /// <returns>At most one of years and one of units, each of which finds something; none for a question with quotes or fields.</returns>
    public IReadOnlyList<OfferedFilter> For(SearchRequest request) => request.Page > 1 || request.Text.AsSpan().IndexOfAny(Operators) >= 0
        ? []
        : [.. new[] { Years(request), Unit(request) }.OfType<OfferedFilter>().Select(o => o with { Total = Total(request, o) }).Where(o => o.Total > 0)];

    private OfferedFilter? Years(SearchRequest request)
    {
        bool selected = request.From is not null || request.To is not null || request.Years.Count > 0;
        return selected || YearMention.In(request.Text, thisYear) is not { } years ? null : new OfferedFilter("year", years.Words, years.Rest)
        {
            From = Year(years.Range.From),
            To = Year(years.Range.To),
        };
    }

    private OfferedFilter? Unit(SearchRequest request)
    {
        var typed = analyzer.Characters(request.Text);
        return request.Units.Count > 0 || book().Units.In(typed, state, analyzer) is not { } unit ? null : new OfferedFilter(
            "unit",
            request.Text.Substring(unit.Place.Start, unit.Place.Length),
            YearMention.Without(request.Text, unit.Place.Start, unit.Place.Length))
        {
            Unit = state.Spelling(IndexFields.Unit, unit.Unit),
        };
    }

    private int Total(SearchRequest request, OfferedFilter offer)
    {
        var narrowed = request with { From = offer.From ?? request.From, To = offer.To ?? request.To, Units = offer.Unit is null ? request.Units : [offer.Unit] };
        return QueryParser.Parse(offer.Text, thisYear).Query is { } query ? new SearchRun(state, analyzer).Count(narrowed, query) : 0;
    }

    private static string? Year(int? year) => year?.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);
}
