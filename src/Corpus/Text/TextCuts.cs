namespace KnowledgeBase.Corpus.Text;

/// <summary>Places where a text may be cut.</summary>
public static class TextCuts
{
    /// <summary>The place itself, or one before it when the place would cut a surrogate pair.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">A place from 0 to the text's length.</param>
    /// <returns>A place that separates whole characters.</returns>
    public static int AtCharacter(string text, int index) =>
        index > 0 && index < text.Length && char.IsLowSurrogate(text[index]) && char.IsHighSurrogate(text[index - 1])
            ? index - 1
            : index;

    /// <summary>The text without any white space.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Its other characters in order.</returns>
    public static string WithoutSpace(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>The letters and digits of a text, without marks and spaces.</summary>
    /// <param name="text">The text.</param>
    /// <returns>They, in order.</returns>
    public static string LettersAndDigits(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    /// <summary>Whether the character is a Chinese character of the basic plane.</summary>
    /// <param name="c">The character.</param>
    /// <returns>True for U+3400–U+4DBF, U+4E00–U+9FFF and 〇.</returns>
    public static bool IsHan(char c) => c is (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or '〇';
}
