using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KnowledgeBase.Indexer.Reading.Markdown;

/// <summary>Finds for what was parsed the lines of the file it stands on.</summary>
/// <param name="text">Text that was parsed, lines parted by line feeds.</param>
/// <param name="lines">Its lines.</param>
internal sealed class MarkdownSource(string text, string[] lines)
{
    private readonly int[] starts = [0, .. Enumerable.Range(0, text.Length).Where(i => text[i] == '\n').Select(i => i + 1)];

    /// <summary>A line of the file as it is.</summary>
    /// <param name="index">0-based line.</param>
    public string Line(int index) => lines[index];

    /// <summary>The lines of a paragraph or heading, without markup.</summary>
    /// <param name="block">The block.</param>
    public List<MarkdownLine> Lines(LeafBlock block)
    {
        var texts = new SortedDictionary<int, StringBuilder>();
        bool caption = block.Inline is not null && block.Inline.Any() && block.Inline.All(i => i is LinkInline { IsImage: true } or LineBreakInline);
        foreach (var inline in block.Inline?.Descendants().OfType<Inline>() ?? [])
        {
            if (TextOf(inline) is { Length: > 0 } part)
            {
                int line = LineOf(inline);
                texts.TryAdd(line, new StringBuilder());
                texts[line].Append(part);
            }
        }

        return [.. texts.Select(t => new MarkdownLine(t.Key, t.Value.ToString().TrimEnd(), Caption: caption)).Where(l => l.Text.Trim().Length > 0)];
    }

    /// <summary>Number and stop of an entry of a numbered list, as typed, with the white space behind them.</summary>
    /// <param name="item">The entry.</param>
    public string Before(ListItemBlock item)
    {
        int end = item.Count > 0 ? item[0].Span.Start : item.Span.End + 1;
        return item.Span.Start >= 0 && end > item.Span.Start && end <= text.Length ? text[item.Span.Start..end] : string.Empty;
    }

    /// <summary>What follows the end of a comment on its last line.</summary>
    /// <param name="block">The block of the comment.</param>
    public MarkdownLine AfterComment(HtmlBlock block)
    {
        int last = block.Line + Math.Max(0, block.Lines.Count - 1);
        string line = last < lines.Length ? lines[last] : string.Empty;
        int end = line.LastIndexOf("-->", StringComparison.Ordinal);
        return new MarkdownLine(last, end < 0 ? string.Empty : line[(end + 3)..].Trim());
    }

    /// <summary>
    /// Index of the line an inline stands on. Markdig states none, that is 0, for a bracket that turned out to open no link;
    /// its place in the text is right.
    /// </summary>
    private int LineOf(Inline inline) =>
        inline.Line == 0 && inline.Span.Start > 0 && Array.BinarySearch(starts, inline.Span.Start) is var found ? (found >= 0 ? found : ~found - 1) : inline.Line;

    private static string TextOf(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        AutolinkInline link => link.Url,
        HtmlInline { Tag: var tag } when tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase) => " ",
        DelimiterInline delimiter => delimiter.ToLiteral(),
        _ => string.Empty,
    };
}
