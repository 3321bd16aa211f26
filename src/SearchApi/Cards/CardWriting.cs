using KnowledgeBase.Corpus.Cards;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.SearchApi.Articles;

namespace KnowledgeBase.SearchApi.Cards;

/// <summary>Puts a card into its form on the wire.</summary>
internal static class CardWriting
{
    /// <summary>The card.</summary>
    /// <param name="article">Its article.</param>
    /// <param name="card">The card.</param>
    /// <param name="prints">In how many prints the library has the text.</param>
    /// <returns>Its form on the wire.</returns>
    public static CardDocument Write(Article article, PracticeCard card, int prints) => new()
    {
        Id = PracticeCard.Id(article.Id, card.Ordinal),
        Article = new CardArticleDocument(
            article.Id, article.Title, article.WorkingTitle, article.Authors, article.Source, article.Issue, article.Date, article.Year, WireNames.Of(article.YearBasis), prints),
        Name = Fact(article, card.Name),
        Label = Fact(article, card.Label)!,
        Unit = Fact(article, card.Unit),
        Province = Fact(article, card.Province),
        City = Fact(article, card.City),
        Industry = Fact(article, card.Industry),
        Time = Fact(article, card.Time),
        Year = card.Year,
        YearBasis = WireNames.Of(card.YearBasis),
        Stage = Fact(article, card.Stage),
        Measures = [.. card.Measures.Select(m => Sentence(article, m))],
        Results = [.. card.Results.Select(r => Sentence(article, r.Range))],
        Topics = [.. card.Topics.Select(t => Fact(article, t)!)],
        Grounds = [.. Grounds(article, card)],
        Citation = CitationStyle.All[0].Cite(article).Text,
        Address = Address(article, ParagraphOf(article, card.Measures[0].Start)),
        Url = "/cards/" + Uri.EscapeDataString(PracticeCard.Id(article.Id, card.Ordinal)),
    };

    private static CardFactDocument? Fact(Article article, CardFact? fact)
    {
        if (fact is null)
        {
            return null;
        }

        int? paragraph = fact.Range is { } range ? ParagraphOf(article, range.Start) : null;
        return new CardFactDocument(
            fact.Value, fact.Words, fact.Range is { } r ? [r.Start, r.Length] : null, [.. fact.Spans.Select(s => new[] { s.First, s.Last })],
            paragraph + 1, paragraph is int index ? Address(article, index) : null, fact.Confidence, fact.Rule);
    }

    private static CardSentenceDocument Sentence(Article article, TextRange range)
    {
        int index = ParagraphOf(article, range.Start);
        return new CardSentenceDocument(
            article.Body.Substring(range.Start, range.Length), [range.Start, range.Length],
            [.. article.Paragraphs[index].Spans.Select(s => new[] { s.First, s.Last })], index + 1, Address(article, index));
    }

    private static IEnumerable<string> Grounds(Article article, PracticeCard card) => article.Mentions
        .Where(m => card.Measures.Any(s => s.Start <= m.Range.Start && m.Range.Start < s.Start + s.Length)).Select(m => m.Marked ? $"《{m.Name}》{m.Clause}" : m.Reference()).Distinct();

    private static int ParagraphOf(Article article, int offset) => Math.Max(0, article.ParagraphStarts().Count(s => s <= offset) - 1);

    private static string Address(Article article, int paragraph) => ParagraphAddress.Of(article, paragraph).ToString();
}
