using System.Text;

namespace KnowledgeBase.Corpus.Text;

/// <summary>
/// Folding for matching only; what is shown is always the original. Folded away: full and half width, Kangxi and CJK
/// radicals, compatibility forms, case, variants of quotation marks and dashes, invisible characters, control
/// characters, and white space, except one space between two words of a script that separates words by spaces.
/// Folding a folded text changes nothing. Immutable and thread-safe.
/// </summary>
public sealed class TextFolding
{
    private const char Unchanged = '\uFFFF';
    private const char Long = '\uFFFE';

    // By BMP code unit: its replacement, Unchanged, Long (see `replacements`), or NUL for a dropped character.
    private readonly char[] units = new char[char.MaxValue + 1];
    private readonly Dictionary<int, string> replacements;

    private TextFolding(IReadOnlyDictionary<char, char> extra)
    {
        replacements = FoldingTable.Build(extra);
        Array.Fill(units, Unchanged);
        foreach (var (point, text) in replacements)
        {
            if (point <= char.MaxValue)
            {
                units[point] = text.Length switch { 0 => '\0', 1 => text[0], _ => Long };
            }
        }
    }

    /// <summary>The folding without traditional to simplified characters.</summary>
    public static TextFolding Standard { get; } = new(new Dictionary<char, char>());

    /// <summary>Version of the rules here; goes into the fingerprint of whatever is derived from folded text.</summary>
    public static string Version => "folding-1";

    /// <summary>The standard folding followed by further replacements.</summary>
    /// <param name="replacements">Character to character, for example traditional to simplified.</param>
    /// <returns>A folding of its own.</returns>
    public static TextFolding With(IReadOnlyDictionary<char, char> replacements)
    {
        ArgumentNullException.ThrowIfNull(replacements);
        return new TextFolding(replacements);
    }

    /// <summary>Folds a text. Any string is accepted, unpaired surrogates included.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The folded text with the way back to <paramref name="text"/>.</returns>
    public FoldedText Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var draft = new Draft(text.Length);
        for (int i = 0; i < text.Length;)
        {
            bool pair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            int next = i + (pair ? 2 : 1);
            if (pair)
            {
                Append(draft, replacements.GetValueOrDefault(char.ConvertToUtf32(text[i], text[i + 1])), text, i, next);
            }
            else
            {
                AppendUnit(draft, text, i);
            }

            i = next;
        }

        return draft.Finish(text);
    }

    // White space between two such characters separates words and is kept as one space.
    private static bool SeparatesBySpaces(char c) => c < '\u1100' && char.IsLetterOrDigit(c);

    private void AppendUnit(Draft draft, string text, int at)
    {
        char c = text[at];
        if (char.IsWhiteSpace(c) || char.IsControl(c))
        {
            draft.Space(at, at + 1);
            return;
        }

        switch (units[c])
        {
            case Unchanged:
                draft.Add(c, at, at + 1);
                break;
            case Long:
                Append(draft, replacements[c], text, at, at + 1);
                break;
            case '\0':
                break;
            default:
                draft.Add(units[c], at, at + 1);
                break;
        }
    }

    private static void Append(Draft draft, string? replacement, string text, int start, int end)
    {
        foreach (char c in replacement is null ? text.AsSpan(start, end - start) : replacement)
        {
            draft.Add(c, start, end);
        }
    }

    /// <summary>A folded text under construction.</summary>
    private sealed class Draft(int capacity)
    {
        private readonly StringBuilder folded = new(capacity);
        private readonly List<int> starts = new(capacity);
        private readonly List<int> ends = new(capacity);
        private (int Start, int End) space = (-1, -1);

        /// <summary>Notes white space; whether it is kept shows with the next character.</summary>
        public void Space(int start, int end) => space = (space.Start < 0 ? start : space.Start, end);

        public void Add(char c, int start, int end)
        {
            if (space.Start >= 0 && folded.Length > 0 && SeparatesBySpaces(folded[^1]) && SeparatesBySpaces(c))
            {
                Put(' ', space.Start, space.End);
            }

            space = (-1, -1);
            Put(c, start, end);
        }

        public FoldedText Finish(string original) => new(original, folded.ToString(), [.. starts], [.. ends]);

        private void Put(char c, int start, int end)
        {
            folded.Append(c);
            starts.Add(start);
            ends.Add(end);
        }
    }
}
