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
    public CardDocument? Card(string? id) => id is not null && Cards([id]).Cards is [var card, ..] ? card : null;

    /// <summary>Several cards.</summary>
    /// <param name="ids">Their ids.</param>
    /// <returns>The cards in the order asked for, and the ids the library has no card of.</returns>
    public (IReadOnlyList<CardDocument> Cards, IReadOnlyList<string> Unknown) Cards(IEnumerable<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var asked = ids.Select(id => (Id: id, Place: id.Length <= LongestId ? PracticeCard.Parse(id) : null)).ToList();
        var written = Written([.. asked.Select(a => a.Place).OfType<(string ArticleId, int Ordinal)>()]).ToDictionary(c => c.Id, StringComparer.Ordinal);
        return ([.. asked.Select(a => written.GetValueOrDefault(a.Id)).OfType<CardDocument>()], [.. asked.Select(a => a.Id).Where(id => !written.ContainsKey(id))]);
    }

    /// <summary>The cards of an article.</summary>
    /// <param name="article">The article.</param>
    /// <returns>Its cards in order.</returns>
    public IReadOnlyList<CardDocument> Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var writing = article.Cards.Count == 0 ? null : Writing(article);
        return [.. article.Cards.Select(c => writing!.Write(c))];
    }

    /// <summary>Lists cards.</summary>
    /// <param name="request">Which.</param>
    /// <returns>The page, in full, and the counts.</returns>
    public CardListDocument List(CardRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var list = cards.List(request);
        return new CardListDocument(list.Total, request.Page, request.Size, Written([.. list.Cards.Select(c => (c.ArticleId, c.Ordinal))]), list.Facets);
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

        var written = Written([.. similar.Select(s => (s.Card.ArticleId, s.Card.Ordinal))]).ToDictionary(c => c.Id, StringComparer.Ordinal);
        return [.. similar.Select(s => (Similar: s, Id: PracticeCard.Id(s.Card.ArticleId, s.Card.Ordinal))).Where(s => written.ContainsKey(s.Id))
            .Select(s => new SimilarCardDocument(written[s.Id], s.Similar.Score, s.Similar.SameName))];
    }

    // Each article is read once; cards the library does not have are left out.
    private List<CardDocument> Written(IReadOnlyList<(string ArticleId, int Ordinal)> places)
    {
        var articles = places.Select(p => p.ArticleId).Distinct(StringComparer.Ordinal).Select(library.Article).OfType<Article>()
            .ToDictionary(a => a.Id, a => (a.Cards, Writing: Writing(a)), StringComparer.Ordinal);
        var found = new List<CardDocument>();
        foreach (var (articleId, ordinal) in places.Distinct())
        {
            if (articles.TryGetValue(articleId, out var article) && article.Cards.FirstOrDefault(c => c.Ordinal == ordinal) is { } card)
            {
                found.Add(article.Writing.Write(card));
            }
        }

        return found;
    }

    private CardWriting Writing(Article article) => new(article, library.Prints(article.Id).Count, library.UnitAliases);
}
