using KnowledgeBase.Corpus.Packs;
using KnowledgeBase.Packs;
using KnowledgeBase.Packs.Questions;
using KnowledgeBase.SearchApi.Packs;
using KnowledgeBase.Web.Addresses;
using Microsoft.AspNetCore.Components;

namespace KnowledgeBase.Web.Pages;

/// <summary>The self-test of a pack; answers are shown only when asked for.</summary>
public sealed partial class PackQuestionsPage : ComponentBase
{
    private Pack? pack;
    private Quiz? quiz;
    private int? earlier;

    /// <summary>Id of the pack.</summary>
    [Parameter] public string Id { get; set; } = string.Empty;

    /// <summary>Number of questions.</summary>
    [SupplyParameterFromQuery(Name = "count")] public string? Count { get; set; }

    /// <summary>The seed.</summary>
    [SupplyParameterFromQuery(Name = "seed")] public string? Seed { get; set; }

    /// <summary>An earlier version of the pack, or null.</summary>
    [SupplyParameterFromQuery(Name = "version")] public string? Version { get; set; }

    /// <summary>1 to show the answers.</summary>
    [SupplyParameterFromQuery(Name = "answers")] public string? Shown { get; set; }

    [Inject]
    private PackDesk Desk { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private string? Fault { get; set; }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        bool given = !string.IsNullOrEmpty(Version);
        earlier = given && int.TryParse(Version, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number) ? number : null;
        pack = given && earlier is null ? null : Desk.Find(Id, earlier).Pack;
        earlier = earlier == Desk.Find(Id).Pack?.Version ? null : earlier;
        var (count, seed, faults) = QuizReading.Read(string.IsNullOrEmpty(Count) ? "10" : Count, Seed);
        if (pack is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else if (faults.Count > 0 || count == 0)
        {
            (Fault, Http.Response.StatusCode) = ((faults.Count > 0 ? faults[0] : QuizReading.CountFault).Message, StatusCodes.Status400BadRequest);
        }
        else
        {
            var answer = Desk.Ask(pack, count, seed, Http.RequestAborted);
            quiz = answer.Quiz;
            if (answer.Problem is { } problem)
            {
                (Fault, Http.Response.StatusCode) = (problem.Message, PackAnswers.Status(problem));
            }
        }
    }

    private string Address(int count, int seed) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{PackAddress.Questions(Id)}?count={count}&seed={seed}{(earlier is int version ? $"&version={version}" : null)}");

    private static string Named(string from) => from.EndsWith("条资料", StringComparison.Ordinal) ? from : $"据《{from}》";
}
