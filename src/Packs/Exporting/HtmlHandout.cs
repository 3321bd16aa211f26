using System.Globalization;
using System.Net;
using System.Text;

namespace KnowledgeBase.Packs.Exporting;

/// <summary>
/// A handout as one web page for reading and for print: styles inside, no script, nothing fetched from anywhere (its own policy
/// forbids it).
/// </summary>
public static class HtmlHandout
{
    private const string Style = """
        @page { size: A4; margin: 25mm 22mm; }
        body { margin: 2rem auto; max-width: 42rem; padding: 0 1rem; color: #111; background: #fff; font: 12pt/1.8 "Source Han Serif SC", "Noto Serif CJK SC", SimSun, "Songti SC", serif; overflow-wrap: anywhere; }
        h1, h2, h3 { font-family: "Source Han Sans SC", "Noto Sans CJK SC", SimHei, "Heiti SC", sans-serif; line-height: 1.4; break-after: avoid; }
        h1 { text-align: center; }
        h2.new-page { break-before: page; }
        nav ol { list-style: none; padding: 0; }
        nav .sub { padding-left: 2em; }
        nav a, sup a, .notes a { color: inherit; }
        blockquote { margin: 0.4rem 0 0.4rem 1em; padding-left: 1em; border-left: 3px solid #999; font-family: KaiTi, "Kaiti SC", "Noto Serif CJK SC", serif; }
        blockquote p, .text { margin: 0; text-indent: 2em; text-align: justify; }
        blockquote p, .text, .note, .question, .option, .answer { white-space: pre-wrap; }
        .note { margin: 0.4rem 0; padding: 0.2rem 0.8em; border: 1px solid #999; }
        .question { margin: 0.8rem 0 0.2rem; break-inside: avoid; }
        .option { margin: 0 0 0 2em; break-inside: avoid; }
        .question:has(+ .option), .option:has(+ .option) { break-after: avoid; }
        .answer { margin: 0.8rem 0 0.2rem; font-weight: bold; break-after: avoid; }
        .notes { margin-top: 2rem; border-top: 1px solid #999; font-size: 10pt; }
        @media print { body { margin: 0; max-width: none; padding: 0; } a { text-decoration: none; } }
        """;

    /// <summary>Writes a handout.</summary>
    /// <param name="handout">The handout.</param>
    /// <returns>The page.</returns>
    public static string Write(Handout handout)
    {
        ArgumentNullException.ThrowIfNull(handout);
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").Append(Encoded(handout.Title))
            .Append("</title>\n<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n<h1>").Append(Encoded(handout.Title)).Append("</h1>\n");
        Contents(page, handout);
        int note = 0;
        for (int i = 0; i < handout.Blocks.Count; i++)
        {
            note += handout.Blocks[i].Footnote is null ? 0 : 1;
            Block(page, handout, i, note);
        }

        Notes(page, handout);
        return page.Append("</body>\n</html>\n").ToString();
    }

    private static void Contents(StringBuilder page, Handout handout)
    {
        page.Append("<nav aria-label=\"目录\">\n<h2>目录</h2>\n<ol>\n");
        foreach (var (index, block) in handout.Headings)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li{(block.Level == 2 ? " class=\"sub\"" : null)}><a href=\"#h{index}\">{Encoded(block.Text)}</a></li>\n");
        }

        page.Append("</ol>\n</nav>\n");
    }

    private static void Block(StringBuilder page, Handout handout, int index, int note)
    {
        var block = handout.Blocks[index];
        string words = Encoded(block.Text);
        string mark = block.Footnote is null ? string.Empty
            : string.Create(CultureInfo.InvariantCulture, $"<sup><a id=\"r{note}\" href=\"#n{note}\">[{note}]</a></sup>");
        if (block.Kind == HandoutBlockKind.Heading)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h{block.Level + 1} id=\"h{index}\"{(block.NewPage ? " class=\"new-page\"" : null)}>{words}</h{block.Level + 1}>\n");
            return;
        }

        if (block.Kind == HandoutBlockKind.Quote)
        {
            page.Append(index > 0 && handout.GoesOn(index - 1) ? string.Empty : "<blockquote>\n").Append("<p>").Append(words).Append(mark).Append("</p>\n")
                .Append(handout.GoesOn(index) ? string.Empty : "</blockquote>\n");
            return;
        }

        page.Append(CultureInfo.InvariantCulture, $"<p class=\"{block.Kind.ToString().ToLowerInvariant()}\">{words}{mark}</p>\n");
    }

    private static void Notes(StringBuilder page, Handout handout)
    {
        if (handout.Footnotes.Count == 0)
        {
            return;
        }

        page.Append("<section class=\"notes\" aria-label=\"注释\">\n<ol>\n");
        for (int i = 0; i < handout.Footnotes.Count; i++)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li id=\"n{i + 1}\">{Encoded(handout.Footnotes[i])} <a href=\"#r{i + 1}\" aria-label=\"回到正文\">↩</a></li>\n");
        }

        page.Append("</ol>\n</section>\n");
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
