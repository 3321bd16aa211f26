using System.Text;
using KnowledgeBase.Search.Schema;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search.Planning;

/// <summary>The body of an item, put together from its passages.</summary>
internal static class ArticleText
{
    /// <summary>The passages of an item in reading order.</summary>
    public static IReadOnlyList<StoredPassage> Passages(IndexState state, int article) =>
        [.. state.PassagesOf(article).Select(state.Passage).OrderBy(p => p.Ordinal)];

    /// <summary>Whether a passage goes on in the same paragraph as the one before it.</summary>
    public static bool Continues(StoredPassage before, StoredPassage next) => before.Start + before.Text.Length == next.Start;

    /// <summary>Paragraphs of an item.</summary>
    public static IEnumerable<string> Paragraphs(IndexState state, int article)
    {
        var text = new StringBuilder();
        StoredPassage? before = null;
        foreach (var passage in Passages(state, article))
        {
            text.Append(before is null || Continues(before, passage) ? string.Empty : "\n").Append(passage.Text);
            before = passage;
        }

        return text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Sentences of a paragraph: they end behind 。！？ and the closing marks that follow.</summary>
    public static IEnumerable<string> Sentences(string paragraph)
    {
        int start = 0;
        for (int i = 0; i < paragraph.Length; i++)
        {
            bool ends = paragraph[i] is '。' or '！' or '？' or '!' or '?';
            if (ends)
            {
                while (i + 1 < paragraph.Length && "”’」』）。！？".Contains(paragraph[i + 1], StringComparison.Ordinal))
                {
                    i++;
                }

                yield return paragraph[start..(i + 1)];
                start = i + 1;
            }
        }

        if (start < paragraph.Length)
        {
            yield return paragraph[start..];
        }
    }
}
