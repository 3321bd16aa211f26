using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Splitting;

namespace KnowledgeBase.Indexer.Describing.Origins;

/// <summary>
/// Columns of captions that have none of their own: that of a page head printed close by, when only other captions and page heads
/// stand between. Anything else between may be the boundary of a page, and then nothing is said.
/// </summary>
internal static class NeighbouringHeads
{
    private const int MostLines = 40;

    /// <summary>Finds the column of one item.</summary>
    /// <param name="items">All items of the file.</param>
    /// <param name="at">Index of the item.</param>
    /// <returns>Name and the head it rests on, or null.</returns>
    public static Finding<string>? Column(IReadOnlyList<Item> items, int at)
    {
        if (items[at].Kind != ItemKind.Caption || items[at].BodySpans.Count == 0)
        {
            return null;
        }

        return Walk(items, at, -1) is { } before ? before : Walk(items, at, 1);
    }

    private static Finding<string>? Walk(IReadOnlyList<Item> items, int at, int step)
    {
        int line = items[at].BodySpans[0].First;
        for (int i = at + step; i >= 0 && i < items.Count && items[i].Kind is ItemKind.Caption or ItemKind.Furniture; i += step)
        {
            var item = items[i];
            if (item.Kind == ItemKind.Furniture && item.BodySpans.Count > 0 && item.Paragraphs.Count > 0
                && Math.Abs(item.BodySpans[0].First - line) <= MostLines && Name(item.Paragraphs[0].Text) is { } name)
            {
                return new(name, new Evidence(item.Paragraphs[0].Text, item.BodySpans, 0.7, "neighbouring-page-head"));
            }
        }

        return null;
    }

    private static string? Name(string head)
    {
        string name = string.Concat(PageHeads.ColumnName(head).Where(c => !char.IsWhiteSpace(c)));
        return head.AsSpan().IndexOfAny("/／|｜") >= 0 && name.Length is >= 2 and <= 10 ? name : null;
    }
}
