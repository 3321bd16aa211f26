namespace KnowledgeBase.Indexer.Reading.Tools;

/// <summary>A program of the system that reads a format for us, for example pdftotext.</summary>
/// <param name="Name">Name of the command.</param>
/// <param name="Package">Debian package that brings it, for the message when it is missing.</param>
/// <param name="Purpose">What is read with it, in English, for <c>kb status</c>.</param>
internal sealed record ExternalTool(string Name, string Package, string Purpose)
{
    /// <summary>Poppler's text extraction with boxes.</summary>
    public static ExternalTool PdfToText { get; } = new("pdftotext", "poppler-utils", "PDF") { VersionArgument = "-v" };

    /// <summary>Poppler's page renderer, for pages that are only pictures.</summary>
    public static ExternalTool PdfToPpm { get; } = new("pdftoppm", "poppler-utils", "scanned PDF") { VersionArgument = "-v" };

    /// <summary>Poppler's document facts: pages, encryption.</summary>
    public static ExternalTool PdfInfo { get; } = new("pdfinfo", "poppler-utils", "PDF") { VersionArgument = "-v" };

    /// <summary>Optical character recognition.</summary>
    public static ExternalTool Tesseract { get; } = new("tesseract", "tesseract-ocr-chi-sim", "scanned PDF");

    /// <summary>LibreOffice.</summary>
    public static ExternalTool LibreOffice { get; } = new("soffice", "libreoffice-writer-nogui", "doc, wps, wpt, rtf, odt, fodt");

    /// <summary>Every tool.</summary>
    public static IReadOnlyList<ExternalTool> All { get; } = [PdfToText, PdfToPpm, PdfInfo, Tesseract, LibreOffice];

    /// <summary>The argument that makes it print its version.</summary>
    public string VersionArgument { get; init; } = "--version";

    /// <summary>Where the command is, or null when it is not installed.</summary>
    public string? Place() =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, Name))
            .FirstOrDefault(File.Exists);
}
