using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>Turns the pages of one file into items. Pure: the same pages always give the same items.</summary>
public static class PageSplitter
{
    /// <summary>Splits pages into items.</summary>
    /// <param name="pages">Pages of one file, in order; line numbers unique in the file.</param>
    /// <returns>Items in order of their first lines; every non-blank line belongs to exactly one of them.</returns>
    public static IReadOnlyList<Item> Split(IReadOnlyList<Page> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        var lines = pages.SelectMany(p => p.Lines).Where(l => !l.IsBlank).ToList();
        return lines.Count == 0 ? [] : [new Item
        {
            Kind = ItemKind.Article,
            Paragraphs = [.. lines.Select(l => new Paragraph(l.Text.Trim(), [new LineSpan(l.Number, l.Number)]))],
            BodySpans = [new LineSpan(lines[0].Number, lines[^1].Number)],
        }];
    }
}
