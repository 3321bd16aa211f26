using System.Text.RegularExpressions;

namespace KnowledgeBase.Indexer.Reading.Markdown;

/// <summary>
/// Tells where paragraphs begin among lines typed without blank lines between them. Markdown takes them for one
/// paragraph; in Chinese files each line often is one.
/// </summary>
internal static partial class MarkdownParagraphs
{
    private const string SentenceEnds = "。！？；：…”’）)!?;:";

    /// <summary>Marks the lines at which a paragraph begins.</summary>
    /// <param name="lines">Lines that Markdown takes for one paragraph.</param>
    public static IReadOnlyList<MarkdownLine> Lines(IReadOnlyList<MarkdownLine> lines)
    {
        if (lines is [var only] && LooseHeading().Match(only.Text) is { Success: true } loose)
        {
            return [only with { Text = loose.Groups["text"].Value, Depth = loose.Groups["marks"].Length }];
        }

        int widest = lines.Count > 0 ? lines.Max(l => l.Text.Length) : 0;
        int ended = lines.Count(l => EndsSentence(l.Text));
        bool each = ended * 2 > lines.Count && lines.Count > 1 && ended > 1;
        return [.. lines.Select((l, i) => i == 0 ? l : l with { StartsParagraph = Begins(lines[i - 1].Text, l.Text, widest, each) })];
    }

    private static bool Begins(string before, string line, int widest, bool each)
    {
        bool early = before.Length * 10 < widest * 8;
        return (each && EndsSentence(before)) || early || (Numbered().IsMatch(line) && (EndsSentence(before) || before.Length < 20));
    }

    private static bool EndsSentence(string text) => text.TrimEnd() is { Length: > 0 } trimmed && SentenceEnds.Contains(trimmed[^1], StringComparison.Ordinal);

    [GeneratedRegex(@"^(?<marks>#{1,6})(?<text>[^#\s][^#。！？]{1,60})$")]
    private static partial Regex LooseHeading();

    [GeneratedRegex(@"^\s*(?:第[一二三四五六七八九十百零〇\d]+[编章节条款]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[、.．])")]
    private static partial Regex Numbered();
}
