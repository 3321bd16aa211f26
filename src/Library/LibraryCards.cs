namespace KnowledgeBase.Library;

/// <summary>What lists of practice cards and of mentions of policies read of a library.</summary>
/// <param name="library">The library.</param>
public sealed class LibraryCards(LibraryStore library)
{
    /// <summary>All cards with the hash of the file they stand in, and the version this is the state of.</summary>
    /// <returns>Version and cards in the order of files.</returns>
    public (long Version, IReadOnlyList<(string Sha256, StoredCard Card)> Cards) All() => library.Read(connection =>
    {
        using var moment = connection.BeginTransaction(deferred: true);
        return (connection.Number("SELECT version FROM library_version"), CardRows.All(connection));
    });

    /// <summary>The cards of one file.</summary>
    /// <param name="sha256">Its hash.</param>
    /// <returns>The cards in reading order.</returns>
    public IReadOnlyList<StoredCard> OfFile(string sha256) => library.Read(c => CardRows.OfFile(c, sha256));

    /// <summary>Articles that name a law or document.</summary>
    /// <param name="keys">Keys of its names (<see cref="Corpus.Policies.PolicyName.Key"/>).</param>
    /// <returns>Article ids, newest first; several prints of one text once.</returns>
    public IReadOnlyList<string> Naming(IReadOnlyCollection<string> keys) => library.Read(c => MentionRows.Naming(c, keys));
}
