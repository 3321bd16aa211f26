using System.IO.MemoryMappedFiles;

namespace KnowledgeBase.Engine.Storage;

/// <summary>The bytes of a file, read in place. Stays readable after the file is deleted from its folder.</summary>
public sealed unsafe class MappedFile : IDisposable
{
    private readonly byte[]? copy;
    private readonly MemoryMappedFile? mapping;
    private readonly MemoryMappedViewAccessor? view;
    private readonly byte* start;
    private int users = 1;

    /// <summary>Bytes held in memory.</summary>
    /// <param name="bytes">The bytes.</param>
    public MappedFile(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        copy = bytes;
        Length = bytes.Length;
    }

    private MappedFile(MemoryMappedFile mapping, int length)
    {
        this.mapping = mapping;
        view = mapping.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        byte* pointer = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref pointer);
        start = pointer + view.PointerOffset;
        Length = length;
    }

    /// <summary>Number of bytes.</summary>
    public int Length { get; }

    /// <summary>All bytes. Only valid until the last user disposes the file.</summary>
    public ReadOnlySpan<byte> Span => copy is not null ? copy : new ReadOnlySpan<byte>(start, Length);

    /// <summary>Maps a file of the file system.</summary>
    /// <param name="path">Its path.</param>
    /// <returns>The mapped file.</returns>
    /// <exception cref="IOException">It cannot be opened, or has more than 2 GiB.</exception>
    public static MappedFile Map(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (stream.Length > int.MaxValue)
        {
            throw new IOException($"{Path.GetFileName(path)}: {stream.Length} bytes, at most {int.MaxValue} expected");
        }

        if (stream.Length == 0)
        {
            return new MappedFile([]);
        }

        var mapping = MemoryMappedFile.CreateFromFile(
            stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        return new MappedFile(mapping, (int)stream.Length);
    }

    /// <summary>Counts one more user; each must dispose once.</summary>
    /// <returns>This file.</returns>
    public MappedFile Share()
    {
        Interlocked.Increment(ref users);
        return this;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (Interlocked.Decrement(ref users) == 0 && view is not null)
        {
            view.SafeMemoryMappedViewHandle.ReleasePointer();
            view.Dispose();
            mapping!.Dispose();
        }
    }
}
