using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Library;

/// <summary>A library on a medium, or in a folder, that this process may only read.</summary>
internal static class ReadOnlyDatabase
{
    /// <summary>Whether a library stands in a folder and cannot be written there.</summary>
    /// <param name="folder">Absolute path.</param>
    public static bool IsIn(string folder)
    {
        string database = Path.Combine(folder, "library.db");
        return File.Exists(database) && !(CanChange(database) && CanChange(folder));
    }

    /// <summary>
    /// How to open it. SQLite needs the two files of its write-ahead log even for reading; where they are not there and
    /// cannot be made, no other process is writing, and the database is read as one that does not change
    /// (<c>immutable</c>, see sqlite.org/wal.html, section 5).
    /// </summary>
    /// <param name="database">Absolute path of the database.</param>
    public static string ConnectionText(string database)
    {
        bool shared = File.Exists(database + "-shm") && File.Exists(database + "-wal");
        return new SqliteConnectionStringBuilder
        {
            DataSource = shared ? database : $"file:{Escape(database)}?immutable=1",
            Mode = SqliteOpenMode.ReadOnly,
            DefaultTimeout = 30,
        }.ToString();
    }

    // Slashes part folders in an address as they do in a path; everything else that is special is escaped.
    private static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    // access(2) answers for files and folders alike, and knows of read-only file systems.
    private static bool CanChange(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            const int ToWrite = 2;
            return NativeAccess(path, ToWrite) == 0;
        }

        return Directory.Exists(path) || !File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly);
    }

    [DllImport("libc", EntryPoint = "access", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int NativeAccess([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int mode);
}
