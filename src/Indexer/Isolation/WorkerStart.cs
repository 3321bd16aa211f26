using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace KnowledgeBase.Indexer.Isolation;

/// <summary>How a worker is started: this program again, as a worker, with its limits and a temporary folder of its own.</summary>
internal static class WorkerStart
{
    /// <summary>Names the worker's temporary folder to the worker.</summary>
    public const string ScratchVariable = "KB_WORKER_SCRATCH";

    private const string ScratchName = "kb-worker-";

    /// <summary>The command: the dotnet command this process runs under, and this program.</summary>
    public static ProcessStartInfo Command()
    {
        // The folder of the runtime is shared/NAME/VERSION below that of the dotnet command.
        string beside = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet");
        string host = File.Exists(beside) ? Path.GetFullPath(beside) : "dotnet";
        return new ProcessStartInfo(host, [Path.Combine(AppContext.BaseDirectory, "kb.dll"), WorkerMain.Argument]);
    }

    /// <summary>Fills in pipes, limits and the temporary folder.</summary>
    /// <param name="command">The command.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="scratch">The temporary folder.</param>
    public static ProcessStartInfo Prepare(ProcessStartInfo command, WorkerLimits limits, string scratch)
    {
        command.RedirectStandardInput = command.RedirectStandardOutput = command.RedirectStandardError = true;
        command.UseShellExecute = false;
        command.Environment["DOTNET_GCHeapHardLimit"] = limits.Heap.ToString("X", CultureInfo.InvariantCulture);
        command.Environment["DOTNET_gcServer"] = "0";
        command.Environment["DOTNET_gcConcurrent"] = "0";
        command.Environment["DOTNET_TieredPGO"] = "0";
        command.Environment["DOTNET_EnableDiagnostics"] = "0";
        command.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        command.Environment["TMPDIR"] = command.Environment[ScratchVariable] = scratch;
        return command;
    }

    /// <summary>Makes a temporary folder.</summary>
    /// <returns>Its absolute path.</returns>
    public static string MakeScratch() => Directory.CreateTempSubdirectory(ScratchName).FullName;

    /// <summary>Removes a temporary folder made here, and no other.</summary>
    /// <param name="folder">The folder, or null.</param>
    public static void RemoveScratch(string? folder)
    {
        if (folder is null || !Path.GetFileName(folder).StartsWith(ScratchName, StringComparison.Ordinal))
        {
            return;
        }

        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            // A tool that is just ending may still write; the system clears its temporary folder in time.
        }
    }
}
