using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Splitting;

namespace KnowledgeBase.Indexer.Reading.Layout;

/// <summary>
/// Finds characters printed one under the other. Formats often give each of them as a word of its own: it belongs to a
/// downward row when its nearest neighbour of the same size stands above or below it and not beside it.
/// </summary>
internal static class DownwardRows
{
    private const double Reach = 2.2;

    /// <summary>Takes downward rows out of the words of a page.</summary>
    /// <param name="words">Words with sizes.</param>
    /// <returns>The rows as words that run downwards, and all other words.</returns>
    public static IReadOnlyList<PlacedWord> Join(IReadOnlyList<PlacedWord> words)
    {
        var single = words.Where(w => w.Text.Length == 1 && !w.Vertical && (Punctuation.IsHan(w.Text[0]) || Punctuation.IsSqueezable(w.Text[0]))).ToList();
        var known = single.ToHashSet(ReferenceEqualityComparer.Instance);
        var rest = words.Where(w => !known.Contains(w)).Select(w => IsTall(w) ? w with { Vertical = true, Size = w.Box.Width } : w).ToList();
        var below = new Dictionary<PlacedWord, PlacedWord?>(ReferenceEqualityComparer.Instance);
        single.ForEach(w => below[w] = Below(w, single, words));
        var continued = below.Values.OfType<PlacedWord>().ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var head in single.Where(w => !continued.Contains(w)))
        {
            var row = new List<PlacedWord>();
            for (var next = head; next is not null && row.Count <= single.Count; next = below[next])
            {
                row.Add(next);
            }

            rest.AddRange(row.Count >= 3 ? [Whole(row)] : row);
        }

        return rest;
    }

    private static bool IsTall(PlacedWord word) => word.Text.Length >= 2 && word.Text.All(Punctuation.IsHan) && word.Box.Height > word.Box.Width * 2.4
        && word.Box.Height > word.Box.Width * (word.Text.Length - 1);

    private static PlacedWord? Below(PlacedWord word, List<PlacedWord> single, IReadOnlyList<PlacedWord> all)
    {
        var under = single.Where(o => !ReferenceEquals(o, word) && Alike(o, word) && Math.Abs(o.MidX - word.MidX) < word.Size * 0.3
                && o.MidY - word.MidY > word.Size * 0.6 && o.MidY - word.MidY < word.Size * Reach)
            .MinBy(o => o.MidY);
        if (under is null)
        {
            return null;
        }

        double pitch = under.MidY - word.MidY;
        return Beside(word, all) > pitch && Beside(under, all) > pitch ? under : null;
    }

    private static bool Alike(PlacedWord a, PlacedWord b) => a.Size < b.Size * 1.15 && b.Size < a.Size * 1.15;

    /// <summary>Distance to the nearest character of about the same size on the same line, in points.</summary>
    private static double Beside(PlacedWord word, IReadOnlyList<PlacedWord> all) => all
        .Where(o => !ReferenceEquals(o, word) && Alike(o, word) && Math.Abs(o.MidY - word.MidY) < word.Size * 0.4)
        .Select(o => o.MidX < word.MidX ? word.MidX - o.Right + (word.Size / 2) : o.Box.Left - word.MidX + (word.Size / 2))
        .DefaultIfEmpty(double.MaxValue).Min();

    private static PlacedWord Whole(List<PlacedWord> row)
    {
        double left = row.Min(w => w.Box.Left);
        double top = row[0].MidY - (row[0].Size / 2);
        double bottom = row[^1].MidY + (row[^1].Size / 2);
        return new PlacedWord(string.Concat(row.Select(w => w.Text)), new Box(left, top, row.Max(w => w.Right) - left, bottom - top))
        {
            Size = row[0].Size, Vertical = true, Bold = row.All(w => w.Bold),
        };
    }
}
