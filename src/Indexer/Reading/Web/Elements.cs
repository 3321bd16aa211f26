using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace KnowledgeBase.Indexer.Reading.Web;

/// <summary>What the elements of a page are for, by their names, roles and styles.</summary>
internal static partial class Elements
{
    private static readonly FrozenSet<string> Blocks = new[]
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html",
        "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Silent = new[]
    {
        "applet", "audio", "button", "canvas", "datalist", "embed", "frameset", "head", "iframe", "input", "map", "math", "noframes", "noscript",
        "object", "option", "script", "select", "style", "svg", "template", "textarea", "title", "video",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> OutsideRoles = new[]
    {
        "navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "toolbar", "dialog", "alert",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an element begins and ends lines.</summary>
    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>Whether what is in an element is not shown as text.</summary>
    public static bool IsSilent(IElement element) =>
        Silent.Contains(element.LocalName) || element.HasAttribute("hidden") || HiddenStyle().IsMatch(element.GetAttribute("style") ?? string.Empty);

    /// <summary>Whether an element sets apart what is not the text of the page.</summary>
    public static bool IsOutside(IElement element)
    {
        if (element.LocalName is "body" or "html" or "main" or "article")
        {
            return false;
        }

        bool named = element.LocalName is "nav" or "footer" or "aside" || (element.LocalName == "header" && !IsInArticle(element));
        return named || OutsideRoles.Contains(element.GetAttribute("role") ?? string.Empty)
            || (IsBlock(element) && (OutsideName().IsMatch(element.Id ?? string.Empty) || OutsideName().IsMatch(element.ClassName ?? string.Empty)));
    }

    /// <summary>1 to 6 for a heading element, else 0.</summary>
    public static int HeadingDepth(IElement element) =>
        element.LocalName is ['h', >= '1' and <= '6'] ? element.LocalName[1] - '0' : 0;

    /// <summary>Whether an element sets its text bold.</summary>
    public static bool IsBold(IElement element) =>
        element.LocalName is "b" or "strong" || BoldStyle().IsMatch(element.GetAttribute("style") ?? string.Empty);

    /// <summary>Whether a block is centred.</summary>
    public static bool IsCentred(IElement element) =>
        element.LocalName == "center" || string.Equals(element.GetAttribute("align"), "center", StringComparison.OrdinalIgnoreCase)
        || CentredStyle().IsMatch(element.GetAttribute("style") ?? string.Empty);

    private static bool IsInArticle(IElement element)
    {
        for (var above = element.ParentElement; above is not null; above = above.ParentElement)
        {
            if (above.LocalName is "article" or "main")
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", RegexOptions.IgnoreCase)]
    private static partial Regex HiddenStyle();

    [GeneratedRegex(@"font-weight\s*:\s*(?:bold|[6-9]00)", RegexOptions.IgnoreCase)]
    private static partial Regex BoldStyle();

    [GeneratedRegex(@"text-align\s*:\s*center", RegexOptions.IgnoreCase)]
    private static partial Regex CentredStyle();

    [GeneratedRegex(@"(?:^|[\s_-])(?:(?:main|sub|top|bottom|side|left|right|site|page|quick|g|m|w)?[_-]?(?:nav|navbar|navigation|menu|breadcrumbs?|crumbs?|sidebar|footer|foot|copyright|toolbar|pager|pagination|share|related|recommend|hot|rank|search|login|friendlinks?|friend-links?|links?|comments?|advert|ads?|banner|logo|qrcode|weixin|toplink|backtop|daohang|dibu|position|location|weizhi|dangqian|fenxiang|xiangguan))(?:$|[\s_-]|\d)", RegexOptions.IgnoreCase)]
    private static partial Regex OutsideName();
}
