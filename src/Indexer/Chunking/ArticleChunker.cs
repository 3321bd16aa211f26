using System.Globalization;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Chunking;

/// <summary>
/// Cuts an article into the passages that are indexed and shown: sections at top-level headings (at each 条 of a policy),
/// sections into whole sentences, sentences packed into passages of 200 to 400 characters where the text allows.
/// </summary>
public static class ArticleChunker
{
    /// <summary>Cuts one article into passages; together they cover its body but the line feeds between paragraphs.</summary>
    /// <param name="article">The article.</param>
    /// <returns>Passages in order; none for furniture.</returns>
    public static IReadOnlyList<Chunk> Chunk(Article article)
    {
        if (article.Kind == ItemKind.Furniture)
        {
            return [];
        }

        var starts = article.ParagraphStarts();
        var paths = HeadingPaths(article.Paragraphs);
        var chunks = new List<Chunk>();
        foreach (var section in SectionCutter.Cut(article, starts))
        {
            var pieces = PieceCutter.Cut(article.Paragraphs, starts, section);
            foreach (var passage in PassagePacker.Pack(pieces, section.IsClause))
            {
                chunks.Add(Chunk(article, starts, paths, passage, chunks.Count + 1));
            }
        }

        return chunks;
    }

    private static Chunk Chunk(
        Article article, IReadOnlyList<int> starts, IReadOnlyList<string>[] paths, Passage passage, int ordinal)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"{article.Id}.{ordinal}");
        var range = new TextRange(passage.Start, passage.End - passage.Start);
        int first = ParagraphAt(starts, passage.Start);
        int last = ParagraphAt(starts, passage.End - 1);
        int named = first;
        while (named < last && article.Paragraphs[named].IsHeading)
        {
            named++;
        }

        return new Chunk(
            id, article.Id, ordinal, paths[named], range, article.Body.Substring(range.Start, range.Length), Spans(article.Paragraphs, first, last),
            ClauseOfPassage.Of(article, range));
    }

    // The headings a paragraph stands under, its own run-in heading included.
    private static IReadOnlyList<string>[] HeadingPaths(IReadOnlyList<Paragraph> paragraphs)
    {
        var paths = new IReadOnlyList<string>[paragraphs.Count];
        var open = new List<(int Level, string Text)>();
        for (int i = 0; i < paragraphs.Count; i++)
        {
            if (paragraphs[i].Heading is { } heading)
            {
                open.RemoveAll(h => h.Level >= paragraphs[i].HeadingLevel);
                open.Add((paragraphs[i].HeadingLevel, heading));
            }

            paths[i] = [.. open.Select(h => h.Text)];
        }

        return paths;
    }

    private static int ParagraphAt(IReadOnlyList<int> starts, int offset)
    {
        int low = 0;
        int high = starts.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = starts[middle] <= offset ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private static List<LineSpan> Spans(IReadOnlyList<Paragraph> paragraphs, int first, int last)
    {
        var spans = new List<LineSpan>();
        foreach (var span in paragraphs.Skip(first).Take(last - first + 1).SelectMany(p => p.Spans))
        {
            if (spans.Count > 0 && span.First >= spans[^1].First && span.First <= spans[^1].Last + 1)
            {
                spans[^1] = new LineSpan(spans[^1].First, Math.Max(spans[^1].Last, span.Last));
            }
            else
            {
                spans.Add(span);
            }
        }

        return spans;
    }
}
