using System.Globalization;
using KnowledgeBase.Corpus.Bibliography;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.SearchApi.Articles;

/// <summary>A paragraph with its permanent address.</summary>
/// <param name="ArticleId">Article that has it now.</param>
/// <param name="Paragraph">1-based paragraph.</param>
/// <param name="Place">As a citation names it: 第3段, 第三十九条第二款.</param>
/// <param name="Text">Its characters.</param>
/// <param name="Address">Permanent address.</param>
/// <param name="Url">Address on the page as it is now.</param>
public sealed record PlaceDocument(string ArticleId, int Paragraph, string Place, string Text, string Address, string Url)
{
    /// <summary>A paragraph of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="index">0-based paragraph.</param>
    /// <returns>Its form on the wire.</returns>
    public static PlaceDocument Of(Article article, int index)
    {
        var place = CitedPlace.Of(article, index);
        string url = string.Create(CultureInfo.InvariantCulture, $"{ClauseUrl.Of(article.Id)}#p{index + 1}");
        return new PlaceDocument(article.Id, index + 1, place.Words, article.Paragraphs[index].Text, place.Address.ToString(), url);
    }
}
