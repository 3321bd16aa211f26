using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Reading.Layout;

namespace KnowledgeBase.Indexer.Reading.Pdf;

/// <summary>
/// Reads what <c>pdftotext -bbox-layout</c> writes: pages with words and their boxes, in points. It is not parsed as XML,
/// because characters that XML forbids may stand in the text layer of a PDF and reach it unchanged.
/// </summary>
internal static partial class BboxText
{
    /// <summary>Reads the pages.</summary>
    /// <param name="output">What the tool wrote.</param>
    /// <param name="first">1-based number of the first page in it.</param>
    /// <returns>Pages in order; a number that cannot be read counts as 0.</returns>
    public static IReadOnlyList<PlacedPage> Read(ReadOnlySpan<byte> output, int first)
    {
        var pages = new List<PlacedPage>();
        var words = new List<PlacedWord>();
        foreach (string line in Encoding.UTF8.GetString(output).Split('\n'))
        {
            if (PageStart().Match(line) is { Success: true } page)
            {
                words = [];
                pages.Add(new PlacedPage(first + pages.Count, Number(page, 1), Number(page, 2), words));
            }
            else if (Word().Match(line) is { Success: true } word && pages.Count > 0)
            {
                Add(words, word, pages[^1]);
            }
        }

        return pages;
    }

    private static void Add(List<PlacedWord> words, Match word, PlacedPage page)
    {
        string text = Printable(WebUtility.HtmlDecode(word.Groups[5].Value));
        double left = Number(word, 1);
        double top = Number(word, 2);
        var box = new Box(left, top, Math.Max(0, Number(word, 3) - left), Math.Max(0, Number(word, 4) - top));
        bool onPage = left < page.Width + 1 && top < page.Height + 1 && left + box.Width > -1 && top + box.Height > -1;
        if (text.Length > 0 && onPage && box.Width > 0 && box.Height > 0)
        {
            words.Add(new PlacedWord(text, box));
        }
    }

    private static string Printable(string text) => string.Concat(text.Where(c => !char.IsControl(c))).Trim();

    private static double Number(Match match, int group) =>
        double.TryParse(match.Groups[group].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : 0;

    [GeneratedRegex("<page width=\"([^\"]*)\" height=\"([^\"]*)\">")]
    private static partial Regex PageStart();

    [GeneratedRegex("<word xMin=\"([^\"]*)\" yMin=\"([^\"]*)\" xMax=\"([^\"]*)\" yMax=\"([^\"]*)\">(.*?)</word>")]
    private static partial Regex Word();
}
