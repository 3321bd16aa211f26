using KnowledgeBase.Corpus.Packs;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Library;

/// <summary>How an edit of a pack ended.</summary>
/// <param name="Pack">The pack as it is now; null exactly when there is none of this id, or it was put away.</param>
/// <param name="Conflict">Whether nothing was written because the pack has changed since the version the edit was made on.</param>
public sealed record PackEdited(Pack? Pack, bool Conflict = false);

/// <summary>A self-test as it was made.</summary>
/// <param name="Version">Version of the pack it was made of.</param>
/// <param name="Asked">Number of questions asked for.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Made">Moment it was made.</param>
/// <param name="LibraryVersion">Version of the library it was made on.</param>
/// <param name="Json">The test; empty in lists.</param>
public sealed record StoredTest(int Version, int Asked, int Seed, DateTimeOffset Made, long LibraryVersion, string Json);

/// <summary>
/// Packs in the library. Every edit is one transaction that writes the next version; earlier versions stay. Packs are no part of
/// what the index follows, so the library version does not count them. Thread-safe, as the library is.
/// </summary>
/// <param name="library">The library.</param>
/// <param name="clock">Tells the moment of a change.</param>
public sealed class PackStore(LibraryStore library, TimeProvider clock)
{
    /// <summary>Most self-tests kept of one version of a pack.</summary>
    public const int MostTests = 60;

    // Seconds a reader of a test waits while another process writes; and SQLITE_BUSY (https://www.sqlite.org/rescode.html#busy).
    private const int KeepingPatience = 2;
    private const int Busy = 5;

    /// <summary>All packs, the last changed first; those put away among them.</summary>
    /// <returns>The packs.</returns>
    public IReadOnlyList<PackSummary> All() => library.Read(PackBook.All);

    /// <summary>One pack.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="version">One of its versions; null for the one in force.</param>
    /// <returns>The pack, also one that was put away; null when there is none, or no such version.</returns>
    public Pack? Pack(string id, int? version = null) => library.Read(connection =>
        PackBook.Now(connection, id) is { } now ? PackBook.Read(connection, id, version ?? now.Version) : null);

    /// <summary>Whether a pack was put away.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>True when it was.</returns>
    public bool IsRemoved(string id) => library.Read(connection => PackBook.Now(connection, id)?.Removed ?? false);

    /// <summary>Its versions, the latest first.</summary>
    /// <param name="id">Id of the pack.</param>
    /// <returns>The versions; empty when there is no such pack.</returns>
    public IReadOnlyList<PackVersion> Versions(string id) => library.Read(connection => PackBook.Versions(connection, id));

    /// <summary>A text that was once collected into a pack, whether it still stands in it or not.</summary>
    /// <param name="packId">Id of the pack.</param>
    /// <param name="id">Id of the text.</param>
    /// <returns>The text, or null.</returns>
    public CollectedText? Collected(string packId, string id) => library.Read(connection => PackBook.Collected(connection, packId, id));

    /// <summary>A self-test that was kept.</summary>
    /// <param name="packId">Id of the pack.</param>
    /// <param name="version">Its version.</param>
    /// <param name="asked">Number of questions asked for.</param>
    /// <param name="seed">The seed.</param>
    /// <returns>The test; null when none was kept.</returns>
    public StoredTest? Test(string packId, int version, int asked, int seed) => library.Read(c => PackTestBook.Read(c, packId, version, asked, seed));

    /// <summary>The self-tests kept of a pack, the last made first, without their questions.</summary>
    /// <param name="packId">Id of the pack.</param>
    /// <returns>The tests.</returns>
    public IReadOnlyList<StoredTest> Tests(string packId) => library.Read(c => PackTestBook.All(c, packId));

    /// <summary>Keeps a self-test.</summary>
    /// <param name="packId">Id of the pack.</param>
    /// <param name="test">The test; its moment is set here.</param>
    /// <returns>The test as it is kept: the one that was there before, if another was quicker; null when another process writes for long, and when the version has <see cref="MostTests"/>.</returns>
    public StoredTest? Keep(string packId, StoredTest test)
    {
        ArgumentNullException.ThrowIfNull(test);
        StoredTest? kept = null;
        try
        {
            library.Change(
                (connection, _) =>
                {
                    kept = PackTestBook.Read(connection, packId, test.Version, test.Asked, test.Seed);
                    if (kept is null && PackTestBook.Count(connection, packId, test.Version) < MostTests && PackBook.Read(connection, packId, test.Version) is not null)
                    {
                        kept = test with { Made = clock.GetUtcNow() };
                        PackTestBook.Write(connection, packId, kept);
                    }
                },
                KeepingPatience);
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode == Busy)
        {
            return null;
        }

        return kept;
    }

    /// <summary>Writes a new pack as its first version.</summary>
    /// <param name="pack">The pack; version and moment are set here.</param>
    /// <returns>The pack as written.</returns>
    public Pack Begin(Pack pack)
    {
        var first = pack with { Version = 1, Basis = 1, Made = clock.GetUtcNow(), LibraryVersion = library.Version };
        library.Change((connection, _) => PackBook.Write(connection, first));
        return first;
    }

    /// <summary>Edits a pack: reads its present version and writes what the edit makes of it, in one transaction.</summary>
    /// <param name="id">Id of the pack.</param>
    /// <param name="change">What is changed, a short Chinese sentence.</param>
    /// <param name="edit">The edit. A result that says the same writes nothing; null means that the edit does not apply.</param>
    /// <param name="expected">Version the edit was made on, or null when it holds for any.</param>
    /// <param name="basis">Version whose content the result has; null when it is its own.</param>
    /// <returns>The pack now, and whether the edit came too late.</returns>
    public PackEdited Edit(string id, string change, Func<Pack, Pack?> edit, int? expected = null, int? basis = null)
    {
        ArgumentNullException.ThrowIfNull(edit);
        PackEdited result = new(null);
        long libraryVersion = library.Version;
        library.Change((connection, _) =>
        {
            if (PackBook.Now(connection, id) is not { Removed: false } now || PackBook.Read(connection, id, now.Version) is not { } before)
            {
                return;
            }

            result = new PackEdited(before, expected is int version && version != before.Version);
            if (result.Conflict || edit(before) is not { } after || PackEdits.SaysTheSame(before, after))
            {
                return;
            }

            int next = before.Version + 1;
            var written = after with
            {
                Id = id, Version = next, Basis = basis ?? next, Made = clock.GetUtcNow(), LibraryVersion = libraryVersion, Change = change,
            };
            PackBook.Write(connection, written);
            result = new PackEdited(written);
        });
        return result;
    }

    /// <summary>Puts a pack away, or takes it out again; nothing of it is deleted.</summary>
    /// <param name="id">Id of the pack.</param>
    /// <param name="removed">Whether it is put away.</param>
    /// <returns>False when there is no such pack.</returns>
    public bool Remove(string id, bool removed)
    {
        if (library.Read(connection => PackBook.Now(connection, id)) is null)
        {
            return false;
        }

        library.Change((connection, _) => PackBook.Remove(connection, id, removed));
        return true;
    }
}
