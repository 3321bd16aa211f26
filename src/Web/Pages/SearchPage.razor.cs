using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Results;
using KnowledgeBase.SearchApi.Errors;
using KnowledgeBase.SearchApi.Policies;
using KnowledgeBase.SearchApi.Searching;
using KnowledgeBase.SearchApi.Sentences;
using Microsoft.AspNetCore.Components;

namespace KnowledgeBase.Web.Pages;

/// <summary>The search page; without any question, the start page. Reads the same parameters as the API's search.</summary>
public sealed partial class SearchPage : ComponentBase
{
    private static readonly System.Buffers.SearchValues<char> Operators = System.Buffers.SearchValues.Create(":：|~\"“”「」");

    private SearchRequest request = new();
    private SearchResponse? answer;
    private SearchProblem? fault;
    private PolicyResolution? clause;

    [Inject]
    private PolicyResolver Resolver { get; set; } = null!;

    /// <summary>Query text.</summary>
    [SupplyParameterFromQuery(Name = "q")] public string? Q { get; set; }

    /// <summary>Years.</summary>
    [SupplyParameterFromQuery(Name = "year")] public string[]? Year { get; set; }

    /// <summary>Author units.</summary>
    [SupplyParameterFromQuery(Name = "unit")] public string[]? Unit { get; set; }

    /// <summary>Topics.</summary>
    [SupplyParameterFromQuery(Name = "topic")] public string[]? Topic { get; set; }

    /// <summary>Authors.</summary>
    [SupplyParameterFromQuery(Name = "author")] public string[]? Author { get; set; }

    /// <summary>Papers and magazines.</summary>
    [SupplyParameterFromQuery(Name = "source")] public string[]? Source { get; set; }

    /// <summary>Kinds.</summary>
    [SupplyParameterFromQuery(Name = "kind")] public string[]? Kind { get; set; }

    /// <summary>First date.</summary>
    [SupplyParameterFromQuery(Name = "from")] public string? From { get; set; }

    /// <summary>Last date.</summary>
    [SupplyParameterFromQuery(Name = "to")] public string? To { get; set; }

    /// <summary>Order.</summary>
    [SupplyParameterFromQuery(Name = "sort")] public string? Sort { get; set; }

    /// <summary>Page.</summary>
    [SupplyParameterFromQuery(Name = "page")] public string? Page { get; set; }

    /// <summary>Hits on a page.</summary>
    [SupplyParameterFromQuery(Name = "size")] public string? Size { get; set; }

    /// <summary>Whether each hit says why it was found.</summary>
    [SupplyParameterFromQuery(Name = "explain")] public string? Explain { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private bool IsStart => Http.Request.Path == "/" && !Http.Request.QueryString.HasValue;

    // Words without operators, as the views by sentence take them.
    private string? PlainWords
    {
        get
        {
            string words = request.Text.Trim().Trim('“', '”', '"', '「', '」').Trim();
            bool plain = words.Length is > 1 and <= SentenceReading.MaxWords && words.AsSpan().IndexOfAny(Operators) < 0
                && !words.StartsWith('-') && !words.Contains(" -", StringComparison.Ordinal);
            return plain && words.Any(char.IsLetterOrDigit) ? words : null;
        }
    }

    private int LastPage =>
        Math.Min(((answer?.Total ?? 0) + request.Size - 1) / request.Size, SearchReading.MaxDepth / request.Size);

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        if (IsStart)
        {
            return;
        }

        (request, var faults) = SearchReading.Read(Query());
        var outcome = faults.Count > 0
            ? new SearchOutcome(null, new SearchProblem(faults[0].Code, string.Concat(faults.Select(f => f.Message)), null))
            : Service.Search(request);
        (answer, fault) = (outcome.Response, outcome.Problem);
        // An address of a clause shows the clause on top of whatever else the words find.
        clause = request.Page == 1 && Resolver.Resolve(request.Text).Resolution is { Path: not null } found ? found : null;
        if (fault is not null)
        {
            Http.Response.StatusCode = Problems.IsOfIndex(fault)
                ? StatusCodes.Status503ServiceUnavailable
                : StatusCodes.Status400BadRequest;
        }
    }

    private SearchQuery Query() => new()
    {
        Q = Q,
        Year = Year,
        Unit = Unit,
        Topic = Topic,
        Author = Author,
        Source = Source,
        Kind = Kind,
        From = From,
        To = To,
        Sort = Sort,
        Page = Page,
        Size = Size,
        Explain = Explain,
    };
}
