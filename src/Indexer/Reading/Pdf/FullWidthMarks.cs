using KnowledgeBase.Indexer.Splitting;

namespace KnowledgeBase.Indexer.Reading.Pdf;

/// <summary>
/// Gives recognised marks the width they are printed in. Recognition cannot tell “，” from “,” by its ink and writes either; beside
/// Chinese characters Chinese type has the wide mark (GB/T 15834-2011), between figures and letters the narrow one stays.
/// </summary>
internal static class FullWidthMarks
{
    private const string Narrow = ",;:!?()";
    private const string Wide = "，；：！？（）";

    /// <summary>Widens the marks that stand beside Chinese characters.</summary>
    /// <param name="text">Recognised characters.</param>
    /// <returns>As many characters, less the spaces beside widened marks.</returns>
    public static string Of(string text)
    {
        var marks = text.ToCharArray();
        for (int i = 0; i < marks.Length; i++)
        {
            int at = Narrow.IndexOf(marks[i], StringComparison.Ordinal);
            if (at >= 0 && (IsChinese(marks, i, -1) || IsChinese(marks, i, 1)))
            {
                marks[i] = Wide[at];
            }
        }

        return string.Concat(marks.Where((c, i) => c != ' ' || !BesideWide(marks, i)));
    }

    // The next character that is no space.
    private static bool IsChinese(char[] text, int at, int step)
    {
        int i = at + step;
        while (i >= 0 && i < text.Length && text[i] == ' ')
        {
            i += step;
        }

        return i >= 0 && i < text.Length && (Punctuation.IsHan(text[i]) || "，。、；：！？（）“”《》".Contains(text[i], StringComparison.Ordinal));
    }

    private static bool BesideWide(char[] text, int at) =>
        (at > 0 && Wide.Contains(text[at - 1], StringComparison.Ordinal)) || (at + 1 < text.Length && Wide.Contains(text[at + 1], StringComparison.Ordinal));
}
