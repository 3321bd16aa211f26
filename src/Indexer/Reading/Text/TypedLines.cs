using System.Text.RegularExpressions;

namespace KnowledgeBase.Indexer.Reading.Text;

/// <summary>
/// Tells where paragraphs begin among lines typed one below the other: lines that all end sentences are paragraphs each,
/// lines of one width that do not are one paragraph broken by hand.
/// </summary>
internal static partial class TypedLines
{
    private const string SentenceEnds = "。！？；：…”’）)!?;:";

    /// <summary>For each line whether a paragraph begins with it; with the first one always does.</summary>
    /// <param name="lines">Lines without blank ones; leading white space is an indent.</param>
    public static bool[] Starts(IReadOnlyList<string> lines)
    {
        int widest = lines.Count > 0 ? lines.Max(l => l.Length) : 0;
        int ended = lines.Count(EndsSentence);
        bool each = ended * 2 > lines.Count && ended > 1;
        return [.. lines.Select((l, i) => i == 0 || Begins(lines[i - 1], l, widest, each))];
    }

    private static bool Begins(string before, string line, int widest, bool each)
    {
        bool early = before.Length * 10 < widest * 8;
        bool indented = line.StartsWith("　　", StringComparison.Ordinal) || line.StartsWith("\u00A0\u00A0", StringComparison.Ordinal);
        return (each && EndsSentence(before)) || early || indented || before.Length > LongestWrapped
            || (Numbered().IsMatch(line) && (EndsSentence(before) || before.Length < 20));
    }

    private static bool EndsSentence(string text) => text.TrimEnd() is { Length: > 0 } trimmed && SentenceEnds.Contains(trimmed[^1], StringComparison.Ordinal);

    /// <summary>Characters beyond which nobody breaks lines by hand.</summary>
    private const int LongestWrapped = 64;

    [GeneratedRegex(@"^\s*(?:第[一二三四五六七八九十百零〇\d]+[编章节条款]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[、.．])")]
    private static partial Regex Numbered();
}
