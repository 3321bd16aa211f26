namespace KnowledgeBase.Corpus.Text;

/// <summary>
/// Writes half-width punctuation of Chinese text in its full-width form, so that one pattern reads both. For matching
/// only: the result has the length of the input, and every other character stays what and where it is.
/// </summary>
public static class ChinesePunctuation
{
    /// <summary>Folds , ; : ! ? ( ) to full width where they stand beside Chinese text, and straight quotation marks to “ and ” in turn, line by line.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>A text of the same length.</returns>
    public static string Fold(string text)
    {
        bool open = false;
        return string.Create(text.Length, text, (folded, source) =>
        {
            for (int i = 0; i < source.Length; i++)
            {
                folded[i] = source[i] switch
                {
                    '"' => (open = !open) ? '“' : '”',
                    ',' when BesideHan(source, i) => '，',
                    ';' when BesideHan(source, i) => '；',
                    ':' when BesideHan(source, i) => '：',
                    '!' when BesideHan(source, i) => '！',
                    '?' when BesideHan(source, i) => '？',
                    '(' when BesideHan(source, i) => '（',
                    ')' when BesideHan(source, i) => '）',
                    var c => c,
                };
                open &= source[i] != '\n';
            }
        });
    }

    private static bool BesideHan(string text, int i) => IsChinese(text, i - 1) || IsChinese(text, i + 1);

    private static bool IsChinese(string text, int i) =>
        i >= 0 && i < text.Length && (TextCuts.IsHan(text[i]) || "“”‘’\")《》（）【】、。；：！？".Contains(text[i], StringComparison.Ordinal));
}
