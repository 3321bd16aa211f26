using KnowledgeBase.Library;
using KnowledgeBase.Search.Analysis;

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
    private volatile Pages? pages;

    /// <summary>All cards that stand for their text, in the order of files.</summary>
    /// <returns>The cards as the library has them now.</returns>
    public IReadOnlyList<CardEntry> Now() => Current().Counted;

    /// <summary>In how many cards each pair of characters stands.</summary>
    /// <returns>Pair to number.</returns>
    public IReadOnlyDictionary<int, int> Frequencies() => Current().Frequencies.Value;

    private Pages Current()
    {
        long version = library.Version;
        var aliases = library.UnitAliases;
        if (pages is { } known && known.Version == version && known.Aliases == aliases)
        {
            return known;
        }

        using var turn = reading.EnterScope();
        return pages is { } old && old.Aliases == aliases && old.Version <= version
            ? old.Version == version ? old : pages = Follow(old)
            : pages = Whole(aliases);
    }

    private Pages Whole(Corpus.Metadata.UnitAliases aliases)
    {
        var (version, all) = cards.All();
        return new Pages(version, aliases, all.GroupBy(c => c.Sha256, StringComparer.Ordinal).ToDictionary(
            g => g.Key, g => (IReadOnlyList<CardEntry>)[.. g.Select(c => Entry(c.Card, aliases))], StringComparer.Ordinal));
    }

    private Pages Follow(Pages old)
    {
        var changes = library.ChangesSince(old.Version);
        var files = new Dictionary<string, IReadOnlyList<CardEntry>>(old.Files, StringComparer.Ordinal);
        foreach (var file in changes.Files)
        {
            files[file.Sha256] = [.. cards.OfFile(file.Sha256).Select(c => Entry(c, old.Aliases))];
        }

        return new Pages(changes.Version, old.Aliases, files);
    }

    private static CardEntry Entry(StoredCard card, Corpus.Metadata.UnitAliases aliases) =>
        new(card.Unit is null ? card : card with { Unit = aliases.Resolve(card.Unit) }, TextAnalyzer.Shared);

    private sealed class Pages(long version, Corpus.Metadata.UnitAliases aliases, Dictionary<string, IReadOnlyList<CardEntry>> files)
    {
        public long Version => version;

        public Corpus.Metadata.UnitAliases Aliases => aliases;

        public Dictionary<string, IReadOnlyList<CardEntry>> Files => files;

        public IReadOnlyList<CardEntry> Counted { get; } =
            [.. files.OrderBy(f => f.Key, StringComparer.Ordinal).SelectMany(f => f.Value).Where(c => c.Counts)];

        public Lazy<IReadOnlyDictionary<int, int>> Frequencies => field ??= new(() =>
        {
            var counts = new Dictionary<int, int>();
            foreach (int pair in Counted.SelectMany(c => c.Pairs))
            {
                counts[pair] = counts.GetValueOrDefault(pair) + 1;
            }

            return counts;
        });
    }
}
