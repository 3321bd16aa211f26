using System.Text;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Text;
using KnowledgeBase.Search.Analysis;

namespace KnowledgeBase.Search.Quotations;

/// <summary>
/// A text made ready for comparison, character by character. Width, white space, compatibility forms and the style of
/// quotation marks are folded away: they belong to typesetting. Case, simplified or traditional form and every other mark
/// count. Beside each character that counts stands the one it is looked for by, case and traditional forms folded. Immutable.
/// </summary>
internal sealed class ComparableText
{
    private const char Quote = '"';

    // By code unit, filled as characters come; NUL where not looked up yet. Two threads may fill in the same value.
    private static readonly char[] Printed = new char[char.MaxValue + 1];

    private readonly int[] starts;
    private readonly int[] ends;

    private ComparableText(string original, string strict, string loose, int[] starts, int[] ends)
    {
        Original = original;
        Strict = strict;
        Loose = loose;
        this.starts = starts;
        this.ends = ends;
    }

    /// <summary>The text as given.</summary>
    public string Original { get; }

    /// <summary>Characters that must be the same for two texts to be the same.</summary>
    public string Strict { get; }

    /// <summary>Characters to look for, as many as in <see cref="Strict"/>.</summary>
    public string Loose { get; }

    /// <summary>Reads a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="analyzer">The analysis.</param>
    public static ComparableText Of(string text, TextAnalyzer analyzer)
    {
        var folded = analyzer.Fold(text);
        int length = folded.Text.Length;
        var strict = new StringBuilder(length);
        var loose = new StringBuilder(length);
        var starts = new int[length];
        var ends = new int[length];
        for (int i = 0; i < length; i++)
        {
            var range = folded.OriginalRange(i, 1);
            (starts[i], ends[i]) = (range.Start, range.Start + range.Length);
            char c = folded.Text[i] == '\'' ? Quote : folded.Text[i];
            loose.Append(c);
            strict.Append(range.Length == 1 ? PrintedForm(text[range.Start], c) : c);
        }

        return new ComparableText(text, strict.ToString(), loose.ToString(), starts, ends);
    }

    /// <summary>The original characters behind a stretch.</summary>
    /// <param name="start">First character.</param>
    /// <param name="length">Number of characters; 0 gives an empty range at the place.</param>
    public TextRange Range(int start, int length)
    {
        if (length > 0)
        {
            return new TextRange(starts[start], ends[start + length - 1] - starts[start]);
        }

        return new TextRange(start < starts.Length ? starts[start] : Original.Length, 0);
    }

    /// <summary>A stretch as a text of its own; ranges stay places in <see cref="Original"/>.</summary>
    /// <param name="start">First character.</param>
    /// <param name="length">Number of characters.</param>
    public ComparableText Part(int start, int length) =>
        new(Original, Strict.Substring(start, length), Loose.Substring(start, length), starts[start..(start + length)], ends[start..(start + length)]);

    // Folding without the steps that would make different characters equal: case, traditional to simplified.
    private static char PrintedForm(char original, char folded)
    {
        if (original == folded || folded == Quote)
        {
            return folded;
        }

        char known = Printed[original];
        if (known == '\0')
        {
            string standard = TextFolding.Standard.Fold(original.ToString()).Text;
            known = standard.Length == 1 ? standard[0] : folded;
            string wide = char.IsSurrogate(original) ? string.Empty : original.ToString().Normalize(NormalizationForm.FormKC);
            known = wide.Length == 1 && char.ToLowerInvariant(wide[0]) == known ? wide[0] : known;
            Printed[original] = known;
        }

        return known;
    }
}
