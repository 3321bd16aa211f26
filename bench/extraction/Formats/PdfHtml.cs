using System.Globalization;
using System.Net;
using System.Text;
using KnowledgeBase.Bench.Extraction.Typesetting;

namespace KnowledgeBase.Bench.Extraction.Formats;

/// <summary>Writes pages in real columns as HTML. Heights are estimated from the number of lines, so that nothing is cut off.</summary>
/// <param name="look">How the pages look.</param>
/// <param name="random">Source of chance.</param>
public sealed class PdfHtml(PdfLook look, Random random)
{
    private const double PointsPerMillimetre = 72 / 25.4;
    private readonly StringBuilder html = new();

    private double GapWidth => look.Gap * look.Size / PointsPerMillimetre;

    private double ColumnWidth => (look.Page.Width - (2 * look.Margin) - ((look.Columns - 1) * GapWidth)) / look.Columns;

    private double LineHeight => look.Size * look.Leading / PointsPerMillimetre;

    /// <summary>Writes a document.</summary>
    /// <param name="articles">Articles in order.</param>
    /// <param name="head">Running head, or null.</param>
    /// <param name="caption">Caption of a picture in the first article, or null.</param>
    /// <returns>HTML.</returns>
    public string Write(IReadOnlyList<PrintedArticle> articles, string? head, string? caption)
    {
        if (look.Layout is "magazine" or "official")
        {
            Flowing(articles, head, caption);
        }
        else
        {
            Modules(articles, head!, caption);
        }

        return html.ToString();
    }

    private void Flowing(IReadOnlyList<PrintedArticle> articles, string? head, string? caption)
    {
        string margins = head is null ? "@bottom-center{content:'— ' counter(page) ' —';font-size:14pt}"
            : $"@top-left{{content:'{head}';font-size:8pt}} @bottom-center{{content:counter(page);font-size:8pt}}";
        Open($"@page{{size:{Millimetres(look.Page.Width)} {Millimetres(look.Page.Height)};margin:{Millimetres(look.Margin)};{margins}}}");
        foreach (var article in articles)
        {
            bool turn = article != articles[0] && random.Next(2) == 0;
            html.Append(null, $"<div class=a style='margin-bottom:10mm;{(turn ? "break-before:page" : "")}'>");
            Headline(article, look.Layout == "official" ? 22 : 20);
            html.Append(null, $"<div class=c style='columns:{look.Columns};column-gap:{Millimetres(GapWidth)}'>");
            Body(article, 0, article.Blocks.Count, article == articles[0] ? caption : null);
            Tail(article);
            html.Append("</div></div>");
        }

        html.Append("</body></html>");
    }

    private void Modules(IReadOnlyList<PrintedArticle> articles, string head, string? caption)
    {
        var rows = Rows(articles);
        double top = look.Margin + 10;
        double used = top + rows.Sum(r => r.Height) + look.Margin;
        double height = Math.Max(look.Page.Height, used + 15);
        bool jump = look.Layout == "jump";
        Open($"@page{{size:{Millimetres(look.Page.Width)} {Millimetres(height)};margin:0}} .page{{height:{Millimetres(height - 1)};position:relative;break-after:page;overflow:hidden}}");
        html.Append(null, $"<div class=page><div class=head>{Text(head)}</div>");
        foreach (var row in rows)
        {
            html.Append("<div class=row>");
            foreach (var (article, columns) in row.Cells)
            {
                Module(article, columns, article == articles[0] ? caption : null, jump && article == articles[0]);
            }

            html.Append("</div>");
        }

        html.Append("</div>");
        if (jump)
        {
            Rest(articles[0]);
        }

        html.Append("</body></html>");
    }

    /// <summary>The second page of a file with a jump: what is left of the first article.</summary>
    private void Rest(PrintedArticle article)
    {
        int from = Middle(article);
        html.Append("<div class=page><div class=head>2版 综合</div><div class=row>");
        html.Append(null, $"<div class=m style='width:{Millimetres(Width(look.Columns))}'><p class=j>（上接第1版）</p><div class=c style='columns:{look.Columns};column-gap:{Millimetres(GapWidth)}'>");
        Body(article, from, article.Blocks.Count, null);
        Tail(article);
        html.Append("</div></div></div></div>");
    }

    private static int Middle(PrintedArticle article) => Math.Max(1, article.Blocks.Count / 2);

    private double Width(int columns) => (columns * ColumnWidth) + ((columns - 1) * GapWidth);

    /// <summary>Rows of articles side by side; each gets columns by its length.</summary>
    private List<(List<(PrintedArticle Article, int Columns)> Cells, double Height)> Rows(IReadOnlyList<PrintedArticle> articles)
    {
        var rows = new List<(List<(PrintedArticle, int)> Cells, double Height)>();
        int i = 0;
        while (i < articles.Count)
        {
            int across = look.Columns >= 4 && i + 1 < articles.Count && random.Next(3) > 0 ? 2 : 1;
            int first = look.Columns;
            if (across == 2)
            {
                double share = articles[i].Length / (double)(articles[i].Length + articles[i + 1].Length);
                first = Math.Clamp((int)Math.Round(share * look.Columns), 1, look.Columns - 1);
            }

            List<(PrintedArticle, int)> cells = across == 1 ? [(articles[i], first)] : [(articles[i], first), (articles[i + 1], look.Columns - first)];
            rows.Add((cells, cells.Max(c => Height(c.Item1, c.Item2)) + 8));
            i += across;
        }

        return rows;
    }

    private double Height(PrintedArticle article, int columns)
    {
        double perLine = Math.Floor(ColumnWidth * PointsPerMillimetre / look.Size);
        double lines = article.Blocks.Sum(b => Math.Ceiling((b.Text.Length + 2) * 1.04 / perLine)) + 4;
        return (lines / (look.Headline is "vertical" or "beside" && columns > 1 ? columns - 1 : columns) * LineHeight) + 32 + (look.Photo ? 40 : 0);
    }

    private void Module(PrintedArticle article, int columns, string? caption, bool jumps)
    {
        int end = jumps ? Middle(article) : article.Blocks.Count;
        double size = columns == 1 ? look.Size * 1.7 : look.Size * (2 + Math.Min(columns, 4) * 0.35);
        html.Append(null, $"<div class=m style='width:{Millimetres(Width(columns))}'>");
        string headline = columns < 2 || article.Facts.Title is null ? "centre" : look.Headline;
        if (headline is "vertical" or "beside")
        {
            html.Append(null, $"<div style='display:flex'><div class={headline} style='width:{Millimetres(headline == "vertical" ? Math.Min(ColumnWidth, 30) : ColumnWidth)};flex:none'>");
            Headline(article, Math.Min(size, 20));
            html.Append("</div><div style='flex:1;min-width:0'>");
            Columns(article, 0, end, Math.Max(1, columns - 1), caption, jumps);
            html.Append("</div></div>");
        }
        else if (headline == "inset" && columns >= 3 && !jumps)
        {
            int cut = Math.Max(1, article.Blocks.Count * (columns - 1) / columns / 2);
            html.Append(null, $"<div style='display:flex;justify-content:space-between'><div style='width:{Millimetres(Width(columns - 1))};flex:none'>");
            Headline(article, size);
            Columns(article, 0, cut, columns - 1, caption, false);
            html.Append(null, $"</div><div style='width:{Millimetres(ColumnWidth)};flex:none'>");
            Columns(article, cut, end, 1, null, false);
            html.Append("</div></div>");
        }
        else
        {
            Headline(article, size);
            Columns(article, 0, end, columns, caption, jumps);
        }

        html.Append("</div>");
    }

    private void Columns(PrintedArticle article, int from, int to, int columns, string? caption, bool jumps)
    {
        html.Append(null, $"<div class=c style='columns:{columns};column-gap:{Millimetres(GapWidth)}'>");
        Body(article, from, to, caption);
        if (jumps)
        {
            html.Append("<p class=j>（下转第2版）</p>");
        }
        else if (to == article.Blocks.Count)
        {
            Tail(article);
        }

        html.Append("</div>");
    }

    private void Headline(PrintedArticle article, double size)
    {
        var title = article.Head.Where(l => l.Role == "title").Select(l => Text(l.Text));
        html.Append(null, $"<h1 style='font-size:{Number(size)}pt'>{string.Join("<br>", title)}</h1>");
        foreach (var line in article.Head.Where(l => l.Role != "title"))
        {
            html.Append(null, $"<p class={(line.Role == "subtitle" ? "s" : "b")}>{Text(line.Text)}</p>");
        }
    }

    private void Body(PrintedArticle article, int from, int to, string? caption)
    {
        for (int i = from; i < to; i++)
        {
            var block = article.Blocks[i];
            html.Append(block.StandsAlone ? $"<p class=h>{Text(block.Text)}</p>" : $"<p class=t>{Text(block.Text)}</p>");
            if (caption is not null && i == Math.Min(from + 1, to - 1))
            {
                html.Append(null, $"<div class=f><div class=i></div><p class=k>{Text(caption)}</p></div>");
            }
        }
    }

    private void Tail(PrintedArticle article)
    {
        foreach (var line in article.Tail)
        {
            html.Append(null, $"<p class=u>{Text(line.Text)}</p>");
        }
    }

    private void Open(string page)
    {
        string body = look.Serif ? "Noto Serif CJK SC" : "Noto Sans CJK SC";
        html.Append(null, $"<!doctype html><meta charset=utf-8><style>{page} body{{margin:0;font:{Number(look.Size)}pt/{Number(look.Leading)} '{body}';text-align:{(look.Justified ? "justify" : "start")}}}");
        html.Append(null, $".row{{display:flex;gap:{Millimetres(GapWidth)};margin:0 {Millimetres(look.Margin)} 6mm}} .m{{flex:none}} .head{{margin:8mm {Millimetres(look.Margin)} 6mm;border-bottom:.3mm solid}}");
        html.Append(null, $".c{{{(look.Rules ? "column-rule:.2mm solid #888" : "")}}} p{{margin:0}} .t,.u{{text-indent:2em}} .h{{text-indent:2em;font-family:'Noto Sans CJK SC';font-weight:700}}");
        string align = look.Headline == "left" ? "left" : "center";
        html.Append(null, $"h1{{font-family:'Noto Sans CJK SC';line-height:1.25;margin:1mm 0 2mm;text-align:{align}}} .s{{font-size:{Number(look.Size * 1.3)}pt;text-align:{align}}} .b{{text-align:{align};margin:1mm 0 2mm}}");
        html.Append(null, $".vertical{{writing-mode:vertical-rl;max-height:120mm;margin-right:4mm}} .beside{{margin-right:5mm}} .f{{break-inside:avoid;margin:2mm 0}} .i{{background:#bbb;height:28mm}} .k{{font-size:{Number(look.Size * 0.88)}pt}} .j{{text-align:right}}</style><body>");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Millimetres(double length) => Number(length) + "mm";
}
