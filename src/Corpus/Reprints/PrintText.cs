using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Corpus.Reprints;

/// <summary>
/// What two prints of one text share however they are set: letters, ideographs and digits in order, folded; punctuation,
/// spaces, line ends and widths are left out.
/// </summary>
public static class PrintText
{
    /// <summary>The characters of a text that count when prints are compared.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Folded characters, for comparing only.</returns>
    public static string Of(string text) =>
        string.Concat(TextFolding.Standard.Fold(text).Text.Where(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c)));
}
