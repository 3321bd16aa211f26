namespace KnowledgeBase.SearchApi.Cards;

/// <summary>Cards as rows of a table with Chinese column heads, as people take it along; unknown values say so.</summary>
/// <param name="Heads">Column heads.</param>
/// <param name="Rows">One row a card.</param>
public sealed record CardTable(IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>What stands for values that are not printed.</summary>
    public const string Unknown = "未载明";

    /// <summary>Makes the table.</summary>
    /// <param name="cards">The cards.</param>
    /// <param name="host">Scheme and host before addresses.</param>
    /// <returns>The table; each row carries its citation and permanent address.</returns>
    public static CardTable Of(IReadOnlyList<CardDocument> cards, string host)
    {
        ArgumentNullException.ThrowIfNull(cards);
        return new CardTable(
            ["名称", "单位", "地区", "行业", "时间", "性质", "做法", "成效", "主题", "引用文件", "出处", "固定地址"],
            [.. cards.Select(c => Row(c, host))]);
    }

    private static IReadOnlyList<string> Row(CardDocument card, string host) =>
    [
        card.Name?.Value ?? $"〔无名〕{card.Label.Value}",
        card.Unit?.Value ?? Unknown,
        CardPhrases.Region(card) ?? Unknown,
        card.Industry?.Value ?? Unknown,
        CardPhrases.Time(card) ?? Unknown,
        card.Stage?.Value ?? Unknown,
        string.Join('\n', card.Measures.Select(m => m.Text)),
        card.Results.Count == 0 ? Unknown : string.Join('\n', card.Results.Select(r => r.Text)),
        card.Topics.Count == 0 ? Unknown : string.Join('、', card.Topics.Select(t => t.Value)),
        string.Join('、', card.Grounds),
        card.Citation,
        host + card.Address,
    ];
}
