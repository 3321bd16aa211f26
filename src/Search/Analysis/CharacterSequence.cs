using System.Globalization;
using System.Text;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Search.Analysis;

/// <summary>
/// The characters of a text that count for exact matching, in order: letters, ideographs, digits, symbols. Punctuation
/// and spaces are passed over, so a string is found whether or not it is typed with its marks; only a point, comma,
/// colon, dash or slash between two digits counts, so that 12.5 is not 125. Immutable.
/// </summary>
public sealed class CharacterSequence
{
    private static readonly string[] Singles = new string[char.MaxValue + 1];

    private CharacterSequence(FoldedText folded, List<Token> tokens)
    {
        Folded = folded;
        Tokens = tokens;
        Text = string.Concat(tokens.Select(t => t.Text));
    }

    /// <summary>The folded text.</summary>
    public FoldedText Folded { get; }

    /// <summary>One token a character.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>The characters joined: an exact string is found when this contains its own stream.</summary>
    public string Text { get; }

    /// <summary>Reads the characters of a folded text.</summary>
    /// <param name="folded">The folded text.</param>
    /// <returns>Its characters.</returns>
    public static CharacterSequence Of(FoldedText folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        string text = folded.Text;
        var tokens = new List<Token>(text.Length);
        for (int i = 0; i < text.Length;)
        {
            bool valid = Rune.TryGetRuneAt(text, i, out var rune);
            int length = valid ? rune.Utf16SequenceLength : 1;
            if (valid && (Counts(rune) || JoinsDigits(text, i)))
            {
                tokens.Add(new Token(length == 1 ? Single(text[i]) : text.Substring(i, length), i, length));
            }

            i += length;
        }

        return new CharacterSequence(folded, tokens);
    }

    /// <summary>Overlapping pairs of neighbouring characters; the position of a pair is that of its first character.</summary>
    /// <returns>One pair less than there are characters.</returns>
    public IEnumerable<string> Bigrams()
    {
        for (int i = 1; i < Tokens.Count; i++)
        {
            yield return Tokens[i - 1].Text + Tokens[i].Text;
        }
    }

    /// <summary>The marks between a character and the next; spaces, and quotation marks, which differ from print to print, left out.</summary>
    /// <param name="token">Number of the character; -1 for the marks before the first.</param>
    /// <returns>The marks in order, each with its code units.</returns>
    public IReadOnlyList<string> MarksBehind(int token)
    {
        int start = token < 0 ? 0 : Tokens[token].End;
        int end = token + 1 < Tokens.Count ? Tokens[token + 1].Start : Folded.Text.Length;
        return start == end
            ? []
            : [.. Folded.Text[start..end].EnumerateRunes().Where(r => !Rune.IsWhiteSpace(r) && !IsQuote(r)).Select(r => r.ToString())];
    }

    /// <summary>Where a string of counting characters occurs, overlaps left out.</summary>
    /// <param name="needle">The <see cref="Text"/> of another stream.</param>
    /// <returns>Places in the original text, ascending.</returns>
    public IEnumerable<TextRange> Find(string needle)
    {
        ArgumentNullException.ThrowIfNull(needle);
        return Places(needle).Select(p => Folded.OriginalRange(p.Start, p.End - p.Start));
    }

    /// <summary>As <see cref="Find"/>, but only where no letter or digit of the same Latin word or number stands on either side.</summary>
    /// <param name="needle">The <see cref="Text"/> of another stream.</param>
    /// <returns>Places in the original text, ascending.</returns>
    public IEnumerable<TextRange> FindWhole(string needle)
    {
        ArgumentNullException.ThrowIfNull(needle);
        return Places(needle).Where(p => !GoesOn(Folded.Text, p.Start - 1, -1) && !GoesOn(Folded.Text, p.End, 1))
            .Select(p => Folded.OriginalRange(p.Start, p.End - p.Start));
    }

    // Places in the folded text.
    private IEnumerable<(int Start, int End)> Places(string needle)
    {
        if (needle.Length == 0)
        {
            yield break;
        }

        int token = 0;
        int unit = 0;
        int at = Text.IndexOf(needle, StringComparison.Ordinal);
        while (at >= 0)
        {
            (token, unit) = Advance(token, unit, at);
            int first = token;
            (token, unit) = Advance(token, unit, at + needle.Length);
            yield return (Tokens[first].Start, Tokens[token - 1].End);
            at = Text.IndexOf(needle, at + needle.Length, StringComparison.Ordinal);
        }
    }

    /// <summary>Whether a character counts for exact matching.</summary>
    /// <param name="rune">The character.</param>
    /// <returns>False for punctuation, spaces, control and format characters.</returns>
    public static bool Counts(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation
            or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
            or UnicodeCategory.InitialQuotePunctuation
            or UnicodeCategory.FinalQuotePunctuation
            or UnicodeCategory.OtherPunctuation or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.Surrogate => false,
        _ => true,
    };

    private static bool IsQuote(Rune rune) =>
        rune.Value is '"' or '\'' or '「' or '」' or '『' or '』'
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation;

    private static bool JoinsDigits(string text, int at) =>
        at > 0 && at + 1 < text.Length && text[at] is '.' or ',' or ':' or '-' or '/'
            && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

    // A point or comma between digits belongs to the number.
    private static bool GoesOn(string text, int at, int step) =>
        at >= 0 && at < text.Length && ((char.IsLetterOrDigit(text[at]) && text[at] < '\u2E80')
            || (text[at] is '.' or ',' && at - step >= 0 && at - step < text.Length && at + step >= 0 && at + step < text.Length
                && char.IsAsciiDigit(text[at - step]) && char.IsAsciiDigit(text[at + step])));

    private static string Single(char c) => Singles[c] ??= c.ToString();

    private (int Token, int Unit) Advance(int token, int unit, int target)
    {
        while (unit < target)
        {
            unit += Tokens[token].Length;
            token++;
        }

        return (token, unit);
    }
}
