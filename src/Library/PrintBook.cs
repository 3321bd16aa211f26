using System.Buffers.Binary;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Reprints;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Library;

/// <summary>
/// Which items are prints of one text. Every citable item is looked up once by its keys; what it shares keys with is laid
/// beside it. Called inside the caller's transaction. The groups do not depend on the order in which files came.
/// </summary>
internal static class PrintBook
{
    // A key that more texts have is a stock phrase. Texts printed that often still find the first of them by their bands.
    private const int CommonKey = 64;
    private const int FirstOfCommon = 4;

    // Samples a stock phrase alone would share.
    private const int FewestSamples = 2;

    /// <summary>Most candidates laid beside one item, those with most keys in common first: bounds time and memory.</summary>
    private const int MostCandidates = 24;

    private static readonly string CitableKinds = string.Join(
        ',', Enum.GetValues<ItemKind>().Where(kind => kind.IsCitable()).Select(kind => $"'{kind.Name()}'"));

    /// <summary>Items not yet looked up, in the order in which they came.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="after">Place after which to go on; 0 for the first.</param>
    /// <param name="most">Most items returned.</param>
    /// <returns>Place and id of each.</returns>
    public static List<(long Place, string Id)> NotLookedUp(SqliteConnection connection, long after, int most) => connection.Rows(
        $"""
        SELECT items.rowid, items.id FROM items
        LEFT JOIN prints ON prints.item_id = items.id
        LEFT JOIN whole_parts ON whole_parts.item_id = items.id
        WHERE items.rowid > $after AND prints.print IS NULL AND items.kind IN ({CitableKinds})
            AND (whole_parts.whole_id IS NULL OR whole_parts.whole_id = items.id)
        ORDER BY items.rowid LIMIT $most
        """,
        row => (row.GetInt64(0), row.GetString(1)),
        ("$after", after), ("$most", most));

    /// <summary>Looks an item up and notes what it is a print of.</summary>
    public static void LookUp(SqliteConnection connection, string id, Func<long> version)
    {
        // Another process may have been here since the item was listed.
        bool known = connection.Number("SELECT count(*) FROM prints WHERE item_id = $id", ("$id", id)) > 0;
        if (known || ItemReading.Article(connection, id) is not { } article)
        {
            return;
        }

        var keys = PrintKeys.Of(PrintText.Of(article.Body));
        var candidates = Candidates(connection, keys);
        long print = Insert(connection, id, keys);
        bool linked = false;
        foreach (var (other, otherId) in candidates)
        {
            if (ItemReading.Article(connection, otherId) is { } text && PrintComparison.Compare(text, article) is { } match)
            {
                long? excerpt = match.Relation switch
                {
                    PrintRelation.FirstIsExcerpt => other,
                    PrintRelation.SecondIsExcerpt => print,
                    _ => null,
                };
                connection.Run("INSERT INTO print_links VALUES ($a, $b, $excerpt)", ("$a", other), ("$b", print), ("$excerpt", excerpt));
                linked = true;
            }
        }

        if (linked)
        {
            PrintGroups.Group(connection, [print], version);
        }
    }

    /// <summary>Forgets the prints of a file whose items are about to go; the other prints of their texts stay one text.</summary>
    public static void Forget(SqliteConnection connection, string sha256, Func<long> version) => Forget(
        connection,
        connection.Rows(
            "SELECT prints.item_id FROM prints JOIN items ON items.id = prints.item_id WHERE items.sha256 = $sha256",
            row => row.GetString(0),
            ("$sha256", sha256)),
        version);

    /// <summary>Forgets prints; their items, if they stay, are looked up anew.</summary>
    public static void Forget(SqliteConnection connection, IReadOnlyList<string> itemIds, Func<long> version)
    {
        var works = new HashSet<string>(StringComparer.Ordinal);
        foreach (string id in itemIds)
        {
            foreach (var (print, work, keys) in connection.Rows(
                "SELECT print, work, keys FROM prints WHERE item_id = $id",
                row => (row.GetInt64(0), row.Text(1), row.GetFieldValue<byte[]>(2)),
                ("$id", id)))
            {
                foreach (long key in Unpack(keys))
                {
                    connection.Run("DELETE FROM print_keys WHERE key = $key AND print = $print", ("$key", key), ("$print", print));
                }

                connection.Run("DELETE FROM prints WHERE print = $print", ("$print", print));
                if (work is not null)
                {
                    works.Add(work);
                }
            }
        }

        foreach (string work in works)
        {
            PrintGroups.Group(
                connection, connection.Rows("SELECT print FROM prints WHERE work = $work ORDER BY print", row => row.GetInt64(0), ("$work", work)), version);
        }
    }

    // Prints that share a band, or samples that no stock phrase explains.
    private static List<(long Print, string ItemId)> Candidates(SqliteConnection connection, PrintKeys keys)
    {
        var shared = new Dictionary<long, (int Bands, int Samples)>();
        foreach (long key in keys.Bands)
        {
            var holders = Holders(connection, key);
            foreach (long print in holders.Take(holders.Count > CommonKey ? FirstOfCommon : CommonKey))
            {
                shared[print] = (shared.GetValueOrDefault(print).Bands + 1, shared.GetValueOrDefault(print).Samples);
            }
        }

        foreach (long key in keys.Samples)
        {
            var holders = Holders(connection, key);
            foreach (long print in holders.Count > CommonKey ? [] : holders)
            {
                shared[print] = (shared.GetValueOrDefault(print).Bands, shared.GetValueOrDefault(print).Samples + 1);
            }
        }

        return [.. shared.Where(s => s.Value.Bands > 0 || s.Value.Samples >= FewestSamples)
            .OrderByDescending(s => (4 * s.Value.Bands) + s.Value.Samples).ThenBy(s => s.Key)
            .Take(MostCandidates)
            .SelectMany(s => connection.Rows("SELECT item_id FROM prints WHERE print = $print", row => (s.Key, row.GetString(0)), ("$print", s.Key)))];
    }

    private static List<long> Holders(SqliteConnection connection, long key) => connection.Rows(
        "SELECT print FROM print_keys WHERE key = $key ORDER BY print LIMIT $most",
        row => row.GetInt64(0),
        ("$key", key), ("$most", CommonKey + 1));

    private static long Insert(SqliteConnection connection, string id, PrintKeys keys)
    {
        long[] all = [.. keys.Bands.Concat(keys.Samples).Distinct().Order()];
        connection.Run("INSERT INTO prints (item_id, keys) VALUES ($id, $keys)", ("$id", id), ("$keys", Pack(all)));
        long print = connection.Number("SELECT last_insert_rowid()");
        foreach (long key in all)
        {
            if (Holders(connection, key).Count <= CommonKey)
            {
                connection.Run("INSERT OR IGNORE INTO print_keys VALUES ($key, $print)", ("$key", key), ("$print", print));
            }
        }

        return print;
    }

    private static byte[] Pack(long[] keys)
    {
        byte[] bytes = new byte[keys.Length * sizeof(long)];
        for (int i = 0; i < keys.Length; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(i * sizeof(long)), keys[i]);
        }

        return bytes;
    }

    private static IEnumerable<long> Unpack(byte[] bytes) =>
        Enumerable.Range(0, bytes.Length / sizeof(long)).Select(i => BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(i * sizeof(long))));
}
