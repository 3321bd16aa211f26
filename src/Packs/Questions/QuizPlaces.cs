using KnowledgeBase.Corpus.Bibliography;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Library;

namespace KnowledgeBase.Packs.Questions;

/// <summary>Finds the paragraph a sentence stands in, while its article stands in the library as it was collected.</summary>
/// <param name="library">The library.</param>
internal sealed class QuizPlaces(LibraryStore library)
{
    private readonly Dictionary<string, Article?> articles = new(StringComparer.Ordinal);

    /// <summary>Permanent address and name of the paragraph or clause; those of the entry when the article has changed since.</summary>
    public (string Address, string Place) Of(QuizSentence sentence)
    {
        var text = sentence.Entry.Collected;
        if (!articles.TryGetValue(text.ArticleId, out var article))
        {
            articles[text.ArticleId] = article = library.Article(text.ArticleId);
        }

        int at = text.Start + sentence.Offset;
        if (article is null || article.Body.Length < at + sentence.Text.Length || string.CompareOrdinal(article.Body, at, sentence.Text, 0, sentence.Text.Length) != 0)
        {
            return (text.Address, text.Place);
        }

        var place = CitedPlace.Of(article, Math.Max(0, article.ParagraphStarts().Count(s => s <= at) - 1));
        return (place.Address.ToString(), place.Words);
    }
}
