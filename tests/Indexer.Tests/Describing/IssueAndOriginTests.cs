using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Describing;

namespace KnowledgeBase.Indexer.Tests.Describing;

public sealed class IssueAndOriginTests
{
    private static readonly Item Masthead = TestItems.Item(
        ItemKind.Masthead, "《某某工运》\n2023年第11期\n总第400期\n主 办 某某省总工会\n印刷日期 2023年11月30日");

    [Fact]
    public void A_masthead_tells_source_issue_and_month_of_all_pieces_of_the_file()
    {
        var articles = ArticleDescriber.Describe(TestItems.File, [TestItems.Item(ItemKind.Article, "正文。"), Masthead]);
        Assert.Equal("《某某工运》", articles[0].Source);
        Assert.Equal("2023年第11期（总第400期）", articles[0].Issue);
        Assert.Equal(("2023-11", YearBasis.Issue), (articles[0].Date, articles[0].YearBasis));
        Assert.Equal("《某某工运》", articles[1].Title);
        Assert.Equal(("2023-11-30", YearBasis.Printed), (articles[1].Date, articles[1].YearBasis));
    }

    [Fact]
    public void A_source_line_is_the_reprint_when_a_masthead_names_the_paper_and_the_source_when_none_does()
    {
        var piece = TestItems.Item(ItemKind.Article, "正文。", (MetaRole.Source, "来源：《某某日报》"));
        var alone = TestItems.Describe(piece);
        Assert.Equal(("《某某日报》", null), (alone.Source, alone.ReprintedFrom));
        var inIssue = ArticleDescriber.Describe(TestItems.File, [Masthead, piece])[1];
        Assert.Equal(("《某某工运》", "《某某日报》"), (inIssue.Source, inIssue.ReprintedFrom));
        Assert.Equal("来源：《某某日报》", inIssue.Evidence["reprintedFrom"].Text);
    }

    [Fact]
    public void Page_heads_tell_paper_and_day()
    {
        var head = TestItems.Item(ItemKind.Furniture, "某某工人报 2025年12月31日 星期三 第3版");
        var articles = ArticleDescriber.Describe(TestItems.File, [head, TestItems.Item(ItemKind.Article, "正文。")]);
        Assert.Equal(("《某某工人报》", "2025-12-31", YearBasis.Issue), (articles[1].Source, articles[1].Date, articles[1].YearBasis));
    }

    [Fact]
    public void Page_heads_of_a_magazine_tell_its_name_and_month()
    {
        Item[] items = [TestItems.Item(ItemKind.Furniture, "12 ／ 职工之友  2024.05"), TestItems.Item(ItemKind.Furniture, "职工之友  2024.05 ／ 13"), TestItems.Item(ItemKind.Article, "正文。")];
        var article = ArticleDescriber.Describe(TestItems.File, items)[2];
        Assert.Equal(("《职工之友》", "2024-05", YearBasis.Issue), (article.Source, article.Date, article.YearBasis));
    }

    [Fact]
    public void A_number_printed_at_the_foot_of_a_page_tells_the_year()
    {
        Item[] items = [TestItems.Item(ItemKind.Article, "正文。"), TestItems.Item(ItemKind.Furniture, "《某某工运》2023年第6期")];
        var article = ArticleDescriber.Describe(TestItems.File, items)[0];
        Assert.Equal(("2023年第6期", 2023, YearBasis.Issue), (article.Issue, article.Year, article.YearBasis));
    }

    [Theory]
    [InlineData("36 班组天地 2023·6", "《班组天地》", "2023年第6期", "2023-06")]
    [InlineData("班组天地 2023年6月刊", "《班组天地》", "2023年第6期", "2023-06")]
    [InlineData("2023年第6期 班组天地 37", "《班组天地》", "2023年第6期", "2023")]
    public void One_head_that_is_nothing_but_folio_name_and_month_tells_source_issue_and_date(string head, string source, string issue, string date)
    {
        Item[] items = [TestItems.Item(ItemKind.Furniture, head), TestItems.Item(ItemKind.Article, "正文。")];
        var article = ArticleDescriber.Describe(TestItems.File, items)[1];
        Assert.Equal((source, issue, date), (article.Source, article.Issue, article.Date));
    }

    [Fact]
    public void Text_that_comes_from_elsewhere_is_listed_under_the_title_its_mark_names()
    {
        var item = TestItems.Item(ItemKind.Fragment, "接着的正文。", (MetaRole.Jump, "（上接第3版《老街加装电梯记》）")) with
        {
            MissingStart = true,
            JumpFrom = Corpus.Metadata.Jump.Parse("（上接第3版《老街加装电梯记》）"),
        };
        Assert.Equal("老街加装电梯记", TestItems.Describe(item).WorkingTitle);
    }

    [Theory]
    [InlineData("□ 某某集团工会", "某某集团工会")]
    [InlineData("本报评论员", null)]
    [InlineData("□ 欧阳某某", null)]
    public void A_body_that_signs_is_author_and_unit(string byline, string? unit) =>
        Assert.Equal(unit, TestItems.Describe(TestItems.Item(ItemKind.Article, "正文。", (MetaRole.Author, byline))).AuthorUnit);

    [Fact]
    public void Names_in_brackets_apart_from_the_last_sentence_are_those_who_sent_the_news()
    {
        var brief = TestItems.Describe(TestItems.Item(ItemKind.NewsBrief, "▲近日，某某区总工会举办法律知识讲座，职工一百二十余人参加。 （郑 某）"));
        Assert.Equal(["郑某"], brief.Authors);
    }

    [Fact]
    public void A_dated_notice_gives_the_other_pieces_its_year_unless_they_speak_of_a_later_one()
    {
        var notice = TestItems.Item(ItemKind.Notice, "经研究决定注销，特此公告。", (MetaRole.Title, "公告"), (MetaRole.Date, "2025年12月31日"));
        var articles = ArticleDescriber.Describe(TestItems.File, [
            notice, TestItems.Item(ItemKind.Article, "2024年完成改造。"), TestItems.Item(ItemKind.Article, "2026年一季度完成改造。")]);
        Assert.Equal(("2025-12-31", YearBasis.Printed), (articles[0].Date, articles[0].YearBasis));
        Assert.Equal(("2025", 2025, YearBasis.Issue), (articles[1].Date, articles[1].Year, articles[1].YearBasis));
        Assert.Equal((null, 2026, YearBasis.Inferred), (articles[2].Date, articles[2].Year, articles[2].YearBasis));
    }

    [Fact]
    public void Furniture_has_the_issue_and_nothing_of_its_own()
    {
        var head = ArticleDescriber.Describe(TestItems.File, [Masthead, TestItems.Item(ItemKind.Furniture, "/实践 18")])[1];
        Assert.Equal(("《某某工运》", "2023-11", null), (head.Source, head.Date, head.WorkingTitle));
        Assert.Empty(head.Topics);
    }

    [Theory]
    [InlineData("5月6日，某某市总工会、某某区总工会和某某街道联合主办的“工人文化大讲堂”开讲。", "某某市总工会、某某区总工会和某某街道联合主办的“工人文化大讲堂”")]
    [InlineData("工会干部向职工介绍《权益手册》/ 某某摄", "工会干部向职工介绍《权益手册》")]
    public void The_working_title_of_a_caption_keeps_marks_whole_and_leaves_out_day_and_credit(string text, string title) =>
        Assert.Equal(title, TestItems.Describe(TestItems.Item(ItemKind.Caption, text)).WorkingTitle);

    [Fact]
    public void A_caption_beside_a_page_head_stands_in_its_column_unless_a_text_stands_between()
    {
        var head = TestItems.Item(ItemKind.Furniture, "/ 镜头 LENS2828");
        var caption = TestItems.Item(ItemKind.Caption, "职工在比赛中/ 资料图片");
        var near = ArticleDescriber.Describe(TestItems.File, [head, caption])[1];
        var far = ArticleDescriber.Describe(TestItems.File, [head, TestItems.Item(ItemKind.Article, "正文。"), caption])[2];
        Assert.Equal(("镜头", "职工在比赛中"), (near.Column, near.WorkingTitle));
        Assert.Null(far.Column);
    }
}
