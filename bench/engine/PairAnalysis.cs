using System.Globalization;
using System.Text;
using KnowledgeBase.Engine.Documents;

namespace KnowledgeBase.Bench.Engine;

/// <summary>
/// Splits text as Lucene's CJKAnalyzer does: overlapping pairs inside each run of ideographs (a lone one stands for
/// itself), other letters and digits as lower-case words. English stop words are not left out. Equal terms are one
/// string. Not for several threads at a time.
/// </summary>
internal sealed class PairAnalysis
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly List<Token> tokens = [];

    /// <summary>The terms of a text at places 0, 1, 2 and so on; the same list for each text, filled anew.</summary>
    public List<Token> Tokens(string text)
    {
        tokens.Clear();
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            Rune.DecodeFromUtf16(rest, out var rune, out int length);
            int end = IsIdeograph(rune) ? Ideographs(rest) : Rune.IsLetterOrDigit(rune) ? Word(rest) : length;
            rest = rest[end..];
        }

        return tokens;
    }

    private static bool IsIdeograph(Rune rune) => rune.Value is (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x20000 and <= 0x3FFFF) or 0x3005 or 0x3007 or (>= 0x3041 and <= 0x30FA) or (>= 0xAC00 and <= 0xD7A3);

    private int Ideographs(ReadOnlySpan<char> text)
    {
        int before = -1;
        int at = 0;
        int count = 0;
        while (at < text.Length)
        {
            Rune.DecodeFromUtf16(text[at..], out var rune, out int length);
            if (!IsIdeograph(rune))
            {
                break;
            }

            if (before >= 0)
            {
                tokens.Add(new Token(Term(text[before..(at + length)]), tokens.Count));
            }

            (before, at, count) = (at, at + length, count + 1);
        }

        if (count == 1)
        {
            tokens.Add(new Token(Term(text[..at]), tokens.Count));
        }

        return at;
    }

    // A full stop or comma between digits, and a full stop or apostrophe between letters, stand inside a word.
    private int Word(ReadOnlySpan<char> text)
    {
        int end = 0;
        while (end < text.Length)
        {
            Rune.DecodeFromUtf16(text[end..], out var rune, out int length);
            bool inside = text[end] is '.' or ',' or '\'' && end + 1 < text.Length
                && (text[end] == ',' ? BothDigits(text, end) : text[end] == '\'' ? BothLetters(text, end) : BothDigits(text, end) || BothLetters(text, end));
            if (!inside && (IsIdeograph(rune) || !(Rune.IsLetterOrDigit(rune) || rune.Value == '_')))
            {
                break;
            }

            end += length;
        }

        Span<char> folded = end <= 256 ? stackalloc char[end] : new char[end];
        for (int i = 0; i < end; i++)
        {
            char narrow = text[i] is >= '！' and <= '～' ? (char)(text[i] - 0xFEE0) : text[i];
            folded[i] = char.ToLower(narrow, CultureInfo.InvariantCulture);
        }

        tokens.Add(new Token(Term(folded), tokens.Count));
        return end;
    }

    private static bool BothDigits(ReadOnlySpan<char> text, int at) => char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]);

    private static bool BothLetters(ReadOnlySpan<char> text, int at) => char.IsAsciiLetter(text[at - 1]) && char.IsAsciiLetter(text[at + 1]);

    private string Term(ReadOnlySpan<char> term)
    {
        var spans = known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!spans.TryGetValue(term, out string? one))
        {
            known.Add(one = term.ToString());
        }

        return one;
    }
}
