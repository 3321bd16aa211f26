using System.Text;

namespace KnowledgeBase.Indexer.Reading.Web;

/// <summary>
/// Bounds how deep the elements of a page nest before it is parsed: the cost of the parsing rules of HTML grows with the
/// number of open elements at every tag. Tags beyond the bound are left out, all text stays.
/// </summary>
internal static class HtmlDepth
{
    /// <summary>Open elements beyond which no page a person made goes.</summary>
    private const int Deepest = 400;

    /// <summary>Tags whose content is not markup.</summary>
    private static readonly string[] Raw = ["script", "style", "textarea", "title", "xmp"];

    /// <summary>Elements that never hold others, or that pages leave open as a rule.</summary>
    private static readonly HashSet<string> Uncounted = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "dt", "dd",
        "option", "tr", "td", "th", "tbody", "thead", "tfoot", "colgroup", "html", "head", "body",
    };

    /// <summary>The page with at most that many elements open at a time.</summary>
    /// <param name="html">Source of a page.</param>
    public static string Bound(string html)
    {
        var kept = new StringBuilder();
        int depth = 0;
        int from = 0;
        for (int at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = Next(html, at))
        {
            string name = Name(html, at, out bool closing);
            if (name.Length == 0)
            {
                continue;
            }

            if (!closing && Raw.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                at = AfterRaw(html, at, name);
                continue;
            }

            bool counted = !Uncounted.Contains(name);
            bool dropped = depth > Deepest || (closing && counted && depth == Deepest + 1);
            depth = !counted ? depth : closing ? Math.Max(0, depth - 1) : depth + 1;
            if (dropped || depth > Deepest)
            {
                int end = html.IndexOf('>', at);
                end = end < 0 ? html.Length - 1 : end;
                kept.Append(html, from, at - from).Append(' ');
                (from, at) = (end + 1, end);
            }
        }

        return from == 0 ? html : kept.Append(html, from, html.Length - from).ToString();
    }

    private static int Next(string html, int at) => at + 1 < html.Length ? html.IndexOf('<', at + 1) : -1;

    private static string Name(string html, int at, out bool closing)
    {
        closing = at + 1 < html.Length && html[at + 1] == '/';
        int start = at + (closing ? 2 : 1);
        int end = start;
        while (end < html.Length && end - start < 20 && char.IsAsciiLetterOrDigit(html[end]))
        {
            end++;
        }

        return html[start..end];
    }

    /// <summary>Place of the closing tag of an element without markup; of its opening one when it is never closed.</summary>
    private static int AfterRaw(string html, int at, string name)
    {
        int end = html.IndexOf($"</{name}", at, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? at : end;
    }
}
