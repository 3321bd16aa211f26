namespace KnowledgeBase.Corpus.Packs;

/// <summary>One collected text at its place in a pack.</summary>
/// <param name="Collected">The text as collected.</param>
/// <param name="Note">The trainer's note; empty when there is none.</param>
public sealed record PackEntry(CollectedText Collected, string Note)
{
    /// <summary>Id of the collected text; it stands in a pack once.</summary>
    public string Id => Collected.Id;
}

/// <summary>A section of a pack.</summary>
/// <param name="Id">Id within the pack; the first section has <c>s1</c>.</param>
/// <param name="Title">Its heading; empty only in a pack with one section.</param>
/// <param name="Entries">What stands in it, in order.</param>
public sealed record PackSection(string Id, string Title, IReadOnlyList<PackEntry> Entries);

/// <summary>
/// 学习资料包: texts of the library in the order a trainer wants, at one of its versions. Immutable; a change makes another value
/// (<see cref="PackEdits"/>), which the library keeps as the next version.
/// </summary>
public sealed record Pack
{
    /// <summary>Longest name, topic or heading in UTF-16 code units.</summary>
    public const int LongestName = 100;

    /// <summary>Longest note in UTF-16 code units.</summary>
    public const int LongestNote = 4000;

    /// <summary>Most texts in a pack.</summary>
    public const int MostEntries = 500;

    /// <summary>Most sections in a pack.</summary>
    public const int MostSections = 60;

    /// <summary>Id, 12 lower-case hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>Version, 1 for the first.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The topic it is about, a leaf or branch of the topic tree; null when not said.</summary>
    public string? Topic { get; init; }

    /// <summary>What the trainer wrote at its head; empty when nothing.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>Its sections in order; never empty.</summary>
    public required IReadOnlyList<PackSection> Sections { get; init; }

    /// <summary>Version of the library this version of the pack was made on.</summary>
    public long LibraryVersion { get; init; }

    /// <summary>Moment this version was made.</summary>
    public DateTimeOffset Made { get; init; }

    /// <summary>What was changed, a short Chinese sentence.</summary>
    public string Change { get; init; } = string.Empty;

    /// <summary>The version whose content this one has: itself, or an earlier one that was restored.</summary>
    public int Basis { get; init; } = 1;

    /// <summary>How the words for an undoing begin; a restoring has others.</summary>
    public const string UndoWords = "撤销到第";

    /// <summary>Where an undoing goes on from: the version the last undoing went back to, else this version itself.</summary>
    public int Position => Change.StartsWith(UndoWords, StringComparison.Ordinal) ? Basis : Version;

    /// <summary>All entries in order.</summary>
    public IEnumerable<PackEntry> Entries => Sections.SelectMany(s => s.Entries);

    /// <summary>Number of entries.</summary>
    public int Count => Sections.Sum(s => s.Entries.Count);
}

/// <summary>A pack in a list.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Its name now.</param>
/// <param name="Topic">Its topic now, or null.</param>
/// <param name="Version">Its version now.</param>
/// <param name="Entries">Number of entries now.</param>
/// <param name="Made">Moment of the last change.</param>
/// <param name="LibraryVersion">Version of the library at that moment.</param>
/// <param name="Change">What was changed last, a short Chinese sentence.</param>
/// <param name="Removed">Whether it was put away; it can be taken out again.</param>
public sealed record PackSummary(
    string Id, string Name, string? Topic, int Version, int Entries, DateTimeOffset Made, long LibraryVersion, string Change, bool Removed);

/// <summary>One version in the history of a pack.</summary>
/// <param name="Version">The version.</param>
/// <param name="Made">Moment it was made.</param>
/// <param name="Change">What was changed, a short Chinese sentence.</param>
/// <param name="Entries">Number of entries.</param>
/// <param name="LibraryVersion">Version of the library it was made on.</param>
/// <param name="Basis">The version whose content it has.</param>
public sealed record PackVersion(int Version, DateTimeOffset Made, string Change, int Entries, long LibraryVersion, int Basis);
