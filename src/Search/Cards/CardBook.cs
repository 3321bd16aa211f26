using KnowledgeBase.Library;

namespace KnowledgeBase.Search.Cards;

/// <summary>
/// The cards of a library in memory, as of one version; when the library changes only the changed files are read again,
/// and all of them when the table of other names of organisations changes. About one
/// kilobyte a card. Thread-safe.
/// </summary>
/// <param name="library">The library.</param>
internal sealed class CardBook(LibraryStore library)
{
    private readonly LibraryCards cards = new(library);
    private readonly Lock reading = new();
    private volatile CardState? state;

    /// <summary>The cards as the library has them now.</summary>
    /// <returns>One state, to be asked all that one answer needs.</returns>
    public CardState Now()
    {
        long version = library.Version;
        var aliases = library.UnitAliases;
        if (state is { } known && known.Version == version && known.Aliases == aliases)
        {
            return known;
        }

        using var turn = reading.EnterScope();
        return state is { } old && old.Aliases == aliases && old.Version <= version
            ? old.Version == version ? old : state = Follow(old)
            : state = Whole(aliases);
    }

    private CardState Whole(Corpus.Metadata.UnitAliases aliases)
    {
        var (version, all) = cards.All();
        return new CardState(version, aliases, all.GroupBy(c => c.Sha256, StringComparer.Ordinal).ToDictionary(
            g => g.Key, g => (IReadOnlyList<CardEntry>)[.. g.Select(c => CardState.Entry(c.Card, aliases))], StringComparer.Ordinal));
    }

    private CardState Follow(CardState old)
    {
        var changes = library.ChangesSince(old.Version);
        var files = new Dictionary<string, IReadOnlyList<CardEntry>>(old.Files, StringComparer.Ordinal);
        foreach (var file in changes.Files)
        {
            files[file.Sha256] = [.. cards.OfFile(file.Sha256).Select(c => CardState.Entry(c, old.Aliases))];
        }

        return new CardState(changes.Version, old.Aliases, files);
    }
}
