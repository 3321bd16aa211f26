namespace KnowledgeBase.Engine.Storage;

/// <summary>Writes a file of the index in its <see cref="Frame"/>, the checksum added up on the way.</summary>
internal sealed class FramedOutput : IDisposable
{
    private const int BufferSize = 1 << 16;
    private readonly IndexOutput output;
    private readonly ByteWriter buffer = new();
    private uint checksum = Frame.NoChecksum;
    private long length;

    /// <summary>Begins a file.</summary>
    /// <param name="output">Empty; closed with this.</param>
    public FramedOutput(IndexOutput output)
    {
        this.output = output;
        Frame.Begin(buffer);
    }

    /// <summary>Bytes of the content written so far.</summary>
    /// <exception cref="IOException">More than a segment can hold.</exception>
    public int ContentLength
    {
        get
        {
            long all = length + buffer.Length - Frame.HeadLength;
            return all <= int.MaxValue - Frame.HeadLength - Frame.FootLength
                ? (int)all
                : throw new IOException($"a segment of more than {int.MaxValue} bytes");
        }
    }

    /// <summary>Writes content.</summary>
    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        if (buffer.Length + bytes.Length > BufferSize)
        {
            Settle();
        }

        if (bytes.Length > BufferSize)
        {
            Put(bytes);
        }
        else
        {
            buffer.Bytes(bytes);
        }
    }

    /// <summary>Ends the file and brings it to the disk.</summary>
    public void Finish()
    {
        Settle();
        Frame.End(buffer, ~checksum);
        output.Write(buffer.Written);
        output.Finish();
    }

    /// <inheritdoc />
    public void Dispose() => output.Dispose();

    private void Settle()
    {
        if (buffer.Length > 0)
        {
            Put(buffer.Written);
            buffer.Clear();
        }
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        checksum = Frame.Add(checksum, bytes);
        length += bytes.Length;
        output.Write(bytes);
    }
}
