using KnowledgeBase.Search.Cards;
using KnowledgeBase.SearchApi.Errors;
using KnowledgeBase.SearchApi.Searching;

namespace KnowledgeBase.SearchApi.Cards;

/// <summary>Reads the parameters of a list of cards; every fault is named, none is passed over.</summary>
public static class CardQueryReading
{
    /// <summary>Fewest and most cards side by side.</summary>
    public const int FewestCompared = 2, MostCompared = 4;

    private const int StandardSize = 20;
    private const int MostNamed = 20;
    private const int LongestNamed = 80;

    private static readonly string[] Stages = ["已实施", "倡议", "unknown"];

    /// <summary>Reads the parameters.</summary>
    /// <param name="query">Parameters as they arrived.</param>
    /// <returns>The request, and no faults exactly when it may be used.</returns>
    public static (CardRequest Request, IReadOnlyList<ParameterFault> Faults) Read(CardQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (shared, found) = SearchReading.Read(new SearchQuery
        {
            Q = query.Q, Topic = query.Topic, Unit = query.Unit, Year = query.Year, Source = query.Province, Author = query.Industry, Page = query.Page, Size = query.Size,
        });
        List<ParameterFault> faults = [.. found.Select(Renamed)];
        string[] stages = [.. (query.Stage ?? []).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal)];
        if (!stages.All(Stages.Contains))
        {
            faults.Add(new("stage", "invalid_stage", "stage 应为 已实施、倡议 或 unknown。"));
        }

        if (query.Results is not (null or "" or "true" or "false"))
        {
            faults.Add(new("results", "invalid_results", "results 应为 true 或 false。"));
        }

        string order = string.IsNullOrEmpty(query.Sort) ? CardOrder.Names[0] : query.Sort;
        if (!CardOrder.Names.Contains(order))
        {
            faults.Add(new("sort", "invalid_sort", $"sort 应为 {string.Join('、', CardOrder.Names)}。"));
        }

        return (new CardRequest
        {
            Text = shared.Text.Trim(), Topics = shared.Topics, Units = shared.Units, Provinces = shared.Sources, Industries = shared.Authors, Years = shared.Years,
            Stages = stages, WithResults = query.Results == "true", Order = order, Page = shared.Page, Size = string.IsNullOrEmpty(query.Size) ? StandardSize : shared.Size,
        }, faults);
    }

    /// <summary>Reads which cards are to stand side by side.</summary>
    /// <param name="ids">Ids as they arrived.</param>
    /// <param name="cards">Reads cards.</param>
    /// <returns>The cards, or what is wrong.</returns>
    public static (IReadOnlyList<CardDocument> Cards, ParameterFault? Fault) Compared(IReadOnlyList<string>? ids, CardReading cards)
    {
        ArgumentNullException.ThrowIfNull(cards);
        string[] asked = [.. (ids ?? []).Where(i => i.Length > 0).Distinct(StringComparer.Ordinal)];
        if (asked.Length is < FewestCompared or > MostCompared)
        {
            return ([], new("id", "invalid_id", $"请给出 {FewestCompared} 到 {MostCompared} 张案例卡的编号 id，现有 {asked.Length} 个。"));
        }

        var (found, unknown) = cards.Cards(asked);
        return unknown.Count > 0 ? ([], Unknown(unknown)) : (found, null);
    }

    /// <summary>The fault that ids lead to no card: all of them are named.</summary>
    /// <param name="ids">The ids, at least one.</param>
    /// <returns>The fault.</returns>
    public static ParameterFault Unknown(IReadOnlyList<string> ids) => new("id", "card_not_found", UnknownWords(ids));

    /// <summary>Says which ids lead to no card.</summary>
    /// <param name="ids">The ids, at least one.</param>
    /// <returns>A Chinese sentence.</returns>
    public static string UnknownWords(IReadOnlyList<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        string named = string.Join('、', ids.Take(MostNamed).Select(id => $"“{(id.Length > LongestNamed ? id[..LongestNamed] + "…" : id)}”"));
        return $"文库没有编号为{named}{(ids.Count > MostNamed ? $"等 {ids.Count} 个" : null)}的案例卡，可能原件重新读过。";
    }

    // Province and industry are names like source and author and are read as these are.
    private static ParameterFault Renamed(ParameterFault fault) => fault.Parameter switch
    {
        "source" => Renamed(fault, "province"),
        "author" => Renamed(fault, "industry"),
        _ => fault,
    };

    private static ParameterFault Renamed(ParameterFault fault, string name) => new(
        name, fault.Code.Replace(fault.Parameter, name, StringComparison.Ordinal), fault.Message.Replace(fault.Parameter, name, StringComparison.Ordinal));
}
