using KnowledgeBase.Corpus.Cards;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Describing.Cards;

namespace KnowledgeBase.Indexer.Tests.Describing;

/// <summary>Single fields of practice cards where words near by mislead: other actors, documents, foundations, wishes.</summary>
public sealed class CardFieldTests
{
    [Theory]
    [InlineData("在湖南省总工会指导下，株洲机务段工会推行“五必访”制度，走访职工310户。", "株洲机务段工会")]
    [InlineData("在株洲市人社局的大力支持下，株洲机务段工会推行“五必访”制度，走访职工310户。", "株洲机务段工会")]
    [InlineData("株洲机务段工会联合株洲市中心医院、株洲市教育局推行“五必访”制度，走访职工310户。", "株洲机务段工会")]
    [InlineData("会同株洲市公安局，株洲机务段工会推行“五必访”制度，走访职工310户。", "株洲机务段工会")]
    [InlineData("株洲市总工会依托工会驿站推行“五必访”制度，走访职工310户。", "株洲市总工会")]
    [InlineData("近日株洲机务段工会推行“五必访”制度，走访职工310户。", "株洲机务段工会")]
    [InlineData("“五必访”制度是株洲机务段工会2021年推出的走访办法，走访职工310户。", "株洲机务段工会")]
    [InlineData("来自株洲机务段工会的代表说，推行“五必访”制度，走访职工310户。", "")]
    [InlineData("向湖南省总工会汇报后，推行“五必访”制度，走访职工310户。", "")]
    [InlineData("构建工会服务网络，推行“五必访”制度，走访职工310户。", "")]
    [InlineData("确保工会作用发挥，推行“五必访”制度，走访职工310户。", "")]
    [InlineData("共享工会服务资源，推行“五必访”制度，走访职工310户。", "")]
    [InlineData("株洲机务段工会主席李明说，推行“五必访”制度，走访职工310户。", "")]
    public void Who_acts(string body, string unit) => Assert.Equal(unit, Describe(body)[0].Unit?.Value ?? string.Empty);

    [Theory]
    [InlineData("株洲市总工会推行“五必访”制度。2021年以来走访职工310户。", 2021)]
    [InlineData("株洲市总工会于2021年推行“五必访”制度，走访职工310户。", 2021)]
    [InlineData("株洲市总工会根据2015年印发的《工会走访办法》推行“五必访”制度，2020年走访职工310户。", 2020)]
    [InlineData("株洲市总工会自1952年成立以来重视走访，推行“五必访”制度，2022年走访职工310户。", 2022)]
    [InlineData("成立于1958年的株洲机务段推行“五必访”制度，走访职工310户。", null)]
    [InlineData("株洲市总工会推行“五必访”制度，将于2030年覆盖全市，已走访职工310户。", null)]
    public void When_it_was_done(string body, int? year) => Assert.Equal(year, Describe(body)[0].Time?.Range is null ? null : Describe(body)[0].Year);

    [Theory]
    [InlineData("株洲市总工会进一步完善了“五必访”制度。", "已实施")]
    [InlineData("株洲市总工会对需要帮助的职工推行了“五必访”制度。", "已实施")]
    [InlineData("株洲市总工会已努力推行“五必访”制度。", "已实施")]
    [InlineData("为了职工，各单位要推行“五必访”制度。", "倡议")]
    [InlineData("今年，各单位应当推行“五必访”制度。", "倡议")]
    [InlineData("进一步完善“五必访”制度。", "倡议")]
    [InlineData("株洲市总工会推行“五必访”制度。", "")]
    public void Done_or_called_for(string body, string stage) => Assert.Equal(stage, Describe(body)[0].Stage?.Value ?? string.Empty);

    [Fact]
    public void A_place_further_on_in_the_title_is_not_that_of_its_organisation()
    {
        var item = TestItems.Item(ItemKind.Article, "推行“五必访”制度，走访职工310户。", (MetaRole.Title, "红星钢铁集团工会：把长沙市的好做法学到手"));
        var card = TestItems.Describe(item).Cards[0];
        Assert.Equal(("红星钢铁集团工会", null), (card.Unit?.Value, card.Province?.Value));
    }

    [Fact]
    public void A_result_of_another_in_the_same_sentence_is_not_of_the_practice()
    {
        var cards = Describe("太原市总工会推行“五必访”制度，走访职工310户；大同市总工会发放慰问金50万元。");
        Assert.Equal(
            ["“五必访”制度 太原市总工会 走访职工310户", " 大同市总工会 大同市总工会发放慰问金50万元"],
            cards.OrderBy(c => c.Results[0].Range.Start).Select(c => $"{c.Name?.Value} {c.Unit?.Value} {c.Results.Single().Text}"));
    }

    [Fact]
    public void A_result_after_two_names_is_on_one_card()
    {
        var cards = Describe("# 服务\n太原市总工会推行“甲乙丙”工作法和“丁戊己”工作法。通过走访，慰问职工50人。");
        Assert.Single(cards.SelectMany(c => c.Results));
    }

    [Fact]
    public void Documents_are_no_practice()
    {
        Assert.DoesNotContain(Describe("太原市总工会制定《职工帮扶办法》，帮扶职工210人。"), c => c.Name?.Value.StartsWith('《') == true);
        var law = TestItems.Item(ItemKind.Policy, "第一条 为保障工会地位，制定本法。\n第二条 全国代表大会制定《中国工会章程》。\n第三条 自公布之日起施行。");
        Assert.Empty(TestItems.Describe(law).Practices);
    }

    [Theory]
    [InlineData("甲州钢铁集团工会", "甲州钢铁集团有限公司", true)]
    [InlineData("江州集团红旗矿", "红旗矿工会", true)]
    [InlineData("江州集团", "江州集团红旗矿", false)]
    [InlineData("太原市总工会", "大同市总工会", false)]
    public void Names_of_one_organisation(string one, string other, bool same) => Assert.Equal(same, OrganisationNames.Same(one, other));

    private static IReadOnlyList<PracticeCard> Describe(string body) => TestItems.Describe(TestItems.Item(ItemKind.Article, body)).Cards;
}
