namespace KnowledgeBase.Search.Storage;

/// <summary>
/// The index on disk: derived from the library, thrown away and rebuilt whenever it is not what this program would
/// write. Safe for many readers and one writer; searches go on while it is rebuilt.
/// </summary>
public sealed class SearchIndex : IDisposable
{
    private SearchIndex(string folder) => Folder = folder;

    /// <summary>Folder of the index.</summary>
    public string Folder { get; }

    /// <summary>Why the index cannot be used and must be rebuilt (missing, other version, damaged), or null when it is good.</summary>
    public string? Fault => throw new NotImplementedException();

    /// <summary>The library version it holds; -1 while there is a <see cref="Fault"/>.</summary>
    public long LibraryVersion => throw new NotImplementedException();

    /// <summary>Number of indexed items, furniture left out.</summary>
    public int ArticleCount => throw new NotImplementedException();

    /// <summary>Number of indexed passages.</summary>
    public int PassageCount => throw new NotImplementedException();

    /// <summary>Hashes of the source files it holds.</summary>
    public IReadOnlyCollection<string> Files => throw new NotImplementedException();

    /// <summary>Opens the index of a folder; never throws for what is found there, see <see cref="Fault"/>.</summary>
    /// <param name="folder">Folder, created when missing.</param>
    /// <returns>The index.</returns>
    public static SearchIndex Open(string folder) => new(folder);

    /// <summary>Puts changes in, atomically: a search sees all of them or none.</summary>
    /// <param name="changes">Changed and deleted files.</param>
    /// <param name="libraryVersion">Library version the index holds afterwards.</param>
    /// <exception cref="InvalidOperationException">The index has a <see cref="Fault"/>.</exception>
    public void Apply(IReadOnlyList<FileChange> changes, long libraryVersion) => throw new NotImplementedException();

    /// <summary>Builds the whole index anew beside the old one, checks it by reading it back, and swaps it in.</summary>
    /// <param name="files">Every file of the library; read once, in order.</param>
    /// <param name="libraryVersion">Library version the index holds afterwards.</param>
    public void Rebuild(IEnumerable<FileChange> files, long libraryVersion) => throw new NotImplementedException();

    /// <inheritdoc />
    public void Dispose()
    {
    }
}
