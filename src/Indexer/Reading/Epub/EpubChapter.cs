using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Reading.Web;

namespace KnowledgeBase.Indexer.Reading.Epub;

/// <summary>Reads one chapter of an e-book.</summary>
internal static partial class EpubChapter
{
    /// <summary>Characters a chapter has at least for its first heading to be the title of a piece.</summary>
    private const int Shortest = 60;

    /// <summary>The lines of a chapter, or null when it is no text.</summary>
    /// <param name="fileName">Name of the e-book.</param>
    /// <param name="bytes">Bytes of the chapter.</param>
    public static IReadOnlyList<(string Text, LineForm Form)>? Lines(string fileName, byte[] bytes)
    {
        if (bytes.Length > HtmlReader.MaxBytes || HtmlEncoding.Decode(fileName, bytes).Value is not { } decoded)
        {
            return bytes.Length == 0 ? [] : null;
        }

        // XML closes an element without content in its own tag, which HTML takes for an opening one.
        string html = SelfClosed().Replace(decoded.Text, "<${name}${rest}></${name}>");
        using var document = new HtmlParser().ParseDocument(HtmlDepth.Bound(html));
        return document.Body is { } body ? Forms(LineWalk.Lines(body)) : [];
    }

    private static List<(string Text, LineForm Form)> Forms(IReadOnlyList<WebLine> lines)
    {
        bool piece = lines.Where(l => !l.Outside && l.Depth == 0).Sum(l => l.Text.Length) >= Shortest;
        int first = Enumerable.Range(0, lines.Count).FirstOrDefault(i => lines[i].Depth > 0 && !lines[i].Outside, -1);
        int title = piece && first >= 0 && first <= 2 && !Numbered().IsMatch(lines[first].Text) ? first : -1;
        int[] depths = [.. lines.Where((l, i) => l.Depth > 0 && i != title).Select(l => l.Depth).Distinct().Order()];
        return [.. lines.Select((l, i) => (l.Text, new LineForm
        {
            StartsParagraph = l.StartsParagraph,
            Furniture = l.Outside,
            Caption = l.Block.LocalName is "figcaption" or "caption",
            HeadingLevel = l.Outside || l.Depth == 0 ? null : i == title ? 0 : Array.IndexOf(depths, l.Depth) + 1,
            Bold = l.Bold,
            Centred = Elements.IsCentred(l.Block),
            Entry = l.Entry,
        }))];
    }

    [GeneratedRegex(@"<(?<name>(?!(?:br|hr|img|meta|link|input|col|area|base|embed|param|source|track|wbr)\b)[A-Za-z][A-Za-z0-9]*)(?<rest>(?:\s[^<>]*?)?)\s*/>", RegexOptions.IgnoreCase)]
    private static partial Regex SelfClosed();

    [GeneratedRegex(@"^\s*(?:第[一二三四五六七八九十百零〇\d]+[编章节条部]|[一二三四五六七八九十]+、|\d+[、.．])")]
    private static partial Regex Numbered();
}
