using System.Globalization;
using System.Text;
using KnowledgeBase.Indexer.Reading.Tools;

namespace KnowledgeBase.Indexer.Tests.Reading.Pdf;

/// <summary>
/// Writes small PDF files (ISO 32000-1): a composite font without outlines whose codes are UTF-16 and say so in a
/// ToUnicode table, so that text can be taken out though nothing is drawn.
/// </summary>
internal static class SamplePdf
{
    private const string Meaning = """
        /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Plain def /CMapType 2 def
        1 begincodespacerange <0000> <FFFF> endcodespacerange
        3 beginbfrange <0020> <007E> <0020> <3000> <30FF> <3000> <FF00> <FFEF> <FF00> endbfrange
        1 beginbfrange <4E00> <9FFF> <4E00> endbfrange
        endcmap CMapName currentdict /CMap defineresource pop end end
        """;

    /// <summary>A file with one page for each list of lines.</summary>
    /// <param name="pages">Lines of each page: place from the lower left corner, type size, text.</param>
    /// <param name="trailer">More entries of the trailer.</param>
    public static byte[] Of(IReadOnlyList<IReadOnlyList<(int X, int Y, int Size, string Text)>> pages, string trailer = "")
    {
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select((_, i) => $"{6 + (2 * i)} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
            Stream(Meaning),
        };
        foreach (var page in pages)
        {
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {objects.Count + 2} 0 R /Resources << /Font << /F 3 0 R >> >> >>");
            objects.Add(Stream(string.Concat(page.Select(l => $"BT /F {l.Size} Tf 1 0 0 1 {l.X} {l.Y} Tm <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(l.Text))}> Tj ET\n"))));
        }

        return Written(objects, trailer);
    }

    /// <summary>A scanned file: one page that is nothing but a picture.</summary>
    /// <param name="jpeg">The picture, in three colours.</param>
    /// <param name="dots">Its width and height.</param>
    /// <param name="points">Width and height of the page.</param>
    public static byte[] OfPicture(byte[] jpeg, (int Width, int Height) dots, (int Width, int Height) points) => Written(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {points.Width} {points.Height}] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>",
            Stream($"{points.Width} 0 0 {points.Height} 0 0 cm /P Do"),
            $"<< /Type /XObject /Subtype /Image /Width {dots.Width} /Height {dots.Height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode "
                + $"/Length {jpeg.Length} >>\nstream\n{Encoding.Latin1.GetString(jpeg)}\nendstream",
        ],
        string.Empty);

    private static string Stream(string content) => $"<< /Length {content.Length} >>\nstream\n{content}\nendstream";

    private static byte[] Written(List<string> objects, string trailer)
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        for (int i = 0; i < objects.Count; i++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        int table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(p => file.Append(CultureInfo.InvariantCulture, $"{p:0000000000} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}

/// <summary>A test that needs poppler.</summary>
internal sealed class PopplerFactAttribute : FactAttribute
{
    /// <summary>Skips with a reason where poppler is missing.</summary>
    public PopplerFactAttribute() => Skip = ExternalTool.PdfToText.Place() is null ? $"{ExternalTool.PdfToText.Package} is not installed" : null;
}

/// <summary>A test that needs poppler and tesseract.</summary>
internal sealed class ScanFactAttribute : FactAttribute
{
    /// <summary>Skips with a reason where one of them is missing.</summary>
    public ScanFactAttribute() => Skip = new[] { ExternalTool.PdfToText, ExternalTool.PdfToPpm, ExternalTool.Tesseract }
        .Where(t => t.Place() is null).Select(t => $"{t.Package} is not installed").FirstOrDefault();
}
