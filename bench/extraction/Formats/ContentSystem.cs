using KnowledgeBase.Bench.Extraction.Typesetting;

namespace KnowledgeBase.Bench.Extraction.Formats;

/// <summary>A page of a publishing system: boxes inside boxes, headings as elements, facts in the head of the page.</summary>
public static class ContentSystem
{
    /// <summary>Sets a page.</summary>
    /// <param name="articles">One article.</param>
    /// <param name="random">Source of chance.</param>
    /// <returns>The page.</returns>
    public static SetFile Set(IReadOnlyList<SourceArticle> articles, Random random)
    {
        var (article, names) = (articles[0], new Names(random));
        string author = names.Person(), paper = names.Pick(["山河工人报", "江北职工导刊", "沿海企业文化"]);
        string date = $"{random.Next(2012, 2025)}-{random.Next(1, 13):00}-{random.Next(1, 29):00}";
        var page = new SetFile { Issue = new IssueFacts($"《{paper}》", null, date) }
            .Raw($"<!doctype html><html><head><meta charset=utf-8><title>{article.Title} - {paper}</title><meta name=Author content='{author}'>")
            .Raw($"<meta name=ContentSource content='{paper}'><meta name=PubDate content='{date}T08:00:00+08:00'><meta name=ArticleTitle content='{article.Title}'>")
            .Raw("<script>var x='<p>这不是正文。</p>';</script></head><body><div class=page><header>")
            .Furniture("<div>", "首页 新闻 评论", "</div></header>", "<a href=1>首页</a> <a href=2>新闻</a> <a href=3>评论</a>")
            .Furniture("<div class=crumb>", "当前位置：首页 > 新闻", "</div>", "当前位置：<a href=1>首页</a> &gt; 新闻");
        var piece = page.Article(article, [author]);
        page.Line("<div class=wrap><div class=main><div class=article-title>", new TypeLine(article.Title, piece.Number, "title"), "</div><div class=content>");
        page = article.Subtitle is null ? page : page.Line("<div class=subtitle>", new TypeLine(article.Subtitle, piece.Number, "subtitle"), "</div>");
        page.Body(article, piece, b => b.StandsAlone ? ($"<h{b.Level + 2}>", $"</h{b.Level + 2}>") : ("<p><span style='font-size:16px'>", "</span></p>"));
        return page.Furniture("</div></div><aside><ul><li>", "热门文章：工会怎样服务职工", "</li></ul></aside></div>", "<a href=7>热门文章：工会怎样服务职工</a>")
            .Furniture("<footer>", "联系我们 | 网站地图 | 京ICP备00000000号", "</footer></div></body></html>");
    }
}
