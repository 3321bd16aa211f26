using KnowledgeBase.Corpus.Metadata;
using KnowledgeBase.Library;
using KnowledgeBase.Search.Analysis;

namespace KnowledgeBase.Search.Cards;

/// <summary>The cards of one state of the library. Immutable but for what is reckoned when first asked for; thread-safe.</summary>
/// <param name="version">Version of the library.</param>
/// <param name="aliases">Other names of organisations.</param>
/// <param name="files">Cards by hash of their file.</param>
internal sealed class CardState(long version, UnitAliases aliases, Dictionary<string, IReadOnlyList<CardEntry>> files)
{
    private readonly Lock reckoning = new();
    private CardWeights? weights;

    /// <summary>Version of the library.</summary>
    public long Version => version;

    /// <summary>Other names of organisations the cards are filed by.</summary>
    public UnitAliases Aliases => aliases;

    /// <summary>Cards by hash of their file.</summary>
    public Dictionary<string, IReadOnlyList<CardEntry>> Files => files;

    /// <summary>All cards that stand for their text, in the order of files.</summary>
    public IReadOnlyList<CardEntry> Counted { get; } =
        [.. files.OrderBy(f => f.Key, StringComparer.Ordinal).SelectMany(f => f.Value).Where(c => c.Counts)];

    /// <summary>Weights of the cards that count.</summary>
    public CardWeights Weights
    {
        get
        {
            using var turn = reckoning.EnterScope();
            return weights ??= new CardWeights(Counted);
        }
    }

    /// <summary>One card, also of a print that does not stand for its text.</summary>
    /// <param name="articleId">Its article.</param>
    /// <param name="ordinal">Its place.</param>
    /// <returns>The card, its organisation filed as all others are; null when there is none.</returns>
    public CardEntry? Find(string articleId, int ordinal) =>
        files.Values.SelectMany(f => f).FirstOrDefault(c => c.Card.ArticleId == articleId && c.Card.Ordinal == ordinal);

    /// <summary>A card made ready, its organisation under the name it is filed by.</summary>
    /// <param name="card">The card as the library has it.</param>
    /// <param name="aliases">Other names of organisations.</param>
    /// <returns>The card.</returns>
    public static CardEntry Entry(StoredCard card, UnitAliases aliases) =>
        new(card.Unit is null ? card : card with { Unit = aliases.Resolve(card.Unit) }, TextAnalyzer.Shared);
}
