using System.Text;
using KnowledgeBase.Corpus;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Reading;

namespace KnowledgeBase.Indexer.Tests.Reading.Web;

public sealed class HtmlReaderTests
{
    private const string Government = """
        <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN">
        <html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
        <title>市总工会召开“送清凉”工作推进会_某某市总工会</title>
        <meta name="SiteName" content="某某市总工会"/><meta name="ArticleTitle" content="市总工会召开“送清凉”工作推进会"/>
        <script>var a="<div>不是正文。</div>";</script><style>.a{color:red}</style></head>
        <body><div class="top"><a href="/">首页</a> <a href="/a">工会要闻</a> <a href="/b">通知公告</a></div>
        <table width="100%"><tr><td><ul><li><a href="1">要闻一：全市职工技能大赛启动</a></li><li><a href="2">要闻二</a></li></ul></td>
        <td class="main"><div class="title">市总工会召开“送清凉”工作推进会</div>
        <div class="info"><span>来源：工人日报</span> <span>作者：李明</span> <span>发布时间：2023-07-12 09:30</span> <span>浏览次数：35</span></div>
        <div id="zoom"><p>　　7月11日，市总工会召开推进会，部署高温期间
        职工关爱工作。</p>
        <p><strong>一、提高认识</strong></p>
        <p>　　会议要求，各级工会要充分认识<b>劳动保护</b>的重要意义。</p>
        <p style="text-align:center"><img src="a.jpg"></p><p style="text-align:center">推进会现场</p>
        <p>　　会议强调，要落实防暑降温措施，完成以下任务：</p>
        <table border=1><tr><th>单位</th><th>人数</th></tr><tr><td><p>建筑公司</p></td><td>320</td></tr></table>
        <p>　　会议还通报了上半年工作。<span style="display:none">隐藏文字</span></p></div>
        <div>（责任编辑：赵六）</div><div>上一篇：<a href="9">关于某事的通知</a></div></td></tr></table>
        <div id="footer">版权所有：某某市总工会<br>地址：某某市某路1号</div></body></html>
        """;

    [Fact]
    public void The_text_of_a_government_page_is_found_with_what_is_printed_about_it()
    {
        var article = Articles(Government).Single(a => a.Kind == ItemKind.Article);
        Assert.Equal("市总工会召开“送清凉”工作推进会", article.Title);
        Assert.Equal(["李明"], article.Authors);
        Assert.Equal("《工人日报》", article.Source);
        Assert.Equal("2023-07-12", article.Date);
        Assert.Equal(["一、提高认识"], article.Headings.Select(h => h.Text));
        Assert.Equal(
            [
                "7月11日，市总工会召开推进会，部署高温期间职工关爱工作。", "一、提高认识", "会议要求，各级工会要充分认识劳动保护的重要意义。",
                "会议强调，要落实防暑降温措施，完成以下任务：", "单位\t人数", "建筑公司\t320", "会议还通报了上半年工作。",
            ],
            article.Paragraphs.Select(p => p.Text));
    }

    [Fact]
    public void What_stands_around_the_text_is_kept_as_furniture_and_what_is_not_shown_is_gone()
    {
        var articles = Articles(Government);
        Assert.Equal(["推进会现场"], articles.Where(a => a.Kind == ItemKind.Caption).Select(a => a.Body));
        string around = string.Join('\n', articles.Where(a => a.Kind == ItemKind.Furniture).Select(a => a.Body));
        Assert.All(["首页", "要闻二", "浏览次数：35", "（责任编辑：赵六）", "上一篇：关于某事的通知", "地址：某某市某路1号"], w => Assert.Contains(w, around, StringComparison.Ordinal));
        Assert.DoesNotContain(articles, a => a.Body.Contains("隐藏", StringComparison.Ordinal) || a.Body.Contains("不是正文", StringComparison.Ordinal));
    }

    [Fact]
    public void Paragraphs_parted_by_breaks_are_paragraphs_and_a_broken_title_is_one()
    {
        var article = Articles("""
            <html><body><div><h1>深化产改<br>激发活力</h1><h3>——某机械厂工会工作纪实</h3><p>张三　李四</p>
            近年来，某机械厂工会围绕中心工作，取得了新的成效，受到职工欢迎。<br><br>一、抓思想引领<br>　　厂工会坚持把思想政治工作摆在首位，开展宣讲三十余场。<br>　　同时，建立班组学习制度。<br>（作者单位：某机械厂工会）</div></body></html>
            """).Single();
        Assert.Equal(("深化产改激发活力", "——某机械厂工会工作纪实", "某机械厂工会"), (article.Title, article.Subtitle, article.AuthorUnit));
        Assert.Equal(["张三", "李四"], article.Authors);
        Assert.Equal(["一、抓思想引领"], article.Headings.Select(h => h.Text));
        Assert.Equal(4, article.Paragraphs.Count);
    }

    [Theory]
    [InlineData("article")]
    [InlineData("h1")]
    public void Each_article_of_a_page_with_several_is_one(string way)
    {
        string[] bodies =
        [
            "班组是企业的细胞。加强班组建设，是工会组织的重要任务，也是提升企业管理水平的基础工作。要建好班组，关键在人，这一点多年来没有变。",
            "服务职工是工会的基本职责。我们从小事做起，帮助职工解决看病难、上学难等问题，受到了欢迎。下一步还要继续努力，把好事办好。",
        ];
        string[] titles = ["班组建设的实践与思考", "做好职工服务工作"];
        string html = string.Concat(titles.Zip(bodies, (t, b) => way == "h1" ? $"<h1>{t}</h1><p>作者：赵丽</p><p>{b}</p>" : $"<article><h2>{t}</h2><p>{b}</p></article>"));
        var articles = Articles($"<html><body><nav><a href=1>目录</a></nav><main>{html}</main></body></html>").Where(a => a.Kind == ItemKind.Article).ToList();
        Assert.Equal(titles, articles.Select(a => a.Title));
        Assert.Equal(bodies, articles.Select(a => a.Body));
    }

    [Theory]
    [InlineData("gb18030", "<meta charset=gb2312>", "gb18030")]
    [InlineData("gb18030", "", "gb18030")]
    [InlineData("big5", "<meta http-equiv=Content-Type content='text/html; charset=big5'>", "big5")]
    [InlineData("utf-8", "<meta charset=gbk>", "utf-8")]
    public void The_character_set_is_the_stated_one_where_the_bytes_agree(string written, string meta, string read)
    {
        const string Text = "工會的工作是為全體職工服務，我們要把這件事做好，不能有一點馬虎。";
        var encoding = written == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(written == "big5" ? 950 : 54936)!;
        var document = SourceReaders.Read("a.htm", encoding.GetBytes($"<html><head>{meta}</head><body><p>{Text}</p></body></html>")).Value!;
        Assert.Equal((read, Text), (document.Encoding, document.Lines.Single()));
        Assert.Equal(written == "utf-8", document.Remarks.Count == 1);
    }

    [Fact]
    public void What_the_head_states_fills_what_the_page_does_not_print_and_says_so()
    {
        var article = Articles("""
            <html><head><title>x</title><meta name="ArticleTitle" content="一条没有题名的消息"><meta name="Author" content="王小明"><meta name="ContentSource" content="某某省总工会"><meta name="PubDate" content="2022-03-04T10:00:00+08:00"></head>
            <body><div><p>这条消息的正文没有题名，也没有署名，只有两句话。</p><p>这是第二句话，说明工会办了一件实事。</p></div></body></html>
            """).Single();
        Assert.Equal(("一条没有题名的消息", "《某某省总工会》", "2022-03-04"), (article.Title, article.Source, article.Date));
        Assert.Equal(["王小明"], article.Authors);
        Assert.All(["title", "authors", "source", "date"], f => Assert.Equal("stated-by-file", article.Evidence[f].Rule));
    }

    [Fact]
    public void Deep_nesting_and_unclosed_tags_are_bounded_and_lose_no_text()
    {
        string deep = string.Concat(Enumerable.Repeat("<div>", 100_000)) + "深处的文字在这里。" + string.Concat(Enumerable.Repeat("</div>", 100_000)) + "<p>后面的文字。</p>";
        Assert.Equal(["深处的文字在这里。", "后面的文字。"], Outcome("a.html", deep).Value!.Lines);
        string open = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<font color={i}><b>字"));
        Assert.Equal(20_000, string.Concat(Outcome("a.html", open).Value!.Lines).Count(c => c == '字'));
    }

    [Theory]
    [InlineData("<html><body><script>var a = 1;</script></body></html>", "no_text")]
    [InlineData("<html><body><nav><a href=1>首页</a></nav></body></html>", "no_text")]
    [InlineData("  \n ", "empty")]
    public void Pages_without_text_are_named(string html, string code) =>
        Assert.Equal(code, Outcome("a.html", html).Problem!.CodeName);

    [Fact]
    public void A_page_is_known_by_its_first_tag_whatever_its_name() =>
        Assert.Equal("html", Outcome("a.txt", "<!DOCTYPE html><p>一段文字。</p>").Value!.Format);

    private static IReadOnlyList<Article> Articles(string html)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(html);
        return Pipeline.Run(new SourceFile(new string('0', 64), "页.html", bytes.Length), bytes).Value!.Articles;
    }

    private static Outcome<ReadDocument> Outcome(string name, string html) => SourceReaders.Read(name, Encoding.UTF8.GetBytes(html));
}
