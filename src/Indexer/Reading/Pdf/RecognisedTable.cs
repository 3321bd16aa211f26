using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Reading.Layout;
using KnowledgeBase.Indexer.Splitting;

namespace KnowledgeBase.Indexer.Reading.Pdf;

/// <summary>A line as it was recognised.</summary>
/// <param name="Runs">Its characters in runs without wide gaps, each with its box in points.</param>
/// <param name="Size">Type size in points.</param>
/// <param name="Confidence">Mean confidence, 0 to 100, weighted by characters.</param>
internal sealed record RecognisedLine(IReadOnlyList<(string Text, Box Box)> Runs, double Size, double Confidence)
{
    /// <summary>Number of characters.</summary>
    public int Characters => Runs.Sum(r => r.Text.Length);

    /// <summary>Left edge of the first run and upper edge of the highest, with the size of all.</summary>
    public Box Box => new(Runs[0].Box.Left, Runs.Min(r => r.Box.Top), Right - Runs[0].Box.Left, Bottom - Runs.Min(r => r.Box.Top));

    /// <summary>Right edge.</summary>
    public double Right => Runs.Max(r => r.Box.Left + r.Box.Width);

    /// <summary>Lower edge.</summary>
    public double Bottom => Runs.Max(r => r.Box.Top + r.Box.Height);
}

/// <summary>Reads the table tesseract writes (TSV): one row for each word with its box in dots and its confidence.</summary>
internal static partial class RecognisedTable
{
    /// <summary>A line below this confidence is a picture or dirt taken for characters.</summary>
    private const double LeastOfLine = 35;

    /// <summary>A word without Chinese characters or digits below this is dirt; Chinese ones are kept, for a lost character is worse than a doubtful one.</summary>
    private const double LeastOfMarks = 20;

    private const string LineLevel = "4";
    private const string WordLevel = "5";
    private const double UncertainSize = 0.22;

    /// <summary>Characters of the longest strip that is read twice.</summary>
    private const int MostRepeated = 4;

    /// <summary>So many Chinese characters in a row are no picture taken for characters, however doubtful each is.</summary>
    private const int LeastOfText = 8;
    private const double InkHeight = 0.92;

    /// <summary>From so many characters on the width of a line tells its size better than the height of its ink.</summary>
    private const double LongLine = 6;

    /// <summary>
    /// A gap of so many times the type size may be a gutter. The boxes of single words are rough guesses of the network, wrong by a
    /// character and more, while those of whole lines are measured; so a line is cut only at gaps that no error explains.
    /// </summary>
    private const double GutterGap = 2.2;

    /// <summary>A gap of so many times the type size between Chinese characters is a space left on purpose.</summary>
    private const double SpaceGap = 1.15;

    /// <summary>The same behind the number of a clause or chapter (第三条　…), where a space is usual.</summary>
    private const double NumberSpaceGap = 0.35;

    private const double LatinSpaceGap = 0.2;

    /// <summary>Reads the table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="place">The part of the page it was made of, in points.</param>
    /// <param name="scale">Dots in a point.</param>
    public static List<RecognisedLine> Lines(string table, Box place, double scale)
    {
        var lines = Rows(table, LineLevel, place, scale).DistinctBy(l => l.Line).ToDictionary(l => l.Line, l => l.Box);
        return WithoutRepeats([.. Rows(table, WordLevel, place, scale).GroupBy(r => r.Line)
            .Select(l => Line([.. l], lines.TryGetValue(l.Key, out var box) ? box : null)).OfType<RecognisedLine>()]);
    }

    // A strip of first characters is sometimes read by itself and again with the lines it belongs to.
    private static List<RecognisedLine> WithoutRepeats(List<RecognisedLine> lines) =>
        [.. lines.Where(l => !lines.Any(o => o.Characters > l.Characters && Covers(o.Box, l.Box) && SaysAgain(o, l)))];

    // On a page that lies aslant upright boxes of lines overlap though their words are others; those stay.
    private static bool SaysAgain(RecognisedLine longer, RecognisedLine shorter)
    {
        string words = string.Concat(longer.Runs.Select(r => r.Text));
        string again = string.Concat(shorter.Runs.Select(r => r.Text));
        return shorter.Characters <= MostRepeated && again.Count(c => words.AsSpan(0, Math.Min(words.Length, MostRepeated * 2)).Contains(c)) * 2 >= again.Length;
    }

    private static bool Covers(Box a, Box b)
    {
        double across = Math.Min(a.Left + a.Width, b.Left + b.Width) - Math.Max(a.Left, b.Left);
        double down = Math.Min(a.Top + a.Height, b.Top + b.Height) - Math.Max(a.Top, b.Top);
        return across > b.Width * 0.5 && down > b.Height * 0.5;
    }

    /// <summary>The type size in points that most characters have; 0 of none.</summary>
    /// <param name="lines">Lines of a page.</param>
    public static double UsualSize(IReadOnlyList<RecognisedLine> lines) =>
        TypeSizes.Median([.. lines.SelectMany(l => Enumerable.Repeat(l.Size, l.Characters))]);

    /// <summary>The lines as a page.</summary>
    /// <param name="page">The page, for its size and number.</param>
    /// <param name="lines">Its lines.</param>
    public static RecognisedPage Page(PlacedPage page, IReadOnlyList<RecognisedLine> lines)
    {
        double usual = UsualSize(lines);
        var words = new List<PlacedWord>();
        foreach (var line in lines)
        {
            // Ink tells the size of a line to a fifth at best: only a larger difference is one.
            double size = Math.Abs(line.Size - usual) < usual * UncertainSize ? usual : line.Size;
            double middle = TypeSizes.Median([.. line.Runs.SelectMany(r => Enumerable.Repeat(r.Box.Top + (r.Box.Height / 2), r.Text.Length))]);
            words.AddRange(line.Runs.Select(r => new PlacedWord(r.Text, new Box(r.Box.Left, middle - (size / 2), r.Box.Width, size)) { Size = size, Inked = true }));
        }

        int characters = lines.Sum(l => l.Characters);
        return new RecognisedPage(page with { Words = words }, characters == 0 ? 0 : lines.Sum(l => l.Confidence * l.Characters) / characters);
    }

    private static RecognisedLine? Line(List<Row> rows, Box? whole)
    {
        double confidence = rows.Sum(r => r.Confidence * r.Text.Length) / rows.Sum(r => r.Text.Length);
        var kept = rows.Where(r => r.Confidence >= LeastOfMarks || r.Text.Any(c => Punctuation.IsHan(c) || char.IsDigit(c))).ToList();
        bool text = kept.Sum(r => r.Text.Count(Punctuation.IsHan)) >= LeastOfText;
        if ((confidence < LeastOfLine && !text) || kept.Count == 0)
        {
            return null;
        }

        double size = SizeOf(kept, whole);
        var runs = Runs(kept, size);
        return new RecognisedLine(runs.Count == 1 && whole is { } box ? [(runs[0].Text, box)] : runs, size, confidence);
    }

    /// <summary>
    /// Type size of a line: a line of n characters is n - 0.1 em wide. Short lines are measured by their ink, which is about 0.92 em
    /// high.
    /// </summary>
    private static double SizeOf(List<Row> rows, Box? whole)
    {
        double characters = rows.Sum(r => Punctuation.Width(r.Text) - (0.25 * r.Text.Count(Punctuation.IsSqueezable)));
        double height = (whole?.Height ?? TypeSizes.Median([.. rows.Select(r => r.Box.Height)])) / InkHeight;
        return whole is { } box && characters >= LongLine && Runs(rows, height).Count == 1 ? box.Width / (characters - 0.1) : height;
    }

    private static List<(string Text, Box Box)> Runs(List<Row> rows, double size)
    {
        var runs = new List<(string Text, Box Box)>();
        var text = new StringBuilder();
        var box = rows[0].Box;
        foreach (var row in rows)
        {
            double gap = row.Box.Left - (box.Left + box.Width);
            if (text.Length > 0 && gap > size * GutterGap)
            {
                runs.Add((RecognisedMarks.Of(text.ToString()), box));
                text.Clear();
            }
            else if (text.Length > 0 && IsSpace(text, row.Text, gap / size))
            {
                text.Append(' ');
            }

            box = text.Length == 0 ? row.Box : Around(box, row.Box);
            text.Append(row.Text);
        }

        runs.Add((RecognisedMarks.Of(text.ToString()), box));
        return runs;
    }

    private static bool IsSpace(StringBuilder before, string after, double gap)
    {
        bool latin = char.IsAsciiLetterOrDigit(before[^1]) && char.IsAsciiLetterOrDigit(after[0]);
        bool numbered = before.Length is >= 3 and <= 8 && Marker().IsMatch(before.ToString());
        return gap > (latin ? LatinSpaceGap : numbered ? NumberSpaceGap : SpaceGap);
    }

    private static Box Around(Box a, Box b)
    {
        double left = Math.Min(a.Left, b.Left), top = Math.Min(a.Top, b.Top);
        return new Box(left, top, Math.Max(a.Left + a.Width, b.Left + b.Width) - left, Math.Max(a.Top + a.Height, b.Top + b.Height) - top);
    }

    private static IEnumerable<Row> Rows(string table, string level, Box place, double scale)
    {
        foreach (string line in table.Split('\n'))
        {
            string[] cells = line.Split('\t');
            if (cells.Length < 12 || cells[0] != level || (level == WordLevel && string.IsNullOrWhiteSpace(cells[11])))
            {
                continue;
            }

            double[] box = [.. cells.Skip(6).Take(5).Select(c => double.TryParse(c, NumberStyles.Float, CultureInfo.InvariantCulture, out double n) ? n : -1)];
            if (box[2] > 0 && box[3] > 0)
            {
                var placed = new Box(place.Left + (box[0] / scale), place.Top + (box[1] / scale), box[2] / scale, box[3] / scale);
                yield return new Row(string.Join('.', cells.Skip(1).Take(4)), placed, box[4], cells[11].Trim());
            }
        }
    }

    [GeneratedRegex(@"^第[0-9一二三四五六七八九十百零〇]{1,5}[编章节条]$", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();

    private sealed record Row(string Line, Box Box, double Confidence, string Text);
}
