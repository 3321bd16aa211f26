using System.Text.RegularExpressions;
using AngleSharp.Dom;
using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Indexer.Reading.Web;

/// <summary>Finds the line that is the title of the text of a page.</summary>
internal static partial class PageTitle
{
    /// <summary>Lines of the text itself among which the title may still be.</summary>
    private const int FirstLines = 4;

    /// <summary>Index of the title, or -1.</summary>
    /// <param name="lines">Lines of the page.</param>
    /// <param name="first">Index of the first line of the text.</param>
    /// <param name="stated">Title as the head of the page states it, or null.</param>
    public static int Find(IReadOnlyList<WebLine> lines, int first, string? stated)
    {
        int best = -1;
        double most = 0;
        for (int i = 0; i < lines.Count && i < first + FirstLines; i++)
        {
            double score = Score(lines[i], i - first, stated);
            (best, most) = score >= most && score > 0 ? (i, score) : (best, most);
        }

        return best;
    }

    /// <summary>The title of a page without the name of its site, which is set behind it.</summary>
    /// <param name="title">Title element of the page, or null.</param>
    /// <param name="site">Name of the site, or null.</param>
    public static string? WithoutSite(string? title, string? site)
    {
        string text = title?.Trim() ?? string.Empty;
        var parts = Separator().Split(text).Select(p => p.Trim()).Where(p => p.Length > 0).ToList();
        while (parts.Count > 1 && (parts[^1] == site || parts[^1].Length < parts[0].Length || SiteName().IsMatch(parts[^1])))
        {
            parts.RemoveAt(parts.Count - 1);
        }

        return parts.Count == 0 ? null : parts.Count == 1 ? parts[0] : text;
    }

    /// <summary>Whether two titles are the same but for white space and marks.</summary>
    /// <param name="a">One title.</param>
    /// <param name="b">Another, or null.</param>
    public static bool AreSame(string a, string? b) => b is not null && TextCuts.LettersAndDigits(a) is { Length: > 0 } bare && bare == TextCuts.LettersAndDigits(b);

    private static double Score(WebLine line, int place, string? stated)
    {
        if (line.Text.Length is < 2 or > 120 || (line.Entry && line.Depth == 0))
        {
            return 0;
        }

        bool same = AreSame(line.Text, stated);
        if ((line.Outside || line.LinkShare > 0.5) && !(same && line.Depth > 0))
        {
            return 0;
        }

        bool begins = stated is not null && TextCuts.LettersAndDigits(line.Text) is { Length: >= 6 } bare && TextCuts.LettersAndDigits(stated).StartsWith(bare, StringComparison.Ordinal);
        double form = line.Depth switch { 1 => 3, 2 => place < 2 ? 2 : 0.5, 3 => place < 2 ? 1.5 : 0.2, > 3 => 0, _ => Named(line.Block) ? 2.5 : 0 };
        bool sentence = line.Text.EndsWith('。') || line.Text.EndsWith('；');
        return (same ? 6 : begins ? 3 : 0) + (sentence ? 0 : form);
    }

    private static bool Named(IElement block) =>
        TitleName().IsMatch(block.ClassName ?? string.Empty) || TitleName().IsMatch(block.Id ?? string.Empty);

    [GeneratedRegex(@"\s*[_|｜]\s*|\s+[-–—]+\s*|\s*[-–—]+\s+|(?<=[^\x00-\x7F—])[-–](?=[^\x00-\x7F—])|--+")]
    private static partial Regex Separator();

    [GeneratedRegex(@"(?:网|网站|门户|总工会|政府|官网|在线|频道|首页|新闻中心|报|杂志)$")]
    private static partial Regex SiteName();

    [GeneratedRegex(@"(?:^|[\s_-])(?:[a-z]*[_-]?title|biaoti|headline|(?:article|news|content|con|detail|xl|art|wz|show)[_-]?(?:tit|bt|hd|title|biaoti)|bt|tit)(?:$|[\s_-]|\d)", RegexOptions.IgnoreCase)]
    private static partial Regex TitleName();
}
