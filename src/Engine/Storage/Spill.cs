namespace KnowledgeBase.Engine.Storage;

/// <summary>A row of bytes of which only the end is in memory; the rest waits in a file.</summary>
/// <param name="directory">Where the file is written.</param>
/// <param name="name">Name of the file.</param>
/// <param name="keep">Most bytes kept in memory between two calls of <see cref="Settle"/>.</param>
internal sealed class Spill(IndexDirectory directory, string name, int keep) : IDisposable
{
    private IndexOutput? output;
    private long settled;

    /// <summary>Where bytes are added.</summary>
    public ByteWriter End { get; } = new();

    /// <summary>Whether there is, or was, a file.</summary>
    public bool Spilled { get; private set; }

    /// <summary>Bytes in all.</summary>
    /// <exception cref="IOException">More than a section can hold.</exception>
    public int Length => settled + End.Length is var all and <= int.MaxValue
        ? (int)all
        : throw new IOException($"a section of more than {int.MaxValue} bytes");

    /// <summary>Moves the end to the file when it has grown.</summary>
    public void Settle()
    {
        if (End.Length > keep)
        {
            output ??= directory.Create(name);
            Spilled = true;
            output.Write(End.Written);
            settled += End.Length;
            End.Clear();
        }
    }

    /// <summary>Writes all bytes and is empty after it.</summary>
    public void MoveTo(FramedOutput to)
    {
        if (output is not null)
        {
            output.Dispose();
            output = null;
            using var file = directory.Open(name) ?? throw new IOException($"{name}: file is missing");
            if (file.Length != settled)
            {
                throw new IOException($"{name}: {file.Length} bytes found, {settled} expected");
            }

            to.Bytes(file.Span);
            settled = 0;
        }

        to.Bytes(End.Written);
        End.Clear();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        output?.Dispose();
        output = null;
    }
}
