using System.Globalization;
using KnowledgeBase.Corpus;
using KnowledgeBase.Indexer.Reading.Layout;
using KnowledgeBase.Indexer.Reading.Tools;

namespace KnowledgeBase.Indexer.Reading.Pdf;

/// <summary>
/// Reads PDF (ISO 32000). Poppler takes out the words with their boxes, page range by page range; pages without a usable
/// text layer are drawn and recognised; the layout stage puts everything in reading order.
/// </summary>
internal sealed class PdfReader : ISourceReader
{
    /// <summary>Most pages of one file.</summary>
    public const int MostPages = 3000;

    /// <summary>Most pages of one file that are recognised.</summary>
    public const int MostRecognised = 400;

    private const int PagesAtOnce = 40;
    private const int MostOutput = 96 * 1024 * 1024;

    private static readonly TimeSpan RangeLimit = TimeSpan.FromSeconds(90);

    private static readonly TimeSpan FileLimit = TimeSpan.FromMinutes(40);

    /// <inheritdoc />
    public string Format => "pdf";

    /// <inheritdoc />
    public bool Takes(string fileName, ReadOnlySpan<byte> bytes) =>
        bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0
        || string.Equals(Path.GetExtension(fileName), ".pdf", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public Outcome<ReadDocument> Read(string fileName, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) < 0)
        {
            return new Problem(ProblemCode.Damaged, fileName, "The file is no PDF: it does not begin like one.");
        }

        using var scratch = new ScratchFolder();
        string path = scratch["source.pdf"];
        using (var file = File.Create(path))
        {
            file.Write(bytes.Span);
        }

        bool ended = bytes.Span[^Math.Min(bytes.Length, 2048)..].IndexOf("%%EOF"u8) >= 0;
        var facts = PdfFacts.Of(path, fileName, ended);
        if (facts.Value is not { } known)
        {
            return facts.Problem!;
        }

        return known.Pages > MostPages
            ? new Problem(ProblemCode.TooLarge, fileName, $"{known.Pages} pages; at most {MostPages} are read.")
            : Read(fileName, path, known.Pages, scratch);
    }

    private Outcome<ReadDocument> Read(string fileName, string path, int count, ScratchFolder scratch)
    {
        var pages = new List<PlacedPage>();
        bool faulty = false;
        for (int first = 1; first <= count; first += PagesAtOnce)
        {
            var run = ToolRun.Run(ExternalTool.PdfToText, Arguments(path, first, Math.Min(count, first + PagesAtOnce - 1)), RangeLimit, MostOutput);
            if (Refusal(run, fileName, first) is { } refusal)
            {
                return refusal;
            }

            pages.AddRange(BboxText.Read(run.Output, first));
            faulty |= run.Errors.Contains("Syntax Error", StringComparison.Ordinal);
        }

        List<string> remarks = faulty ? ["Parts of the PDF are broken; text may be missing."] : [];
        remarks.AddRange(pages.Count < count ? [$"{count - pages.Count} of {count} pages could not be read."] : (string[])[]);
        if (Recognise(fileName, path, pages, remarks, scratch) is { } problem)
        {
            return problem;
        }

        if (pages.Sum(TextLayer.Characters) == 0)
        {
            return new Problem(ProblemCode.NoText, fileName, "No page of the PDF bears text.");
        }

        var laid = LayoutReading.Read(pages);
        return new ReadDocument(Format, "utf-8", laid.Lines, laid.Pages) { Remarks = remarks };
    }

    private static string[] Arguments(string path, int first, int last) =>
        ["-bbox-layout", "-enc", "UTF-8", "-f", first.ToString(CultureInfo.InvariantCulture), "-l", last.ToString(CultureInfo.InvariantCulture), path, "-"];

    private static Problem? Refusal(ToolResult run, string fileName, int first) => run.End switch
    {
        ToolEnd.Missing => PdfFacts.MissingPoppler(fileName),
        ToolEnd.TimedOut => new Problem(ProblemCode.TooLarge, fileName, $"Reading the pages from {first} on took longer than {RangeLimit.TotalSeconds:F0} seconds.") { Again = true },
        ToolEnd.TooMuch => new Problem(ProblemCode.TooLarge, fileName, $"The pages from {first} on hold more than {MostOutput} bytes of text."),
        _ => run.ExitCode == 0 ? null : new Problem(ProblemCode.Damaged, fileName, $"The pages from {first} on cannot be read."),
    };

    /// <summary>Recognises the pages without usable text, in place.</summary>
    /// <returns>Why the file cannot be read, or null.</returns>
    private static Problem? Recognise(string fileName, string path, List<PlacedPage> pages, List<string> remarks, ScratchFolder scratch)
    {
        var recognition = new PageRecognition(path, scratch);
        var pictures = Enumerable.Range(0, pages.Count)
            .Where(i => TextLayer.NeedsRecognition(pages[i]) && (TextLayer.IsGarbled(pages[i]) || recognition.HasInk(pages[i]))).ToList();
        var bare = pictures.Where(i => TextLayer.IsGarbled(pages[i]) || TextLayer.Characters(pages[i]) == 0).ToList();
        if (pictures.Count == 0)
        {
            return null;
        }

        if (pictures.Count > MostRecognised)
        {
            return new Problem(ProblemCode.TooLarge, fileName, $"{pictures.Count} pages are pictures; at most {MostRecognised} are recognised.");
        }

        if (ExternalTool.Tesseract.Place() is null)
        {
            string package = ExternalTool.Tesseract.Package;
            bare.ForEach(i => pages[i] = pages[i] with { Words = [] });
            remarks.AddRange(bare.Count == 0 ? [] : [$"{bare.Count} of {pages.Count} pages are pictures and were not read; {package} is not installed."]);
            return pages.Any(p => TextLayer.Characters(p) > 0) ? null
                : new Problem(ProblemCode.NoText, fileName, $"The pages are pictures; reading them needs the package {package}, which is not installed.");
        }

        Recognise(recognition, pages, pictures, remarks);
        return null;
    }

    private static void Recognise(PageRecognition recognition, List<PlacedPage> pages, List<int> pictures, List<string> remarks)
    {
        var until = DateTime.UtcNow + FileLimit;
        var confidences = new List<double>();
        var failed = new List<int>();
        foreach (int i in pictures)
        {
            var read = DateTime.UtcNow < until ? recognition.Read(pages[i]) : null;
            bool garbled = TextLayer.IsGarbled(pages[i]);
            if (read is null)
            {
                failed.Add(pages[i].Number);
                pages[i] = garbled ? pages[i] with { Words = [] } : pages[i];
            }
            else if (garbled || TextLayer.Characters(read.Page) > TextLayer.Characters(pages[i]))
            {
                pages[i] = read.Page;
                confidences.Add(read.Confidence);
            }
        }

        remarks.AddRange(confidences.Count == 0 ? [] : [string.Create(CultureInfo.InvariantCulture,
            $"{confidences.Count} of {pages.Count} pages were pictures; their text was recognised with a mean confidence of {confidences.Average():F0} of 100.")]);
        remarks.AddRange(failed.Count == 0 ? [] : [$"Pages that could not be recognised: {string.Join(", ", failed)}."]);
    }
}
