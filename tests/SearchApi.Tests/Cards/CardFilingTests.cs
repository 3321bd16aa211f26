using KnowledgeBase.Corpus.Cards;
using KnowledgeBase.Indexer.Publishing;
using KnowledgeBase.Library;
using KnowledgeBase.Search.Cards;
using KnowledgeBase.SearchApi.Cards;
using KnowledgeBase.SearchApi.Tests.Fixture;

namespace KnowledgeBase.SearchApi.Tests.Cards;

/// <summary>An organisation is one under all its names: in lists, on cards, in tables, and for cards of a reprint too.</summary>
public sealed class CardFilingTests : IDisposable
{
    private const string SameMeasure = """
        # 云岗煤业工会帮扶到户

        2024年5月8日

        云岗煤业工会推行困难职工帮扶“一户一策”工作法，逐户走访，一户一档，当场填写走访单。2024年，累计帮扶困难职工92户，发放救助金41万元。
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("filing-tests-").FullName;
    private readonly LibraryStore library;

    public CardFilingTests()
    {
        library = LibraryStore.Open(folder);
        SampleCards.Fill(library);
        library.Replace(SampleCards.Read("same.md", SameMeasure));
        LibrarySettling.Settle(library, _ => { });
    }

    [Fact]
    public void ACardShowsTheNameItIsFiledUnderAndThePrintedWords()
    {
        File.AppendAllText(library.UnitAliasPath, "大同云岗煤矿工会\t云岗煤业工会\n");
        var service = new CardService(library);
        var reading = new CardReading(library, service);
        var cards = reading.List(new CardRequest { Units = ["云岗煤业工会"] });
        Assert.Equal(2, cards.Total);
        Assert.All(cards.Cards, c => Assert.Equal("云岗煤业工会", c.Unit!.Value));
        Assert.Contains(cards.Cards, c => c.Unit!.Words.Contains("大同云岗煤矿工会", StringComparison.Ordinal));
        Assert.Contains(CardTable.Of(cards.Cards, string.Empty).Rows, r => r[1] == "云岗煤业工会");
    }

    [Fact]
    public void ACardOfAReprintIsOfTheSameOrganisationToo()
    {
        var service = new CardService(library);
        var prints = service.List(new CardRequest { Units = ["大同云岗煤矿工会"] }).Cards.Select(c => c.ArticleId).SelectMany(library.Prints).Distinct().ToList();
        Assert.Equal(2, prints.Count);
        Assert.All(prints, p => Assert.Contains(service.Similar(p, 1)!, s => s.Card.Unit == "云岗煤业工会"));
        File.AppendAllText(library.UnitAliasPath, "大同云岗煤矿工会\t云岗煤业工会\n");
        Assert.All(prints, p => Assert.DoesNotContain(service.Similar(p, 1)!, s => s.Card.Unit == "云岗煤业工会"));
    }

    [Fact]
    public void SeveralCardsAreReadAtOnceAndUnknownOnesNamed()
    {
        var reading = new CardReading(library, new CardService(library));
        string[] known = [.. reading.List(new CardRequest()).Cards.Select(c => c.Id).Reverse()];
        string article = PracticeCard.Parse(known[0])!.Value.ArticleId;
        var (cards, unknown) = reading.Cards([known[0], "no", .. known[1..], article + ".99", new string('x', 200)]);
        Assert.Equal(known, cards.Select(c => c.Id));
        Assert.Equal(["no", article + ".99", new string('x', 200)], unknown);
    }

    public void Dispose()
    {
        library.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
