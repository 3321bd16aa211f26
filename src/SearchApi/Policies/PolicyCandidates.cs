using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Policies;
using KnowledgeBase.Library;

namespace KnowledgeBase.SearchApi.Policies;

/// <summary>The policies that bear a name, each name read once. Made for one answer; not thread-safe.</summary>
/// <param name="library">The library.</param>
internal sealed class PolicyCandidates(LibraryStore library)
{
    private readonly Dictionary<string, IReadOnlyList<IReadOnlyList<Article>>> known = new(StringComparer.Ordinal);

    /// <summary>The policies of a name, as title or as what is left of it without region or organ.</summary>
    /// <param name="key">Key of the name.</param>
    /// <returns>Editions of one policy together.</returns>
    public IReadOnlyList<IReadOnlyList<Article>> Of(string key) =>
        known.TryGetValue(key, out var found) ? found : known[key] = PolicyGroups.Of(library.PoliciesNamed(key));
}
