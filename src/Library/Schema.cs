using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Library;

/// <summary>The tables, and how a library of an earlier program version is brought up to date.</summary>
internal static class Schema
{
    /// <summary>Step i turns schema version i into i + 1. Steps are only ever added, never changed.</summary>
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE schema_version (version INTEGER NOT NULL);
        INSERT INTO schema_version VALUES (0);

        CREATE TABLE library_version (version INTEGER NOT NULL);
        INSERT INTO library_version VALUES ($firstVersion);

        CREATE TABLE files (
            sha256 TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            length INTEGER NOT NULL,
            encoding TEXT NOT NULL,
            fingerprint TEXT NOT NULL,
            items INTEGER NOT NULL,
            problem_code TEXT,
            problem_message TEXT,
            lines BLOB
        ) WITHOUT ROWID;

        CREATE TABLE items (
            id TEXT PRIMARY KEY,
            sha256 TEXT NOT NULL REFERENCES files (sha256) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            kind TEXT NOT NULL,
            title TEXT,
            unit TEXT,
            year INTEGER,
            json TEXT NOT NULL,
            UNIQUE (sha256, ordinal)
        );

        CREATE TABLE chunks (
            id TEXT PRIMARY KEY,
            article_id TEXT NOT NULL REFERENCES items (id) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            json TEXT NOT NULL,
            UNIQUE (article_id, ordinal)
        );

        -- Where a file was found; the same place with other bytes means a newer edition of the file.
        CREATE TABLE places (
            path TEXT NOT NULL,
            sha256 TEXT NOT NULL REFERENCES files (sha256) ON DELETE CASCADE,
            PRIMARY KEY (path, sha256)
        ) WITHOUT ROWID;
        CREATE INDEX places_by_file ON places (sha256);

        -- Editions that a newer one replaced: their originals are kept.
        CREATE TABLE superseded (
            sha256 TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            length INTEGER NOT NULL,
            by_sha256 TEXT NOT NULL,
            version INTEGER NOT NULL
        ) WITHOUT ROWID;

        -- The last change of every file that was ever here, for whatever is derived from the library.
        CREATE TABLE changes (
            sha256 TEXT PRIMARY KEY,
            version INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX changes_by_version ON changes (version);
        """,
        """
        -- What the library last took up of a file that people may change, by its name.
        CREATE TABLE taken_up (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

        -- One row for each item that was compared with the others; work is the item id of the print that stands for
        -- all prints of one text, null while there is only this one.
        CREATE TABLE prints (
            print INTEGER PRIMARY KEY AUTOINCREMENT,
            item_id TEXT NOT NULL UNIQUE REFERENCES items (id) ON DELETE CASCADE,
            work TEXT,
            keys BLOB NOT NULL
        );
        CREATE INDEX prints_by_work ON prints (work) WHERE work IS NOT NULL;

        -- Keys by which prints of one text are found; one that very many texts have is no longer added to.
        CREATE TABLE print_keys (key INTEGER NOT NULL, print INTEGER NOT NULL, PRIMARY KEY (key, print)) WITHOUT ROWID;

        -- Pairs whose texts were laid side by side and are one; a is the smaller number, excerpt the print that is cut.
        CREATE TABLE print_links (
            a INTEGER NOT NULL REFERENCES prints (print) ON DELETE CASCADE,
            b INTEGER NOT NULL REFERENCES prints (print) ON DELETE CASCADE,
            excerpt INTEGER,
            PRIMARY KEY (a, b)
        ) WITHOUT ROWID;
        CREATE INDEX print_links_by_b ON print_links (b);

        -- Items that say they go on elsewhere or began elsewhere.
        CREATE TABLE open_ends (
            item_id TEXT PRIMARY KEY REFERENCES items (id) ON DELETE CASCADE,
            issue TEXT
        ) WITHOUT ROWID;

        -- Articles put together from items of several files; the id is that of the item that begins the text.
        CREATE TABLE wholes (
            id TEXT PRIMARY KEY REFERENCES items (id) ON DELETE CASCADE,
            json TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE whole_parts (
            item_id TEXT PRIMARY KEY REFERENCES items (id) ON DELETE CASCADE,
            whole_id TEXT NOT NULL REFERENCES wholes (id) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX whole_parts_by_whole ON whole_parts (whole_id);
        CREATE TABLE whole_chunks (
            id TEXT PRIMARY KEY,
            article_id TEXT NOT NULL REFERENCES wholes (id) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            json TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX whole_chunks_by_article ON whole_chunks (article_id, ordinal);
        """,
        """
        -- What the reader of a file was in doubt of, one sentence a line.
        ALTER TABLE files ADD COLUMN remarks TEXT NOT NULL DEFAULT '';
        """,
        """
        -- Names of policies: their titles and aliases, short names they give to others, titles they repeal. Libraries of the
        -- first version fill it when their files are read again, which new code does by itself.
        CREATE TABLE policy_names (
            name TEXT NOT NULL,
            role TEXT NOT NULL,
            item_id TEXT NOT NULL REFERENCES items (id) ON DELETE CASCADE,
            other TEXT,
            UNIQUE (name, role, item_id, other)
        );
        CREATE INDEX policy_names_by_item ON policy_names (item_id);
        """,
        """
        -- 学习资料包. A version is never changed: an edit writes the next one. What was collected stands once and is never
        -- deleted, so that no reading of files, no edit and no restoring can lose it; nothing here refers to files or items.
        CREATE TABLE packs (
            id TEXT PRIMARY KEY,
            version INTEGER NOT NULL,
            removed INTEGER NOT NULL DEFAULT 0
        ) WITHOUT ROWID;
        CREATE TABLE pack_versions (
            pack_id TEXT NOT NULL REFERENCES packs (id),
            version INTEGER NOT NULL,
            made TEXT NOT NULL,
            library_version INTEGER NOT NULL,
            change TEXT NOT NULL,
            basis INTEGER NOT NULL,
            name TEXT NOT NULL,
            topic TEXT,
            note TEXT NOT NULL,
            PRIMARY KEY (pack_id, version)
        ) WITHOUT ROWID;
        CREATE TABLE pack_sections (
            pack_id TEXT NOT NULL,
            version INTEGER NOT NULL,
            ordinal INTEGER NOT NULL,
            section_id TEXT NOT NULL,
            title TEXT NOT NULL,
            PRIMARY KEY (pack_id, version, ordinal),
            FOREIGN KEY (pack_id, version) REFERENCES pack_versions (pack_id, version)
        ) WITHOUT ROWID;
        CREATE TABLE pack_collected (
            id TEXT PRIMARY KEY,
            pack_id TEXT NOT NULL REFERENCES packs (id),
            text TEXT NOT NULL,
            address TEXT NOT NULL,
            json TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE pack_entries (
            pack_id TEXT NOT NULL,
            version INTEGER NOT NULL,
            section INTEGER NOT NULL,
            ordinal INTEGER NOT NULL,
            collected_id TEXT NOT NULL REFERENCES pack_collected (id),
            note TEXT NOT NULL,
            PRIMARY KEY (pack_id, version, section, ordinal),
            FOREIGN KEY (pack_id, version, section) REFERENCES pack_sections (pack_id, version, ordinal)
        ) WITHOUT ROWID;
        """,
        """
        -- What practice cards are listed by, one row a card; the cards themselves are in the JSON of their item, or of the
        -- text put together from several (whole = 1). Libraries of earlier versions fill both tables when their files are
        -- read again, which new code does by itself.
        CREATE TABLE cards (
            item_id TEXT NOT NULL REFERENCES items (id) ON DELETE CASCADE,
            whole INTEGER NOT NULL,
            ordinal INTEGER NOT NULL,
            name TEXT,
            unit TEXT,
            province TEXT,
            city TEXT,
            industry TEXT,
            year INTEGER,
            stage TEXT,
            topics TEXT NOT NULL,
            results INTEGER NOT NULL,
            date TEXT,
            text TEXT NOT NULL,
            PRIMARY KEY (item_id, whole, ordinal)
        ) WITHOUT ROWID;

        -- Which laws and documents an item names, by the key of their name.
        CREATE TABLE policy_mentions (
            key TEXT NOT NULL,
            item_id TEXT NOT NULL REFERENCES items (id) ON DELETE CASCADE,
            whole INTEGER NOT NULL,
            mentions INTEGER NOT NULL,
            PRIMARY KEY (key, item_id, whole)
        ) WITHOUT ROWID;
        CREATE INDEX policy_mentions_by_item ON policy_mentions (item_id);
        """,
        """
        -- Self-tests as they were made of a version of a pack; never changed, so that the same test can be printed again.
        CREATE TABLE pack_tests (
            pack_id TEXT NOT NULL,
            version INTEGER NOT NULL,
            asked INTEGER NOT NULL,
            seed INTEGER NOT NULL,
            made TEXT NOT NULL,
            library_version INTEGER NOT NULL,
            json TEXT NOT NULL,
            PRIMARY KEY (pack_id, version, asked, seed),
            FOREIGN KEY (pack_id, version) REFERENCES pack_versions (pack_id, version)
        ) WITHOUT ROWID;
        """,
    ];

    /// <summary>Schema version this program writes.</summary>
    public static int Current => Steps.Length;

    /// <summary>Creates the tables or brings them up to date, in one transaction.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="firstVersion">Library version of a library created now.</param>
    /// <exception cref="InvalidDataException">The library was written by a later program.</exception>
    public static void BringUpToDate(SqliteConnection connection, long firstVersion)
    {
        if (Stored(connection) == Current)
        {
            return;
        }

        using var transaction = connection.BeginTransaction(deferred: false);
        int stored = Stored(connection);
        if (stored > Current)
        {
            throw new InvalidDataException(
                $"The library has schema version {stored}; this program knows versions up to {Current}. Use a newer program.");
        }

        for (int step = stored; step < Current; step++)
        {
            connection.Run(Steps[step], ("$firstVersion", firstVersion));
        }

        connection.Run("UPDATE schema_version SET version = $version", ("$version", Current));
        transaction.Commit();
    }

    /// <summary>Makes sure of the version where nothing can be changed.</summary>
    /// <param name="connection">An open connection.</param>
    /// <exception cref="InvalidDataException">The tables are of another version.</exception>
    public static void Expect(SqliteConnection connection)
    {
        int stored = Stored(connection);
        if (stored != Current)
        {
            throw new InvalidDataException(
                $"The library has schema version {stored}, this program needs {Current}, and the library cannot be written to.");
        }
    }

    private static int Stored(SqliteConnection connection)
    {
        bool exists = connection.Number("SELECT count(*) FROM sqlite_master WHERE name = 'schema_version'") > 0;
        return exists ? (int)connection.Number("SELECT version FROM schema_version") : 0;
    }
}
