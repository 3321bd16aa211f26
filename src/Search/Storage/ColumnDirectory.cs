using KnowledgeBase.Search.Analysis;

namespace KnowledgeBase.Search.Storage;

/// <summary>A value of a column.</summary>
/// <param name="Value">As stored.</param>
/// <param name="Characters">Its characters for exact matching.</param>
/// <param name="Count">Items that have it.</param>
internal sealed record ColumnValue(string Value, string Characters, int Count);

/// <summary>All values of a column. Immutable.</summary>
/// <param name="Values">The values.</param>
internal sealed record ColumnDirectory(IReadOnlyList<ColumnValue> Values)
{
    public static ColumnDirectory Of(IReadOnlyDictionary<string, int> counts, TextAnalyzer analyzer) =>
        new([.. counts.Select(c => new ColumnValue(c.Key, analyzer.Characters(c.Key).Text, c.Value))]);

    /// <summary>Values that hold a string of characters.</summary>
    /// <param name="characters">Characters for exact matching, not empty.</param>
    /// <returns>The values.</returns>
    public IReadOnlyList<string> Holding(string characters) =>
        [.. Values.Where(v => v.Characters.Contains(characters, StringComparison.Ordinal)).Select(v => v.Value)];
}
