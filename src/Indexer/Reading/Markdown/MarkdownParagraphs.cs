using System.Text.RegularExpressions;
using KnowledgeBase.Indexer.Reading.Text;

namespace KnowledgeBase.Indexer.Reading.Markdown;

/// <summary>
/// Tells where paragraphs begin among lines typed without blank lines between them. Markdown takes them for one
/// paragraph; in Chinese files each line often is one.
/// </summary>
internal static partial class MarkdownParagraphs
{
    /// <summary>Marks the lines at which a paragraph begins.</summary>
    /// <param name="lines">Lines that Markdown takes for one paragraph.</param>
    public static IReadOnlyList<MarkdownLine> Lines(IReadOnlyList<MarkdownLine> lines)
    {
        if (lines is [var only] && LooseHeading().Match(only.Text) is { Success: true } loose)
        {
            return [only with { Text = loose.Groups["text"].Value, Depth = loose.Groups["marks"].Length }];
        }

        bool[] starts = TypedLines.Starts([.. lines.Select(l => l.Text)]);
        return [.. lines.Select((l, i) => l with { StartsParagraph = starts[i] })];
    }

    [GeneratedRegex(@"^(?<marks>#{1,6})(?<text>[^#\s][^#。！？]{1,60})$")]
    private static partial Regex LooseHeading();
}
