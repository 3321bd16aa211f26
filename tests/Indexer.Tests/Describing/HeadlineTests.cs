using KnowledgeBase.Corpus.Cards;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Tests.Describing;

/// <summary>Which pieces of news have a card of the whole, and what names it.</summary>
public sealed class HeadlineTests
{
    private const string Lead = "近日，杭州市总工会走访慰问一线司机，发放慰问品200份。";

    [Theory]
    [InlineData("杭州市总工会举办农民工专场招聘活动")]
    [InlineData("杭州市总工会普法宣讲走进工地")]
    [InlineData("杭州市总工会组织理论宣讲进车间")]
    [InlineData("杭州市总工会开通“主席信箱”")]
    [InlineData("杭州市总工会推行厂务公开公示制度")]
    [InlineData("杭州市总工会加强职工舆论引导")]
    [InlineData("杭州市总工会表彰先进个人")]
    [InlineData("杭州市总工会发布十大典型案例")]
    public void Words_of_other_kinds_within_a_title_leave_it_news(string title) => Assert.NotNull(Assert.Single(Cards(title, Lead)).Name);

    [Theory]
    [InlineData("杭州市总工会招聘公告")]
    [InlineData("杭州市总工会公开招聘启事")]
    [InlineData("在杭州市总工会全委会上的讲话")]
    [InlineData("浅谈司机权益保障")]
    [InlineData("普法：什么是加班")]
    [InlineData("关于职工之家的思考")]
    [InlineData("新时代职工文化理论")]
    public void First_and_last_words_of_a_title_tell_other_kinds(string title) => Assert.All(Cards(title, Lead), c => Assert.Null(c.Name));

    [Theory]
    [InlineData("杭州市总工会走访慰问一线司机", "走访慰问一线司机", "measure-in-title")]
    [InlineData("浙江走访慰问一线司机", "走访慰问一线司机", "measure-in-title")]
    [InlineData("走访慰问一线司机", "走访慰问一线司机", "measure-in-title")]
    [InlineData("交通运输部资助困难司机200名", "走访慰问一线司机", "measure-in-lead")]
    [InlineData("福建走访慰问一线教师", "走访慰问一线司机", "measure-in-lead")]
    [InlineData("杭州市公安局走访慰问一线民警", "走访慰问一线司机", "measure-in-lead")]
    public void Only_what_the_one_who_acts_did_is_its_name(string title, string name, string rule)
    {
        var card = Assert.Single(Cards(title, Lead));
        Assert.Equal((name, rule, "杭州市总工会"), (card.Name?.Value, card.Name?.Rule, card.Unit?.Value));
    }

    [Theory]
    [InlineData("# 二、联合仲裁委设立工会驻点调解室", 1)]
    [InlineData("# （三）举办裁判员培训班", 1)]
    [InlineData("# 二、处理结果", 0)]
    [InlineData("# 案情简介", 0)]
    [InlineData("# （一）争议焦点", 0)]
    public void Only_a_heading_that_is_nothing_else_tells_a_case(string heading, int cards) =>
        Assert.Equal(cards, Cards("调解走在前", $"{heading}\n杭州市总工会推行“五必访”制度，走访职工310户。").Count);

    private static IReadOnlyList<PracticeCard> Cards(string title, string body) =>
        TestItems.Describe(TestItems.Item(ItemKind.Article, body, (MetaRole.Title, title), (MetaRole.Date, "2024年3月8日"))).Cards;
}
