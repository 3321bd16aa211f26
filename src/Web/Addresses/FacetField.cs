using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Results;
using KnowledgeBase.Web.Wording;

namespace KnowledgeBase.Web.Addresses;

/// <summary>One facet: its name in addresses, its name for readers, and where its values stand.</summary>
/// <param name="Name">Parameter name in addresses.</param>
/// <param name="Label">Chinese name.</param>
/// <param name="Selected">Values a request asks for.</param>
/// <param name="Select">A request that asks for other values.</param>
/// <param name="Counts">Values and counts of an answer.</param>
/// <param name="Word">A value as readers see it.</param>
public sealed record FacetField(
    string Name,
    string Label,
    Func<SearchRequest, IReadOnlyList<string>> Selected,
    Func<SearchRequest, IReadOnlyList<string>, SearchRequest> Select,
    Func<FacetCounts, IReadOnlyList<FacetValue>> Counts,
    Func<string, string> Word)
{
    /// <summary>Years.</summary>
    public static FacetField Year { get; } = new(
        "year", "年份", r => r.Years, (r, v) => r with { Years = v }, f => f.Year, Words.Year);

    /// <summary>Author units.</summary>
    public static FacetField Unit { get; } = new(
        "unit", "作者单位", r => r.Units, (r, v) => r with { Units = v }, f => f.Unit, v => v);

    /// <summary>Topics.</summary>
    public static FacetField Topic { get; } = new(
        "topic", "主题", r => r.Topics, (r, v) => r with { Topics = v }, f => f.Topic, v => v);

    /// <summary>Kinds.</summary>
    public static FacetField Kind { get; } = new(
        "kind", "类型", r => r.Kinds, (r, v) => r with { Kinds = v }, f => f.Kind, Words.Kind);

    /// <summary>Papers and magazines.</summary>
    public static FacetField Source { get; } = new(
        "source", "来源", r => r.Sources, (r, v) => r with { Sources = v }, f => f.Source, v => v);

    /// <summary>Authors.</summary>
    public static FacetField Author { get; } = new(
        "author", "作者", r => r.Authors, (r, v) => r with { Authors = v }, f => f.Author, v => v);

    /// <summary>All facets in the order they are shown.</summary>
    public static IReadOnlyList<FacetField> All { get; } = [Year, Unit, Topic, Kind, Source, Author];
}
