using KnowledgeBase.Corpus.Cards;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Metadata;
using KnowledgeBase.Corpus.Policies;
using KnowledgeBase.SearchApi.Articles;

namespace KnowledgeBase.SearchApi.Cards;

/// <summary>Puts the cards of one article into their form on the wire.</summary>
/// <param name="article">The article.</param>
/// <param name="prints">In how many prints the library has the text.</param>
/// <param name="aliases">Other names of organisations: a card shows the name it is filed under, and the printed words beside.</param>
internal sealed class CardWriting(Article article, int prints, UnitAliases aliases)
{
    private readonly int[] starts = [.. article.ParagraphStarts()];
    private readonly string citation = CitationStyle.All[0].Cite(article).Text;
    private readonly CardArticleDocument origin = new(
        article.Id, article.Title, article.WorkingTitle, article.Authors, article.Source, article.Issue, article.Date, article.Year, WireNames.Of(article.YearBasis), prints);

    /// <summary>A card of the article.</summary>
    /// <param name="card">The card.</param>
    /// <returns>Its form on the wire.</returns>
    public CardDocument Write(PracticeCard card) => new()
    {
        Id = PracticeCard.Id(article.Id, card.Ordinal),
        Article = origin,
        Name = Fact(card.Name),
        Label = Fact(card.Label)!,
        Unit = Fact(card.Unit) is { } unit ? unit with { Value = aliases.Resolve(unit.Value) } : null,
        Province = Fact(card.Province),
        City = Fact(card.City),
        Industry = Fact(card.Industry),
        Time = Fact(card.Time),
        Year = card.Year,
        YearBasis = WireNames.Of(card.YearBasis),
        Stage = Fact(card.Stage),
        Measures = [.. card.Measures.Select(Sentence)],
        Results = [.. card.Results.Select(r => Sentence(r.Range))],
        Topics = [.. card.Topics.Select(t => Fact(t)!)],
        Grounds = [.. article.Mentions.Where(m => card.Holds(m.Range.Start)).Select(Ground).Distinct()],
        Citation = citation,
        Address = Address(ParagraphOf(card.Measures[0].Start)),
        Url = "/cards/" + Uri.EscapeDataString(PracticeCard.Id(article.Id, card.Ordinal)),
    };

    private CardFactDocument? Fact(CardFact? fact)
    {
        if (fact is null)
        {
            return null;
        }

        int? paragraph = fact.Range is { } range ? ParagraphOf(range.Start) : null;
        return new CardFactDocument(
            fact.Value, fact.Words, fact.Range is { } r ? [r.Start, r.Length] : null, [.. fact.Spans.Select(s => new[] { s.First, s.Last })],
            paragraph + 1, paragraph is int index ? Address(index) : null, fact.Confidence, fact.Rule);
    }

    private CardSentenceDocument Sentence(TextRange range)
    {
        int index = ParagraphOf(range.Start);
        return new CardSentenceDocument(
            article.Body.Substring(range.Start, range.Length), [range.Start, range.Length],
            [.. article.Paragraphs[index].Spans.Select(s => new[] { s.First, s.Last })], index + 1, Address(index));
    }

    // A short name of this text alone means nothing in a table: the full one stands there.
    private static string Ground(PolicyMention mention) =>
        mention.Full is { } full ? $"《{full}》{mention.Clause}"
        : mention.Marked ? $"《{mention.Name}》{(mention.Edition is { } edition ? $"（{edition}）" : null)}{mention.Clause}"
        : mention.Reference();

    private int ParagraphOf(int offset)
    {
        int found = Array.BinarySearch(starts, offset);
        return found >= 0 ? found : Math.Max(0, ~found - 1);
    }

    private string Address(int paragraph) => ParagraphAddress.Of(article, paragraph).ToString();
}
