namespace KnowledgeBase.Engine.Storage;

/// <summary>
/// A file of the index is not what its writer left: wrong magic, unknown version, bad checksum or an impossible
/// length. The index is derived data, so the caller's answer is to rebuild it.
/// </summary>
public sealed class CorruptIndexException : Exception
{
    /// <summary>Names what is wrong and where.</summary>
    /// <param name="file">Name of the file in the index folder.</param>
    /// <param name="offset">Byte offset in the file, or -1 when it concerns the whole file.</param>
    /// <param name="found">What was found and what was expected.</param>
    public CorruptIndexException(string file, long offset, string found)
        : base(offset < 0 ? $"{file}: {found}" : $"{file}, byte {offset}: {found}")
    {
        File = file;
        Offset = offset;
    }

    /// <summary>Name of the file in the index folder.</summary>
    public string File { get; }

    /// <summary>Byte offset, or -1.</summary>
    public long Offset { get; }
}
