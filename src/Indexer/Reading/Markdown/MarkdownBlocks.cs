using System.Net;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Syntax;

namespace KnowledgeBase.Indexer.Reading.Markdown;

/// <summary>
/// Parses Markdown and gives the text of every line that holds some. Comments, rules, definitions of links and the
/// marks of lists without numbers are markup; numbers of lists are text.
/// </summary>
internal static partial class MarkdownBlocks
{
    /// <summary>Marks of quotations or lists one inside the other beyond which a line is no text.</summary>
    private const int Deepest = 60;

    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>Whether the markup nests deeper than the parser may be given.</summary>
    /// <param name="lines">Lines of the file.</param>
    public static bool NestsTooDeep(string[] lines) =>
        lines.Any(l => Depth(l) > Deepest);

    /// <summary>Reads the lines with text.</summary>
    /// <param name="lines">Lines of the file.</param>
    /// <param name="front">How many of them are front matter.</param>
    /// <returns>Lines in file order, at most one for each line of the file.</returns>
    public static IReadOnlyList<MarkdownLine> Read(string[] lines, int front)
    {
        string text = string.Concat(Enumerable.Repeat("\n", front)) + string.Join('\n', lines.Skip(front));
        var source = new MarkdownSource(text, lines);
        var found = new SortedDictionary<int, MarkdownLine>();
        foreach (var line in Markdig.Markdown.Parse(text, Pipeline).SelectMany(b => Lines(b, source)))
        {
            // Two cells or words that stand on one line of the file are one line of the text.
            found[line.Index] = found.TryGetValue(line.Index, out var before) ? before with { Text = before.Text + " " + line.Text } : line;
        }

        return [.. found.Values];
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UseCjkFriendlyEmphasis().UsePreciseSourceLocation();
        // White space before a paragraph is an indent in Chinese typing, not a listing of code.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        return builder.Build();
    }

    private static int Depth(string line)
    {
        int marks = 0;
        for (int i = 0; i < line.Length; i++)
        {
            // A mark of a list has white space behind it; without it a row of strokes is a rule or text.
            bool nests = line[i] == '>' || (line[i] is '-' or '*' or '+' && i + 1 < line.Length && line[i + 1] is ' ' or '\t');
            if (!nests && line[i] is not (' ' or '\t'))
            {
                break;
            }

            marks += nests ? 1 : 0;
        }

        return marks == line.Count(c => !char.IsWhiteSpace(c)) ? 0 : marks;
    }

    private static IEnumerable<MarkdownLine> Lines(Block block, MarkdownSource source) => block switch
    {
        HeadingBlock heading => Heading(heading, source),
        Table table => table.OfType<TableRow>().Select(r => Row(r, source)).Where(l => l.Text.Length > 0),
        ListItemBlock item => Item(item, source),
        LinkReferenceDefinitionGroup group => group.OfType<LinkReferenceDefinition>().SelectMany(d => Definition(d, source)),
        ContainerBlock container => container.SelectMany(b => Lines(b, source)),
        HtmlBlock html => Html(html, source),
        CodeBlock code => Verbatim(code),
        ParagraphBlock paragraph => MarkdownParagraphs.Lines(source.Lines(paragraph)),
        _ => [],
    };

    private static IEnumerable<MarkdownLine> Heading(HeadingBlock heading, MarkdownSource source)
    {
        var lines = source.Lines(heading);
        // A rule typed right below a sentence is a rule, not an underline.
        bool sentence = heading.IsSetext && lines.Count > 0 && lines[^1].Text.TrimEnd() is { Length: > 0 } text && "。；，：".Contains(text[^1], StringComparison.Ordinal);
        return sentence ? MarkdownParagraphs.Lines(lines) : lines.Select((l, i) => l with { Depth = heading.Level, StartsParagraph = i == 0 });
    }

    private static MarkdownLine Row(TableRow row, MarkdownSource source)
    {
        var cells = row.OfType<TableCell>().Select(c => string.Concat(c.OfType<LeafBlock>().SelectMany(source.Lines).Select(l => l.Text.Trim())));
        return new MarkdownLine(row.Line, string.Join('\t', cells).Trim('\t'));
    }

    /// <summary>The number of an entry is printed; the sign of one without a number is not.</summary>
    private static List<MarkdownLine> Item(ListItemBlock item, MarkdownSource source)
    {
        var lines = item.SelectMany(b => Lines(b, source)).ToList();
        if (item.Parent is ListBlock { IsOrdered: true } && lines.Count > 0 && lines[0].Index == item.Line)
        {
            lines[0] = lines[0] with { Text = source.Before(item) + lines[0].Text };
        }

        return lines;
    }

    /// <summary>What only looks like the definition of a link, as [注]: 说明 does, is text.</summary>
    private static IEnumerable<MarkdownLine> Definition(LinkReferenceDefinition definition, MarkdownSource source)
    {
        string text = source.Line(definition.Line).Trim();
        return (definition.Url ?? string.Empty).Any(c => c >= '\u2E80') ? [new MarkdownLine(definition.Line, text)] : [];
    }

    private static IEnumerable<MarkdownLine> Verbatim(LeafBlock block)
    {
        // Words behind the opening fence name a computer language; Chinese ones are text typed there.
        if (block is FencedCodeBlock { Info: { } info } fenced && info.Any(c => c >= '\u2E80'))
        {
            yield return new MarkdownLine(block.Line, $"{info} {fenced.Arguments}".TrimEnd());
        }

        for (int i = 0; i < block.Lines.Count; i++)
        {
            var line = block.Lines.Lines[i];
            if (!line.Slice.IsEmptyOrWhitespace())
            {
                yield return new MarkdownLine(line.Line, line.ToString());
            }
        }
    }

    private static IEnumerable<MarkdownLine> Html(HtmlBlock block, MarkdownSource source)
    {
        if (block.Type is HtmlBlockType.Comment or HtmlBlockType.CData or HtmlBlockType.ProcessingInstruction or HtmlBlockType.DocumentType)
        {
            // A comment may end before its line does.
            var after = source.AfterComment(block);
            return after.Text.Length > 0 ? [after] : [];
        }

        bool script = block.Type == HtmlBlockType.ScriptPreOrStyle && Script().IsMatch(block.Lines.ToString());
        return script ? [] : Verbatim(block)
            .Select(l => l with { Text = WebUtility.HtmlDecode(Tag().Replace(l.Text, string.Empty)).Trim() })
            .Where(l => l.Text.Length > 0);
    }

    [GeneratedRegex(@"^\s*<(?:script|style)", RegexOptions.IgnoreCase)]
    private static partial Regex Script();

    [GeneratedRegex(@"<!--.*?-->|</?[A-Za-z][^<>]*>")]
    private static partial Regex Tag();
}
