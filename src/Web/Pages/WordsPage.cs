using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Sentences;
using KnowledgeBase.SearchApi.Articles;
using KnowledgeBase.SearchApi.Searching;
using KnowledgeBase.SearchApi.Sentences;
using KnowledgeBase.Web.Addresses;
using KnowledgeBase.Web.Passages;
using Microsoft.AspNetCore.Components;

namespace KnowledgeBase.Web.Pages;

/// <summary>What the pages about words in sentences share: they read the same parameters as the API and show the same faults.</summary>
public abstract class WordsPage : ComponentBase
{
    /// <summary>Words looked for.</summary>
    [SupplyParameterFromQuery(Name = "q")] public string? Q { get; set; }

    /// <summary>Page.</summary>
    [SupplyParameterFromQuery(Name = "page")] public string? Page { get; set; }

    /// <summary>Lines on a page.</summary>
    [SupplyParameterFromQuery(Name = "size")] public string? Size { get; set; }

    /// <summary>Looks for sentences.</summary>
    [Inject]
    protected SentenceService Sentences { get; set; } = null!;

    /// <summary>Reads articles.</summary>
    [Inject]
    protected ArticleReading Reading { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    /// <summary>The words without the quotation marks around them; empty when none are given.</summary>
    protected string Words { get; private set; } = string.Empty;

    /// <summary>What keeps the page from being answered, or null.</summary>
    protected string? Fault { get; private set; }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        if (string.IsNullOrWhiteSpace(Q))
        {
            return;
        }

        var (request, faults) = SentenceReading.Words(new SearchQuery { Q = Q, Page = Page, Size = Size ?? "20" });
        Words = request.Text;
        if (faults.Count > 0)
        {
            (Fault, Http.Response.StatusCode) = (string.Concat(faults.Select(f => f.Message)), StatusCodes.Status400BadRequest);
            return;
        }

        Find(request);
    }

    /// <summary>Looks for what the page shows.</summary>
    /// <param name="request">The request, without faults.</param>
    protected abstract void Find(SearchRequest request);

    /// <summary>Notes that there is no answer while the index cannot be used.</summary>
    /// <typeparam name="T">Type of the answer.</typeparam>
    /// <param name="answer">The answer, or null.</param>
    /// <returns>The answer.</returns>
    protected T? Answered<T>(T? answer)
        where T : class
    {
        if (answer is null)
        {
            (Fault, Http.Response.StatusCode) = ("索引正在重建，请稍后再试。", StatusCodes.Status503ServiceUnavailable);
        }

        return answer;
    }

    /// <summary>Address of a place in an article.</summary>
    /// <param name="articleId">Article id.</param>
    /// <param name="start">Offset in its body.</param>
    /// <returns>Path and fragment.</returns>
    protected string Place(string articleId, int start) => Reading.Article(articleId) is { } article
        ? ArticleAddress.Paragraph(articleId, ParagraphPlaces.At(article, start))
        : ArticleAddress.Of(articleId);
}
