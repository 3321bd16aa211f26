using KnowledgeBase.Search.Quotations;
using KnowledgeBase.SearchApi.Errors;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.SearchApi.Quotes;

/// <summary>A draft to check.</summary>
/// <param name="Text">Its text; places in the answer are UTF-16 code units of it.</param>
public sealed record DraftText(string? Text);

/// <summary>The quotations of a draft in a file.</summary>
/// <param name="Text">The draft as it was read; places are UTF-16 code units of it.</param>
/// <param name="Quotes">Its quotations.</param>
public sealed record CheckedDraft(string Text, IReadOnlyList<CheckedQuote> Quotes);

/// <summary><c>POST /api/quotes/check</c> and <c>/api/quotes/check-file</c>.</summary>
public static class QuoteEndpoints
{
    /// <summary>Maps the resource.</summary>
    /// <param name="api">The group of API addresses.</param>
    public static void MapQuotes(this RouteGroupBuilder api)
    {
        api.MapPost("/quotes/check", Check).WithName("checkQuotes").WithTags("Quotes")
            .WithSummary("Every quotation of a draft, compared character by character with the library.");
        api.MapPost("/quotes/check-file", CheckFile).DisableAntiforgery().WithName("checkQuotesOfFile").WithTags("Quotes")
            .WithSummary("The same for a draft in a file: text, or Word where the command line's reader is at hand.");
    }

    private static Results<Ok<QuoteReport>, BadRequestProblem, UnavailableProblem> Check(DraftText draft, QuoteChecker checker)
    {
        if (DraftFault(draft.Text) is { } fault)
        {
            return Problems.Parameters([fault]);
        }

        return checker.Check(draft.Text!) is { } report ? TypedResults.Ok(report) : Problems.NoIndex();
    }

    private static async Task<Results<Ok<CheckedDraft>, BadRequestProblem, UnavailableProblem>> CheckFile(
        IFormFile file, DraftFiles files, QuoteChecker checker, CancellationToken cancel)
    {
        var (text, fault) = await files.Read(file, cancel);
        if ((fault ?? DraftFault(text)) is { } wrong)
        {
            return Problems.Parameters([wrong]);
        }

        return checker.Check(text!) is { } report ? TypedResults.Ok(new CheckedDraft(text!, report.Quotes)) : Problems.NoIndex();
    }

    /// <summary>What keeps a draft from being checked.</summary>
    /// <param name="text">The draft.</param>
    /// <returns>The fault, or null.</returns>
    public static ParameterFault? DraftFault(string? text) =>
        string.IsNullOrWhiteSpace(text) ? new("text", "missing_text", "缺少草稿正文 text。")
        : text.Length > QuoteChecker.MaxLength ? new("text", "text_too_long", $"草稿长 {text.Length} 个字符，一次最多核对 {QuoteChecker.MaxLength} 个。")
        : null;
}
