using System.Text;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Splitting;

namespace KnowledgeBase.Indexer.Reading.Layout;

/// <summary>
/// Puts words on lines. Words on one height belong to one line unless the gutter between two columns runs between them:
/// an upright strip without words that has several lines on both sides.
/// </summary>
internal sealed class LineBuilding
{
    private const double NarrowGap = 0.75;
    private const double WidestGap = 4;
    private const int GutterLines = 3;
    private readonly IReadOnlyList<PlacedWord> words;
    private readonly int page;

    private LineBuilding(IReadOnlyList<PlacedWord> words, int page) => (this.words, this.page) = (words, page);

    /// <summary>The lines of a page, in order of their upper edges.</summary>
    /// <param name="page">Page with its words.</param>
    /// <param name="index">0-based index of the page.</param>
    public static IReadOnlyList<PlacedLine> Build(PlacedPage page, int index)
    {
        var words = DownwardRows.Join(TypeSizes.Measure(page.Words));
        var building = new LineBuilding(words, index);
        var across = building.Rows().SelectMany(building.Lines);
        var down = words.Where(w => w.Vertical).Select(w => building.Line([w]));
        return [.. across.Concat(down).OrderBy(l => l.Box.Top).ThenBy(l => l.Box.Left)];
    }

    /// <summary>Words on one height, from left to right.</summary>
    private IEnumerable<List<PlacedWord>> Rows()
    {
        var open = new List<List<PlacedWord>>();
        foreach (var word in words.Where(w => !w.Vertical).OrderBy(w => w.MidY))
        {
            var row = open.LastOrDefault(r => OnOneLine(r[^1], word));
            if (row is null)
            {
                open.Add([word]);
            }
            else
            {
                row.Add(word);
            }
        }

        return open.Select(r => r.OrderBy(w => w.Box.Left).ThenBy(w => w.MidY).ToList());
    }

    // Fonts of one line may state very different heights, so the middles may differ by more than looks right.
    private static bool OnOneLine(PlacedWord a, PlacedWord b)
    {
        double smaller = Math.Min(a.Size, b.Size);
        double larger = Math.Max(a.Size, b.Size);
        return Math.Abs(a.MidY - b.MidY) < smaller * 0.45 && larger < smaller * 1.9;
    }

    private IEnumerable<PlacedLine> Lines(List<PlacedWord> row)
    {
        var line = new List<PlacedWord>();
        foreach (var word in row)
        {
            if (line.Count > 0 && IsApart(line, word))
            {
                yield return Line(line);
                line = [];
            }

            line.Add(word);
        }

        yield return Line(line);
    }

    private bool IsApart(List<PlacedWord> line, PlacedWord next)
    {
        var last = line.MaxBy(w => w.Right)!;
        double size = Math.Max(last.Size, next.Size);
        double gap = next.Box.Left - last.Right;
        if (gap < NarrowGap * size)
        {
            return false;
        }

        return gap > WidestGap * size || (SizeDiffers(last, next) && Punctuation.IsHan(next.Text[0])) || IsGutter(last, next);
    }

    private static bool SizeDiffers(PlacedWord a, PlacedWord b) =>
        Math.Max(a.Size, b.Size) > 1.08 * Math.Min(a.Size, b.Size);

    /// <summary>Whether a strip without words runs up or down from the gap, with lines close on both sides of it.</summary>
    private bool IsGutter(PlacedWord left, PlacedWord right)
    {
        double size = Math.Min(left.Size, right.Size);

        // An indent or a short line makes the gap wider than the gutter, which may lie anywhere in it.
        double[] places = [left.Right + (0.35 * size), (left.Right + right.Box.Left) / 2, right.Box.Left - (0.35 * size), right.Box.Left - (2.35 * size)];
        return places.Any(x => x > left.Right && x < right.Box.Left && IsGutter(left, right, x, size));
    }

    private bool IsGutter(PlacedWord left, PlacedWord right, double middle, double size)
    {
        double y = (left.MidY + right.MidY) / 2;
        double reach = size * 14;
        var near = words.Where(w => Math.Abs(w.MidY - y) < reach).ToList();
        var crossing = near.Where(w => w.Box.Left < middle && w.Right > middle).Select(w => w.MidY).ToList();
        double above = crossing.Where(c => c < y).DefaultIfEmpty(y - reach).Max();
        double below = crossing.Where(c => c > y).DefaultIfEmpty(y + reach).Min();
        var free = near.Where(w => w.MidY > above && w.MidY < below).ToList();
        int onLeft = Heights(free.Where(w => w.Right <= middle && w.Right > middle - (6 * size)), size);
        int onRight = Heights(free.Where(w => w.Box.Left >= middle && w.Box.Left < middle + (3.2 * size)), size);
        return onLeft >= GutterLines && onRight >= GutterLines;
    }

    private static int Heights(IEnumerable<PlacedWord> side, double size)
    {
        int count = 0;
        double last = double.MinValue;
        foreach (double y in side.Select(w => w.MidY).Order())
        {
            (count, last) = y - last > size * 0.7 ? (count + 1, y) : (count, last);
        }

        return count;
    }

    private PlacedLine Line(List<PlacedWord> line)
    {
        double left = line.Min(w => w.Box.Left);
        double right = line.Max(w => w.Right);
        double size = TypeSizes.Median([.. line.SelectMany(w => Enumerable.Repeat(w.Size, w.Text.Length))]);
        double middle = TypeSizes.Median([.. line.Select(w => w.MidY)]);
        bool vertical = line[0].Vertical;
        var box = vertical ? line[0].Box : new Box(left, middle - (size / 2), right - left, size);
        return new PlacedLine(TextOf(line), box, size, page) { Vertical = vertical, Bold = line.All(w => w.Bold) };
    }

    /// <summary>The words as one text, with a space where one was printed: where a gap is wider than the spread of the line.</summary>
    private static string TextOf(List<PlacedWord> line)
    {
        var gaps = line.Zip(line.Skip(1), (a, b) => (b.Box.Left - a.Right) / Math.Max(a.Size, b.Size)).ToList();
        double spread = gaps.Count >= 5 ? Math.Max(0, gaps.Order().ElementAt(gaps.Count / 4)) : 0;
        var text = new StringBuilder(line[0].Text);
        for (int i = 0; i < gaps.Count; i++)
        {
            bool latin = char.IsAsciiLetterOrDigit(line[i].Text[^1]) && char.IsAsciiLetterOrDigit(line[i + 1].Text[0]);
            bool touches = Punctuation.IsSqueezable(line[i].Text[^1]) || Punctuation.IsSqueezable(line[i + 1].Text[0]);
            bool inked = line[i].Inked && line[i + 1].Inked;
            double least = (latin ? (inked ? 0.2 : 0.1) : touches || inked ? 0.6 : 0.17) + spread;
            text.Append(gaps[i] > least ? " " : string.Empty).Append(line[i + 1].Text);
        }

        return text.ToString();
    }
}
