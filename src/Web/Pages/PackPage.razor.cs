using System.Globalization;
using KnowledgeBase.Corpus.Packs;
using KnowledgeBase.Packs;
using KnowledgeBase.Packs.Reviewing;
using KnowledgeBase.Web.Packs;
using Microsoft.AspNetCore.Components;

namespace KnowledgeBase.Web.Pages;

/// <summary>
/// The page of a pack: everything a trainer does to it is a form on it. With <c>?version=</c> an earlier version, to be looked at
/// and restored.
/// </summary>
public sealed partial class PackPage : ComponentBase
{
    private Pack? pack;
    private PackReview? review;
    private bool isCurrent;
    private int latest;
    private Dictionary<string, int> numbers = [];
    private Dictionary<string, EntryStanding> standings = [];

    /// <summary>Id of the pack.</summary>
    [Parameter] public string Id { get; set; } = string.Empty;

    /// <summary>An earlier version, or null.</summary>
    [SupplyParameterFromQuery(Name = "version")] public string? Version { get; set; }

    /// <summary>Key of the words of a form that was refused, or null.</summary>
    [SupplyParameterFromQuery(Name = "draft")] public string? DraftKey { get; set; }

    /// <summary>What a form could not do, or null.</summary>
    [SupplyParameterFromQuery(Name = "fault")] public string? FaultCode { get; set; }

    [Inject]
    private PackDesk Desk { get; set; } = null!;

    [Inject]
    private PackDrafts Drafts { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private bool IsEarlier { get; set; }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        bool given = !string.IsNullOrEmpty(Version);
        int? version = given && int.TryParse(Version, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
        pack = given && version is null ? null : Desk.Find(Id, version).Pack;
        if (pack is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        latest = Desk.Versions(Id)[0].Version;
        IsEarlier = version is not null && Desk.Find(Id).Pack?.Version != version;
        numbers = pack.Entries.Select((e, i) => (e.Id, i)).ToDictionary(e => e.Id, e => e.i + 1, StringComparer.Ordinal);
        if (!IsEarlier)
        {
            review = Desk.Review(pack);
            standings = review.Standings.ToDictionary(s => s.Entry, StringComparer.Ordinal);
            isCurrent = CurrentPack.Of(Http, Desk.All())?.Id == Id;
        }
    }
}
