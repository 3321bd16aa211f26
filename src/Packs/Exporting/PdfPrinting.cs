using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace KnowledgeBase.Packs.Exporting;

/// <summary>
/// Prints a page to PDF with Chromium where it is installed: one at a time, in a folder of its own, for a minute at most, without any
/// way to the network. The page is the program's own and holds no script. Thread-safe.
/// </summary>
public static class PdfPrinting
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private static readonly SemaphoreSlim Turn = new(1, 1);

    /// <summary>The browser's program: what <c>KB_CHROMIUM</c> names, else one on the path; null when there is none.</summary>
    public static string? Program => new[] { Environment.GetEnvironmentVariable("KB_CHROMIUM") }
        .Concat((Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).SelectMany(p => Names.Select(n => Path.Combine(p, n))))
        .FirstOrDefault(p => !string.IsNullOrEmpty(p) && File.Exists(p));

    /// <summary>Prints a page.</summary>
    /// <param name="html">The page, with everything it needs inside.</param>
    /// <param name="program">The browser's program, or null when there is none.</param>
    /// <param name="cancel">Ends the printing.</param>
    /// <returns>The PDF, or why there is none.</returns>
    public static Task<(byte[]? Pdf, PackProblem? Problem)> Print(string html, string? program, CancellationToken cancel) =>
        Print(html, program, Patience, () => Directory.CreateTempSubdirectory("kb-print-"), cancel);

    /// <summary>Prints a page.</summary>
    /// <param name="html">The page, with everything it needs inside.</param>
    /// <param name="program">The browser's program, or null when there is none.</param>
    /// <param name="patience">How long its turn is waited for.</param>
    /// <param name="folder">Makes a folder of its own.</param>
    /// <param name="cancel">Ends the printing.</param>
    internal static async Task<(byte[]? Pdf, PackProblem? Problem)> Print(
        string html, string? program, TimeSpan patience, Func<DirectoryInfo> folder, CancellationToken cancel)
    {
        if (program is null)
        {
            return (null, Missing);
        }

        if (!await Turn.WaitAsync(patience, cancel))
        {
            return (null, Busy);
        }

        DirectoryInfo? own = null;
        try
        {
            own = folder();
            string page = Path.Combine(own.FullName, "page.html");
            string pdf = Path.Combine(own.FullName, "page.pdf");
            await File.WriteAllTextAsync(page, html, new UTF8Encoding(false), cancel);
            bool ended = await Run(program, own.FullName, page, pdf, cancel);
            return ended && File.Exists(pdf) ? (await File.ReadAllBytesAsync(pdf, cancel), null) : (null, Failed);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or Win32Exception)
        {
            return (null, Failed);
        }
        finally
        {
            Turn.Release();
            Delete(own);
        }
    }

    private static PackProblem Missing { get; } = new(
        PackProblemKind.Unavailable, "pdf_printer_missing", "这台机器没有安装 Chromium，不能直接生成 PDF；可以下载“打印用网页”，用浏览器打印成 PDF。");

    private static PackProblem Failed { get; } = new(
        PackProblemKind.Unavailable, "pdf_failed", "Chromium 没有生成 PDF；可以下载“打印用网页”，用浏览器打印成 PDF。");

    private static PackProblem Busy { get; } = new(
        PackProblemKind.Unavailable, "pdf_busy", "正在为别人生成 PDF，请稍后再试；也可以下载“打印用网页”，用浏览器打印成 PDF。");

    private static async Task<bool> Run(string program, string folder, string page, string pdf, CancellationToken cancel)
    {
        string[] arguments =
        [
            "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-sync", "--disable-background-networking",
            "--disable-component-update", "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9", "--no-pdf-header-footer",
            "--user-data-dir=" + Path.Combine(folder, "profile"), "--print-to-pdf=" + pdf, new Uri(page).AbsoluteUri,
        ];

        // The browser's own sandbox cannot be set up by the administrator's account.
        var start = new ProcessStartInfo(program, Environment.UserName == "root" ? ["--no-sandbox", .. arguments] : arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder,
        };
        (start.Environment["HOME"], start.Environment["TMPDIR"]) = (folder, folder);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        using var process = Process.Start(start);
        if (process is null)
        {
            return false;
        }

        try
        {
            // Read, so that a full pipe never stops the browser; not to the end, since a process it leaves behind may keep them open.
            _ = Drain(process.StandardOutput.BaseStream, limit.Token);
            _ = Drain(process.StandardError.BaseStream, limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode == 0;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static async Task Drain(Stream stream, CancellationToken cancel)
    {
        try
        {
            await stream.CopyToAsync(Stream.Null, cancel);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The browser has gone, and nobody needs the rest of its words.
        }
    }

    // The browser's helpers may still be letting go of their files.
    private static void Delete(DirectoryInfo? folder)
    {
        for (int attempt = 0; attempt < 5 && folder is { Exists: true }; attempt++)
        {
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(100);
            }
        }
    }
}
