namespace KnowledgeBase.Indexer.Reading.Markdown;

/// <summary>
/// The block of <c>key: value</c> lines between two lines of three hyphens at the head of many Markdown files (the
/// part of YAML that is used there: scalars, quoted or not, and lists of scalars).
/// </summary>
internal static class FrontMatter
{
    private const int Longest = 200;

    /// <summary>Reads the front matter.</summary>
    /// <param name="lines">Lines of the file.</param>
    /// <returns>How many lines it takes, 0 for none, and what it states.</returns>
    public static (int Lines, StatedMetadata Stated) Read(string[] lines)
    {
        int end = lines[0].TrimEnd() == "---" ? Array.FindIndex(lines, 1, Math.Min(lines.Length - 1, Longest), l => l.TrimEnd() is "---" or "...") : -1;
        if (end < 0 || !lines[1..end].Any(l => l.Contains(':', StringComparison.Ordinal) || l.Contains('：', StringComparison.Ordinal)))
        {
            return (0, StatedMetadata.None);
        }

        var values = Values(lines[1..end]);
        return (end + 1, new StatedMetadata(
            First(values, "title", "标题", "题名"), First(values, "author", "authors", "作者"),
            First(values, "source", "来源", "publisher", "出处"), First(values, "date", "日期", "时间", "发布时间", "published", "pubdate")));
    }

    private static Dictionary<string, string> Values(string[] lines)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? open = null;
        foreach (string line in lines)
        {
            string text = line.Trim();
            if (open is not null && text.StartsWith("- ", StringComparison.Ordinal))
            {
                values[open] = string.Join('、', new[] { values[open], Plain(text[2..]) }.Where(v => v.Length > 0));
                continue;
            }

            int colon = text.IndexOfAny([':', '：']);
            open = colon > 0 && !char.IsWhiteSpace(line[0]) ? text[..colon].Trim() : null;
            if (open is not null)
            {
                values[open] = Plain(text[(colon + 1)..]);
            }
        }

        return values;
    }

    private static string Plain(string value)
    {
        string text = value.Trim();
        if (text.Length > 1 && text[0] == '[' && text[^1] == ']')
        {
            return string.Join('、', text[1..^1].Split([',', '，']).Select(Plain).Where(v => v.Length > 0));
        }

        return text.Length > 1 && text[0] == text[^1] && text[0] is '"' or '\'' ? text.Trim(text[0]) : text;
    }

    private static string? First(Dictionary<string, string> values, params string[] keys) =>
        keys.Select(k => values.GetValueOrDefault(k)).FirstOrDefault(v => !string.IsNullOrWhiteSpace(v));
}
