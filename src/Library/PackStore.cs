using KnowledgeBase.Corpus.Packs;

namespace KnowledgeBase.Library;

/// <summary>How an edit of a pack ended.</summary>
/// <param name="Pack">The pack as it is now; null exactly when there is none of this id, or it was put away.</param>
/// <param name="Conflict">Whether nothing was written because the pack has changed since the version the edit was made on.</param>
public sealed record PackEdited(Pack? Pack, bool Conflict = false);

/// <summary>
/// Packs in the library. Every edit is one transaction that writes the next version; earlier versions stay. Packs are no part of
/// what the index follows, so the library version does not count them. Thread-safe, as the library is.
/// </summary>
/// <param name="library">The library.</param>
/// <param name="clock">Tells the moment of a change.</param>
public sealed class PackStore(LibraryStore library, TimeProvider clock)
{
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
