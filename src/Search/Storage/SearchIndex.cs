using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Schema;

namespace KnowledgeBase.Search.Storage;

/// <summary>
/// The index on disk: derived from the library, thrown away and rebuilt whenever it is not what this program would
/// write. Safe for many readers and one writer; searches go on while it is changed or rebuilt. A change made by another
/// process is noticed by the next search, which opens what is new; others go on meanwhile with what there is.
/// </summary>
public sealed class SearchIndex : IDisposable
{
    private const string Closed = "The index is closed.";

    private readonly Lock gate = new();
    private readonly IndexFolder folder;
    private readonly IndexDocuments documents;
    private Generation? generation;
    private IndexState? state;
    private string? fault;
    private IndexStamp? stamp;

    // The generation that is open, and what the engine said when the present state was read from it.
    private string? opened;
    private long shown;

    private SearchIndex(IndexFolder folder, TextAnalyzer analyzer)
    {
        this.folder = folder;
        Analyzer = analyzer;
        documents = new IndexDocuments(analyzer);
        Fingerprint = IndexFields.SchemaVersion + ' ' + analyzer.Version;
    }

    /// <summary>Everything that decides what this program writes into the index.</summary>
    public string Fingerprint { get; }

    /// <summary>Folder of the index.</summary>
    public string Folder => folder.Path;

    /// <summary>Why the index cannot be used and must be rebuilt (missing, other version, damaged), or null when it is good.</summary>
    public string? Fault
    {
        get
        {
            TakeUpUnlessBusy();
            return fault;
        }
    }

    /// <summary>The library version it holds; -1 while there is a <see cref="Fault"/>.</summary>
    public long LibraryVersion => Read(s => s.Note.LibraryVersion, -1);

    /// <summary>Number of indexed items, furniture left out.</summary>
    public int ArticleCount => Read(s => s.Articles.Count, 0);

    /// <summary>Number of indexed passages.</summary>
    public int PassageCount => Read(s => s.PassagesOf(s.Articles).Count, 0);

    /// <summary>Hashes of the source files it holds.</summary>
    public IReadOnlyCollection<string> Files =>
        Read<IReadOnlyCollection<string>>(s => [.. s.Snapshot.Count(IndexFields.File, null).Keys], []);

    /// <summary>What its texts were analysed by; questions must be too.</summary>
    internal TextAnalyzer Analyzer { get; }

    /// <summary>Opens the index of a folder; never throws for what is found there, see <see cref="Fault"/>.</summary>
    /// <param name="folder">Folder, created when missing.</param>
    /// <param name="engine">The engine, or null for the default of this build.</param>
    /// <returns>The index.</returns>
    public static SearchIndex Open(string folder, EngineKind? engine = null)
    {
        engine ??= EngineCatalogue.Default;
        return Open(folder, path => engine.Open(path), engine.Analyzer);
    }

    /// <summary>Opens the index of a folder on a given engine.</summary>
    /// <param name="folder">Folder, created when missing.</param>
    /// <param name="open">Opens or creates the engine's files in a folder.</param>
    /// <param name="analyzer">Analysis of texts and questions.</param>
    /// <returns>The index.</returns>
    internal static SearchIndex Open(string folder, Func<string, ISearchEngine> open, TextAnalyzer analyzer)
    {
        Directory.CreateDirectory(folder);
        var index = new SearchIndex(new IndexFolder(folder, open), analyzer);
        lock (index.gate)
        {
            index.Load();
        }

        return index;
    }

    /// <summary>Puts changes in, atomically: a search sees all of them or none.</summary>
    /// <param name="changes">Changed and deleted files.</param>
    /// <param name="libraryVersion">Library version the index holds afterwards.</param>
    /// <exception cref="InvalidOperationException">The index has a <see cref="Fault"/>.</exception>
    /// <exception cref="InvalidDataException">The index is damaged, which is its <see cref="Fault"/> from now on; or the changes are.</exception>
    public void Apply(IReadOnlyList<FileChange> changes, long libraryVersion)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (gate)
        {
            TakeUpChanges();
            if (generation is null || fault is not null)
            {
                throw new InvalidOperationException("The index must be rebuilt before changes go in: " + fault);
            }

            try
            {
                generation.Engine.Write(new EngineBatch(
                    [.. changes.Select(c => c.Sha256)],
                    changes.SelectMany(Documents),
                    new IndexNote(Fingerprint, libraryVersion).Write()));
                var written = folder.Stamp();
                Publish(generation);
                stamp = written;
            }
            catch (InvalidDataException)
            {
                // The index or the library may be damaged; opened anew, the index is verified from the first to the last byte.
                Load();
                throw;
            }
        }
    }

    /// <summary>Builds the whole index anew beside the old one, checks it by reading it back, and swaps it in.</summary>
    /// <param name="files">Every file of the library; read once, in order.</param>
    /// <param name="libraryVersion">Library version the index holds afterwards.</param>
    /// <exception cref="InvalidDataException">What was written does not read back; the old index stays.</exception>
    public void Rebuild(IEnumerable<FileChange> files, long libraryVersion)
    {
        ArgumentNullException.ThrowIfNull(files);
        var built = folder.Create();
        int written = 0;
        try
        {
            using (var engine = folder.Open(built))
            {
                // The engine bounds what is in memory; the documents are made one by one as it takes them.
                var documents = files.SelectMany(Documents).Select(document =>
                {
                    written++;
                    return document;
                });
                engine.Write(new EngineBatch([], documents, new IndexNote(Fingerprint, libraryVersion).Write()));
            }

            ReadBack(built, written);
        }
        catch
        {
            folder.Delete(built);
            throw;
        }

        lock (gate)
        {
            folder.MakeCurrent(built);
            Load();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (gate)
        {
            Unload();
            fault = Closed;
        }
    }

    /// <summary>Uses the present state; it stays whole until the work is done.</summary>
    /// <typeparam name="T">Type of the answer.</typeparam>
    /// <param name="work">What to do with it.</param>
    /// <param name="otherwise">Answer while there is a <see cref="Fault"/>.</param>
    /// <returns>The answer.</returns>
    internal T Read<T>(Func<IndexState, T> work, T otherwise)
    {
        TakeUpUnlessBusy();
        while (Volatile.Read(ref state) is { } now)
        {
            if (now.Enter())
            {
                try
                {
                    return work(now);
                }
                finally
                {
                    now.Leave();
                }
            }
        }

        return otherwise;
    }

    private IEnumerable<EngineDocument> Documents(FileChange change)
    {
        var chunks = change.Chunks.ToLookup(c => c.ArticleId);
        return change.Articles
            .Where(a => a.Kind != ItemKind.Furniture)
            .SelectMany(a => documents.Of(a, chunks[a.Id], change.Works.GetValueOrDefault(a.Id)));
    }

    /// <summary>Takes over what another process has written or swapped in; waits when a change is being made here.</summary>
    internal void TakeUp()
    {
        lock (gate)
        {
            TakeUpChanges();
        }
    }

    // Where there is a state to search, no search waits for a change or for the opening of new files.
    private void TakeUpUnlessBusy()
    {
        if (folder.Stamp() == Volatile.Read(ref stamp))
        {
            return;
        }

        if (Volatile.Read(ref state) is null)
        {
            TakeUp();
        }
        else if (gate.TryEnter())
        {
            try
            {
                TakeUpChanges();
            }
            finally
            {
                gate.Exit();
            }
        }
    }

    private void TakeUpChanges()
    {
        var now = folder.Stamp();
        if (fault != Closed && now != stamp && !TakenUp(now))
        {
            Load();
        }
    }

    // Of a generation that is open only what is new is opened; its own merges are nothing new.
    private bool TakenUp(IndexStamp now)
    {
        if (generation is null || folder.Current() != opened)
        {
            return false;
        }

        try
        {
            if (generation.Engine.Refresh() != shown)
            {
                Publish(generation);
            }

            stamp = now;
            return Volatile.Read(ref state)!.Note.Fingerprint == Fingerprint;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // The old state stays in use until the new one is open.
    private void Load()
    {
        var previous = generation;
        stamp = folder.Stamp();
        fault = TryLoad();
        if (fault is null)
        {
            previous?.Leave();
        }
        else
        {
            Unload();
        }
    }

    private string? TryLoad()
    {
        if (folder.Current() is not { } current)
        {
            return "There is no index yet.";
        }

        Generation? loaded = null;
        try
        {
            loaded = new Generation(folder.Open(current));
            var note = IndexNote.Read(loaded.Engine.Note);
            string? wrong = note is null ? "The index does not say what it holds."
                : note.Fingerprint != Fingerprint ? "The index was written by another version of the program."
                : null;
            if (wrong is null)
            {
                Publish(loaded);
                opened = current;
                return null;
            }

            loaded.Leave();
            return wrong;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            loaded?.Leave();
            return "The index cannot be read: " + e.Message;
        }
    }

    private void Publish(Generation current)
    {
        // Asked before the snapshot is taken: what is written in between is taken up the next time.
        shown = current.Engine.Refresh();
        var note = IndexNote.Read(current.Engine.Note) ?? throw new InvalidDataException("The index does not say what it holds.");
        var snapshot = current.Engine.Snapshot();
        current.Enter();
        var next = new IndexState(snapshot, current.Engine.Name, note, Analyzer, current.Leave);
        var previous = Interlocked.Exchange(ref state, next);
        generation = current;
        fault = null;
        previous?.Leave();
    }

    private void Unload()
    {
        Interlocked.Exchange(ref state, null)?.Leave();
        generation?.Leave();
        generation = null;
        opened = null;
    }

    private void ReadBack(string built, int written)
    {
        using var engine = folder.Open(built);
        using var snapshot = engine.Snapshot();
        var all = snapshot.Match(new ColumnQuery(IndexFields.Level, [IndexFields.ArticleLevel, IndexFields.PassageLevel]));
        if (all.Count != written || IndexNote.Read(engine.Note)?.Fingerprint != Fingerprint)
        {
            throw new InvalidDataException($"The new index holds {all.Count} documents instead of {written}.");
        }

        foreach (int document in all.Numbers())
        {
            _ = snapshot.Stored(document).Length;
        }
    }
}
