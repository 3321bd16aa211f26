using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Tests.Describing;

public sealed class KindAndClauseTests
{
    private const string Regulation =
        "第一章 总则\n第一条 为规范工作，制定本办法。\n第二条 本办法适用于基层工会。\n前款所称基层工会包括联合工会。\n第二章 职责\n第三条 基层工会履行下列职责。";

    [Fact]
    public void Numbered_articles_make_a_policy_with_clauses_and_chapters()
    {
        var policy = TestItems.Describe(TestItems.Item(ItemKind.Article, Regulation, (MetaRole.Title, "某某省总工会关于印发《基层工会工作办法》的通知"), (MetaRole.Kicker, "某总工发〔2023〕12号")));
        Assert.Equal(ItemKind.Policy, policy.Kind);
        Assert.Equal(["第一条", "第二条", "第三条"], policy.Clauses.Select(c => c.Number));
        Assert.Equal(["第一章 总则", "第一章 总则", "第二章 职责"], policy.Clauses.Select(c => c.Chapter));
        Assert.Equal("第二条 本办法适用于基层工会。\n前款所称基层工会包括联合工会。", policy.Clauses[1].Text);
        Assert.Equal("某总工发〔2023〕12号", policy.DocNumber);
        Assert.Equal("某某省总工会", policy.IssuingBody);
    }

    [Fact]
    public void A_notice_has_its_numbered_points_and_its_signature()
    {
        var notice = TestItems.Describe(TestItems.Item(
            ItemKind.Notice, "现将有关事项通知如下。\n一、报名时间为三月。\n二、报名地点为工会。\n某某市总工会\n2024年3月1日", (MetaRole.Title, "通知")));
        Assert.Equal(["一、", "二、"], notice.Clauses.Select(c => c.Number));
        Assert.Equal("某某市总工会", notice.IssuingBody);
        Assert.Equal("2024-03-01", notice.Date);
    }

    [Theory]
    [InlineData("在某某专题学习会上的讲话（摘要）", ItemKind.Speech)]
    [InlineData("在开幕式上的致辞", ItemKind.Speech)]
    [InlineData("学习重要讲话精神的体会", ItemKind.Article)]
    public void A_title_tells_a_speech(string title, ItemKind kind) => Assert.Equal(
        kind, TestItems.Describe(TestItems.Item(ItemKind.Article, "同志们，今天讲四点意见。", (MetaRole.Title, title))).Kind);

    [Fact]
    public void Paragraphs_that_begin_with_days_are_a_chronicle() => Assert.Equal(
        ItemKind.NewsBrief,
        TestItems.Describe(TestItems.Item(ItemKind.Article, "11月2日，召开会议。\n11月3日，举办竞赛。\n11月7日，开展调研。\n11 月 8 日，举行活动。")).Kind);

    [Fact]
    public void A_column_of_quotations_gives_the_words_before_each_name()
    {
        var quotes = TestItems.Describe(TestItems.Item(
            ItemKind.Quotes, "“美”不在外貌。努力工作，才是最美的。——某某市“最美劳动者”钟某某\n多走动、多跑腿，才能得到职工的信赖。\n——某某市总工会常务副主席邓某某"));
        Assert.Equal(["某某市“最美劳动者”钟某某", "某某市总工会常务副主席邓某某"], quotes.Quotations.Select(q => q.Speaker));
        Assert.Equal(["“美”不在外貌。努力工作，才是最美的。", "多走动、多跑腿，才能得到职工的信赖。"], quotes.Quotations.Select(q => q.Text));
    }

    [Fact]
    public void A_single_stray_mention_is_no_topic_of_a_long_text()
    {
        string text = "今天天气晴朗，山上开满鲜花。" + string.Concat(Enumerable.Repeat("人们沿着河边走。", 100)) + "有人谈到集体协商。";
        Assert.Empty(TestItems.Describe(TestItems.Item(ItemKind.Article, text)).Topics);
    }

    [Fact]
    public void A_practice_lists_the_sentences_that_name_it()
    {
        var article = TestItems.Describe(TestItems.Item(ItemKind.Article, "推行“党员导师制”。成效明显。“党员导师制”已在全矿推广。"));
        var practice = Assert.Single(article.Practices);
        Assert.Equal(
            ["推行“党员导师制”。", "“党员导师制”已在全矿推广。"],
            practice.Sentences.Select(s => article.Body.Substring(s.Start, s.Length)));
    }
}
