using KnowledgeBase.Corpus.Cards;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Tests.Describing;

/// <summary>Pages of union news without quoted names, with the traps such pages hold: partners, supervisors, neighbours, totals of the country.</summary>
public sealed class CardNewsTests
{
    [Fact]
    public void Headline_and_lead_give_one_card_with_all_its_results()
    {
        var card = Assert.Single(News(
            "安阳市总工会开展困难职工帮扶 让温暖直达心坎",
            "2024年1月22日",
            "本报讯 安阳市总工会坚持把困难职工帮扶作为民生实事来抓，今年以来投入帮扶资金326万元，慰问困难职工2140人次。该会对全市困难职工逐户建立档案，实行“一对一”联系，按季度更新需求。\n"
            + "帮扶中，市总工会组织12家定点医院为困难职工免费体检860人次，发放助学金41.5万元，帮助173名困难职工子女圆了大学梦。据统计，全国已有数百个城市开展类似帮扶，惠及职工80万人次。"));
        Assert.Equal(("开展困难职工帮扶", "安阳市总工会", "河南省", "安阳市"), (card.Name?.Value, card.Unit?.Value, card.Province?.Value, card.City?.Value));
        Assert.Equal(("今年以来", 2024, "已实施"), (card.Time?.Words, card.Year, card.Stage?.Value));
        Assert.Equal(
            ["今年以来投入帮扶资金326万元", "慰问困难职工2140人次", "市总工会组织12家定点医院为困难职工免费体检860人次", "发放助学金41.5万元", "帮助173名困难职工子女圆了大学梦"],
            card.Results.Select(r => r.Text));
        Assert.Equal(3, card.Measures.Count);
    }

    [Fact]
    public void A_partner_a_supervisor_and_a_neighbour_are_not_the_one_who_acts()
    {
        var card = Assert.Single(News(
            "衢州：夜校开到车间里",
            "2023年11月6日",
            "“下班不用出厂门，就能学数控编程。”11月2日晚，在浙江宏远轴承有限公司车间，职工小周一边记笔记一边说。\n"
            + "为解决一线职工工学矛盾，衢州市总工会会同市人社局、市教育局，在23家企业开设职工夜校，聘请高技能人才授课。在浙江省总工会的指导下，夜校设置数控、焊接、电工等18门课程。\n"
            + "截至10月底，夜校累计开课412场，培训职工9300余人次。而在邻近的金华市，今年工会举办技能培训班40期，培训职工2100人。"));
        Assert.Equal(("衢州市总工会", "浙江省", "衢州市"), (card.Unit?.Value, card.Province?.Value, card.City?.Value));
        Assert.Equal(["夜校累计开课412场", "培训职工9300余人次"], card.Results.Select(r => r.Text));
        Assert.Equal("在23家企业开设职工夜校", card.Name?.Value);
    }

    [Fact]
    public void Others_in_the_same_paragraph_keep_their_results()
    {
        var cards = News(
            "江西铜业集团工会推行“三级帮带”培养青年技工",
            "2023年5月18日",
            "近日，江西铜业集团工会推行“三级帮带”工作法，由首席技师结对青年职工，签订师徒协议310份。贵溪冶炼厂工会为一线职工安装净水设备45台。该集团工会还开设微课堂，培训青工1280人次。");
        Assert.Equal(
            ["江西铜业集团工会：签订师徒协议310份、培训青工1280人次", "贵溪冶炼厂工会：贵溪冶炼厂工会为一线职工安装净水设备45台"],
            cards.Select(c => $"{c.Unit?.Value}：{string.Join('、', c.Results.Select(r => r.Text))}"));
    }

    [Fact]
    public void A_programme_named_in_passing_is_no_practice()
    {
        var card = Assert.Single(News(
            "抚州市东乡区：驿站暖了户外劳动者",
            "2022年9月15日",
            "在助力“百千万工程”的进程中，东乡区总工会把户外劳动者驿站建设作为重点，在主干道、商圈建成驿站34个，日均服务快递员、环卫工人1800人次。\n随着“百千万工程”深入推进，驿站累计服务户外劳动者52万人次。"));
        Assert.Equal(("在主干道、商圈建成驿站34个", "东乡区总工会", "抚州市东乡区"), (card.Name?.Value, card.Unit?.Value, card.City?.Value));
        Assert.Equal(3, card.Results.Count);
    }

    [Fact]
    public void A_brief_after_a_mark_has_its_card()
    {
        var card = Assert.Single(TestItems.Describe(TestItems.Item(ItemKind.NewsBrief, "▲近日，荆门石化总厂工会为56户困难职工家庭发放慰问金16.8万元。（王 敏）")).Cards);
        Assert.Equal(("荆门石化总厂工会", "为56户困难职工家庭发放慰问金16.8万元", "困难帮扶"), (card.Unit?.Value, card.Name?.Value, card.Topics[0].Value));
    }

    [Fact]
    public void All_unions_of_a_town_act_together()
    {
        var card = Assert.Single(News("江城61万职工同场竞技促发展", "2024年6月3日", "今年以来，江城市各级工会围绕“建功新时代”主题，深入开展劳动和技能竞赛，参赛职工达61.2万人次。\n为扩大覆盖面，市总工会将竞赛向小微企业延伸，今年新增参赛企业1470家。"));
        Assert.Equal(("江城市各级工会", "开展劳动和技能竞赛", 2), (card.Unit?.Value, card.Name?.Value, card.Results.Count));
    }

    [Fact]
    public void A_title_names_the_one_a_later_paragraph_tells_of()
    {
        var card = Assert.Single(News(
            "大同市云冈区总工会为快递员建“家”",
            "2024年6月3日",
            "“一下班就能歇脚、充电，还能理发。”快递员小李说。\n5月28日，大同市云冈区总工会联合区邮政管理局、区市场监管局成立快递行业工会联合会，吸纳会员1260人。联合会成立后，办理互助保障1100份。"));
        Assert.Equal(("大同市云冈区总工会", "大同市云冈区", "5月28日"), (card.Unit?.Value, card.City?.Value, card.Time?.Words));
        Assert.Equal(["吸纳会员1260人", "办理互助保障1100份"], card.Results.Select(r => r.Text));
    }

    [Theory]
    [InlineData("济宁市总工会召开十六届四次全委会议", "2月26日，济宁市总工会召开十六届四次全委会议。会议指出，过去一年，全市各级工会组织劳动竞赛320场，参与职工26万人次。会议强调，要进一步加强困难职工帮扶，计划今年新建职工驿站60个。")]
    [InlineData("论新时代工会干部的群众观", "工会干部来自职工、服务职工。近年来，各地工会开展走访，走访职工120万人次。株洲市总工会开展大走访，走访职工3万人次，要把群众观点融入血脉。")]
    [InlineData("讣告", "株洲市总工会原副主席周广田同志因病医治无效，于2024年3月5日逝世。周广田同志推动株洲市总工会建立职工互助金，帮助困难职工600余人。")]
    [InlineData("坚守一线三十年", "周秀兰是龙江船厂的一名电焊工。三十年来，她焊接的焊缝总长超过200公里，一次探伤合格率达99.8%。她带徒弟12人。")]
    [InlineData("基层工会如何服务职工", "基层工会要开展走访，建立台账，力争帮扶职工500人。有关企业应当举办技能培训。")]
    [InlineData("社保补缴案", "# 案情简介\n长沙恒信物流有限公司组织职工加班，发放加班费1200元。\n# 争议焦点\n公司应否补缴。")]
    public void Meetings_opinion_obituaries_lives_and_cases_give_none(string title, string body) => Assert.Empty(News(title, "2024年3月8日", body));

    [Fact]
    public void What_a_speech_calls_for_is_no_practice()
    {
        var item = TestItems.Item(ItemKind.Speech, "同志们：下一步要开展“匠心传承”行动，建立导师制度，力争三年培养高技能人才5000名。");
        Assert.Empty(TestItems.Describe(item).Cards);
    }

    private static IReadOnlyList<PracticeCard> News(string title, string date, string body) =>
        TestItems.Describe(TestItems.Item(ItemKind.Article, body, (MetaRole.Title, title), (MetaRole.Date, date))).Cards;
}
