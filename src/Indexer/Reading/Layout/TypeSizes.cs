using KnowledgeBase.Indexer.Splitting;

namespace KnowledgeBase.Indexer.Reading.Layout;

/// <summary>
/// Finds type sizes. A Chinese character is as wide as its type is large whatever the font, while the height a format
/// states for a word includes what the font leaves above and below, from 1.0 to 2.6 times the size. So sizes are taken from
/// the width of words of Chinese characters, and from words of the same height where there are none.
/// </summary>
internal static class TypeSizes
{
    private const double UsualHeight = 1.2;

    /// <summary>The words of a page, each with its size.</summary>
    public static IReadOnlyList<PlacedWord> Measure(IReadOnlyList<PlacedWord> words)
    {
        var byHeight = words.Select(w => (Word: w, Size: FromWidth(w))).Where(p => p.Size > 0)
            .GroupBy(p => Class(p.Word)).ToDictionary(g => g.Key, g => Median([.. g.Select(p => p.Size)]));
        return [.. words.Select(w => w.Size > 0 ? w : w with { Size = SizeOf(w, byHeight) })];
    }

    /// <summary>The middle one of some figures; 0 of none.</summary>
    public static double Median(List<double> figures)
    {
        figures.Sort();
        return figures.Count == 0 ? 0 : figures[figures.Count / 2];
    }

    private static double SizeOf(PlacedWord word, Dictionary<int, double> byHeight)
    {
        double own = FromWidth(word);
        double usual = byHeight.GetValueOrDefault(Class(word));

        // Lines that were stretched to the measure make single words wider; the words of one height tell together.
        return usual > 0 ? usual : Math.Min(own > 0 ? own : FromAllCharacters(word), Across(word) / UsualHeight * 1.25);
    }

    private static int Class(PlacedWord word) => (int)Math.Round(Across(word) * 4);

    private static double Across(PlacedWord word) => word.Vertical ? word.Box.Width : word.Box.Height;

    private static double FromAllCharacters(PlacedWord word) =>
        (word.Vertical ? word.Box.Height : word.Box.Width) / Math.Max(0.4, Punctuation.Width(word.Text) - (0.3 * word.Text.Count(Punctuation.IsSqueezable)));

    private static double FromWidth(PlacedWord word)
    {
        int han = word.Text.Count(Punctuation.IsHan);
        double advance = word.Vertical ? word.Box.Height : word.Box.Width;
        return han == word.Text.Length && han > 0 ? advance / han : 0;
    }
}
