using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Reading.Layout;

namespace KnowledgeBase.Indexer.Reading.Office.FixedLayout;

/// <summary>Puts what templates print behind the lines of the page where it is printed first, as furniture.</summary>
internal static class TemplateFurniture
{
    /// <summary>Pages with the lines of their templates.</summary>
    /// <param name="laid">Pages in reading order.</param>
    /// <param name="furniture">Lines of templates; their pages are 0-based.</param>
    public static ReadDocument Add(LaidOut laid, IReadOnlyList<PlacedLine> furniture)
    {
        var texts = new List<string>();
        var pages = new List<Page>();
        for (int i = 0; i < laid.Pages.Count; i++)
        {
            var lines = new List<PageLine>();
            foreach (var line in laid.Pages[i].Lines)
            {
                texts.Add(line.Text);
                lines.Add(line with { Number = texts.Count });
            }

            foreach (var line in furniture.Where(f => f.Page == i))
            {
                texts.Add(line.Text);
                lines.Add(new PageLine(texts.Count, line.Text, line.Box, new LineForm { Furniture = true }));
            }

            pages.Add(laid.Pages[i] with { Lines = lines });
        }

        return new ReadDocument("ofd", "utf-8", texts, pages);
    }
}
