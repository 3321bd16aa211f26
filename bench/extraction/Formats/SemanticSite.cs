using KnowledgeBase.Bench.Extraction.Typesetting;

namespace KnowledgeBase.Bench.Extraction.Formats;

/// <summary>A page with several articles, each in an element of its own or below a heading of first rank.</summary>
public static class SemanticSite
{
    /// <summary>Sets a page.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="random">Source of chance.</param>
    /// <returns>The page.</returns>
    public static SetFile Set(IReadOnlyList<SourceArticle> articles, Random random)
    {
        var names = new Names(random);
        bool elements = random.Next(2) == 0;
        var page = new SetFile().Raw("<!doctype html><html><head><meta charset=utf-8><title>本期文章</title></head><body>")
            .Furniture("<nav>", "目录 上一期 下一期", "</nav><main>", "<a href=1>目录</a> <a href=2>上一期</a> <a href=3>下一期</a>");
        foreach (var article in articles)
        {
            string author = names.Person(3);
            var piece = page.Article(article, [author]);
            page.Raw(elements ? "<article>" : "").Line(elements ? "<h2>" : "<h1>", new TypeLine(article.Title, piece.Number, "title"), elements ? "</h2>" : "</h1>");
            page = article.Subtitle is null ? page : page.Line("<p class=subtitle>", new TypeLine(article.Subtitle, piece.Number, "subtitle"), "</p>");
            page.Line("<p class=author>", new TypeLine($"作者：{author}", piece.Number, "author"), "</p>\n");
            page.Body(article, piece, b => b.StandsAlone ? ($"<h{b.Level + 2}>", $"</h{b.Level + 2}>\n") : ("<p>", "</p>\n"));
            page.Raw(elements ? "</article>" : "");
        }

        return page.Furniture("</main><footer>", "Copyright © 编辑部", "</footer></body></html>");
    }
}
