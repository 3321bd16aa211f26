using System.Globalization;
using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Planning;
using KnowledgeBase.Search.Schema;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search.Results;

/// <summary>Counts items by facet value; a facet's counts ignore its own selection, so that a reader can change it.</summary>
/// <param name="state">The index.</param>
internal sealed class FacetCounter(IndexState state)
{
    /// <summary>What the engine counts for the facets.</summary>
    public static readonly IReadOnlyList<EngineFacet> Columns =
    [
        .. new[] { IndexFields.Year, IndexFields.Unit, IndexFields.Topic, IndexFields.Kind, IndexFields.Source, IndexFields.Author }
            .Select(facet => new EngineFacet(facet, Counted(facet))),
        new EngineFacet(IndexFields.Topic, IndexFields.Branch),
    ];

    /// <summary>Counts all facets.</summary>
    /// <param name="matches">Items the question finds, with the counts of <see cref="Columns"/>.</param>
    /// <param name="filters">The selections.</param>
    /// <returns>The counts.</returns>
    public FacetCounts Count(EngineMatches matches, FacetFilters filters)
    {
        IReadOnlyList<FacetValue> Facet(string column) => Values(column, matches, filters.Selected(column));
        return new FacetCounts(
            [.. Facet(IndexFields.Year).OrderByDescending(v => int.TryParse(v.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? year : int.MinValue)],
            Facet(IndexFields.Unit),
            Facet(IndexFields.Topic),
            Facet(IndexFields.Kind),
            Facet(IndexFields.Source),
            Facet(IndexFields.Author));
    }

    // Facets of names are counted by what all spellings of a name share.
    private static string Counted(string facet) => FacetSpelling.KeyColumn(facet) ?? facet;

    // Most first; a selected value stays in the list even when nothing has it any more.
    private List<FacetValue> Values(string facet, EngineMatches matches, IReadOnlyList<string> selected)
    {
        var among = matches.CountedIn(facet);
        var counts = Once(matches.Counts, Counted(facet), among);
        counts = FacetSpelling.KeyColumn(facet) is null ? counts : counts.ToDictionary(c => state.SpellingOfKey(facet, c.Key), c => c.Value);
        var branches = facet == IndexFields.Topic ? Once(matches.Counts, IndexFields.Branch, among) : null;
        var values = counts.Select(c => new FacetValue(c.Key, c.Value, selected.Contains(c.Key))).ToList();
        values.AddRange(selected.Where(s => !counts.ContainsKey(s)).Distinct()
            .Select(s => new FacetValue(s, branches?.GetValueOrDefault(s) ?? 0, true)));
        return [.. values.OrderByDescending(v => v.Count).ThenBy(v => v.Value, StringComparer.Ordinal)];
    }

    // Texts, not prints: a value that several prints of one text have counts once.
    private IReadOnlyDictionary<string, int> Once(
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> all, string column, DocumentSet among)
    {
        var counts = all[column];
        var twice = state.Prints.Among(among)
            .SelectMany(prints => prints.SelectMany(print => state.Snapshot.Values(column, print)).GroupBy(value => value))
            .Where(value => value.Count() > 1)
            .ToList();
        if (twice.Count == 0)
        {
            return counts;
        }

        var once = counts.ToDictionary();
        foreach (var value in twice)
        {
            once[value.Key] -= value.Count() - 1;
        }

        return once;
    }
}
