namespace KnowledgeBase.Bench.Extraction.Policies;

/// <summary>
/// Sets the text of a policy as raw pages do: hard-wrapped at a width, paragraphs with or without indent and blank lines,
/// Markdown marks and comments left out. Every 条 stays what it was; a citation may come to stand at the head of a line.
/// </summary>
public static class PolicySetting
{
    private const string NeverFirst = "，。；：！？、）》”";

    /// <summary>Sets a policy.</summary>
    /// <param name="text">Its text, a paragraph on each line that is not blank.</param>
    /// <param name="width">Characters on a line.</param>
    /// <param name="indent">White space before a paragraph.</param>
    /// <param name="blanks">Whether a blank line stands between paragraphs.</param>
    /// <returns>The raw text.</returns>
    public static string Set(string text, int width, string indent, bool blanks)
    {
        var lines = new List<string>();
        foreach (string paragraph in text.Split('\n').Select(l => l.Trim().TrimStart('#', ' ')).Where(l => l.Length > 0 && !l.StartsWith("<!--", StringComparison.Ordinal)))
        {
            if (blanks && lines.Count > 0)
            {
                lines.Add(string.Empty);
            }

            Wrap(lines, (lines.Count == 0 ? string.Empty : indent) + paragraph, width);
        }

        return string.Join('\n', lines) + "\n";
    }

    private static void Wrap(List<string> lines, string paragraph, int width)
    {
        int at = 0;
        while (at < paragraph.Length)
        {
            int end = Math.Min(at + width, paragraph.Length);
            while (end < paragraph.Length && end > at + (width / 2) && NeverFirst.Contains(paragraph[end], StringComparison.Ordinal))
            {
                end--;
            }

            lines.Add(paragraph[at..end]);
            at = end;
        }
    }
}
