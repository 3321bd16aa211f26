using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Library;

/// <summary>A file the library holds, with what became of it.</summary>
/// <param name="File">The file.</param>
/// <param name="Encoding">Encoding its text was read with, for example utf-8.</param>
/// <param name="Fingerprint">Version of code and settings that read it.</param>
/// <param name="Items">Number of items.</param>
/// <param name="ProblemCode">Code of the failure when it could not be read, or null.</param>
/// <param name="ProblemMessage">Its message, or null.</param>
public sealed record StoredFile(
    SourceFile File, string Encoding, string Fingerprint, int Items, string? ProblemCode, string? ProblemMessage);

/// <summary>Everything that one file brings into the library in one transaction.</summary>
/// <param name="File">The file record.</param>
/// <param name="Original">The bytes as given.</param>
/// <param name="Lines">The decoded text, split at line feeds: what line numbers count.</param>
/// <param name="Articles">All items, furniture included, in reading order.</param>
/// <param name="Chunks">Passages of all items but furniture.</param>
public sealed record FileContents(
    StoredFile File,
    ReadOnlyMemory<byte> Original,
    IReadOnlyList<string> Lines,
    IReadOnlyList<Article> Articles,
    IReadOnlyList<Chunk> Chunks);

/// <summary>
/// The library: one SQLite file in WAL mode beside a folder of originals. It is the truth; the index is derived.
/// Safe for many readers and one writer, also across processes.
/// </summary>
public sealed class LibraryStore : IDisposable
{
    private LibraryStore(string folder) => Folder = folder;

    /// <summary>Folder of the library.</summary>
    public string Folder { get; }

    /// <summary>Grows by one with every change.</summary>
    public long Version => throw new NotImplementedException();

    /// <summary>Opens a library, creating it when the folder is missing or empty.</summary>
    /// <param name="folder">Folder.</param>
    /// <returns>The open library.</returns>
    public static LibraryStore Open(string folder) => new(folder);

    /// <summary>All files, by name.</summary>
    /// <returns>The files.</returns>
    public IReadOnlyList<StoredFile> Files() => throw new NotImplementedException();

    /// <summary>One file.</summary>
    /// <param name="sha256">Its hash.</param>
    /// <returns>The file, or null.</returns>
    public StoredFile? File(string sha256) => throw new NotImplementedException();

    /// <summary>The original bytes.</summary>
    /// <param name="sha256">Hash of the file.</param>
    /// <returns>A stream the caller closes, or null.</returns>
    public Stream? OpenOriginal(string sha256) => throw new NotImplementedException();

    /// <summary>The decoded text of a file, line by line.</summary>
    /// <param name="sha256">Hash of the file.</param>
    /// <returns>Lines; index 0 is line 1. Null when the file is unknown.</returns>
    public IReadOnlyList<string>? SourceLines(string sha256) => throw new NotImplementedException();

    /// <summary>One item.</summary>
    /// <param name="id">Article id.</param>
    /// <returns>The item, or null.</returns>
    public Article? Article(string id) => throw new NotImplementedException();

    /// <summary>The items of one file in reading order.</summary>
    /// <param name="sha256">Hash of the file.</param>
    /// <returns>The items.</returns>
    public IReadOnlyList<Article> Articles(string sha256) => throw new NotImplementedException();

    /// <summary>The passages of one item in order.</summary>
    /// <param name="articleId">Article id.</param>
    /// <returns>The passages.</returns>
    public IReadOnlyList<Chunk> Chunks(string articleId) => throw new NotImplementedException();

    /// <summary>Puts a file in, replacing what an earlier reading of it left, in one transaction.</summary>
    /// <param name="contents">The file and everything read from it.</param>
    public void Replace(FileContents contents) => throw new NotImplementedException();

    /// <inheritdoc />
    public void Dispose()
    {
    }
}
