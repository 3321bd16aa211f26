using System.ComponentModel;
using KnowledgeBase.Search.Cards;
using KnowledgeBase.SearchApi.Articles;
using KnowledgeBase.SearchApi.Errors;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace KnowledgeBase.SearchApi.Cards;

/// <summary><c>GET /api/cards</c> and what belongs to cards.</summary>
internal static class CardEndpoints
{
    private const int MostExported = 500;

    /// <summary>Maps the resource.</summary>
    /// <param name="api">The group of API addresses.</param>
    public static void MapCards(this RouteGroupBuilder api)
    {
        var cards = api.MapGroup("/cards").WithTags("Cards");
        cards.MapGet("", List).WithName("cards").WithSummary("Practice cards: who did what where and when, and what came of it.");
        cards.MapGet("/compare", Compare).WithName("compareCards").WithSummary("Two to four cards side by side.");
        cards.MapGet("/export", Export).WithName("exportCards").WithSummary("Cards as a table to save: CSV, Excel, Word or Markdown, with sources.");
        cards.MapGet("/{id}", One).WithName("card").WithSummary("One card with what each value rests on.");
        cards.MapGet("/{id}/similar", Similar).WithName("similarCards").WithSummary("The same measure in other organisations; several prints of one text once.");
        api.MapGet("/articles/{id}/cards", OfArticle).WithName("articleCards").WithTags("Cards").WithSummary("The cards of an article.");
    }

    private static Results<Ok<CardListDocument>, BadRequestProblem> List([AsParameters] CardQuery query, CardReading cards)
    {
        var (request, faults) = CardQueryReading.Read(query);
        return faults.Count > 0 ? Problems.Parameters(faults) : TypedResults.Ok(cards.List(request));
    }

    private static Results<Ok<CardComparison>, BadRequestProblem> Compare(
        [FromQuery(Name = "id"), Description("Ids of two to four cards.")] string[]? ids, CardReading cards)
    {
        var (compared, fault) = CardQueryReading.Compared(ids, cards);
        return fault is not null ? Problems.Parameters([fault]) : TypedResults.Ok(new CardComparison(compared));
    }

    private static Results<FileContentHttpResult, BadRequestProblem> Export(
        [AsParameters] CardQuery query,
        [FromQuery(Name = "id"), Description("Ids of cards; when given the other parameters do not count.")] string[]? ids,
        [Description("csv (standard), xlsx, docx or md.")] string? format,
        HttpRequest request,
        CardReading cards)
    {
        if (CardExport.Named(format) is not { } export)
        {
            return Problems.Parameters([new("format", "invalid_format", "format 应为 csv、xlsx、docx 或 md。")]);
        }

        var (found, unknown, faults) = Wanted(query, ids, cards);
        if (faults.Count > 0)
        {
            return Problems.Parameters(faults);
        }

        var table = CardTable.Of(found, $"{request.Scheme}://{request.Host}", unknown);
        return TypedResults.Bytes(export.Write(table), export.MediaType, "cards" + export.Extension);
    }

    // Of several ids those that lead to a card are saved, and the table names the others; ids that lead nowhere at all are a fault.
    private static (IReadOnlyList<CardDocument> Cards, IReadOnlyList<string> Unknown, IReadOnlyList<ParameterFault> Faults) Wanted(
        CardQuery query, string[]? ids, CardReading cards)
    {
        string[] asked = [.. (ids ?? []).Where(i => i.Length > 0).Distinct(StringComparer.Ordinal)];
        if (asked.Length > MostExported)
        {
            return ([], [], [new("id", "invalid_id", $"一次最多导出 {MostExported} 张案例卡，现有 {asked.Length} 个编号。")]);
        }

        if (asked.Length > 0)
        {
            var (found, unknown) = cards.Cards(asked);
            return found.Count == 0 ? ([], [], [CardQueryReading.Unknown(unknown)]) : (found, unknown, []);
        }

        var (request, faults) = CardQueryReading.Read(query with { Page = null, Size = null });
        return faults.Count > 0 ? ([], [], faults) : (cards.List(request with { Size = MostExported }).Cards, [], []);
    }

    private static Results<Ok<CardDocument>, NotFoundProblem> One(string id, CardReading cards) =>
        cards.Card(id) is { } card ? TypedResults.Ok(card) : Problems.NoCard(id);

    private static Results<Ok<SimilarCards>, NotFoundProblem> Similar(string id, CardReading cards) =>
        cards.Similar(id) is { } similar ? TypedResults.Ok(new SimilarCards(id, similar)) : Problems.NoCard(id);

    private static Results<Ok<ArticleCards>, NotFoundProblem> OfArticle(string id, ArticleReading articles, CardReading cards) =>
        articles.Article(id) is { } article ? TypedResults.Ok(new ArticleCards(id, cards.Of(article))) : Problems.NoArticle(id);
}
