using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Search.Queries;

/// <summary>Chinese names of the kinds, as a reader types them after 类型:.</summary>
public static class KindNames
{
    private static readonly (ItemKind Kind, string Name)[] Names =
    [
        (ItemKind.Article, "文章"), (ItemKind.Fragment, "残篇"), (ItemKind.Policy, "政策法规"), (ItemKind.Speech, "讲话"),
        (ItemKind.NewsBrief, "简讯"), (ItemKind.Notice, "公告"), (ItemKind.Caption, "图说"), (ItemKind.Toc, "目录"),
        (ItemKind.Masthead, "刊头"), (ItemKind.Quotes, "语录"),
    ];

    /// <summary>All Chinese names.</summary>
    public static IEnumerable<string> All => Names.Select(n => n.Name);

    /// <summary>The Chinese name of a kind.</summary>
    /// <param name="wireName">Wire name.</param>
    /// <returns>The Chinese name, or the wire name when there is none.</returns>
    public static string Of(string wireName) =>
        Names.FirstOrDefault(n => n.Kind.Name() == wireName).Name ?? wireName;

    /// <summary>Reads a Chinese or wire name.</summary>
    /// <param name="text">As typed.</param>
    /// <returns>The wire name, or null when nobody knows it.</returns>
    public static string? Parse(string text)
    {
        string wanted = text.Trim().ToLowerInvariant();
        foreach (var (kind, name) in Names)
        {
            if (name == wanted || kind.Name() == wanted)
            {
                return kind.Name();
            }
        }

        return ItemKinds.Parse(wanted)?.Name();
    }
}
