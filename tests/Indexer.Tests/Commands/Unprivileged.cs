using System.Diagnostics;

namespace KnowledgeBase.Indexer.Tests.Commands;

/// <summary>Runs the command line as a user who may only read: as nobody, when the tests run as root.</summary>
internal static class Unprivileged
{
    private const UnixFileMode Readable =
        UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead
        | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Why this cannot be done here, or null.</summary>
    public static string? Missing { get; } =
        OperatingSystem.IsWindows() ? "needs permissions as Unix has them"
        : !Environment.IsPrivilegedProcess ? null
        : !File.Exists("/usr/bin/setpriv") ? "needs setpriv to become an ordinary user"
        : Run("--version").ExitCode == 0 ? null
        : "an ordinary user may not read the program here";

    /// <summary>Lets everybody read what is in a folder, and nobody write.</summary>
    public static void Open(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        foreach (string path in Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Append(folder))
        {
            File.SetUnixFileMode(path, Readable);
        }
    }

    /// <summary>Runs the command line.</summary>
    public static KbResult Run(params string[] arguments)
    {
        using var kb = KbProcess.Start(arguments, Prepare);
        var errors = kb.StandardError.ReadToEndAsync();
        string output = kb.StandardOutput.ReadToEnd();
        kb.WaitForExit();
        return new KbResult(kb.ExitCode, output, errors.Result);
    }

    private static void Prepare(ProcessStartInfo start)
    {
        if (Environment.IsPrivilegedProcess)
        {
            foreach (string part in (string[])[start.FileName, "--clear-groups", "--regid=65534", "--reuid=65534"])
            {
                start.ArgumentList.Insert(0, part);
            }

            start.FileName = "/usr/bin/setpriv";
        }
    }
}

/// <summary>A test that needs a user who may not write everywhere.</summary>
internal sealed class UnprivilegedFactAttribute : FactAttribute
{
    /// <summary>Skips with a reason where there is none.</summary>
    public UnprivilegedFactAttribute() => Skip = Unprivileged.Missing;
}
