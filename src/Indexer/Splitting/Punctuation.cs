namespace KnowledgeBase.Indexer.Splitting;

/// <summary>What single characters do at the ends of lines and sentences of Chinese print.</summary>
internal static class Punctuation
{
    private const string Terminators = "。！？!?…";
    private const string Closers = "”’」』）】》〉)]\"";
    private const string Openers = "“‘「『（【《〈([";
    private const string Pauses = "，、；：,;:";

    /// <summary>Whether a text ends a sentence: a full stop, mark or dots, perhaps within closing marks.</summary>
    public static bool EndsSentence(string text)
    {
        int i = text.Length - 1;
        while (i >= 0 && Closers.Contains(text[i], StringComparison.Ordinal))
        {
            i--;
        }

        return i >= 0 && Terminators.Contains(text[i], StringComparison.Ordinal);
    }

    /// <summary>Whether there is a sentence end anywhere in the text.</summary>
    public static bool HoldsSentenceEnd(string text) => text.AsSpan().IndexOfAny("。！？!?") >= 0;

    /// <summary>Whether a text of several clauses ends in dots, as an unfinished listing in running text does.</summary>
    public static bool TrailsOff(string text) => text.EndsWith('…') && text.AsSpan().IndexOfAny("，,；") >= 0;

    /// <summary>Whether a text ends with a mark that may close a list entry: ； or ：.</summary>
    public static bool EndsEntry(string text) => text.Length > 0 && "；：;:".Contains(text[^1], StringComparison.Ordinal);

    /// <summary>Whether a text ends with a comma or another pause inside a sentence.</summary>
    public static bool EndsPause(string text) => text.Length > 0 && Pauses.Contains(text[^1], StringComparison.Ordinal);

    /// <summary>Whether no line may begin with the character.</summary>
    public static bool CannotBegin(char c) =>
        (Terminators.Contains(c, StringComparison.Ordinal) && c != '…') || Pauses.Contains(c, StringComparison.Ordinal)
        || (c != '"' && Closers.Contains(c, StringComparison.Ordinal)) || c is '%' or '％' or '·';

    /// <summary>
    /// Whether two lines were broken within what is one sign or one number: a dash or dots of two characters (—|—, …|…), or the figures
    /// of a number within running text.
    /// </summary>
    public static bool SplitsSign(string line, string next)
    {
        bool half = line.Length > 1 && next.Length > 0 && line[^1] is '—' or '…' && next[0] == line[^1] && line[^2] != line[^1];
        return half || (line.Length >= 6 && next.Length > 1 && char.IsAsciiDigit(line[^1]) && char.IsAsciiDigit(next[0]) && line.Any(IsHan)
            && IsHan(next[next.TakeWhile(char.IsAsciiDigit).Count() is var figures && figures < next.Length ? figures : 0]));
    }

    /// <summary>Whether no line may end with the character.</summary>
    public static bool CannotEnd(char c) => Openers.Contains(c, StringComparison.Ordinal);

    /// <summary>Whether the type setter may narrow the character to half its width.</summary>
    public static bool IsSqueezable(char c) =>
        "。！？，、；：”’」』）】》〉“‘「『（【《〈·".Contains(c, StringComparison.Ordinal);

    /// <summary>Whether the character belongs to a Latin word or a number, which is not broken at a line end.</summary>
    public static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '%' or '-' or '+';

    /// <summary>Whether the character is a Chinese one.</summary>
    public static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF');

    /// <summary>Depth of brackets and quotation marks left open, negative when closed without being opened.</summary>
    public static (int Unclosed, int Unopened) Balance(string text)
    {
        int open = 0;
        int unopened = 0;
        foreach (char c in text)
        {
            if ("“（《(【[〔".Contains(c, StringComparison.Ordinal))
            {
                open++;
            }
            else if ("”）》)】]〕".Contains(c, StringComparison.Ordinal))
            {
                unopened += open == 0 ? 1 : 0;
                open = Math.Max(0, open - 1);
            }
        }

        return (open, unopened);
    }

    /// <summary>Width of a text in em: full-width characters 1, Latin ones one half.</summary>
    public static double Width(ReadOnlySpan<char> text)
    {
        double width = 0;
        foreach (char c in text)
        {
            width += WidthOf(c);
        }

        return width;
    }

    /// <summary>
    /// Width of what must come together at the head of a line: opening marks, one character (or a Latin word or
    /// number), and the closing marks after it. A line before it that had room for it was ended on purpose.
    /// </summary>
    public static double HeadClusterWidth(string text)
    {
        int i = 0;
        while (i < text.Length && CannotEnd(text[i]))
        {
            i++;
        }

        bool latin = i < text.Length && IsLatin(text[i]);
        i++;
        while (latin && i < text.Length && IsLatin(text[i]))
        {
            i++;
        }

        while (i < text.Length && CannotBegin(text[i]))
        {
            i++;
        }

        return Width(text.AsSpan(0, Math.Min(i, text.Length)));
    }

    private static double WidthOf(char c) => c switch
    {
        ' ' or '\t' => 0.25,
        < '\u0100' => 0.5,
        _ when char.IsLowSurrogate(c) => 0,
        _ => 1,
    };
}
