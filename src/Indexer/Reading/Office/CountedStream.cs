namespace KnowledgeBase.Indexer.Reading.Office;

/// <summary>A stream that gives at most so many bytes: what an archive says of its own sizes is not believed.</summary>
/// <param name="inner">The stream read from; closed with this one.</param>
/// <param name="most">Most bytes to give.</param>
internal sealed class CountedStream(Stream inner, long most) : Stream
{
    private long read;

    /// <summary>Whether more was there than may be read.</summary>
    public bool IsOver { get; private set; }

    /// <inheritdoc />
    public override bool CanRead => true;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => false;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position
    {
        get => read;
        set => throw new NotSupportedException();
    }

    /// <inheritdoc />
    /// <exception cref="InvalidDataException">The limit is passed; <see cref="IsOver"/> tells.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        int got = inner.Read(buffer, offset, count);
        read += got;
        IsOver = read > most;
        return IsOver ? throw new InvalidDataException("more bytes than may be read") : got;
    }

    /// <inheritdoc />
    public override void Flush()
    {
    }

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
