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
    private const double PointsPerInch = 72;

    /// <summary>
    /// The network reads type of about 30 dots best: of the same pages it got 0.1% of the characters wrong at 26 to 34 dots,
    /// 0.3% at 48 and 2.5% at 72. So the usual type of a page decides how finely it is drawn.
    /// </summary>
    private const double BestSize = 30;

    /// <summary>Sizes in dots that are read well enough not to draw the page again.</summary>
    private const double SmallestGood = 24;

    private const double LargestGood = 38;

    /// <summary>Dots in a point of the first drawing: 150 in an inch, right for type of 11 to 18 points.</summary>
    private const double FirstScale = 150 / PointsPerInch;

    /// <summary>Finest drawing: 450 dots in an inch.</summary>
    private const double FinestScale = 450 / PointsPerInch;

    /// <summary>Most dots along the longer side; larger pages are drawn coarser.</summary>
    private const double MostDots = 7600;

    /// <summary>Most headlines of a page that are read again at their own scale.</summary>
    private const int MostHeadlines = 30;

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

    /// <summary>Recognises one page, drawn so that its usual type has the size that is recognised best.</summary>
    /// <param name="page">The page; its own words are not used.</param>
    /// <returns>The words, or null when the page could not be drawn or recognised within the limits.</returns>
    public RecognisedPage? Read(PlacedPage page)
    {
        double coarsest = MostDots / Math.Max(1, Math.Max(page.Width, page.Height));
        double scale = Math.Min(FirstScale, coarsest);
        var lines = WholePage(page, scale);
        double usual = lines is null ? 0 : RecognisedTable.UsualSize(lines) * scale;
        if (lines is not null && usual > 0 && usual is < SmallestGood or > LargestGood)
        {
            scale = Math.Min(Math.Min(scale * BestSize / usual, FinestScale), coarsest);
            lines = WholePage(page, scale) ?? lines;
        }

        return lines is null ? null : RecognisedTable.Page(page, WithHeadlines(page, lines, scale));
    }

    // Finding out how the page stands (--psm 1) needs a file of its own that may be missing, and more characters than some pages have.
    private List<RecognisedLine>? WholePage(PlacedPage page, double scale)
    {
        var whole = new Box(0, 0, page.Width, page.Height);
        return ReadAt(page, whole, scale, "1") is { Count: > 0 } lines ? lines : ReadAt(page, whole, scale, "3");
    }

    /// <summary>Reads the lines of much larger type again, each drawn at the scale that suits it.</summary>
    private List<RecognisedLine> WithHeadlines(PlacedPage page, IReadOnlyList<RecognisedLine> lines, double scale)
    {
        var large = lines.Where(l => l.Size * scale > LargestGood * 1.15).Take(MostHeadlines).ToHashSet();
        return [.. lines.Select(l => large.Contains(l) ? Again(page, l) ?? l : l)];
    }

    private RecognisedLine? Again(PlacedPage page, RecognisedLine line)
    {
        double above = line.Size * 0.3;
        double left = Math.Max(0, line.Box.Left - line.Size);
        double top = Math.Max(0, line.Box.Top - above);
        var place = new Box(left, top, Math.Min(page.Width, line.Right + line.Size) - left, Math.Min(page.Height, line.Bottom + above) - top);
        var read = ReadAt(page, place, BestSize / line.Size, "7");
        return read is [var again] && again.Confidence >= line.Confidence - 5 && again.Characters * 10 >= line.Characters * 7
            ? again with { Size = line.Size }
            : null;
    }

    /// <summary>Draws a part of the page and recognises it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="place">The part, in points.</param>
    /// <param name="scale">Dots in a point.</param>
    /// <param name="segmentation">How tesseract looks for text (--psm): 1 a whole page that may lie on its side, 3 one that stands upright, 7 one line.</param>
    private List<RecognisedLine>? ReadAt(PlacedPage page, Box place, double scale, string segmentation)
    {
        string root = scratch[$"page-{page.Number}"];
        string dots = (scale * PointsPerInch).ToString("F2", CultureInfo.InvariantCulture);
        string[] part = ["-x", Dots(place.Left * scale), "-y", Dots(place.Top * scale), "-W", Dots(place.Width * scale), "-H", Dots(place.Height * scale)];
        var drawn = ToolRun.Run(ExternalTool.PdfToPpm, [.. Range(page), "-gray", "-r", dots, .. part, "-singlefile", pdf, root], DrawLimit, 1024);
        string picture = root + ".pgm";
        if (drawn.End != ToolEnd.Exited || drawn.ExitCode != 0 || !File.Exists(picture))
        {
            return null;
        }

        var read = ToolRun.Run(
            ExternalTool.Tesseract, [picture, "stdout", "-l", "chi_sim", "--psm", segmentation, "--dpi", Dots(scale * PointsPerInch), "tsv"],
            ReadLimit, MostTable);
        File.Delete(picture);
        return read.End == ToolEnd.Exited && read.ExitCode == 0 ? RecognisedTable.Lines(Encoding.UTF8.GetString(read.Output), place, scale) : null;
    }

    private static string Dots(double count) => ((int)Math.Round(count)).ToString(CultureInfo.InvariantCulture);

    private static string[] Range(PlacedPage page)
    {
        string number = page.Number.ToString(CultureInfo.InvariantCulture);
        return ["-f", number, "-l", number];
    }
}
