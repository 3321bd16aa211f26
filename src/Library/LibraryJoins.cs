using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Library;

/// <summary>What the stage that joins texts across files reads and writes.</summary>
/// <param name="library">The library.</param>
public sealed class LibraryJoins(LibraryStore library)
{
    private const string Name = "joins";

    /// <summary>The files that changed since the joins were last brought up to date, and all items with an open end.</summary>
    /// <returns>Version this is the state of, hashes of changed files, open ends.</returns>
    public (long Version, IReadOnlySet<string> Changed, IReadOnlyList<OpenEnd> Ends) Work() => library.Read(connection =>
    {
        using var moment = connection.BeginTransaction(deferred: true);
        long since = connection.Number("SELECT CAST(value AS INTEGER) FROM taken_up WHERE name = $name", ("$name", Name));
        long now = connection.Number("SELECT version FROM library_version");
        var changed = connection.Rows("SELECT sha256 FROM changes WHERE version > $since", row => row.GetString(0), ("$since", since));
        IReadOnlyList<OpenEnd> ends = changed.Count == 0 ? [] : WholeBook.Ends(connection);
        return (now, (IReadOnlySet<string>)changed.ToHashSet(StringComparer.Ordinal), ends);
    });

    /// <summary>Items as their own files have them.</summary>
    /// <param name="ids">Item ids.</param>
    /// <returns>The items that are there, in the same order.</returns>
    public IReadOnlyList<Article> Parts(IEnumerable<string> ids) =>
        library.Read(connection => ids.Select(id => ItemReading.Part(connection, id)).OfType<Article>().ToList());

    /// <summary>Makes the texts of one issue what they are to be; those that already are stay untouched.</summary>
    /// <param name="items">All items of the issue with an open end.</param>
    /// <param name="wholes">The texts put together from them, with their passages.</param>
    public void Settle(IReadOnlyList<string> items, IReadOnlyList<(Article Whole, IReadOnlyList<Chunk> Chunks)> wholes)
    {
        static string Key(IEnumerable<string> ids) => string.Join(' ', ids);
        var wanted = wholes.Select(w => Key(w.Whole.Parts.Select(p => p.ItemId))).ToHashSet(StringComparer.Ordinal);
        var there = library.Read(c => WholeBook.Chains(c, items));
        var gone = there.Where(chain => !wanted.Contains(Key(chain))).Select(chain => chain[0]).ToList();
        var known = there.Select(Key).ToHashSet(StringComparer.Ordinal);
        var fresh = wholes.Where(w => !known.Contains(Key(w.Whole.Parts.Select(p => p.ItemId)))).ToList();
        if (gone.Count + fresh.Count == 0)
        {
            return;
        }

        library.Change((connection, version) =>
        {
            WholeBook.TakeApart(connection, gone, version);
            foreach (var (whole, chunks) in fresh)
            {
                WholeBook.Put(connection, whole, chunks, version);
            }
        });
    }

    /// <summary>Notes up to which version the joins are up to date.</summary>
    /// <param name="version">Version given by <see cref="Work"/>.</param>
    public void Done(long version) => library.Change((connection, _) => connection.Run(
        "INSERT INTO taken_up VALUES ($name, $version) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        ("$name", Name), ("$version", version.ToString(System.Globalization.CultureInfo.InvariantCulture))));
}
