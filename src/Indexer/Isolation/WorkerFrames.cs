using System.Buffers.Binary;

namespace KnowledgeBase.Indexer.Isolation;

/// <summary>Messages on a pipe: four bytes of length, lowest first, then as many bytes.</summary>
internal static class WorkerFrames
{
    /// <summary>Longest message, in bytes.</summary>
    public const int MaxLength = 1024 * 1024 * 1024;

    /// <summary>Writes one message.</summary>
    /// <param name="stream">The pipe.</param>
    /// <param name="message">The message, possibly empty.</param>
    /// <exception cref="IOException">The other end is gone.</exception>
    public static void Write(Stream stream, ReadOnlySpan<byte> message)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, message.Length);
        stream.Write(length);
        stream.Write(message);
        stream.Flush();
    }

    /// <summary>Reads one message.</summary>
    /// <param name="stream">The pipe.</param>
    /// <returns>The message, or null when the pipe ended, within a message or before one, or holds something else.</returns>
    public static byte[]? Read(Stream stream)
    {
        Span<byte> head = stackalloc byte[sizeof(int)];
        if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length)
        {
            return null;
        }

        int length = BinaryPrimitives.ReadInt32LittleEndian(head);
        return length is < 0 or > MaxLength ? null : ReadBody(stream, length);
    }

    // A false length must not cost its memory at once: the space grows with what really arrives.
    private static byte[]? ReadBody(Stream stream, int length)
    {
        const int Step = 16 * 1024 * 1024;
        byte[] body = new byte[Math.Min(length, Step)];
        for (int done = 0; done < length;)
        {
            if (done == body.Length)
            {
                Array.Resize(ref body, (int)Math.Min(length, body.Length * 2L));
            }

            int read = stream.Read(body, done, body.Length - done);
            if (read == 0)
            {
                return null;
            }

            done += read;
        }

        return body;
    }
}
