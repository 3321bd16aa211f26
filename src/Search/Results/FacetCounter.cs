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
    /// <summary>Counts all facets.</summary>
    /// <param name="found">Items the question finds, before any facet is selected.</param>
    /// <param name="filters">The selections.</param>
    /// <returns>The counts.</returns>
    public FacetCounts Count(DocumentSet found, FacetFilters filters)
    {
        IReadOnlyList<FacetValue> Facet(string column) => Values(column, filters.Apply(found, column), filters.Selected(column));
        return new FacetCounts(
            [.. Facet(IndexFields.Year).OrderByDescending(v => int.TryParse(v.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? year : int.MinValue)],
            Facet(IndexFields.Unit),
            Facet(IndexFields.Topic),
            Facet(IndexFields.Kind),
            Facet(IndexFields.Source),
            Facet(IndexFields.Author));
    }

    // Most first; a selected value stays in the list even when nothing has it any more.
    private List<FacetValue> Values(string column, DocumentSet among, IReadOnlyList<string> selected)
    {
        var counts = FacetSpelling.KeyColumn(column) is { } keys
            ? Counted(keys, among).ToDictionary(c => state.SpellingOfKey(column, c.Key), c => c.Value)
            : Counted(column, among);
        var branches = column == IndexFields.Topic ? Counted(IndexFields.Branch, among) : null;
        var values = counts.Select(c => new FacetValue(c.Key, c.Value, selected.Contains(c.Key))).ToList();
        values.AddRange(selected.Where(s => !counts.ContainsKey(s)).Distinct()
            .Select(s => new FacetValue(s, branches?.GetValueOrDefault(s) ?? 0, true)));
        return [.. values.OrderByDescending(v => v.Count).ThenBy(v => v.Value, StringComparer.Ordinal)];
    }

    // Texts, not prints: a value that several prints of one text have counts once.
    private IReadOnlyDictionary<string, int> Counted(string column, DocumentSet among)
    {
        var counts = state.Snapshot.Count(column, among);
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
