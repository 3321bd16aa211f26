using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace KnowledgeBase.Library;

/// <summary>
/// The originals: one file per source file, named by its hash, never changed. A file appears under its name only when
/// all its bytes are on disk.
/// </summary>
internal sealed class OriginalFolder(string folder)
{
    private const string Unfinished = ".part";

    /// <summary>Lower-case hexadecimal SHA-256.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Names of all files in the folder, sorted.</summary>
    public IReadOnlyList<string> Names() => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The bytes, or null when there are none.</summary>
    public Stream? Open(string sha256) => IsHash(sha256) && File.Exists(PathOf(sha256)) ? File.OpenRead(PathOf(sha256)) : null;

    /// <summary>Whether a file of this length is there.</summary>
    public bool Holds(string sha256, long length)
    {
        var file = new FileInfo(PathOf(sha256));
        return file.Exists && file.Length == length;
    }

    /// <summary>Whether the file is there and its bytes have the hash it is named by.</summary>
    public bool IsSound(string sha256)
    {
        using var stream = Open(sha256);
        return stream is not null && Convert.ToHexStringLower(SHA256.HashData(stream)) == sha256;
    }

    /// <summary>Writes aside, forces to disk, renames; does nothing when the file is already there and sound.</summary>
    public void Put(string sha256, ReadOnlySpan<byte> bytes, Action<string> reached)
    {
        if (IsSound(sha256))
        {
            return;
        }

        Directory.CreateDirectory(folder);
        string aside = PathOf(sha256) + Unfinished;
        using (var stream = new FileStream(aside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }

        reached("original-written");
        File.Move(aside, PathOf(sha256), overwrite: true);
        FlushFolder();
        reached("original-renamed");
    }

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    private string PathOf(string sha256) => Path.Combine(folder, sha256);

    /// <summary>A rename is only lasting once the folder itself is on disk; .NET has no call for that.</summary>
    private void FlushFolder()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        int handle = NativeOpen(folder, 0);
        if (handle >= 0)
        {
            _ = NativeSync(handle);
            _ = NativeClose(handle);
        }
    }

    [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int NativeOpen([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int NativeSync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int NativeClose(int handle);
}
