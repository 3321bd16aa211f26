using KnowledgeBase.Search.Cards;
using KnowledgeBase.SearchApi.Cards;
using KnowledgeBase.SearchApi.Searching;
using Microsoft.AspNetCore.Components;

namespace KnowledgeBase.Web.Pages;

/// <summary>案例: a list of practice cards with filters. Reads the same parameters as the API's list, and the cards chosen for comparison.</summary>
public sealed partial class CardsPage : ComponentBase
{
    private const int MostPicksRead = 20;

    private static readonly (string Name, string Label)[] Orders = [("relevance", "最相关"), ("results", "成效最多"), ("newest", "最新"), ("oldest", "最早")];

    private CardRequest request = new();
    private CardListDocument? list;
    private IReadOnlyList<CardDocument> picked = [];
    private string? pickNote;

    /// <summary>Words.</summary>
    [SupplyParameterFromQuery(Name = "q")] public string? Q { get; set; }

    /// <summary>Topics.</summary>
    [SupplyParameterFromQuery(Name = "topic")] public string[]? Topic { get; set; }

    /// <summary>Organisations.</summary>
    [SupplyParameterFromQuery(Name = "unit")] public string[]? Unit { get; set; }

    /// <summary>Provinces.</summary>
    [SupplyParameterFromQuery(Name = "province")] public string[]? Province { get; set; }

    /// <summary>Industries.</summary>
    [SupplyParameterFromQuery(Name = "industry")] public string[]? Industry { get; set; }

    /// <summary>Years.</summary>
    [SupplyParameterFromQuery(Name = "year")] public string[]? Year { get; set; }

    /// <summary>Stages.</summary>
    [SupplyParameterFromQuery(Name = "stage")] public string[]? Stage { get; set; }

    /// <summary>true for cards with results only.</summary>
    [SupplyParameterFromQuery(Name = "results")] public string? Results { get; set; }

    /// <summary>Order.</summary>
    [SupplyParameterFromQuery(Name = "sort")] public string? Sort { get; set; }

    /// <summary>Page.</summary>
    [SupplyParameterFromQuery(Name = "page")] public string? Page { get; set; }

    /// <summary>Cards on a page.</summary>
    [SupplyParameterFromQuery(Name = "size")] public string? Size { get; set; }

    /// <summary>Ids of cards chosen for comparison; those that are not there, and those beyond four, are told.</summary>
    [SupplyParameterFromQuery(Name = "pick")] public string[]? Pick { get; set; }

    [Inject]
    private CardReading Cards { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private string? Fault { get; set; }

    private IReadOnlyList<string> Picks => [.. picked.Select(p => p.Id)];

    private int Last => Math.Min((list!.Total + request.Size - 1) / request.Size, SearchReading.MaxDepth / request.Size);

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        var (read, faults) = CardQueryReading.Read(new CardQuery
        {
            Q = Q, Topic = Topic, Unit = Unit, Province = Province, Industry = Industry, Year = Year, Stage = Stage, Results = Results, Sort = Sort, Page = Page, Size = Size,
        });
        request = read;
        (picked, pickNote) = Picking();
        if (faults.Count > 0)
        {
            (Fault, Http.Response.StatusCode) = (string.Concat(faults.Select(f => f.Message)), StatusCodes.Status400BadRequest);
            return;
        }

        list = Cards.List(request);
    }

    private (IReadOnlyList<CardDocument> Picked, string? Note) Picking()
    {
        string[] asked = [.. (Pick ?? []).Where(p => p.Length > 0).Distinct(StringComparer.Ordinal)];
        var (found, unknown) = Cards.Cards(asked.Take(MostPicksRead));
        int over = asked.Length - unknown.Count - CardQueryReading.MostCompared;
        string note = (unknown.Count > 0 ? CardQueryReading.UnknownWords(unknown) : null)
            + (over > 0 ? $"最多比较 {CardQueryReading.MostCompared} 个，后面的 {over} 个没有放进比较栏。" : null);
        return ([.. found.Take(CardQueryReading.MostCompared)], note.Length > 0 ? note : null);
    }
}
