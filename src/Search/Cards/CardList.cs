using KnowledgeBase.Library;
using KnowledgeBase.Search.Results;

namespace KnowledgeBase.Search.Cards;

/// <summary>Cards found.</summary>
/// <param name="Total">Number of cards; several prints of one text count once.</param>
/// <param name="Cards">The cards of the page.</param>
/// <param name="Facets">Counts by value; those of a list ignore its own selection.</param>
public sealed record CardList(int Total, IReadOnlyList<StoredCard> Cards, CardFacets Facets);

/// <summary>Counts of cards by value, most first, years latest first.</summary>
/// <param name="Topic">Topics.</param>
/// <param name="Unit">Organisations.</param>
/// <param name="Province">Provinces.</param>
/// <param name="Industry">Sections of GB/T 4754-2017.</param>
/// <param name="Year">Years; unknown for none.</param>
/// <param name="Stage">已实施, 倡议; unknown for none.</param>
/// <param name="WithResults">How many have quantified results.</param>
public sealed record CardFacets(
    IReadOnlyList<FacetValue> Topic,
    IReadOnlyList<FacetValue> Unit,
    IReadOnlyList<FacetValue> Province,
    IReadOnlyList<FacetValue> Industry,
    IReadOnlyList<FacetValue> Year,
    IReadOnlyList<FacetValue> Stage,
    int WithResults);

/// <summary>A card of the same measure elsewhere.</summary>
/// <param name="Card">The card.</param>
/// <param name="Score">How alike the measures are, 0 to 1.</param>
/// <param name="SameName">Whether both bear the same name.</param>
public sealed record SimilarCard(StoredCard Card, double Score, bool SameName);
