using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Schema;

namespace KnowledgeBase.Search.Storage;

/// <summary>The spelling shown for all spellings of one value of a facet: the most frequent, then the shorter. Immutable.</summary>
internal sealed class Spellings
{
    private readonly string column;
    private readonly Dictionary<string, string> shown;

    private Spellings(string column, Dictionary<string, string> shown)
    {
        this.column = column;
        this.shown = shown;
    }

    /// <summary>Chooses among the spellings of a column.</summary>
    public static Spellings Of(string column, ColumnDirectory directory) => new(
        column,
        directory.Values.GroupBy(v => FacetSpelling.Key(column, v.Value, TextAnalyzer.Shared)).ToDictionary(
            group => group.Key,
            group => group.OrderByDescending(v => v.Count).ThenBy(v => v.Value.Length).ThenBy(v => v.Value, StringComparer.Ordinal).First().Value));

    /// <summary>The spelling shown for a key; the key itself when nothing has it.</summary>
    public string Shown(string key) => shown.GetValueOrDefault(key, key);

    /// <summary>The spelling shown for a spelling; the same when nothing in the index is spelt like it.</summary>
    public string ShownFor(string value) => shown.GetValueOrDefault(FacetSpelling.Key(column, value, TextAnalyzer.Shared), value);
}
