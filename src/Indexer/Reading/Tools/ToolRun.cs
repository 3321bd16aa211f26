using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace KnowledgeBase.Indexer.Reading.Tools;

/// <summary>How a run of a tool ended.</summary>
internal enum ToolEnd
{
    /// <summary>It ended by itself; see the exit code.</summary>
    Exited,

    /// <summary>It is not installed.</summary>
    Missing,

    /// <summary>It was ended because it took too long.</summary>
    TimedOut,

    /// <summary>It was ended because it wrote too much.</summary>
    TooMuch,
}

/// <summary>What a run of a tool gave.</summary>
/// <param name="End">How it ended.</param>
/// <param name="ExitCode">Its exit code when it ended by itself, else -1.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Errors">The first 4,000 characters of what it wrote to standard error.</param>
internal sealed record ToolResult(ToolEnd End, int ExitCode, byte[] Output, string Errors);

/// <summary>Runs tools with limits: a tool that hangs or floods is ended with all its children.</summary>
internal static class ToolRun
{
    private const int ErrorCharacters = 4000;

    /// <summary>Runs a tool and waits for its end.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="arguments">Its arguments, passed as they are, without a shell.</param>
    /// <param name="limit">Longest time it may take.</param>
    /// <param name="maxOutput">Most bytes it may write to standard output.</param>
    /// <param name="home">Folder it may use as its home, or null for the caller's.</param>
    public static ToolResult Run(ExternalTool tool, IEnumerable<string> arguments, TimeSpan limit, int maxOutput, string? home = null)
    {
        if (tool.Place() is not { } place)
        {
            return new ToolResult(ToolEnd.Missing, -1, [], string.Empty);
        }

        var start = new ProcessStartInfo(place, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        if (home is not null)
        {
            start.Environment["HOME"] = home;
        }

        try
        {
            using var process = Process.Start(start)!;
            var result = Watch(process, limit, maxOutput);
            ReadingPulse.Beat();
            return result;
        }
        catch (Win32Exception)
        {
            return new ToolResult(ToolEnd.Missing, -1, [], string.Empty);
        }
    }

    private static ToolResult Watch(Process process, TimeSpan limit, int maxOutput)
    {
        using var stop = new CancellationTokenSource(limit);
        process.StandardInput.Close();
        var errors = ReadErrors(process.StandardError, stop.Token);
        var output = ReadOutput(process.StandardOutput.BaseStream, maxOutput, stop.Token);
        try
        {
            if (output.GetAwaiter().GetResult() is not { } bytes)
            {
                return new ToolResult(ToolEnd.TooMuch, -1, [], string.Empty);
            }

            process.WaitForExitAsync(stop.Token).GetAwaiter().GetResult();
            return new ToolResult(ToolEnd.Exited, process.ExitCode, bytes, errors.GetAwaiter().GetResult());
        }
        catch (OperationCanceledException)
        {
            return new ToolResult(ToolEnd.TimedOut, -1, [], string.Empty);
        }
        finally
        {
            End(process);
        }
    }

    private static void End(Process process)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit(TimeSpan.FromSeconds(5));
            }
        }
        catch (InvalidOperationException)
        {
            // It ended between the two calls.
        }
    }

    private static async Task<byte[]?> ReadOutput(Stream stream, int most, CancellationToken stop)
    {
        using var all = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, stop).ConfigureAwait(false)) > 0)
        {
            if (all.Length + read > most)
            {
                return null;
            }

            all.Write(buffer, 0, read);
        }

        return all.ToArray();
    }

    private static async Task<string> ReadErrors(StreamReader reader, CancellationToken stop)
    {
        var kept = new StringBuilder();
        var buffer = new char[1024];
        int read;
        while ((read = await reader.ReadAsync(buffer.AsMemory(), stop).ConfigureAwait(false)) > 0)
        {
            kept.Append(buffer, 0, Math.Min(read, ErrorCharacters - kept.Length));
        }

        return kept.ToString();
    }
}
