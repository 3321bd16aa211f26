using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Web.Passages;

/// <summary>Tells in which paragraph a place of a body lies.</summary>
internal static class ParagraphPlaces
{
    /// <summary>The paragraph of an offset.</summary>
    /// <param name="article">The article.</param>
    /// <param name="offset">Offset in its body.</param>
    /// <returns>1-based paragraph; the last one for offsets past the end; 0 when there are no paragraphs.</returns>
    public static int At(Article article, int offset)
    {
        var starts = article.ParagraphStarts();
        int found = 0;
        while (found < starts.Count && starts[found] <= offset)
        {
            found++;
        }

        return found;
    }

    /// <summary>The first paragraph of a stretch that is not a heading.</summary>
    /// <param name="article">The article.</param>
    /// <param name="range">The stretch of its body.</param>
    /// <returns>1-based paragraph; the one the stretch begins in when it holds headings only; 0 when there are none.</returns>
    public static int FirstOfText(Article article, TextRange range)
    {
        int first = At(article, range.Start);
        int last = At(article, range.Start + Math.Max(0, range.Length - 1));
        for (int number = Math.Max(1, first); number <= last; number++)
        {
            if (!article.Paragraphs[number - 1].IsHeading)
            {
                return number;
            }
        }

        return first;
    }
}
