using System.Text;

namespace KnowledgeBase.Bench.Extraction.Typesetting;

/// <summary>What happens to a mark that may not begin a line.</summary>
public enum Kinsoku
{
    /// <summary>The character before it is taken along to the next line.</summary>
    Push,

    /// <summary>It hangs over the edge of its line.</summary>
    Hang,

    /// <summary>Nothing: the line begins with it.</summary>
    Ignored,
}

/// <summary>Cuts paragraphs into lines as Chinese type is set: by width, with the marks where they may stand.</summary>
public static class LineBreaker
{
    private const string NotFirst = "。，、；：？！”’）》】〕〉％%,;:?!)]}…·";
    private const string NotLast = "“‘（《【〔〈([";

    /// <summary>Width of a character in halves of a Chinese character.</summary>
    /// <param name="c">The character.</param>
    /// <returns>1 or 2.</returns>
    public static int Width(char c) => c < 0x300 ? 1 : 2;

    /// <summary>Cuts one paragraph.</summary>
    /// <param name="text">Paragraph, its indent included.</param>
    /// <param name="widths">Width of the n-th line (from 0) in Chinese characters; 0 for no limit.</param>
    /// <param name="kinsoku">What happens to marks at line ends.</param>
    /// <returns>Its lines; never empty, no line blank.</returns>
    public static IReadOnlyList<string> Break(string text, Func<int, int> widths, Kinsoku kinsoku)
    {
        var lines = new List<string>();
        int at = 0;
        while (at < text.Length)
        {
            int end = End(text, at, widths(lines.Count), kinsoku);
            lines.Add(text[at..end].TrimEnd(' '));
            at = end;
            while (at < text.Length && text[at] == ' ')
            {
                at++;
            }
        }

        return lines;
    }

    private static int End(string text, int start, int width, Kinsoku kinsoku)
    {
        int room = width * 2, end = start;
        while (end < text.Length && (width == 0 || room >= Width(text[end])))
        {
            room -= Width(text[end++]);
        }

        if (end >= text.Length)
        {
            return text.Length;
        }

        return Math.Max(start + 1, KeepWord(text, start, kinsoku == Kinsoku.Ignored ? end : Legal(text, start, end, kinsoku)));
    }

    private static int Legal(string text, int start, int end, Kinsoku kinsoku)
    {
        if (kinsoku == Kinsoku.Hang)
        {
            while (end < text.Length && NotFirst.Contains(text[end], StringComparison.Ordinal))
            {
                end++;
            }
        }

        int cut = end;
        while (cut > start + 1 && cut < text.Length
            && (NotFirst.Contains(text[cut], StringComparison.Ordinal)
                || NotLast.Contains(text[cut - 1], StringComparison.Ordinal)
                || (text[cut] == text[cut - 1] && text[cut] is '—' or '…')))
        {
            cut--;
        }

        return cut;
    }

    /// <summary>Moves a cut inside a Latin word or a number to its beginning when the line keeps most of its width.</summary>
    private static int KeepWord(string text, int start, int end)
    {
        int cut = end;
        while (cut > start && cut < text.Length && IsWord(text[cut]) && IsWord(text[cut - 1]))
        {
            cut--;
        }

        return cut > start + ((end - start) / 2) ? cut : end;
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '%' or '@' or '-';

    /// <summary>Joins lines again: a space only where two Latin words met.</summary>
    /// <param name="lines">Lines of one paragraph.</param>
    /// <returns>The paragraph without its indent.</returns>
    public static string Join(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (string line in lines.Select(l => l.Trim()))
        {
            if (text.Length > 0 && line.Length > 0 && char.IsAsciiLetter(text[^1]) && char.IsAsciiLetter(line[0]))
            {
                text.Append(' ');
            }

            text.Append(line);
        }

        return text.ToString();
    }
}
