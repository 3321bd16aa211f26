using System.ComponentModel;
using KnowledgeBase.Search.Sentences;
using KnowledgeBase.SearchApi.Errors;
using KnowledgeBase.SearchApi.Searching;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.SearchApi.Sentences;

/// <summary><c>GET /api/sentences</c>, <c>/api/concordance</c> and <c>/api/formulas/history</c>.</summary>
internal static class SentenceEndpoints
{
    /// <summary>Maps the resources.</summary>
    /// <param name="api">The group of API addresses.</param>
    public static void MapSentences(this RouteGroupBuilder api)
    {
        api.MapGet("/sentences", Sentences).WithName("sentences").WithTags("Sentences")
            .WithSummary("Sentences that hold words, with speaker or clause address.");
        api.MapGet("/concordance", Lines).WithName("concordance").WithTags("Sentences")
            .WithSummary("Words with what stands left and right of them.");
        api.MapGet("/formulas/history", History).WithName("formulaHistory").WithTags("Sentences")
            .WithSummary("First use, variants, counts by year and source, and latest form of a formula.");
    }

    private static Results<Ok<SentenceList>, BadRequestProblem, UnavailableProblem> Sentences(
        [AsParameters] SearchQuery query,
        [Description("exact (standard): the words as one string; sentence: each word anywhere in the sentence.")] string? match,
        SentenceService sentences)
    {
        var (request, faults) = SentenceReading.Words(query);
        bool known = match is null or "" or "exact" or "sentence";
        if (faults.Count > 0 || !known)
        {
            return Problems.Parameters(known ? faults : [.. faults, new("match", "invalid_match", "match 应为 exact 或 sentence。")]);
        }

        return sentences.Sentences(request, match == "sentence") is { } found ? TypedResults.Ok(found) : Problems.NoIndex();
    }

    private static Results<Ok<Concordance>, BadRequestProblem, UnavailableProblem> Lines(
        [AsParameters] SearchQuery query,
        [Description("right (standard) or left: by the context, in the order of pronunciation; oldest or newest: by date.")] string? order,
        SentenceService sentences)
    {
        var (request, faults) = SentenceReading.Words(query);
        string wanted = string.IsNullOrEmpty(order) ? ConcordanceOrder.Names[0] : order;
        bool known = ConcordanceOrder.Names.Contains(wanted);
        if (faults.Count > 0 || !known)
        {
            return Problems.Parameters(known ? faults : [.. faults, new("order", "invalid_order", "order 应为 right、left、oldest 或 newest。")]);
        }

        return sentences.Lines(request, wanted) is { } found ? TypedResults.Ok(found) : Problems.NoIndex();
    }

    private static Results<Ok<FormulaHistory>, BadRequestProblem, UnavailableProblem> History(
        [AsParameters] SearchQuery query, SentenceService sentences)
    {
        var (request, faults) = SentenceReading.Words(query);
        if (faults.Count > 0)
        {
            return Problems.Parameters(faults);
        }

        return sentences.History(request) is { } found ? TypedResults.Ok(found) : Problems.NoIndex();
    }
}
