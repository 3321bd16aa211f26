using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Reading.Markdown;

/// <summary>Says of Markdown lines what the later stages need: titles, levels of headings, paragraphs, captions.</summary>
internal static partial class MarkdownForms
{
    /// <summary>Every line of the file as a page line; lines without text are blank.</summary>
    /// <param name="lines">Lines with text, in file order.</param>
    /// <param name="count">Number of lines of the file.</param>
    public static IReadOnlyList<PageLine> Lines(IReadOnlyList<MarkdownLine> lines, int count)
    {
        int title = TitleDepth(lines);
        int[] depths = [.. lines.Select(l => l.Depth).Where(d => d > 0 && d != title).Distinct().Order()];
        var page = new PageLine[count];
        for (int i = 0; i < count; i++)
        {
            page[i] = new PageLine(i + 1, string.Empty);
        }

        foreach (var line in lines)
        {
            page[line.Index] = new PageLine(line.Index + 1, line.Text, null, new LineForm
            {
                StartsParagraph = line.StartsParagraph,
                Caption = line.Caption,
                HeadingLevel = line.Depth == 0 ? null : line.Depth == title ? 0 : Array.IndexOf(depths, line.Depth) + 1,
            });
        }

        return page;
    }

    /// <summary>
    /// Depth of the headings that are titles: the highest, unless they bear the numbers of chapters or there are
    /// several of them below the first rank.
    /// </summary>
    private static int TitleDepth(IReadOnlyList<MarkdownLine> lines)
    {
        var headings = lines.Where(l => l.Depth > 0 && l.StartsParagraph).ToList();
        int highest = headings.Count > 0 ? headings.Min(h => h.Depth) : 0;
        var top = headings.Where(h => h.Depth == highest).ToList();
        bool numbered = top.Any(h => Numbered().IsMatch(h.Text));
        bool first = top.Count > 0 && top[0].Index == headings[0].Index;
        return numbered || (top.Count > 1 && highest > 1) || !first ? 0 : highest;
    }

    [GeneratedRegex(@"^\s*(?:第[一二三四五六七八九十百零〇\d]+[编章节条部]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[、.．])")]
    private static partial Regex Numbered();
}
