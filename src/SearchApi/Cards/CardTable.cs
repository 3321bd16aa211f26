namespace KnowledgeBase.SearchApi.Cards;

/// <summary>Cards as rows of a table with Chinese column heads, as people take it along; unknown values say so.</summary>
/// <param name="Heads">Column heads.</param>
/// <param name="Rows">One row a card.</param>
/// <param name="Note">What the reader must know of what is not in the table; null when nothing is missing.</param>
public sealed record CardTable(IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows, string? Note = null)
{
    /// <summary>What stands for values that are not printed.</summary>
    public const string Unknown = "未载明";

    /// <summary>Makes the table.</summary>
    /// <param name="cards">The cards.</param>
    /// <param name="host">Scheme and host before addresses.</param>
    /// <param name="unknown">Ids asked for that lead to no card.</param>
    /// <returns>The table; each row carries its citation and permanent address.</returns>
    public static CardTable Of(IReadOnlyList<CardDocument> cards, string host, IReadOnlyList<string>? unknown = null)
    {
        ArgumentNullException.ThrowIfNull(cards);
        return new CardTable(
            ["名称", "单位", "地区", "行业", "时间", "性质", "做法", "成效", "主题", "引用文件", "出处", "固定地址"],
            [.. cards.Select(c => Row(c, host))],
            unknown is { Count: > 0 } ? CardQueryReading.UnknownWords(unknown) : null);
    }

    private static IReadOnlyList<string> Row(CardDocument card, string host) =>
    [
        card.Name?.Value ?? $"{card.Label.Value}（{CardPhrases.Unnamed}）",
        card.Unit?.Value ?? Unknown,
        CardPhrases.Region(card) ?? Unknown,
        card.Industry?.Value ?? Unknown,
        CardPhrases.Time(card) ?? Unknown,
        card.Stage?.Value ?? Unknown,
        string.Join('\n', card.Measures.Select(m => m.Text)),
        card.Results.Count == 0 ? Unknown : string.Join('\n', card.Results.Select(r => r.Text)),
        card.Topics.Count == 0 ? Unknown : string.Join('、', card.Topics.Select(t => t.Value)),
        card.Grounds.Count == 0 ? Unknown : string.Join('、', card.Grounds),
        card.Citation,
        host + card.Address,
    ];
}
