using System.Runtime.InteropServices;

namespace KnowledgeBase.Engine.Storage;

/// <summary>A folder of the file system. Created when missing.</summary>
public sealed partial class FileSystemDirectory : IndexDirectory
{
    private const string LockEnding = ".lock";
    private readonly string folder;

    /// <summary>Opens the folder.</summary>
    /// <param name="folder">Its path.</param>
    public FileSystemDirectory(string folder)
    {
        this.folder = folder;
        Directory.CreateDirectory(folder);
    }

    /// <inheritdoc />
    public override IndexOutput Create(string name)
    {
        // Made with the first file of any kind, so that a later merge does not look like a change of the folder.
        Directory.CreateDirectory(PathOf(Aside));
        return new FileOutput(new FileStream(PathOf(name), FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0));
    }

    /// <inheritdoc />
    public override void Write(string name, ReadOnlySpan<byte> bytes)
    {
        using var stream = new FileStream(PathOf(name), FileMode.Create, FileAccess.Write, FileShare.None);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }

    /// <inheritdoc />
    public override void Rename(string from, string to)
    {
        File.Move(PathOf(from), PathOf(to), overwrite: true);
        Sync();
    }

    /// <inheritdoc />
    public override void Sync()
    {
        // A folder has no managed handle; on systems without fsync of folders, renames are durable by themselves.
        if (!OperatingSystem.IsWindows())
        {
            int handle = Open(folder, 0);
            if (handle < 0)
            {
                throw new IOException($"{folder}: cannot be opened for sync, error {Marshal.GetLastPInvokeError()}");
            }

            int failed = FSync(handle);
            int error = Marshal.GetLastPInvokeError();
            _ = Close(handle);
            if (failed != 0)
            {
                throw new IOException($"{folder}: sync failed, error {error}");
            }
        }
    }

    /// <inheritdoc />
    public override MappedFile? Open(string name)
    {
        try
        {
            return MappedFile.Map(PathOf(name));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <inheritdoc />
    public override void Delete(string name)
    {
        if (File.Exists(PathOf(name)))
        {
            File.Delete(PathOf(name));
        }
    }

    /// <inheritdoc />
    public override IReadOnlyList<string> List() =>
        [.. Directory.EnumerateFiles(folder).Select(p => Path.GetFileName(p)).Where(n => !n.EndsWith(LockEnding, StringComparison.Ordinal))];

    /// <inheritdoc />
    public override IDisposable? TryLock(string right)
    {
        try
        {
            // FileShare.None takes an advisory lock on Unix, which the system drops when the process dies.
            return new FileStream(PathOf(right + LockEnding), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int FSync(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int handle);

    private string PathOf(string name) => Path.Combine(folder, name);

    private sealed class FileOutput(FileStream stream) : IndexOutput
    {
        public override void Write(ReadOnlySpan<byte> bytes) => stream.Write(bytes);

        public override void Finish()
        {
            stream.Flush(flushToDisk: true);
            stream.Dispose();
        }

        protected override void Close() => stream.Dispose();
    }
}
