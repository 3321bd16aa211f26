using KnowledgeBase.Library;
using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Results;

namespace KnowledgeBase.Search.Cards;

/// <summary>Lists practice cards and finds the same measure elsewhere; the API and the pages both ask here. Thread-safe.</summary>
/// <param name="library">The library.</param>
public sealed class CardService(LibraryStore library)
{
    private const string Unknown = "unknown";

    private static readonly TextAnalyzer Analyzer = TextAnalyzer.Shared;

    private readonly CardBook book = new(library);

    /// <summary>Lists cards.</summary>
    /// <param name="request">Which.</param>
    /// <returns>The cards of the page and the counts.</returns>
    public CardList List(CardRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var words = new CardWords(request.Text, Analyzer);
        var fitting = book.Now().Counted.Select(c => (Entry: c, Fit: words.Fit(c))).Where(c => c.Fit > 0).ToList();
        var selections = Selections(request);
        var found = fitting.Where(c => selections.TrueForAll(s => s.Holds(c.Entry.Card))).ToList();
        var page = CardOrder.Of(found.Select(c => (c.Entry.Card, c.Fit)), request.Order).Skip((request.Page - 1) * request.Size).Take(request.Size);
        return new CardList(found.Count, [.. page], Facets([.. fitting.Select(f => f.Entry.Card)], selections, request));
    }

    /// <summary>Cards of the same measure in other organisations, best first; one print of each text.</summary>
    /// <param name="articleId">Article of the card.</param>
    /// <param name="ordinal">Its place.</param>
    /// <param name="limit">Most cards.</param>
    /// <returns>The cards; null when there is no such card.</returns>
    public IReadOnlyList<SimilarCard>? Similar(string articleId, int ordinal, int limit = 8)
    {
        var state = book.Now();
        if (state.Find(articleId, ordinal) is not { } asked)
        {
            return null;
        }

        var works = library.Prints(articleId).ToHashSet(StringComparer.Ordinal);
        return SimilarMeasures.Of(asked, state.Counted.Where(c => !works.Contains(c.Card.ArticleId)), state.Weights, limit);
    }

    private static List<CardSelection> Selections(CardRequest request)
    {
        CardSelection[] all =
        [
            new("topic", request.Topics, c => c.Topics),
            new("unit", request.Units, c => One(c.Unit)),
            new("province", request.Provinces, c => One(c.Province)),
            new("industry", request.Industries, c => One(c.Industry)),
            new("year", request.Years, c => [Year(c)]),
            new("stage", request.Stages, c => [c.Stage ?? Unknown]),
            new("results", request.WithResults ? ["true"] : [], c => c.Results > 0 ? ["true"] : []),
        ];
        return [.. all];
    }

    private static CardFacets Facets(List<StoredCard> cards, List<CardSelection> selections, CardRequest request)
    {
        IReadOnlyList<FacetValue> Values(string name)
        {
            var own = selections.Single(s => s.Name == name);
            var counts = Counted(cards, selections, own).SelectMany(own.Values).GroupBy(v => v, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
            return [.. own.Wanted.Concat(counts.Keys).Distinct(StringComparer.Ordinal)
                .Select(v => new FacetValue(v, counts.GetValueOrDefault(v), own.Wanted.Contains(v)))
                .OrderByDescending(v => v.Count).ThenBy(v => v.Value, StringComparer.Ordinal)];
        }

        var results = selections.Single(s => s.Name == "results");
        return new CardFacets(
            Values("topic"), Values("unit"), Values("province"), Values("industry"),
            [.. Values("year").OrderByDescending(v => v.Value == Unknown ? string.Empty : v.Value, StringComparer.Ordinal)],
            Values("stage"), Counted(cards, selections, results).Count(c => c.Results > 0));
    }

    private static IEnumerable<StoredCard> Counted(List<StoredCard> cards, List<CardSelection> selections, CardSelection own) =>
        cards.Where(c => selections.TrueForAll(s => s == own || s.Holds(c)));

    private static string Year(StoredCard card) => card.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? Unknown;

    private static IReadOnlyList<string> One(string? value) => value is null ? [] : [value];

    private sealed record CardSelection(string Name, IReadOnlyList<string> Wanted, Func<StoredCard, IReadOnlyList<string>> Values)
    {
        public bool Holds(StoredCard card) => Wanted.Count == 0 || Values(card).Any(Wanted.Contains);
    }
}
