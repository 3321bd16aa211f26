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
}
