using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Describing;

/// <summary>Turns the pieces the splitter found into described articles. A pure function: same items, same articles.</summary>
public static class ArticleDescriber
{
    /// <summary>Describes every item of one file.</summary>
    /// <param name="file">The file the items come from.</param>
    /// <param name="items">All its items, furniture included.</param>
    /// <returns>One article per item, in the same order.</returns>
    public static IReadOnlyList<Article> Describe(SourceFile file, IReadOnlyList<Item> items) =>
        [.. items.Select(item => new Article
        {
            Id = Id(file, item),
            File = file,
            Kind = item.Kind,
            Title = item.Printed(MetaRole.Title)?.Text,
            Paragraphs = item.Paragraphs,
            Body = string.Join('\n', item.Paragraphs.Select(p => p.Text)),
            Spans = item.BodySpans,
            Meta = item.Meta,
        })];

    private static string Id(SourceFile file, Item item)
    {
        int line = item.BodySpans.Count > 0 ? item.BodySpans[0].First
            : item.Meta.SelectMany(m => m.Spans).Select(s => s.First).DefaultIfEmpty(0).First();
        return $"{file.Sha256[..Math.Min(12, file.Sha256.Length)]}-{line}";
    }
}
