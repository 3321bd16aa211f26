using KnowledgeBase.Corpus.Metadata;
using KnowledgeBase.Search.Analysis;

namespace KnowledgeBase.Search.Schema;

/// <summary>
/// Facets whose values are counted once however they are spelt: persons and organisations. Spaces, width, traditional
/// characters and, for organisations, what <see cref="UnitName.Key"/> leaves out do not part one value from another.
/// </summary>
internal static class FacetSpelling
{
    /// <summary>The column that holds the keys of a facet's column.</summary>
    /// <param name="column">Column of printed values.</param>
    /// <returns>Column of keys, or null when the facet's values are counted as they are.</returns>
    public static string? KeyColumn(string column) => column switch
    {
        IndexFields.Unit => IndexFields.UnitKey,
        IndexFields.Author => IndexFields.AuthorKey,
        _ => null,
    };

    /// <summary>What all spellings of one value share.</summary>
    /// <param name="column">Column of printed values.</param>
    /// <param name="value">A spelling.</param>
    /// <param name="analyzer">The analysis.</param>
    /// <returns>The key; the value itself when nothing of it counts for matching.</returns>
    public static string Key(string column, string value, TextAnalyzer analyzer)
    {
        string simplified = analyzer.Characters(value).Text;
        string key = column == IndexFields.Unit ? UnitName.Key(simplified) : simplified;
        return key.Length > 0 ? key : value;
    }
}
