using KnowledgeBase.Search.Quotations;
using KnowledgeBase.SearchApi.Quotes;
using Microsoft.AspNetCore.Components;

namespace KnowledgeBase.Web.Pages;

/// <summary>引文核对: a draft is pasted and its quotations are compared with the library. Nothing is kept.</summary>
public sealed partial class QuotesPage : ComponentBase
{
    /// <summary>The draft.</summary>
    [SupplyParameterFromForm(FormName = "check")] public string? Text { get; set; }

    /// <summary>A file with the draft; goes before pasted words.</summary>
    [SupplyParameterFromForm(FormName = "check")] public IFormFile? File { get; set; }

    [Inject]
    private DraftFiles Files { get; set; } = null!;

    [Inject]
    private QuoteChecker Checker { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private QuoteReport? Report { get; set; }

    private string? Fault { get; set; }

    private string Summary => Report!.Quotes.Count == 0
        ? "草稿中没有找到引文。"
        : $"共 {Report.Quotes.Count} 处：{VerdictNames.Counts(Report.Quotes)}。";

    private static bool IsRight(CheckedQuote quote) =>
        quote.Verdict == QuoteVerdict.Exact && !VerdictNames.IsMisattributed(quote) && !VerdictNames.IsOutdated(quote);

    private static string QuoteId(CheckedQuote quote) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"q{quote.Start + 1}");

    private async Task Check()
    {
        if (File is { Length: > 0 } file)
        {
            (Text, var wrong) = await Files.Read(file, Http.RequestAborted);
            if (wrong is not null)
            {
                (Fault, Http.Response.StatusCode) = (wrong.Message, StatusCodes.Status400BadRequest);
                return;
            }
        }

        if (QuoteEndpoints.DraftFault(Text) is { } fault)
        {
            (Fault, Http.Response.StatusCode) = (fault.Message, StatusCodes.Status400BadRequest);
            return;
        }

        Report = Checker.Check(Text!);
        if (Report is null)
        {
            (Fault, Http.Response.StatusCode) = ("索引正在重建，请稍后再试。", StatusCodes.Status503ServiceUnavailable);
        }
    }
}
