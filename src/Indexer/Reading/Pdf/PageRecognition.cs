using System.Globalization;
using System.Text;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Reading.Layout;
using KnowledgeBase.Indexer.Reading.Tools;

namespace KnowledgeBase.Indexer.Reading.Pdf;

/// <summary>A page read off its picture.</summary>
/// <param name="Page">Its words.</param>
/// <param name="Confidence">Mean confidence of the recognition, 0 to 100, weighted by characters; 0 without any.</param>
internal sealed record RecognisedPage(PlacedPage Page, double Confidence);

/// <summary>Reads pages that are only pictures: poppler draws them, tesseract recognises the characters.</summary>
/// <param name="pdf">Path of the file.</param>
/// <param name="scratch">Folder for pictures.</param>
internal sealed class PageRecognition(string pdf, ScratchFolder scratch)
{
    private const double DotsPerInch = 300;
    private const double PointsPerInch = 72;

    /// <summary>Most dots along the longer side; larger pages are drawn coarser.</summary>
    private const double MostDots = 7600;

    private const int MostTable = 64 * 1024 * 1024;

    private static readonly TimeSpan DrawLimit = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan ReadLimit = TimeSpan.FromSeconds(170);

    /// <summary>Whether anything but white is printed on the page.</summary>
    /// <param name="page">The page.</param>
    public bool HasInk(PlacedPage page)
    {
        var run = ToolRun.Run(ExternalTool.PdfToPpm, [.. Range(page), "-gray", "-scale-to", "400", pdf], DrawLimit, 1024 * 1024);
        if (run.End != ToolEnd.Exited || run.ExitCode != 0 || run.Output.Length < 100)
        {
            // What could not be looked at is not blank: reading it is tried, and a page that fails is named.
            return true;
        }

        // Portable graymap: a short head, then one byte for each dot, 255 for white.
        return run.Output.Skip(20).Count(dot => dot < 160) > 24;
    }

    /// <summary>Recognises one page.</summary>
    /// <param name="page">The page; its own words are not used.</param>
    /// <returns>The words, or null when the page could not be drawn or recognised within the limits.</returns>
    public RecognisedPage? Read(PlacedPage page)
    {
        double longest = Math.Max(page.Width, page.Height);
        double scale = Math.Min(DotsPerInch / PointsPerInch, MostDots / Math.Max(1, longest));
        string root = scratch[$"page-{page.Number}"];
        string dots = ((int)Math.Round(longest * scale)).ToString(CultureInfo.InvariantCulture);
        var drawn = ToolRun.Run(ExternalTool.PdfToPpm, [.. Range(page), "-gray", "-scale-to", dots, "-singlefile", pdf, root], DrawLimit, 1024);
        string picture = root + ".pgm";
        if (drawn.End != ToolEnd.Exited || drawn.ExitCode != 0 || !File.Exists(picture))
        {
            return null;
        }

        var read = ToolRun.Run(
            ExternalTool.Tesseract, [picture, "stdout", "-l", "chi_sim", "--psm", "3", "--dpi", ((int)(scale * PointsPerInch)).ToString(CultureInfo.InvariantCulture), "tsv"],
            ReadLimit, MostTable);
        File.Delete(picture);
        return read.End == ToolEnd.Exited && read.ExitCode == 0 ? RecognisedTable.Read(Encoding.UTF8.GetString(read.Output), page, scale) : null;
    }

    private static string[] Range(PlacedPage page)
    {
        string number = page.Number.ToString(CultureInfo.InvariantCulture);
        return ["-f", number, "-l", number];
    }
}

/// <summary>Reads the table tesseract writes (TSV): one row for each word with its box in dots and its confidence.</summary>
internal static class RecognisedTable
{
    private const double LeastConfidence = 20;
    private const double UncertainSize = 0.22;

    /// <summary>Reads the table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="page">The page, for its size and number.</param>
    /// <param name="scale">Dots in a point.</param>
    public static RecognisedPage Read(string table, PlacedPage page, double scale)
    {
        var words = new List<PlacedWord>();
        double confidence = 0;
        int characters = 0;
        var lines = Rows(table).GroupBy(r => r.Line).Select(l => (Rows: l.ToList(), Size: SizeOf([.. l]) / scale)).ToList();
        double usual = TypeSizes.Median([.. lines.SelectMany(l => Enumerable.Repeat(l.Size, l.Rows.Sum(r => r.Text.Length)))]);
        foreach (var (line, measured) in lines)
        {
            // Ink tells the size of a line to a fifth at best: only a larger difference is one.
            double size = Math.Abs(measured - usual) < usual * UncertainSize ? usual : measured;
            foreach (var row in line.Where(r => r.Confidence >= LeastConfidence))
            {
                var box = new Box(row.Box.Left / scale, row.Box.Top / scale, row.Box.Width / scale, row.Box.Height / scale);
                words.Add(new PlacedWord(row.Text, box) { Size = size, Inked = true });
                confidence += row.Confidence * row.Text.Length;
                characters += row.Text.Length;
            }
        }

        return new RecognisedPage(page with { Words = words }, characters == 0 ? 0 : confidence / characters);
    }

    /// <summary>
    /// Type size of a line in dots: ink is about 0.92 em high, and a run of n characters n - 0.1 em wide; the middle of all
    /// words keeps a badly cut one from spoiling the line.
    /// </summary>
    private static double SizeOf(List<Row> line)
    {
        var sizes = line.Where(r => r.Text.Length >= 2 && r.Text.All(Splitting.Punctuation.IsHan)).Select(r => r.Box.Width / (r.Text.Length - 0.1)).ToList();
        return TypeSizes.Median(sizes.Count > 0 ? sizes : [.. line.Select(r => r.Box.Height / 0.92)]);
    }

    private static IEnumerable<Row> Rows(string table)
    {
        foreach (string line in table.Split('\n'))
        {
            string[] cells = line.Split('\t');
            if (cells.Length < 12 || cells[0] != "5" || string.IsNullOrWhiteSpace(cells[11]))
            {
                continue;
            }

            double[] box = [.. cells.Skip(6).Take(5).Select(c => double.TryParse(c, NumberStyles.Float, CultureInfo.InvariantCulture, out double n) ? n : -1)];
            if (box[2] > 0 && box[3] > 0)
            {
                yield return new Row(string.Join('.', cells.Skip(1).Take(4)), new Box(box[0], box[1], box[2], box[3]), box[4], cells[11].Trim());
            }
        }
    }

    private sealed record Row(string Line, Box Box, double Confidence, string Text);
}
