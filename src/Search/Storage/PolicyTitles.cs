using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Policies;
using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Schema;

namespace KnowledgeBase.Search.Storage;

/// <summary>The policies of an index by the names under which people cite them. Immutable.</summary>
internal sealed class PolicyTitles
{
    private readonly Dictionary<string, string[]> full;
    private readonly Dictionary<string, string[]> shorter;

    private PolicyTitles(IReadOnlyList<string> titles)
    {
        full = Grouped(titles.Select(t => (PolicyName.Key(t), t)));
        shorter = Grouped(titles.SelectMany(t => PolicyName.Keys(t).Select(k => (k, t))));
    }

    /// <summary>Reads the titles of all policies.</summary>
    /// <param name="snapshot">The index.</param>
    /// <returns>The titles.</returns>
    public static PolicyTitles Of(IEngineSnapshot snapshot) => new(
        [.. snapshot.Count(IndexFields.Title, snapshot.Match(new ColumnQuery(IndexFields.Kind, [ItemKind.Policy.Name()]))).Keys]);

    /// <summary>The titles a name may mean.</summary>
    /// <param name="key">Key of the name.</param>
    /// <returns>Those of exactly this name, failing that those that are it without their region or organ; ordered; empty when there are none.</returns>
    public IReadOnlyList<string> Named(string key) => full.GetValueOrDefault(key) ?? shorter.GetValueOrDefault(key) ?? [];

    private static Dictionary<string, string[]> Grouped(IEnumerable<(string Key, string Title)> titles) => titles
        .Where(t => t.Key.Length > 0).GroupBy(t => t.Key, t => t.Title, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
}
