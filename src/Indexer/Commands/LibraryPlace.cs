namespace KnowledgeBase.Indexer.Commands;

/// <summary>Why no library can be opened or made at a place.</summary>
/// <param name="Code">Exit code.</param>
/// <param name="Message">One sentence for a person.</param>
internal sealed record LibraryRefusal(int Code, string Message);

/// <summary>Looks at the place of a library before it is opened, so that a slip of the pen is told and makes nothing.</summary>
internal static class LibraryPlace
{
    // Error numbers of Linux for "read-only file system", as .NET hands them on.
    private const int ReadOnlyFileSystem = 30;

    /// <summary>What prevents opening a library that is there.</summary>
    /// <param name="folder">Its folder.</param>
    /// <returns>The reason, or null.</returns>
    public static LibraryRefusal? ToOpen(string folder) => Shape(folder) ?? (IsThere(folder)
        ? null
        : new LibraryRefusal(ExitCode.Usage, $"There is no library in '{folder}'; kb ingest makes one."));

    /// <summary>What prevents changing a library, or making one where there is none; makes the folder.</summary>
    /// <param name="folder">Its folder.</param>
    /// <returns>The reason, or null.</returns>
    public static LibraryRefusal? ToWrite(string folder)
    {
        if (Shape(folder) is { } wrong)
        {
            return wrong;
        }

        try
        {
            Directory.CreateDirectory(folder);
            string probe = Path.Combine(folder, ".writable-" + Environment.ProcessId);
            using (new FileStream(probe, FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
            {
                return null;
            }
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException || refused.HResult == ReadOnlyFileSystem)
        {
            return new LibraryRefusal(ExitCode.CannotWrite, $"The folder '{folder}' cannot be written to; a library is changed only where it can.");
        }
        catch (IOException impossible)
        {
            return new LibraryRefusal(ExitCode.Usage, $"No library can stand in '{folder}': {impossible.Message}");
        }
    }

    /// <summary>Whether a library stands in a folder.</summary>
    /// <param name="folder">The folder.</param>
    public static bool IsThere(string folder) => File.Exists(Path.Combine(folder, "library.db"));

    private static LibraryRefusal? Shape(string folder)
    {
        for (string? part = Path.GetFullPath(folder); part is not null && !Directory.Exists(part); part = Path.GetDirectoryName(part))
        {
            if (File.Exists(part))
            {
                return new LibraryRefusal(ExitCode.Usage, $"'{part}' is a file; a library is a folder.");
            }
        }

        return null;
    }
}
