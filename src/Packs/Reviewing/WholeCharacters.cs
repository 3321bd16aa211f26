using KnowledgeBase.Corpus.Reprints;

namespace KnowledgeBase.Packs.Reviewing;

/// <summary>Widens differences that begin or end within a character of two UTF-16 code units to the whole character.</summary>
internal static class WholeCharacters
{
    /// <summary>The differences with whole characters only; those that then touch are one.</summary>
    public static IReadOnlyList<TextDifference> Of(IReadOnlyList<TextDifference> differences, string a, string b)
    {
        var whole = new List<TextDifference>();
        foreach (var difference in differences)
        {
            var wide = Widened(difference, a, b);
            if (whole.Count > 0 && whole[^1] is var last && wide.StartA <= last.StartA + last.LengthA && wide.StartB <= last.StartB + last.LengthB)
            {
                whole[^1] = new TextDifference(
                    last.StartA, wide.StartA + wide.LengthA - last.StartA, last.StartB, wide.StartB + wide.LengthB - last.StartB);
            }
            else
            {
                whole.Add(wide);
            }
        }

        return whole;
    }

    // What stands beside a difference is the same in both texts, so both sides are widened alike.
    private static TextDifference Widened(TextDifference difference, string a, string b)
    {
        var (startA, startB) = (difference.StartA, difference.StartB);
        var (endA, endB) = (startA + difference.LengthA, startB + difference.LengthB);
        int before = startA > 0 && startB > 0 && (Splits(a, startA) || Splits(b, startB)) ? 1 : 0;
        int behind = endA < a.Length && endB < b.Length && (Splits(a, endA) || Splits(b, endB)) ? 1 : 0;
        return new TextDifference(startA - before, endA - startA + before + behind, startB - before, endB - startB + before + behind);
    }

    private static bool Splits(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);
}
