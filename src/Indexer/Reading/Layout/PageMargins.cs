using System.Text.RegularExpressions;

namespace KnowledgeBase.Indexer.Reading.Layout;

/// <summary>
/// Finds running heads, feet and page numbers by their place at the edge of the page together with their form, or by
/// coming back at the same height of several pages with nothing but numbers changed.
/// </summary>
internal static partial class PageMargins
{
    private const double Edge = 0.11;
    private const double Same = 0.012;

    /// <summary>Marks the lines of all pages that are furniture.</summary>
    /// <param name="pages">Pages, for their sizes.</param>
    /// <param name="lines">Lines of each page.</param>
    /// <param name="bodySize">Type size of the text.</param>
    public static void Mark(IReadOnlyList<PlacedPage> pages, IReadOnlyList<IReadOnlyList<PlacedLine>> lines, double bodySize)
    {
        var seen = new Dictionary<string, List<(int Page, double Height)>>();
        for (int p = 0; p < pages.Count; p++)
        {
            foreach (var line in lines[p].Where(l => AtEdge(l, pages[p])))
            {
                line.Furniture = Outside(line, lines[p], pages[p]) && HasForm(line.Text) && line.Size < bodySize * 2.4;
                string shape = Shape(line.Text);
                seen.TryAdd(shape, []);
                seen[shape].Add((p, line.MidY / pages[p].Height));
            }
        }

        for (int p = 0; p < pages.Count; p++)
        {
            foreach (var line in lines[p].Where(l => !l.Furniture && AtEdge(l, pages[p]) && l.Text.Length < 60))
            {
                double height = line.MidY / pages[p].Height;
                int pagesWith = seen[Shape(line.Text)].Where(s => Math.Abs(s.Height - height) < Same).Select(s => s.Page).Distinct().Count();
                line.Furniture = pagesWith >= 2 && pagesWith * 4 >= Math.Min(pages.Count, 12) && Outside(line, lines[p], pages[p]);
            }
        }
    }

    private static bool AtEdge(PlacedLine line, PlacedPage page) =>
        !line.Vertical && (line.MidY < page.Height * Edge || line.MidY > page.Height * (1 - Edge));

    /// <summary>Whether no text but other lines at the edge stands between the line and the edge.</summary>
    private static bool Outside(PlacedLine line, IReadOnlyList<PlacedLine> lines, PlacedPage page)
    {
        bool top = line.MidY < page.Height / 2;
        return !lines.Any(o => o != line && !o.Furniture && !HasForm(o.Text) && o.Text.Length > 24
            && (top ? o.MidY < line.MidY - line.Size : o.MidY > line.MidY + line.Size));
    }

    /// <summary>Letters and signs of a line without numbers and white space.</summary>
    private static string Shape(string text) => Changing().Replace(text, string.Empty);

    private static bool HasForm(string text) => text.Length <= 90 && (NumberForm().IsMatch(text) || DateForm().IsMatch(text) || SheetForm().IsMatch(text) || EditorForm().IsMatch(text));

    [GeneratedRegex(@"[\s\d零〇一二三四五六七八九十]+")]
    private static partial Regex Changing();

    [GeneratedRegex(@"^[\s\-—–·•.~\[\]【】（）()<>《》〈〉―－|/]*(?:第\s*)?[A-Za-z]?\d{1,4}\s*(?:页|版|/\s*\d{1,4})?(?:\s*共\s*\d+\s*页)?[\s\-—–·•.~\[\]【】（）()<>《》〈〉―－|/]*$")]
    private static partial Regex NumberForm();

    [GeneratedRegex(@"\d{4}\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?\s*[^\d，。]*(?:星期|周)[一二三四五六日天]|(?:星期|周)[一二三四五六日天]\s+.*\d{4}|^\S{0,12}\s*\d{4}\s*年?\s*第?\s*\d{1,2}\s*期|总第\s*\d+\s*期|^\d{4}[-./年]\s*\d{1,2}[-./月]\s*\d{1,2}日?$")]
    private static partial Regex DateForm();

    [GeneratedRegex(@"^第?\s*[A-Z]?\s*[\d一二三四五六七八九十]{1,3}\s*[版页](?:\s*[\u4E00-\u9FFF·\s]{0,14})?$|^[\u4E00-\u9FFF·\s]{0,14}\s+第?\s*[A-Z]?[\d一二三四五六七八九十]{1,3}\s*[版页]$|^[A-Z]?\d{1,3}\s*[|｜/／]\s*[\u4E00-\u9FFF\s·]{1,16}$|^[\u4E00-\u9FFF\s·]{1,16}\s*[|｜/／]\s*[A-Z]?\d{1,3}$")]
    private static partial Regex SheetForm();

    [GeneratedRegex(@"^(?:本版|本期|责任|执行|美术|视觉|值班)?(?:责任编辑|责编|编辑|校对|责校|美编|版式|邮箱|电话|投稿|热线)[^。]{0,20}[：:\s/／][^。]*$|^(?:投稿|新闻)?(?:邮箱|热线|电话)[：:]")]
    private static partial Regex EditorForm();
}
