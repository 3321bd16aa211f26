using System.Text.RegularExpressions;

namespace KnowledgeBase.Bench.Extraction.Policies;

/// <summary>
/// An independent reading of the 条 of a raw file: numbers at the heads of lines, white space or a markdown mark before them
/// allowed, as far as they run on from 1 (one may be lost in print). Shares no code with the product.
/// </summary>
public static partial class RawClauses
{
    /// <summary>Reads the clauses of a text.</summary>
    /// <param name="text">The raw text.</param>
    /// <returns>Number as printed and the words of its first line behind it, white space left out, in order; a number that does not run on is a citation at a line's head.</returns>
    public static IReadOnlyList<(string Number, string Words)> Read(string text)
    {
        var clauses = new List<(string, string)>();
        int last = 0;
        foreach (string line in text.Split('\n'))
        {
            var match = Head().Match(line);
            if (!match.Success)
            {
                continue;
            }

            int value = Value(match.Groups["n"].Value.Replace(" ", string.Empty, StringComparison.Ordinal));
            bool inserted = match.Groups["i"].Success && value == last;
            if (value == last + 1 || (value == last + 2 && last > 0) || inserted)
            {
                clauses.Add((match.Groups["all"].Value, string.Concat(line[match.Length..].Where(c => !char.IsWhiteSpace(c)))));
                last = value;
            }
        }

        return clauses;
    }

    private static int Value(string number)
    {
        if (int.TryParse(number, out int arabic))
        {
            return arabic;
        }

        int total = 0;
        int digit = 0;
        foreach (char c in number)
        {
            int unit = c == '百' ? 100 : c == '十' ? 10 : 0;
            (total, digit) = unit > 0 ? (total + (Math.Max(1, digit) * unit), 0) : (total, "零一二三四五六七八九".IndexOf(c, StringComparison.Ordinal));
        }

        return total + Math.Max(0, digit);
    }

    [GeneratedRegex(@"^[\s　#>*]*(?<all>第(?<n>[一二三四五六七八九十百零 ]+|[0-9]+)条(?:之(?<i>[一二三四五六七八九十]+))?)", RegexOptions.CultureInvariant)]
    private static partial Regex Head();
}
