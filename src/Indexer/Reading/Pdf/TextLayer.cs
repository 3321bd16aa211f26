using KnowledgeBase.Indexer.Reading.Layout;

namespace KnowledgeBase.Indexer.Reading.Pdf;

/// <summary>Judges whether the text layer of a page can be trusted, or only its picture.</summary>
internal static class TextLayer
{
    /// <summary>Fewer characters may be a stamp on a scanned page.</summary>
    public const int FewCharacters = 30;

    /// <summary>Whether most characters have no meaning: the fonts do not say what their signs stand for.</summary>
    public static bool IsGarbled(PlacedPage page)
    {
        int all = 0;
        int bad = 0;
        foreach (string text in page.Words.Select(w => w.Text))
        {
            all += text.Length;
            bad += text.StartsWith("(cid:", StringComparison.Ordinal) ? text.Length : text.Count(IsMeaningless);
        }

        return bad * 4 > all;
    }

    /// <summary>Number of characters of a page.</summary>
    public static int Characters(PlacedPage page) => page.Words.Sum(w => w.Text.Length);

    /// <summary>Whether the page holds too little text to be read without looking at its picture.</summary>
    public static bool NeedsRecognition(PlacedPage page) => Characters(page) < FewCharacters || IsGarbled(page);

    // Private use, replacement and unassigned characters.
    private static bool IsMeaningless(char c) =>
        c is >= '\uE000' and <= '\uF8FF' or '\uFFFD' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.OtherNotAssigned;
}
