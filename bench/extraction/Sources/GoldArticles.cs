using KnowledgeBase.Bench.Extraction.Gold;
using KnowledgeBase.Bench.Extraction.Scoring;
using KnowledgeBase.Bench.Extraction.Typesetting;

namespace KnowledgeBase.Bench.Extraction.Sources;

/// <summary>Makes known articles out of annotated files, to be set again in other styles.</summary>
public static class GoldArticles
{
    /// <summary>Takes the complete, titled articles of annotated files.</summary>
    /// <param name="gold">Annotations.</param>
    /// <param name="lines">Lines of each file by its key.</param>
    /// <returns>Articles in the order of the gold.</returns>
    public static IReadOnlyList<SourceArticle> From(
        IReadOnlyList<GoldItem> gold, IReadOnlyDictionary<string, IReadOnlyList<string>> lines) =>
        [.. gold.Where(g => g is { Kind: "article", Title: not null } && lines.ContainsKey(g.File))
            .Select(g => From(g, lines[g.File]))];

    private static SourceArticle From(GoldItem item, IReadOnlyList<string> lines)
    {
        var blocks = new List<SourceBlock>();
        var parts = new List<string>();
        int next = 0, left = 0;
        bool open = false;
        foreach (int n in item.BodyLines(lines))
        {
            string flat = Flat.Of(lines[n - 1]);
            bool starts = item.ParagraphStarts.Contains(n);
            int waiting = next + (open ? 1 : 0);
            bool heading = left <= 0 && waiting < item.Headings.Count && !starts && Begins(item.Headings[waiting], flat);
            if (starts || heading)
            {
                Close(blocks, parts, item, ref next);
                left = heading ? Flat.Of(item.Headings[next]).Length : 0;
                open = heading;
            }

            left -= flat.Length;
            parts.Add(lines[n - 1]);
        }

        Close(blocks, parts, item, ref next);
        return new SourceArticle(item.Title!, item.Subtitle, blocks);
    }

    private static bool Begins(string heading, string line)
    {
        string flat = Flat.Of(heading);
        return flat.StartsWith(line, StringComparison.Ordinal) || line.StartsWith(flat, StringComparison.Ordinal);
    }

    private static void Close(List<SourceBlock> blocks, List<string> parts, GoldItem item, ref int next)
    {
        if (parts.Count == 0)
        {
            return;
        }

        string text = LineBreaker.Join(parts);
        bool heads = next < item.Headings.Count
            && Flat.Of(text).StartsWith(Flat.Of(item.Headings[next]), StringComparison.Ordinal);
        blocks.Add(heads
            ? new SourceBlock(text, item.HeadingLevels[next], LengthOf(text, Flat.Of(item.Headings[next++]).Length))
            : new SourceBlock(text));
        parts.Clear();
    }

    /// <summary>How many characters of a text hold a number of characters that are not white space.</summary>
    private static int LengthOf(string text, int flatLength)
    {
        int at = 0;
        for (; flatLength > 0 && at < text.Length; at++)
        {
            flatLength -= char.IsWhiteSpace(text[at]) ? 0 : 1;
        }

        return at;
    }
}
