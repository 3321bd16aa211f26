using System.Diagnostics;
using System.Globalization;

namespace KnowledgeBase.Bench.Ingest;

/// <summary>One run of <c>kb ingest</c>, its memory looked at five times a second.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Figures">Its own last line about files and articles.</param>
/// <param name="Parent">Most bytes of its own that the storing process held: mapped files of the index left out.</param>
/// <param name="Worker">Most bytes any worker held.</param>
internal sealed record WatchedRun(int ExitCode, double Seconds, string Figures, long Parent, long Worker)
{
    /// <summary>Runs.</summary>
    /// <param name="files">Folder of files.</param>
    /// <param name="library">Folder for a new library.</param>
    /// <param name="jobs">Number of workers.</param>
    public static WatchedRun Of(string files, string library, int jobs)
    {
        var start = new ProcessStartInfo("dotnet", [
            Path.Combine(AppContext.BaseDirectory, "kb.dll"), "ingest", files, "--library", library, "-j", jobs.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardError = true, RedirectStandardOutput = true,
        };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = LastLine(process.StandardError);
        long parent = 0, worker = 0;
        while (!process.WaitForExit(200))
        {
            parent = Math.Max(parent, Memory(process.Id, "RssAnon:"));
            worker = Math.Max(worker, Children(process.Id).Select(child => Memory(child, "VmRSS:")).DefaultIfEmpty().Max());
        }

        output.Wait();
        return new WatchedRun(process.ExitCode, watch.Elapsed.TotalSeconds, errors.Result, parent, worker);
    }

    /// <inheritdoc />
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Seconds:F0} s with start and index; {Figures}; parent {Parent / 1e6:F0} MB, worker {Worker / 1e6:F0} MB; exit {ExitCode}");

    private static async Task<string> LastLine(StreamReader reader)
    {
        string last = string.Empty;
        while (await reader.ReadLineAsync() is { } line)
        {
            last = line;
        }

        return last;
    }

    // In kB, see proc_pid_status(5).
    private static long Memory(int process, string field)
    {
        try
        {
            string? line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith(field, StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line[field.Length..^2], CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static List<int> Children(int process)
    {
        try
        {
            return [.. Directory.EnumerateDirectories($"/proc/{process}/task")
                .SelectMany(task => File.ReadAllText(Path.Combine(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Select(id => int.Parse(id, CultureInfo.InvariantCulture))];
        }
        catch (IOException)
        {
            return [];
        }
    }
}
