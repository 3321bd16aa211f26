using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Describing;

namespace KnowledgeBase.Indexer.Tests.Describing;

/// <summary>Short ways to items of a file made up for a test.</summary>
internal static class TestItems
{
    public static readonly SourceFile File = new(new string('a', 64), "made-up.txt", 1);

    public static Item Item(ItemKind kind, string body, params (MetaRole Role, string Text)[] meta)
    {
        var paragraphs = body.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select((text, i) => Paragraph(text, meta.Length + i + 1))
            .ToArray();
        return new Item
        {
            Kind = kind,
            Paragraphs = paragraphs,
            BodySpans = paragraphs.Length == 0 ? [] : [new LineSpan(meta.Length + 1, meta.Length + paragraphs.Length)],
            Meta = [.. meta.Select((m, i) => new MetaLine(m.Role, m.Text, [new LineSpan(i + 1, i + 1)]))],
        };
    }

    public static Article Describe(Item item) => ArticleDescriber.Describe(File, [item])[0];

    // “# 标题” and “## 标题” are headings of level 1 and 2.
    private static Paragraph Paragraph(string text, int line)
    {
        int level = text.TakeWhile(c => c == '#').Count();
        string words = text.TrimStart('#').TrimStart();
        return new Paragraph(words, [new LineSpan(line, line)], level, level > 0 ? words.Length : 0);
    }
}
