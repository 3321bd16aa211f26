using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Lucene.Searching;
using KnowledgeBase.Search.Lucene.Storage;
using KnowledgeBase.Search.Lucene.Words;
using KnowledgeBase.Search.Lucene.Writing;
using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lock = System.Threading.Lock;

namespace KnowledgeBase.Search.Lucene;

/// <summary>
/// The port on Lucene.Net. The files of Lucene lie in a folder inside the engine's own; after each commit a small file beside
/// it is replaced, so that the engine's folder changes once a commit, which is what other processes look at.
/// </summary>
public sealed class LuceneEngine : ISearchEngine
{
    private const string Postings = "postings";
    private const string Marker = "committed";

    private static readonly Similarity Scoring = new ExactLengthBm25();

    private readonly Lock gate = new();
    private readonly Lock writing = new();
    private readonly string folder;
    private readonly EngineSchema schema;
    private readonly FSDirectory directory;
    private DirectoryReader? reader;
    private long changes;

    private bool disposed;

    private LuceneEngine(string folder, EngineSchema schema, FSDirectory directory, string? commit)
    {
        this.folder = folder;
        this.schema = schema;
        this.directory = directory;
        reader = commit is null ? null : OpenReader(commit);
        Mark();
    }

    /// <summary>What the catalogue of engines finds this engine by.</summary>
    public static EngineKind Kind { get; } = new("lucene", Open, () => new MarkovSegmenter());

    /// <inheritdoc />
    public string Name => Kind.Name;

    /// <inheritdoc />
    public string? Note
    {
        get
        {
            lock (gate)
            {
                return Said(reader, BatchWriter.NoteKey);
            }
        }
    }

    /// <summary>Opens or creates its files in a folder.</summary>
    /// <param name="folder">Folder, created when missing.</param>
    /// <param name="schema">What it is to hold.</param>
    /// <returns>The engine.</returns>
    /// <exception cref="InvalidDataException">The files are damaged or of another version; the message names file and place.</exception>
    public static ISearchEngine Open(string folder, EngineSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        System.IO.Directory.CreateDirectory(Path.Combine(folder, Postings));
        var directory = FSDirectory.Open(Path.Combine(folder, Postings));
        try
        {
            return OpenSettled(folder, schema, directory);
        }
#pragma warning disable CA1031 // Whatever a damaged file makes its reader do, the answer is the same.
        catch (Exception fault) when (fault is not (OutOfMemoryException or UnauthorizedAccessException))
#pragma warning restore CA1031
        {
            directory.Dispose();
            throw fault as InvalidDataException ?? new InvalidDataException(fault.Message, fault);
        }
    }

    /// <inheritdoc />
    public void Write(EngineBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        lock (writing)
        {
            BatchWriter.Write(directory, schema, batch, empty: reader is null);
            TakeOver();
            Mark();
        }
    }

    /// <inheritdoc />
    public long Refresh()
    {
        lock (writing)
        {
            TakeOver();
            return changes;
        }
    }

    /// <inheritdoc />
    public IEngineSnapshot Snapshot()
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            if (reader is null)
            {
                return new LuceneSnapshot(new MultiReader(), Scoring);
            }

            reader.IncRef();
            return new LuceneSnapshot(reader, Scoring);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (gate)
        {
            disposed = true;
            reader?.Dispose();
            reader = null;
        }

        directory.Dispose();
    }

    // A writer of another process may commit while the files are being opened, and remove what it replaced.
    private static LuceneEngine OpenSettled(string folder, EngineSchema schema, FSDirectory directory)
    {
        string? tried = null;
        while (true)
        {
            string? commit = SegmentInfos.GetLastCommitSegmentsFileName(directory);
            try
            {
                return new LuceneEngine(folder, schema, directory, CommitCheck.Run(directory));
            }
            catch (IOException) when (commit is not null && commit != tried
                && SegmentInfos.GetLastCommitSegmentsFileName(directory) != commit)
            {
                tried = commit;
            }
        }
    }

    private static string? Said(DirectoryReader? reader, string key) =>
        reader?.IndexCommit.UserData.TryGetValue(key, out string? said) == true ? said : null;

    private DirectoryReader OpenReader(string commit)
    {
        // Exactly the commit that was checked: a newer one may be in the making.
        var opened = DirectoryReader.Open(DirectoryReader.ListCommits(directory).FirstOrDefault(c => c.SegmentsFileName == commit)
            ?? throw new IOException($"{commit}: replaced while it was being opened"));
        string? found = Said(opened, BatchWriter.SchemaKey);
        if (found == schema.Version)
        {
            return opened;
        }

        opened.Dispose();
        throw new InvalidDataException(
            $"{commit}: schema {found ?? "unknown"} found, {schema.Version} expected");
    }

    // Only segments that are new are opened. The commit is named, because a change of nothing but the note would else pass
    // for no change.
    private void TakeOver()
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        var next = reader is null
            ? CommitCheck.Run(directory) is { } first ? OpenReader(first) : null
            : DirectoryReader.OpenIfChanged(reader, DirectoryReader.ListCommits(directory)[^1]);
        if (next is null)
        {
            return;
        }

        lock (gate)
        {
            reader?.Dispose();
            reader = next;
            changes++;
        }
    }

    // A commit that could not be told of is told of by the next change or opening; it is made all the same.
    private void Mark()
    {
        string place = Path.Combine(folder, Marker);
        try
        {
            if (reader is { } told && (!File.Exists(place) || File.ReadAllText(place) != told.IndexCommit.SegmentsFileName))
            {
                File.WriteAllText(place + ".new", told.IndexCommit.SegmentsFileName);
                File.Move(place + ".new", place, overwrite: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }
}
