namespace KnowledgeBase.Indexer.Reading.Archives;

/// <summary>A file in an archive, before its bytes are expanded.</summary>
/// <param name="Path">Its path in the archive, as its writer saw it; a label only, nothing is ever written to it.</param>
/// <param name="Packed">Compressed size in bytes.</param>
/// <param name="Length">Size in bytes as stated; -1 when it is not stated.</param>
/// <param name="Encrypted">Whether it is protected by a password.</param>
/// <param name="Checksum">CRC-32 of its bytes as stated, or null when it is not stated.</param>
/// <param name="Open">Opens a stream of its bytes; what is wrong shows as <see cref="InvalidDataException"/>.</param>
internal sealed record ArchiveEntry(string Path, long Packed, long Length, bool Encrypted, uint? Checksum, Func<Stream> Open)
{
    /// <summary>Whether it is a symbolic link, whose bytes are the path it leads to.</summary>
    public bool IsLink { get; init; }
}
