using System.ComponentModel;
using KnowledgeBase.Corpus.Packs;
using KnowledgeBase.Packs;
using KnowledgeBase.Packs.Exporting.Word;
using KnowledgeBase.Packs.Reviewing;
using KnowledgeBase.SearchApi.Errors;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.SearchApi.Packs;

/// <summary><c>/api/packs</c>: 学习资料包.</summary>
internal static class PackEndpoints
{
    /// <summary>Maps the resource.</summary>
    /// <param name="api">The group of API addresses.</param>
    public static void MapPacks(this RouteGroupBuilder api)
    {
        var packs = api.MapGroup("/packs").WithTags("Packs");
        packs.MapGet("", All).WithName("packs").WithSummary("All study packs, the last changed first.");
        packs.MapPost("", Begin).WithName("beginPack").WithSummary("Begins a pack.");
        packs.MapGet("/{id}", Whole).WithName("pack").WithSummary("A pack, or one of its earlier versions.");
        packs.MapPut("/{id}", Arrange).WithName("arrangePack").WithSummary("Arranges a pack anew: name, topic, notes, sections and order.");
        packs.MapDelete("/{id}", Remove).WithName("removePack").WithSummary("Puts a pack away; restoring a version takes it out again.");
        packs.MapPost("/{id}/entries", Collect).WithName("collect").WithSummary("Collects a paragraph, clause, passage or sentence.");
        packs.MapGet("/{id}/versions", History).WithName("packVersions").WithSummary("The history of a pack.");
        packs.MapPost("/{id}/restore", Restore).WithName("restorePack").WithSummary("Makes an earlier version the one in force, as a new version.");
        packs.MapGet("/{id}/review", Review).WithName("packReview")
            .WithSummary("What became of each entry in the library since, duplicates, and what the library has on the topic besides.");
        packs.MapGet("/{id}/tests", Tests).WithName("packTests").WithSummary("The self-tests kept of a pack; each is read again by its version, number and seed.");
        packs.MapGet("/{id}/questions", PackOutput.Questions).WithName("packQuestions")
            .WithSummary("A self-test made from the passages: cloze and single choice, each with its answer, sentence and address.");
        packs.MapGet("/{id}/export", PackOutput.Export).WithName("exportPack").WithSummary("The pack as a file: Word, Markdown, HTML for print, or PDF.")
            .Produces(StatusCodes.Status200OK, contentType: WordHandout.MediaType, additionalContentTypes: ["text/markdown", "text/html", "application/pdf"]);
    }

    private static Ok<PackList> All(PackDesk desk) => TypedResults.Ok(new PackList(desk.All()));

    private static Results<Created<PackDocument>, BadRequestProblem, ConflictProblem, UnavailableProblem> Begin(NewPack order, PackDesk desk)
    {
        var answer = desk.Begin(order.Name, order.Topic);
        return answer switch
        {
            { Pack: { } pack } => TypedResults.Created($"/api/packs/{pack.Id}", PackDocument.Of(pack)),
            { Problem: { Kind: PackProblemKind.Conflict } problem } => new ConflictProblem(PackAnswers.Of(problem)),
            { Problem: { Kind: PackProblemKind.Unavailable } problem } => new UnavailableProblem(PackAnswers.Of(problem)),
            _ => PackAnswers.Bad(answer.Problem!),
        };
    }

    private static Results<Ok<PackDocument>, NotFoundProblem> Whole(
        string id, [Description("One of its versions; the one in force when absent.")] int? version, PackDesk desk)
    {
        var answer = desk.Find(id, version);
        return answer.Pack is { } pack ? TypedResults.Ok(PackDocument.Of(pack)) : new NotFoundProblem(PackAnswers.Of(answer.Problem!));
    }

    private static Results<Ok<PackDocument>, BadRequestProblem, NotFoundProblem, ConflictProblem, UnavailableProblem> Arrange(
        string id, PackArrangement order, PackDesk desk)
    {
        if (desk.Find(id) is not { Pack: { } pack })
        {
            return new NotFoundProblem(PackAnswers.Of(PackProblem.NoPack));
        }

        if (pack.Version != order.Version)
        {
            return new ConflictProblem(PackAnswers.Of(PackProblem.Changed));
        }

        return order.IsTooMuch() ? new ConflictProblem(PackAnswers.Of(PackProblem.Full))
            : order.Of(pack, text => desk.Collected(id, text)) is { } arranged ? Edited(desk.Edit(id, "整体编排", _ => arranged, order.Version))
            : PackAnswers.Bad(PackProblem.Misarranged);
    }

    private static Results<NoContent, NotFoundProblem, UnavailableProblem> Remove(string id, PackDesk desk) => desk.Remove(id, removed: true) switch
    {
        null => TypedResults.NoContent(),
        { Kind: PackProblemKind.Unavailable } problem => new UnavailableProblem(PackAnswers.Of(problem)),
        var problem => new NotFoundProblem(PackAnswers.Of(problem)),
    };

    private static Results<Ok<CollectedDocument>, BadRequestProblem, NotFoundProblem, ConflictProblem, UnavailableProblem> Collect(
        string id, NewEntry order, PackDesk desk)
    {
        if (string.IsNullOrEmpty(order.ArticleId) || string.IsNullOrEmpty(order.Place))
        {
            return PackAnswers.Bad(PackProblem.Invalid("place", "missing_place", "请给出 articleId 和 place。"));
        }

        var answer = desk.Collect(id, order.ArticleId, order.Place, order.Section, order.Replaces);
        return answer.Pack is { } pack
            ? TypedResults.Ok(new CollectedDocument(answer.Entry!, answer.Already, PackDocument.Of(pack)))
            : answer.Problem!.Kind switch
            {
                PackProblemKind.Invalid => PackAnswers.Bad(answer.Problem),
                PackProblemKind.Missing => new NotFoundProblem(PackAnswers.Of(answer.Problem)),
                PackProblemKind.Unavailable => new UnavailableProblem(PackAnswers.Of(answer.Problem)),
                _ => new ConflictProblem(PackAnswers.Of(answer.Problem)),
            };
    }

    private static Results<Ok<PackHistory>, NotFoundProblem> History(string id, PackDesk desk) =>
        desk.Versions(id) is { Count: > 0 } versions
            ? TypedResults.Ok(new PackHistory(id, versions))
            : new NotFoundProblem(PackAnswers.Of(PackProblem.NoPack));

    private static Results<Ok<PackDocument>, BadRequestProblem, NotFoundProblem, ConflictProblem, UnavailableProblem> Restore(
        string id, RestoredVersion order, PackDesk desk) => Edited(desk.Restore(id, order.Version));

    private static Results<Ok<PackTests>, NotFoundProblem> Tests(string id, PackDesk desk) =>
        desk.Versions(id).Count > 0
            ? TypedResults.Ok(new PackTests(id, [.. desk.Tests(id).Select(t => new PackTest(t.Version, t.Asked, t.Seed, t.Made, t.LibraryVersion))]))
            : new NotFoundProblem(PackAnswers.Of(PackProblem.NoPack));

    private static Results<Ok<PackReview>, NotFoundProblem> Review(string id, PackDesk desk) =>
        desk.Find(id) is { Pack: { } pack }
            ? TypedResults.Ok(desk.Review(pack))
            : new NotFoundProblem(PackAnswers.Of(PackProblem.NoPack));

    private static Results<Ok<PackDocument>, BadRequestProblem, NotFoundProblem, ConflictProblem, UnavailableProblem> Edited(PackAnswer answer) => answer switch
    {
        { Pack: { } pack } => TypedResults.Ok(PackDocument.Of(pack)),
        { Problem: { Kind: PackProblemKind.Missing } problem } => new NotFoundProblem(PackAnswers.Of(problem)),
        { Problem: { Kind: PackProblemKind.Conflict } problem } => new ConflictProblem(PackAnswers.Of(problem)),
        { Problem: { Kind: PackProblemKind.Unavailable } problem } => new UnavailableProblem(PackAnswers.Of(problem)),
        _ => PackAnswers.Bad(answer.Problem!),
    };
}
