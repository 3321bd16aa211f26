using KnowledgeBase.Corpus.Packs;

namespace KnowledgeBase.SearchApi.Packs;

/// <summary>A new pack.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Topic">Its topic, a leaf or branch of the topic tree, or null.</param>
public sealed record NewPack(string? Name, string? Topic = null);

/// <summary>A text to collect.</summary>
/// <param name="ArticleId">Article it stands in.</param>
/// <param name="Place">p3: third paragraph; t39: 第三十九条; c2: second passage; s120: sentence around offset 120 of the body; r120-60: 60 characters from there.</param>
/// <param name="Section">Section it goes into; the last one when absent.</param>
/// <param name="Replaces">Entry in whose place it goes, or null.</param>
public sealed record NewEntry(string? ArticleId, string? Place, string? Section = null, string? Replaces = null);

/// <summary>A version to go back to.</summary>
/// <param name="Version">The version.</param>
public sealed record RestoredVersion(int Version);

/// <summary>An entry in its place.</summary>
/// <param name="Id">Id of a text that is, or once was, in the pack.</param>
/// <param name="Note">Its note.</param>
public sealed record ArrangedEntry(string? Id, string? Note = null);

/// <summary>A section in its place.</summary>
/// <param name="Id">Id of a section of the pack, or of one it once had; a new one when absent.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Entries">Its entries in order.</param>
public sealed record ArrangedSection(string? Id, string? Title, IReadOnlyList<ArrangedEntry>? Entries);

/// <summary>A pack arranged anew as a whole.</summary>
/// <param name="Version">Version the arrangement was made on; a pack that has changed since is not overwritten.</param>
/// <param name="Name">Its name.</param>
/// <param name="Topic">Its topic, or null.</param>
/// <param name="Note">What stands at its head.</param>
/// <param name="Sections">Its sections in order, at least one.</param>
public sealed record PackArrangement(int Version, string? Name, string? Topic, string? Note, IReadOnlyList<ArrangedSection>? Sections)
{
    /// <summary>Whether there is more in it than a pack takes; to be asked before anything of it is looked up.</summary>
    /// <returns>True when there is.</returns>
    public bool IsTooMuch() =>
        Sections?.Count > Pack.MostSections || Sections?.Sum(s => s?.Entries?.Count ?? 0) > Pack.MostEntries;

    /// <summary>The pack in this arrangement.</summary>
    /// <param name="pack">The pack as it is.</param>
    /// <param name="collected">Finds a text that was collected into it once.</param>
    /// <returns>The pack; null when a section or entry is null or unknown, or there is no section.</returns>
    public Pack? Of(Pack pack, Func<string, CollectedText?> collected)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(collected);
        var known = pack.Entries.ToDictionary(e => e.Id, e => e.Collected, StringComparer.Ordinal);
        var ids = pack.Sections.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var asked = Sections ?? [];
        if (asked.Count == 0 || asked.Any(s => s is null || (s.Id is { } id && !ids.Contains(id) && !SectionIds.Fits(id))))
        {
            return null;
        }

        ids.UnionWith(asked.Select(s => s.Id).OfType<string>());
        var sections = new List<PackSection>();
        foreach (var section in asked)
        {
            var entries = (section.Entries ?? []).Select(e => Entry(e, known, collected)).ToList();
            if (entries.Contains(null))
            {
                return null;
            }

            string id = section.Id ?? SectionIds.Next(ids);
            ids.Add(id);
            sections.Add(new PackSection(id, section.Title?.Trim() ?? string.Empty, [.. entries.OfType<PackEntry>()]));
        }

        return pack with
        {
            Name = Name?.Trim() ?? string.Empty,
            Topic = string.IsNullOrWhiteSpace(Topic) ? null : Topic.Trim(),
            Note = Note?.Trim().ReplaceLineEndings("\n") ?? string.Empty,
            Sections = sections,
        };
    }

    private static PackEntry? Entry(ArrangedEntry? entry, Dictionary<string, CollectedText> known, Func<string, CollectedText?> collected) =>
        entry is { Id: { } id } && (known.GetValueOrDefault(id) ?? collected(id)) is { } text
            ? new PackEntry(text, entry.Note?.Trim().ReplaceLineEndings("\n") ?? string.Empty) : null;
}
