using System.Text;
using KnowledgeBase.Bench.Extraction.Typesetting;

namespace KnowledgeBase.Bench.Extraction.Formats;

/// <summary>A page typed by hand in the manner of the nineties: paragraphs parted by breaks, in GBK.</summary>
public static class OldPage
{
    /// <summary>Sets a page.</summary>
    /// <param name="articles">One article.</param>
    /// <param name="random">Source of chance.</param>
    /// <returns>The page.</returns>
    public static SetFile Set(IReadOnlyList<SourceArticle> articles, Random random)
    {
        var (article, names) = (articles[0], new Names(random));
        string author = names.Person(3);
        string between = random.Next(2) == 0 ? "<br><br>" : "<br>\r\n";
        var page = new SetFile { Encoding = CodePagesEncodingProvider.Instance.GetEncoding(54936)! }
            .Raw($"<HTML><HEAD><META http-equiv=Content-Type content=\"text/html; charset=gb2312\"><TITLE>{article.Title}</TITLE></HEAD>\r\n<BODY><CENTER>");
        var piece = page.Article(article, [author]);
        page.Line("<H2>", new TypeLine(article.Title, piece.Number, "title"), "</H2>");
        page = article.Subtitle is null ? page : page.Line("<H4>", new TypeLine(article.Subtitle, piece.Number, "subtitle"), "</H4>");
        return page.Line("<P>", new TypeLine($"作者：{author}", piece.Number, "author"), "</P></CENTER><FONT size=3>\r\n")
            .Body(article, piece, b => b.StandsAlone ? ("<B>", $"</B>{between}") : ("　　", between)).Raw("</FONT></BODY></HTML>");
    }
}
