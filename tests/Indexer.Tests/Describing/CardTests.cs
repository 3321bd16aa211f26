using KnowledgeBase.Corpus.Cards;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Policies;

namespace KnowledgeBase.Indexer.Tests.Describing;

/// <summary>Practice cards and named laws: every row of their tables, and what the tables cannot say.</summary>
public sealed class CardTests
{
    public static IEnumerable<object[]> Cards => SpecTable.Rows("cards.md");

    public static IEnumerable<object[]> Lists => SpecTable.Rows("card-lists.md");

    public static IEnumerable<object[]> Mentions => SpecTable.Rows("mentions.md");

    [Theory]
    [MemberData(nameof(Cards))]
    public void Cards_read(string title, string signature, string body, string name, string unit, string province, string city, string industry, string results, string stage, string year)
    {
        (MetaRole, string)[] meta = [.. title.Length > 0 ? [(MetaRole.Title, title)] : Array.Empty<(MetaRole, string)>(), .. signature.Length > 0 ? [(MetaRole.AuthorUnit, signature)] : Array.Empty<(MetaRole, string)>()];
        var card = TestItems.Describe(TestItems.Item(ItemKind.Article, body, meta)).Cards[0];
        Assert.Equal(name, card.Name?.Value ?? string.Empty);
        Assert.Equal(unit, card.Unit?.Value ?? string.Empty);
        Assert.Equal(province, card.Province?.Value ?? string.Empty);
        Assert.Equal(city, card.City?.Value ?? string.Empty);
        Assert.Equal(industry, card.Industry?.Value ?? string.Empty);
        Assert.Equal(SpecTable.Values(results), card.Results.Select(r => r.Text));
        Assert.Equal(stage, card.Stage?.Value ?? string.Empty);
        Assert.Equal(year, card.YearBasis == YearBasis.Printed ? $"{card.Year}" : string.Empty);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Cards_of_a_text(string title, string date, string body, string first, string second, string third)
    {
        (MetaRole, string)[] meta = [.. new[] { (MetaRole.Title, title), (MetaRole.Date, date) }.Where(m => m.Item2.Length > 0)];
        var cards = TestItems.Describe(TestItems.Item(ItemKind.Article, body.Replace("↵", "\n", StringComparison.Ordinal), meta)).Cards;
        Assert.Equal(new[] { first, second, third }.Where(c => c.Length > 0), cards.Select(Printed));
    }

    private static string Printed(PracticeCard card) => string.Join('／', new[]
    {
        card.Name?.Value, card.Unit?.Value, card.Province?.Value, card.City?.Value, card.Time?.Range is null ? null : $"{card.Year}", string.Join('、', card.Results.Select(r => r.Text)),
    });

    [Theory]
    [MemberData(nameof(Mentions))]
    public void Mentions_found(string body, string mentions)
    {
        var article = TestItems.Describe(TestItems.Item(ItemKind.Article, body));
        Assert.Equal(SpecTable.Values(mentions), article.Mentions.Select(m => article.Body.Substring(m.Range.Start, m.Range.Length)));
    }

    [Fact]
    public void A_short_name_holds_in_the_text_that_defines_it_from_there_on()
    {
        var mentions = TestItems.Describe(TestItems.Item(
            ItemKind.Article, "《集体合同条例》自有其意。学习《江苏省集体合同条例》（2021年修订）（以下简称《集体合同条例》），《集体合同条例》第三条讲得清楚。")).Mentions;
        Assert.Equal([null, null, "江苏省集体合同条例", "江苏省集体合同条例"], mentions.Select(m => m.Full));
        Assert.Equal([null, "2021年修订", null, null], mentions.Select(m => m.Edition));
        Assert.Equal(("集体合同条例", "江苏省集体合同条例", "第三条"), (mentions[3].Name, mentions[3].Meant(), mentions[3].Clause));
    }

    [Theory]
    [InlineData("2021年修订", true)]
    [InlineData("2021修正", true)]
    [InlineData("2009年8月27日修正", true)]
    [InlineData("试行", true)]
    [InlineData("2018-12-29", true)]
    [InlineData("国发〔2015〕10号", false)]
    [InlineData("国务院令第493号", false)]
    [InlineData("2015年度", false)]
    public void Words_in_brackets_tell_an_edition_or_not(string words, bool fits) => Assert.Equal(fits, EditionWords.Fits(words));

    [Fact]
    public void A_result_belongs_to_the_practice_named_last_before_it()
    {
        var cards = Describe("太原市总工会推行“甲乙”工作法，培训职工30人；推行“丙丁”工作法，慰问职工50人。");
        Assert.Equal(["“甲乙”工作法 培训职工30人", "“丙丁”工作法 慰问职工50人"], cards.Select(c => $"{c.Name!.Value} {string.Join('、', c.Results.Select(r => r.Text))}"));
    }

    [Fact]
    public void Numbers_of_nobody_make_no_card() => Assert.Empty(Describe("今年以来，全国开展培训300场，参加职工20万人。"));

    [Fact]
    public void A_measure_without_a_name_stands_under_its_heading()
    {
        var card = Assert.Single(Describe("# 把困难职工记在心上\n太原市总工会建立档案，逐户走访，发放慰问金30万元。"));
        Assert.Null(card.Name);
        Assert.Equal(("把困难职工记在心上", "heading-above"), (card.Label.Value, card.Label.Rule));
        Assert.Equal(["困难帮扶"], card.Topics.Select(t => t.Value));
    }

    [Fact]
    public void A_section_is_the_place_of_the_practice_its_heading_names()
    {
        var card = Describe("# 一、推行“三色卡”工作法\n太原市总工会逐户走访，建立台账。\n2023年走访职工210户。\n# 二、别的事\n发放宣传册90册。")[0];
        Assert.Equal(["2023年走访职工210户"], card.Results.Select(r => r.Text));
        Assert.Equal((2023, YearBasis.Printed, "2023年"), (card.Year, card.YearBasis, card.Time!.Words));
    }

    [Fact]
    public void Policies_hold_no_practices()
    {
        var item = TestItems.Item(ItemKind.Policy, "第一条 建立“首席技师”制度。\n第二条 累计培训30人。\n第三条 自公布之日起施行。");
        Assert.Empty(TestItems.Describe(item).Cards);
    }

    [Fact]
    public void The_address_of_a_card_is_read_back()
    {
        Assert.Equal(("0123-7", 12), PracticeCard.Parse(PracticeCard.Id("0123-7", 12)));
        Assert.Null(PracticeCard.Parse("0123-7"));
        Assert.Null(PracticeCard.Parse("0123-7.0"));
        Assert.Equal("工会法第三十九条", new PolicyMention("工会法", "第三十九条", default, true).Reference());
    }

    private static IReadOnlyList<PracticeCard> Describe(string body) => TestItems.Describe(TestItems.Item(ItemKind.Article, body)).Cards;
}
