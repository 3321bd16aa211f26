using System.Text;
using KnowledgeBase.Packs.Exporting.Word;

namespace KnowledgeBase.Packs.Exporting;

/// <summary>A file made of a pack.</summary>
/// <param name="Bytes">Its bytes; null exactly when there is a problem.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Extension">Ending of its name, with the dot.</param>
/// <param name="Problem">Why there is none, or null.</param>
public sealed record ExportedFile(byte[]? Bytes, string MediaType, string Extension, PackProblem? Problem = null);

/// <summary>The formats a handout can be written in.</summary>
public static class PackExport
{
    /// <summary>Names of the formats.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["docx", "md", "html", "pdf"];

    /// <summary>Writes a handout.</summary>
    /// <param name="handout">The handout.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="cancel">Ends the writing.</param>
    /// <returns>The file.</returns>
    public static async Task<ExportedFile> Write(Handout handout, string format, CancellationToken cancel)
    {
        switch (format)
        {
            case "docx":
                return new ExportedFile(WordHandout.Write(handout), WordHandout.MediaType, ".docx");
            case "md":
                return new ExportedFile(Encoding.UTF8.GetBytes(MarkdownHandout.Write(handout)), "text/markdown; charset=utf-8", ".md");
            case "html":
                return new ExportedFile(Encoding.UTF8.GetBytes(HtmlHandout.Write(handout)), "text/html; charset=utf-8", ".html");
            default:
                var (pdf, problem) = await PdfPrinting.Print(HtmlHandout.Write(handout), PdfPrinting.Program, cancel);
                return new ExportedFile(pdf, "application/pdf", ".pdf", problem);
        }
    }
}
