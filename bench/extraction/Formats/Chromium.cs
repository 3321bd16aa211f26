using System.Diagnostics;

namespace KnowledgeBase.Bench.Extraction.Formats;

/// <summary>Prints HTML to PDF, and turns PDF into scans, with the programs of the system.</summary>
public static class Chromium
{
    private const int LimitMilliseconds = 180_000;

    /// <summary>Prints a page.</summary>
    /// <param name="html">The page.</param>
    /// <param name="pdf">Path of the PDF to write.</param>
    /// <exception cref="InvalidOperationException">The browser is missing or failed.</exception>
    public static void Print(string html, string pdf)
    {
        string source = Path.ChangeExtension(pdf, ".html");
        File.WriteAllText(source, html);
        string profile = Directory.CreateTempSubdirectory("print-").FullName;
        Run("chromium", ["--headless", "--no-sandbox", "--disable-gpu", $"--user-data-dir={profile}", "--no-pdf-header-footer", $"--print-to-pdf={pdf}", source]);
        Directory.Delete(profile, true);
        if (!File.Exists(pdf))
        {
            throw new InvalidOperationException($"chromium wrote no {Path.GetFileName(pdf)}");
        }
    }

    /// <summary>Turns a PDF into one whose pages are only pictures of 200 dots per inch.</summary>
    /// <param name="pdf">Path of the PDF, replaced.</param>
    /// <param name="page">Width and height of its pages in millimetres.</param>
    public static void Scan(string pdf, (double Width, double Height) page)
    {
        string root = Path.ChangeExtension(pdf, null) + "-scan";
        Run("pdftoppm", ["-r", "200", "-gray", "-jpeg", pdf, root]);
        var pictures = Directory.GetFiles(Path.GetDirectoryName(pdf)!, Path.GetFileName(root) + "*.jpg").Order(StringComparer.Ordinal).ToList();
        string size = FormattableString.Invariant($"{page.Width:0.##}mm {page.Height:0.##}mm");
        Print($"<style>@page{{size:{size};margin:0}} body{{margin:0}} img{{width:100%;height:99.9vh;display:block;break-after:page}} img:last-child{{break-after:auto}}</style>"
            + string.Concat(pictures.Select(p => $"<img src='{Path.GetFileName(p)}'>")), pdf);
        pictures.ForEach(File.Delete);
    }

    private static void Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(LimitMilliseconds))
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"{program} took too long");
        }
    }
}
