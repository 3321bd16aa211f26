namespace KnowledgeBase.Engine.Storage;

/// <summary>A file being written from front to back. What was not finished may be there in part, or not at all.</summary>
public abstract class IndexOutput : IDisposable
{
    /// <summary>Writes the next bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <exception cref="IOException">The disk refused.</exception>
    public abstract void Write(ReadOnlySpan<byte> bytes);

    /// <summary>Brings the whole file to the disk; nothing is written after it.</summary>
    /// <exception cref="IOException">The disk refused.</exception>
    public abstract void Finish();

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        Close();
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the file; more than once is no error.</summary>
    protected abstract void Close();
}
