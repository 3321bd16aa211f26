using KnowledgeBase.Corpus.Packs;
using KnowledgeBase.Packs.Reviewing;
using KnowledgeBase.Search;

namespace KnowledgeBase.Packs;

/// <summary>What is wrong with a pack that is to be written.</summary>
/// <param name="search">Knows the topics.</param>
internal sealed class PackFaults(SearchService search)
{
    /// <summary>The first fault of a pack, or null.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="before">The pack before the edit, or null; a topic it had may stay, whatever the library has now.</param>
    public PackProblem? Of(Pack pack, Pack? before) =>
        Name("name", pack.Name)
        ?? (pack.Topic == before?.Topic ? null : Topic(pack.Topic))
        ?? pack.Sections.Select(s => string.IsNullOrWhiteSpace(s.Title) ? null : Name("sections", s.Title)).FirstOrDefault(f => f is not null)
        ?? (pack.Count > Pack.MostEntries || pack.Sections.Count > Pack.MostSections ? PackProblem.Full : null)
        ?? (Once(pack.Sections.Select(s => s.Id)) && Once(pack.Entries.Select(e => e.Id)) ? null : PackProblem.Misarranged)
        ?? (pack.Note.Length > Pack.LongestNote || pack.Entries.Any(e => e.Note.Length > Pack.LongestNote)
            ? PackProblem.Invalid("note", "note_too_long", $"说明和按语最多 {Pack.LongestNote} 个字符。") : null);

    /// <summary>What is wrong with a name or heading, or null.</summary>
    public static PackProblem? Name(string parameter, string name) =>
        string.IsNullOrWhiteSpace(name) ? PackProblem.Invalid(parameter, "missing_name", "请给出名称。")
        : name.Length > Pack.LongestName ? PackProblem.Invalid(parameter, "name_too_long", $"名称最多 {Pack.LongestName} 个字符。")
        : name.Any(char.IsControl) ? PackProblem.Invalid(parameter, "invalid_name", "名称和标题不能有换行或控制字符。")
        : null;

    private static bool Once(IEnumerable<string> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return ids.All(seen.Add);
    }

    // While the index cannot answer nobody can tell; then any topic is taken.
    private PackProblem? Topic(string? topic) =>
        topic is null ? null
        : topic.Length > Pack.LongestName ? PackProblem.Invalid("topic", "topic_too_long", $"主题最多 {Pack.LongestName} 个字符。")
        : TopicTexts.Of(search, topic) is { Known: false } ? PackProblem.Invalid("topic", "unknown_topic", "文库没有这个主题；可选的主题见“新建资料包”。")
        : null;
}
