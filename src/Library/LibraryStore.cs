using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Metadata;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Library;

/// <summary>
/// The library: one SQLite file in WAL mode beside a folder of originals. It is the truth; the index is derived.
/// Safe for many readers and one writer at a time, across threads and processes: writers wait for each other up to
/// 30 seconds. Every change is one transaction forced to disk, so a killed process leaves the old or the new state.
/// </summary>
public sealed class LibraryStore : IDisposable
{
    private const int PrintsAtOnce = 64;

    private const string FileColumns = "sha256, name, length, encoding, fingerprint, items, problem_code, problem_message, remarks";

    private readonly string database;
    private readonly string connectionText;
    private readonly OriginalFolder originals;
    private readonly UnitAliasFile aliases;
    private readonly Action<string> reached;
    private readonly Lock gate = new();
    private readonly Lock writing = new();
    private DateTime created;

    private LibraryStore(string folder, Action<string> reached, bool readOnly)
    {
        Folder = folder;
        IsReadOnly = readOnly;
        this.reached = reached;
        originals = new OriginalFolder(Path.Combine(folder, "originals"));
        aliases = new UnitAliasFile(folder);
        database = Path.Combine(folder, "library.db");
        connectionText = readOnly ? ReadOnlyDatabase.ConnectionText(database) : ConnectionText(SqliteOpenMode.ReadWrite);
    }

    /// <summary>Folder of the library.</summary>
    public string Folder { get; }

    /// <summary>Whether the library was opened where nothing can be written: it can be read, and every change throws.</summary>
    public bool IsReadOnly { get; }

    /// <summary>Whether the library is still there: a person may delete it, or put another in its place, while it is open.</summary>
    public bool Exists => System.IO.File.Exists(database);

    /// <summary>The table of other names of organisations that belongs to this library; people may change it.</summary>
    public string UnitAliasPath => aliases.Path;

    /// <summary>The other names of organisations as the table has them now.</summary>
    public UnitAliases UnitAliases => aliases.Now().Aliases;

    /// <summary>Whether all items are filed under the names the table has for their units now.</summary>
    public bool NamesAreTakenUp => Read(UnitAliasFile.TakenUp) == aliases.Now().Hash;

    /// <summary>Grows by one with every change.</summary>
    public long Version => Read(c => c.Number("SELECT version FROM library_version"));

    /// <summary>
    /// Opens a library, creating it when the folder is missing or empty. One that stands where nothing can be written is
    /// opened for reading.
    /// </summary>
    /// <param name="folder">Folder.</param>
    /// <param name="reached">
    /// Told the name of each step of a change that has just been reached, or null. For tests that stop the process there.
    /// </param>
    /// <returns>The open library.</returns>
    /// <exception cref="InvalidDataException">
    /// The library was written by a later program, or by an earlier one where nothing can be written.
    /// </exception>
    /// <exception cref="IOException">The folder cannot be created.</exception>
    /// <exception cref="SqliteException">The file is not a library, or cannot be opened.</exception>
    public static LibraryStore Open(string folder, Action<string>? reached = null)
    {
        string full = Path.GetFullPath(folder);
        if (ReadOnlyDatabase.IsIn(full))
        {
            return new LibraryStore(full, reached ?? (_ => { }), readOnly: true).Checked();
        }

        // An index left over from a library that was deleted must not pass for one of this library: its version is
        // never reached again when counting starts from the clock.
        bool leftovers = Directory.Exists(full) && Directory.EnumerateFileSystemEntries(full).Any();
        Directory.CreateDirectory(full);
        var store = new LibraryStore(full, reached ?? (_ => { }), readOnly: false);
        using var connection = new SqliteConnection(store.ConnectionText(SqliteOpenMode.ReadWriteCreate));
        connection.Open();
        connection.Run("PRAGMA synchronous = FULL");
        connection.Run("PRAGMA journal_mode = WAL");
        Schema.BringUpToDate(connection, leftovers ? DateTimeOffset.UtcNow.ToUnixTimeSeconds() : 0);
        store.aliases.Offer();
        return store;
    }

    /// <summary>All files, by name.</summary>
    /// <returns>The files.</returns>
    public IReadOnlyList<StoredFile> Files() =>
        Read(c => c.Rows($"SELECT {FileColumns} FROM files ORDER BY name, sha256", ReadFile));

    /// <summary>One file.</summary>
    /// <param name="sha256">Its hash.</param>
    /// <returns>The file, or null.</returns>
    public StoredFile? File(string sha256) =>
        Read(c => c.Rows($"SELECT {FileColumns} FROM files WHERE sha256 = $sha256", ReadFile, ("$sha256", sha256)).FirstOrDefault());

    /// <summary>The original bytes.</summary>
    /// <param name="sha256">Hash of the file.</param>
    /// <returns>A stream the caller closes, or null.</returns>
    public Stream? OpenOriginal(string sha256) => originals.Open(sha256);

    /// <summary>The decoded text of a file, line by line.</summary>
    /// <param name="sha256">Hash of the file.</param>
    /// <returns>Lines; index 0 is line 1. Null when the file is unknown or could never be read.</returns>
    public IReadOnlyList<string>? SourceLines(string sha256)
    {
        var packed = Read(c => c.Rows(
            "SELECT lines FROM files WHERE sha256 = $sha256 AND lines IS NOT NULL",
            row => row.GetFieldValue<byte[]>(0),
            ("$sha256", sha256)));
        return packed.Count == 0 ? null : SourceText.Unpack(packed[0]);
    }

    /// <summary>One item; an item that is part of a text put together from several files answers with the whole text.</summary>
    /// <param name="id">Article id.</param>
    /// <returns>The item, or null.</returns>
    public Article? Article(string id) =>
        Read(c => ItemReading.Article(c, id));

    /// <summary>The items of one file in reading order; of texts that go on in other files those that begin in it.</summary>
    /// <param name="sha256">Hash of the file.</param>
    /// <returns>The items.</returns>
    public IReadOnlyList<Article> Articles(string sha256) => Read(c => ItemReading.OfFile(c, sha256));

    /// <summary>How many items there are of each kind, furniture included.</summary>
    /// <returns>Wire name of the kind and number, most first.</returns>
    public IReadOnlyList<(string Kind, int Count)> ItemCounts() => Read(c => c.Rows(
        "SELECT kind, count(*) AS found FROM items GROUP BY kind ORDER BY found DESC, kind",
        row => (row.GetString(0), row.GetInt32(1))));

    /// <summary>The passages of one item in order.</summary>
    /// <param name="articleId">Article id.</param>
    /// <returns>The passages.</returns>
    public IReadOnlyList<Chunk> Chunks(string articleId) =>
        Read(c => ItemReading.Chunks(c, articleId));

    /// <summary>The passages of all items of one file, in reading order.</summary>
    /// <param name="sha256">Hash of the file.</param>
    /// <returns>The passages.</returns>
    public IReadOnlyList<Chunk> FileChunks(string sha256) => Read(c => ItemReading.ChunksOfFile(c, sha256));

    /// <summary>Policies that bear a name.</summary>
    /// <param name="key">Key of the name (<see cref="Corpus.Policies.PolicyName.Key"/>).</param>
    /// <returns>The policies, every edition, by id.</returns>
    public IReadOnlyList<Article> PoliciesNamed(string key) =>
        [.. Read(c => PolicyNameBook.Named(c, key)).Select(ItemJson.ReadArticle)];

    /// <summary>Full names that documents of the library say they shorten to a name (以下简称).</summary>
    /// <param name="key">Key of the short name.</param>
    /// <returns>Keys of the full names.</returns>
    public IReadOnlyList<string> NamesShortenedTo(string key) => Read(c => PolicyNameBook.DefinedAs(c, key));

    /// <summary>Documents that say they repeal a policy.</summary>
    /// <param name="key">Key of its name.</param>
    /// <returns>Ids of the documents and the day from which each repeals it, null when not known.</returns>
    public IReadOnlyList<(string ArticleId, string? From)> RepealsOf(string key) => Read(c => PolicyNameBook.RepealedBy(c, key));

    /// <summary>Titles of all policies.</summary>
    /// <returns>The titles, each once, sorted.</returns>
    public IReadOnlyList<string> PolicyTitles() => Read(PolicyNameBook.Titles);

    /// <summary>The files changed since an earlier version; from version -1, every file that was ever here.</summary>
    /// <param name="version">The earlier version.</param>
    /// <returns>The changed files and the version they lead to, as of one moment.</returns>
    public LibraryChanges ChangesSince(long version) => Read(connection =>
    {
        using var moment = connection.BeginTransaction(deferred: true);
        long now = connection.Number("SELECT version FROM library_version");
        var files = connection.Rows(
            "SELECT sha256, version FROM changes WHERE version > $version ORDER BY version, sha256",
            row => new ChangedFile(row.GetString(0), row.GetInt64(1)),
            ("$version", version));
        return new LibraryChanges(now, files);
    });

    /// <summary>
    /// Whether there is nothing to do for a file: it was read, or failed to be read, with this fingerprint, and its
    /// original is in its place.
    /// </summary>
    /// <param name="sha256">Hash of the file.</param>
    /// <param name="fingerprint">Version of code and settings that would read it now.</param>
    /// <returns>The file as it stands in the library, or null when it must be read.</returns>
    public StoredFile? Current(string sha256, string fingerprint)
    {
        var stored = File(sha256);
        bool neverRead = stored is { Items: 0, ProblemCode: not null };
        return stored?.Fingerprint == fingerprint && (neverRead || originals.Holds(sha256, stored.File.Length)) ? stored : null;
    }

    /// <summary>Puts a file in, replacing what an earlier reading of it left, in one transaction.</summary>
    /// <param name="contents">The file and everything read from it.</param>
    /// <param name="place">
    /// Where the file lies, an absolute path, or null. Another file read from there before is replaced by this one,
    /// unless it also lies elsewhere; its original is kept.
    /// </param>
    /// <exception cref="ArgumentException">The hash is not the hash of the bytes.</exception>
    public void Replace(FileContents contents, string? place = null)
    {
        var file = contents.File.File;
        if (OriginalFolder.Hash(contents.Original.Span) != file.Sha256)
        {
            throw new ArgumentException($"The bytes of {file.Name} do not have the hash {file.Sha256}.", nameof(contents));
        }

        Change((connection, version) =>
        {
            originals.Put(file.Sha256, contents.Original.Span, reached);
            WholeBook.Forget(connection, file.Sha256, version);
            PrintBook.Forget(connection, file.Sha256, version);
            FileWriter.Write(connection, contents, aliases.Now().Aliases);
            FileWriter.Log(connection, file.Sha256, version());
            reached("items-written");
            if (place is not null)
            {
                PlaceBook.Settle(connection, place, file.Sha256, version);
            }
        });
    }

    /// <summary>Records that a file could not be read. What an earlier reading left, of it or at its place, stays.</summary>
    /// <param name="failure">The file with the code and message of the failure.</param>
    /// <param name="place">Where the file lies, an absolute path, or null.</param>
    public void RecordFailure(StoredFile failure, string? place = null) => Change((connection, version) =>
    {
        if (FileWriter.WriteFailure(connection, failure))
        {
            FileWriter.Log(connection, failure.File.Sha256, version());
        }

        if (place is not null)
        {
            PlaceBook.SettleFailure(connection, place, failure.File.Sha256, version);
        }
    });

    /// <summary>Notes that a file the library already holds lies at a place; changes nothing when that is known.</summary>
    /// <param name="sha256">Hash of the file.</param>
    /// <param name="place">Absolute path.</param>
    public void NotePlace(string sha256, string place)
    {
        bool failed = File(sha256) is { Items: 0, ProblemCode: not null };
        if (Read(c => PlaceBook.IsSettled(c, place, sha256)))
        {
            return;
        }

        Change((connection, version) => _ = failed
            ? PlaceBook.SettleFailure(connection, place, sha256, version)
            : PlaceBook.Settle(connection, place, sha256, version));
    }

    /// <summary>
    /// Looks for other prints of every text that came since the last time. Each step is a transaction of its own; a run that
    /// is stopped is taken up by the next. Memory holds a few texts at a time, whatever the size of the library.
    /// </summary>
    public void FindPrints()
    {
        long place = 0;
        while (Read(c => PrintBook.NotLookedUp(c, place, PrintsAtOnce)) is { Count: > 0 } items)
        {
            Change((connection, version) => items.ForEach(item => PrintBook.LookUp(connection, item.Id, version)));
            place = items[^1].Place;
        }
    }

    /// <summary>The prints of the text of an item.</summary>
    /// <param name="id">Article id of one of them.</param>
    /// <returns>Article ids, the print that stands for all first; the id alone when the text was printed once.</returns>
    public IReadOnlyList<string> Prints(string id) => Read(c => PrintGroups.Members(c, id));

    /// <summary>For the items of a file whose text was printed several times: the print that stands for all.</summary>
    /// <param name="sha256">Hash of the file.</param>
    /// <returns>Item id to the id of that print.</returns>
    public IReadOnlyDictionary<string, string> Works(string sha256) => Read(c => c.Rows(
        "SELECT items.id, prints.work FROM items JOIN prints ON prints.item_id = items.id WHERE items.sha256 = $sha256 AND work IS NOT NULL",
        row => (Id: row.GetString(0), Work: row.GetString(1)),
        ("$sha256", sha256))).ToDictionary(p => p.Id, p => p.Work, StringComparer.Ordinal);

    /// <summary>
    /// Files every item under the name the table of other names has for its unit now. The texts themselves are not read
    /// again; an index that follows the library follows this too.
    /// </summary>
    /// <returns>Number of items filed under another name than before.</returns>
    public int TakeUpNames()
    {
        if (NamesAreTakenUp)
        {
            return 0;
        }

        int moved = 0;
        Change((connection, version) =>
        {
            var (names, hash) = aliases.Now();
            moved = UnitAliasFile.TakeUp(connection, names, hash, version);
        });
        return moved;
    }

    /// <summary>The units of all items with the number of items filed under each, most first.</summary>
    /// <returns>Unit and number.</returns>
    public IReadOnlyList<(string Unit, int Count)> UnitCounts() => Read(c => c.Rows(
        "SELECT unit, count(*) AS found FROM items WHERE unit IS NOT NULL GROUP BY unit ORDER BY found DESC, unit",
        row => (row.GetString(0), row.GetInt32(1))));

    /// <summary>Compares the database with itself and with the originals, reading every byte.</summary>
    /// <returns>What was found.</returns>
    public LibraryCheck Check() => Read(connection => LibraryCheck.Make(connection, originals));

    /// <inheritdoc />
    public void Dispose()
    {
        using var connection = new SqliteConnection(connectionText);
        SqliteConnection.ClearPool(connection);
    }

    private static StoredFile ReadFile(SqliteDataReader row) => new(
        new SourceFile(row.GetString(0), row.GetString(1), row.GetInt64(2)),
        row.GetString(3), row.GetString(4), row.GetInt32(5), row.Text(6), row.Text(7)) { Remarks = row.GetString(8) };

    private string ConnectionText(SqliteOpenMode mode) => new SqliteConnectionStringBuilder
    {
        DataSource = database,
        Mode = mode,
        Pooling = mode == SqliteOpenMode.ReadWrite,
        ForeignKeys = true,
    }.ToString();

    /// <summary>A connection to the file that stands there now; a library that was deleted is not made again.</summary>
    private SqliteConnection Connect(int patience = 30)
    {
        ForgetDeleted();
        var connection = new SqliteConnection(connectionText) { DefaultTimeout = patience };
        connection.Open();
        if (!IsReadOnly)
        {
            connection.Run("PRAGMA synchronous = FULL");
        }

        return connection;
    }

    private LibraryStore Checked()
    {
        using var connection = Connect();
        Schema.Expect(connection);
        return this;
    }

    /// <summary>Connections kept for reuse hold on to a file that was deleted: another one now stands in its place.</summary>
    private void ForgetDeleted()
    {
        lock (gate)
        {
            var found = System.IO.File.GetCreationTimeUtc(database);
            if (found != created)
            {
                using var any = new SqliteConnection(connectionText);
                SqliteConnection.ClearPool(any);
                created = found;
            }
        }
    }

    /// <summary>Reads with a connection of its own.</summary>
    internal T Read<T>(Func<SqliteConnection, T> read)
    {
        using var connection = Connect();
        return read(connection);
    }

    /// <summary>One transaction; the version counts up once, and only when the change asks for its number; waits so many seconds while another process writes.</summary>
    internal void Change(Action<SqliteConnection, Func<long>> change, int patience = 30)
    {
        if (IsReadOnly)
        {
            throw new UnauthorizedAccessException("The library cannot be written to.");
        }

        // Threads of one process take turns here; SQLite's own waiting between connections can pass one over for long.
        using var turn = writing.EnterScope();
        using var connection = Connect(patience);
        using var transaction = connection.BeginTransaction(deferred: false);
        long? version = null;
        change(connection, () => version ??= FileWriter.NextVersion(connection));
        reached("before-commit");
        transaction.Commit();
        reached("after-commit");
    }
}
