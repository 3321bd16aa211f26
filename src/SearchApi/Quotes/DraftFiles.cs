using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using KnowledgeBase.SearchApi.Errors;

namespace KnowledgeBase.SearchApi.Quotes;

/// <summary>
/// Reads the draft in an uploaded file. Text in UTF-8 or UTF-16 is read here; everything else by the command line's own reader
/// (<c>kb extract</c>, named by the setting <c>reader</c>), in processes of its own, so that no foreign format is parsed in the
/// server. Nothing is kept.
/// </summary>
/// <param name="configuration">Configuration of the application.</param>
public sealed class DraftFiles(IConfiguration configuration)
{
    /// <summary>Largest file that is read, in bytes.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    private const int MaxOutput = 16 * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file as uploaded.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <returns>Its text with hard wraps undone where the reader does so, or what is wrong with it.</returns>
    public async Task<(string? Text, ParameterFault? Fault)> Read(IFormFile file, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Length > MaxBytes)
        {
            return (null, new("file", "file_too_large", $"文件超过 {MaxBytes / 1024 / 1024} MB。"));
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        return Plain(bytes.ToArray()) is { } text ? (text, null) : await Extract(Path.GetExtension(file.FileName), bytes.ToArray(), cancel);
    }

    // Text without control characters: what office files and archives begin with is none.
    private static string? Plain(byte[] bytes)
    {
        try
        {
            var strict = bytes is [0xFF, 0xFE, ..] ? new UnicodeEncoding(false, true, true)
                : bytes is [0xFE, 0xFF, ..] ? new UnicodeEncoding(true, true, true) : (Encoding)new UTF8Encoding(true, true);
            string text = strict.GetString(bytes).TrimStart('\uFEFF');
            return text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f')) || text.StartsWith("{\\rtf", StringComparison.Ordinal) ? null : text;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private async Task<(string? Text, ParameterFault? Fault)> Extract(string extension, byte[] bytes, CancellationToken cancel)
    {
        if (configuration["reader"] is not { Length: > 0 } reader)
        {
            return (null, new("file", "reader_missing", "这里只能读 UTF-8 或 UTF-16 的纯文本；其他格式请用命令行 kb check。"));
        }

        var folder = Directory.CreateTempSubdirectory("kb-draft-");
        try
        {
            // The name is the server's own; only a short ending of letters and digits is taken over.
            string ending = extension.Length is > 1 and <= 6 && extension.Skip(1).All(char.IsAsciiLetterOrDigit) ? extension : string.Empty;
            string path = Path.Combine(folder.FullName, "draft" + ending);
            await File.WriteAllBytesAsync(path, bytes, cancel);
            return Read(await Run(reader, path, cancel));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string?> Run(string reader, string path, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        var start = new ProcessStartInfo(reader) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        start.ArgumentList.Add("extract");
        start.ArgumentList.Add(path);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The reader did not start.");
        try
        {
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            var output = new StringBuilder();
            char[] buffer = new char[16 * 1024];
            for (int read; output.Length <= MaxOutput && (read = await process.StandardOutput.ReadAsync(buffer, limit.Token)) > 0;)
            {
                output.Append(buffer, 0, read);
            }

            return output.Length > MaxOutput ? null : output.ToString();
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static (string? Text, ParameterFault? Fault) Read(string? lines)
    {
        var parts = new List<string>();
        foreach (string line in (lines ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var json = JsonDocument.Parse(line);
            string kind = json.RootElement.GetProperty("kind").GetString() ?? string.Empty;
            if (kind == "error")
            {
                return (null, new("file", "file_unreadable", $"文件读不出来（{json.RootElement.GetProperty("code").GetString()}）。"));
            }

            if (kind != "furniture")
            {
                parts.AddRange(Words(json.RootElement));
            }
        }

        return parts.Count > 0 ? (string.Join('\n', parts), null) : (null, new("file", "file_unreadable", "文件中没有读出文字，或读得太久。"));
    }

    private static IEnumerable<string> Words(JsonElement article)
    {
        foreach (string name in (string[])["title", "subtitle", "body"])
        {
            if (article.TryGetProperty(name, out var value) && value.GetString() is { Length: > 0 } text)
            {
                yield return text;
            }
        }
    }
}
