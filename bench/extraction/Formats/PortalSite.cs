using KnowledgeBase.Bench.Extraction.Typesetting;

namespace KnowledgeBase.Bench.Extraction.Formats;

/// <summary>A page of an office's portal as they were built for years: laid out by tables, a line of facts under the title.</summary>
public static class PortalSite
{
    /// <summary>Sets a page.</summary>
    /// <param name="articles">One article.</param>
    /// <param name="random">Source of chance.</param>
    /// <returns>The page.</returns>
    public static SetFile Set(IReadOnlyList<SourceArticle> articles, Random random)
    {
        var (article, names) = (articles[0], new Names(random));
        string author = names.Person(3), date = $"{random.Next(2012, 2025)}-{random.Next(1, 13):00}-{random.Next(1, 29):00}";
        string site = $"{names.Unit()}网";
        var page = new SetFile { Issue = new IssueFacts($"《{site}》", null, date) }
            .Raw($"<html><head><meta charset=\"utf-8\"><title>{article.Title}_{site}</title></head><body>\n<table width=980><tr><td>")
            .Furniture("<div class=\"menu\">", "首页 工会概况 工会要闻 政策法规", "</div></td></tr>", "<a href=1>首页</a> <a href=2>工会概况</a> <a href=3>工会要闻</a> <a href=4>政策法规</a>")
            .Raw("<tr><td valign=top><ul>");
        foreach (string text in new[] { "关于做好节日期间职工慰问工作的通知", "全市职工技能大赛举行开幕式", "工会系统召开年度工作会议" })
        {
            page.Furniture("<li>", text, "</li>", $"<a href='x'>{text}</a>");
        }

        var piece = page.Article(article, [author]);
        page.Raw("</ul></td><td>").Line("<h1>", new TypeLine(article.Title, piece.Number, "title"), "</h1>");
        page.Raw(article.Subtitle is null ? "" : "<h2>");
        page = article.Subtitle is null ? page : page.Line("", new TypeLine(article.Subtitle, piece.Number, "subtitle"), "</h2>");
        page.Line("<p class=\"info\">", new TypeLine($"来源：{site}", piece.Number, "source"), "　")
            .Line("", new TypeLine($"作者：{author}", piece.Number, "author"), "　")
            .Line("", new TypeLine($"发布时间：{date}", piece.Number, "date"), "　")
            .Furniture("", $"点击数：{random.Next(10, 2000)}", "</p>\n<div id=zoom>");
        page.Body(article, piece, b => b.StandsAlone ? ("<p><strong>", "</strong></p>\n") : ("<p>　　", "</p>\n"));
        return page.Furniture("</div><p>", $"（责任编辑：{names.Person(2)}）", "</p>")
            .Furniture("<p>", "【打印】【关闭】", "</p></td></tr></table>", "【<a href=#>打印</a>】【<a href=#>关闭</a>】")
            .Furniture("<div class=foot>", $"版权所有：{site}", "</div></body></html>");
    }
}
