using KnowledgeBase.Corpus.Cards;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Library;
using KnowledgeBase.Search.Cards;

namespace KnowledgeBase.SearchApi.Cards;

/// <summary>Practice cards in full; the API and the pages both ask here. Thread-safe.</summary>
/// <param name="library">The library.</param>
/// <param name="cards">Lists of cards.</param>
public sealed class CardReading(LibraryStore library, CardService cards)
{
    private const int LongestId = 80;

    /// <summary>One card.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The card, or null when the library has none of this id.</returns>
    public CardDocument? Card(string? id) => id?.Length <= LongestId && PracticeCard.Parse(id) is var (articleId, ordinal)
        && library.Article(articleId) is { } article && article.Cards.FirstOrDefault(c => c.Ordinal == ordinal) is { } card
            ? CardWriting.Write(article, card, library.Prints(article.Id).Count)
            : null;

    /// <summary>The cards of an article.</summary>
    /// <param name="article">The article.</param>
    /// <returns>Its cards in order.</returns>
    public IReadOnlyList<CardDocument> Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        int prints = article.Cards.Count == 0 ? 1 : library.Prints(article.Id).Count;
        return [.. article.Cards.Select(c => CardWriting.Write(article, c, prints))];
    }

    /// <summary>Lists cards.</summary>
    /// <param name="request">Which.</param>
    /// <returns>The page, in full, and the counts.</returns>
    public CardListDocument List(CardRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var list = cards.List(request);
        return new CardListDocument(list.Total, request.Page, request.Size, Written(list.Cards), list.Facets);
    }

    /// <summary>The same measure elsewhere.</summary>
    /// <param name="id">Id of a card.</param>
    /// <returns>Cards of other organisations, best first; null when there is no such card.</returns>
    public IReadOnlyList<SimilarCardDocument>? Similar(string id)
    {
        if (PracticeCard.Parse(id) is not var (articleId, ordinal) || cards.Similar(articleId, ordinal) is not { } similar)
        {
            return null;
        }

        var written = Written([.. similar.Select(s => s.Card)]).ToDictionary(c => c.Id, StringComparer.Ordinal);
        return [.. similar.Select(s => (Similar: s, Id: PracticeCard.Id(s.Card.ArticleId, s.Card.Ordinal))).Where(s => written.ContainsKey(s.Id))
            .Select(s => new SimilarCardDocument(written[s.Id], s.Similar.Score, s.Similar.SameName))];
    }

    // Each article is read once.
    private IReadOnlyList<CardDocument> Written(IReadOnlyList<StoredCard> found)
    {
        var articles = found.Select(c => c.ArticleId).Distinct(StringComparer.Ordinal)
            .Select(id => library.Article(id)).OfType<Article>().ToDictionary(a => a.Id, a => (Article: a, Prints: library.Prints(a.Id).Count), StringComparer.Ordinal);
        return [.. found.Where(c => articles.ContainsKey(c.ArticleId))
            .Select(c => (articles[c.ArticleId].Article, articles[c.ArticleId].Prints, Card: articles[c.ArticleId].Article.Cards.FirstOrDefault(x => x.Ordinal == c.Ordinal)))
            .Where(c => c.Card is not null).Select(c => CardWriting.Write(c.Article, c.Card!, c.Prints))];
    }
}
