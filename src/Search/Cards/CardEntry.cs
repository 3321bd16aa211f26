using KnowledgeBase.Library;
using KnowledgeBase.Search.Analysis;

namespace KnowledgeBase.Search.Cards;

/// <summary>A card with what it is searched and compared by.</summary>
internal sealed class CardEntry
{
    /// <summary>Prepares a card.</summary>
    /// <param name="card">The card.</param>
    /// <param name="analyzer">The analysis.</param>
    public CardEntry(StoredCard card, TextAnalyzer analyzer)
    {
        Card = card;
        NameKey = card.Name is null ? string.Empty : analyzer.Characters(card.Name).Text;
        Head = analyzer.Characters(card.Text[..Math.Max(0, card.Text.IndexOf('\n', StringComparison.Ordinal))]).Text;
        var characters = analyzer.Characters(card.Text);
        Text = characters.Text + '\n' + analyzer.Characters(string.Concat(card.Topics) + '\n' + card.Unit).Text;
        Pairs = [.. characters.Tokens.Zip(characters.Tokens.Skip(1)).Where(p => p.First.Text.Length == 1 && p.Second.Text.Length == 1)
            .Select(p => (p.First.Text[0] << 16) | p.Second.Text[0]).Distinct()];
    }

    /// <summary>The card.</summary>
    public StoredCard Card { get; }

    /// <summary>Characters of its name that count for matching; empty without a name.</summary>
    public string NameKey { get; }

    /// <summary>Characters of what lists show of it.</summary>
    public string Head { get; }

    /// <summary>All characters it is found by: sentences, topics, organisation.</summary>
    public string Text { get; }

    /// <summary>Pairs of neighbouring characters of its sentences, each once, both in one number.</summary>
    public int[] Pairs { get; }

    /// <summary>Whether it stands for its text: of several prints only one is counted.</summary>
    public bool Counts => Card.Work is null || Card.Work == Card.ArticleId;
}
