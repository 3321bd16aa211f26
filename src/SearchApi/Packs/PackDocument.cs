using KnowledgeBase.Corpus.Bibliography;
using KnowledgeBase.Corpus.Packs;

namespace KnowledgeBase.SearchApi.Packs;

/// <summary>Packs of a library.</summary>
/// <param name="Packs">The packs, the last changed first; those put away are marked.</param>
public sealed record PackList(IReadOnlyList<PackSummary> Packs);

/// <summary>The history of a pack.</summary>
/// <param name="Id">Id of the pack.</param>
/// <param name="Versions">Its versions, the latest first.</param>
public sealed record PackHistory(string Id, IReadOnlyList<PackVersion> Versions);

/// <summary>A collected text with its note.</summary>
/// <param name="Id">Id of the entry.</param>
/// <param name="Kind">passage, paragraph, clause or sentence; more kinds may come.</param>
/// <param name="Text">Its characters as collected.</param>
/// <param name="Note">The trainer's note.</param>
/// <param name="ArticleId">Article it was collected from.</param>
/// <param name="Start">Offset in the body of the article at that time, in UTF-16 code units.</param>
/// <param name="Place">The place as a citation names it.</param>
/// <param name="Address">Permanent address.</param>
/// <param name="Citation">Citation after GB/T 7714-2015 with the place.</param>
/// <param name="Title">Title of the article, in 〔〕 when none is printed.</param>
/// <param name="Source">Paper or magazine, or null.</param>
/// <param name="Year">Year, or null.</param>
/// <param name="YearBasis">What the year rests on.</param>
/// <param name="ArticleKind">Kind of the article.</param>
/// <param name="Topics">Its topics.</param>
/// <param name="LibraryVersion">Library version it was collected from.</param>
/// <param name="CollectedAt">Moment it was collected.</param>
public sealed record PackEntryDocument(
    string Id, string Kind, string Text, string Note, string ArticleId, int Start, string Place, string Address, string Citation, string Title,
    string? Source, int? Year, string YearBasis, string ArticleKind, IReadOnlyList<string> Topics, long LibraryVersion, DateTimeOffset CollectedAt)
{
    /// <summary>An entry on the wire.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>Its form on the wire.</returns>
    public static PackEntryDocument Of(PackEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var text = entry.Collected;
        return new PackEntryDocument(
            entry.Id, text.Kind, text.Text, entry.Note, text.ArticleId, text.Start, text.Place, text.Address,
            Gbt7714.Format(text.Reference with { Place = text.Place }), text.Title, text.Source, text.Year, text.YearBasis, text.ArticleKind,
            text.Topics, text.LibraryVersion, text.At);
    }
}

/// <summary>A section of a pack.</summary>
/// <param name="Id">Id within the pack.</param>
/// <param name="Title">Its heading; may be empty.</param>
/// <param name="Entries">Its entries in order.</param>
public sealed record PackSectionDocument(string Id, string Title, IReadOnlyList<PackEntryDocument> Entries);

/// <summary>A pack at one of its versions.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">The version.</param>
/// <param name="Basis">The version whose content it has; another one after a restoring.</param>
/// <param name="Name">Its name.</param>
/// <param name="Topic">Its topic, or null.</param>
/// <param name="Note">What stands at its head.</param>
/// <param name="Made">Moment the version was made.</param>
/// <param name="Change">What was changed, in Chinese.</param>
/// <param name="LibraryVersion">Library version it was made on.</param>
/// <param name="Sections">Its sections in order.</param>
public sealed record PackDocument(
    string Id, int Version, int Basis, string Name, string? Topic, string Note, DateTimeOffset Made, string Change, long LibraryVersion,
    IReadOnlyList<PackSectionDocument> Sections)
{
    /// <summary>A pack on the wire.</summary>
    /// <param name="pack">The pack.</param>
    /// <returns>Its form on the wire.</returns>
    public static PackDocument Of(Pack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return new PackDocument(
            pack.Id, pack.Version, pack.Basis, pack.Name, pack.Topic, pack.Note, pack.Made, pack.Change, pack.LibraryVersion,
            [.. pack.Sections.Select(s => new PackSectionDocument(s.Id, s.Title, [.. s.Entries.Select(PackEntryDocument.Of)]))]);
    }
}

/// <summary>The outcome of collecting.</summary>
/// <param name="Entry">Id of the entry.</param>
/// <param name="Already">Whether the text stood in the pack before.</param>
/// <param name="Pack">The pack now.</param>
public sealed record CollectedDocument(string Entry, bool Already, PackDocument Pack);

/// <summary>The self-tests kept of a pack.</summary>
/// <param name="Id">Id of the pack.</param>
/// <param name="Tests">The tests, the last made first.</param>
public sealed record PackTests(string Id, IReadOnlyList<PackTest> Tests);

/// <summary>A self-test that is kept.</summary>
/// <param name="Version">Version of the pack it was made of.</param>
/// <param name="Asked">Number of questions asked for.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Made">Moment it was made.</param>
/// <param name="LibraryVersion">Version of the library it was made on.</param>
public sealed record PackTest(int Version, int Asked, int Seed, DateTimeOffset Made, long LibraryVersion);
