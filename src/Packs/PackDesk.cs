using System.Security.Cryptography;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Packs;
using KnowledgeBase.Library;
using KnowledgeBase.Packs.Collecting;
using KnowledgeBase.Packs.Questions;
using KnowledgeBase.Packs.Reviewing;
using KnowledgeBase.Search;

namespace KnowledgeBase.Packs;

/// <summary>What trainers do with packs; the API and the pages both ask here. Thread-safe.</summary>
/// <param name="library">The library.</param>
/// <param name="store">The packs in it.</param>
/// <param name="search">Search.</param>
/// <param name="clock">Tells the moment.</param>
public sealed class PackDesk(LibraryStore library, PackStore store, SearchService search, TimeProvider clock)
{
    /// <summary>Most packs of a library, those put away included.</summary>
    public const int MostPacks = 2000;

    /// <summary>All packs, the last changed first; those put away among them.</summary>
    /// <returns>The packs.</returns>
    public IReadOnlyList<PackSummary> All() => store.All();

    /// <summary>One pack.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="version">One of its versions, or null for the one in force.</param>
    /// <returns>The pack, or why there is none. A pack that was put away can be read by its versions only.</returns>
    public PackAnswer Find(string id, int? version = null) =>
        store.Pack(id, version) is { } pack && (version is not null || !store.IsRemoved(id)) ? new PackAnswer(pack)
        : version is not null && store.Pack(id) is not null ? PackProblem.NoVersion : PackProblem.NoPack;

    /// <summary>The history of a pack, the latest version first.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The versions; empty when there is no such pack.</returns>
    public IReadOnlyList<PackVersion> Versions(string id) => store.Versions(id);

    /// <summary>Begins a pack.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="topic">Its topic, or null.</param>
    /// <returns>The pack.</returns>
    public PackAnswer Begin(string? name, string? topic = null)
    {
        string given = name?.Trim() ?? string.Empty;
        if (Refusal() is { } refused)
        {
            return refused;
        }

        if (NameFault("name", given) is { } fault)
        {
            return fault;
        }

        return store.All().Count >= MostPacks ? PackProblem.Full : new PackAnswer(store.Begin(new Pack
        {
            Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6)),
            Name = given,
            Topic = string.IsNullOrWhiteSpace(topic) ? null : topic.Trim(),
            Sections = [new PackSection("s1", string.Empty, [])],
            Change = "新建",
        }));
    }

    /// <summary>Collects a text.</summary>
    /// <param name="id">Id of the pack.</param>
    /// <param name="articleId">Article it stands in.</param>
    /// <param name="place">Where; see <see cref="PlaceReading"/>.</param>
    /// <param name="section">Section it goes into; null for the last one.</param>
    /// <param name="replaces">Entry in whose place the new copy goes, or null.</param>
    /// <returns>The pack with the entry; unchanged when it already holds the same words from the same place.</returns>
    public PackAnswer Collect(string id, string articleId, string place, string? section = null, string? replaces = null)
    {
        ArgumentNullException.ThrowIfNull(articleId);
        if (Refusal() is { } refused)
        {
            return refused;
        }

        if (Copy(articleId, place) is not { } text)
        {
            return PackProblem.NoPlace;
        }

        PackAnswer? outcome = null;
        var edited = store.Edit(id, replaces is null ? $"收入“{Brief(text.Text)}”" : $"更新“{Brief(text.Text)}”为现文", pack =>
        {
            outcome = Placed(pack, text, section, replaces);
            return outcome.Pack;
        });
        return outcome is { Problem: not null } ? outcome
            : edited.Pack is null ? PackProblem.NoPack
            : new PackAnswer(edited.Pack, null, outcome!.Entry, outcome.Already);
    }

    /// <summary>Edits a pack.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="change">What is changed, a short Chinese sentence.</param>
    /// <param name="edit">The edit.</param>
    /// <param name="expected">Version it was made on, or null when it holds for any.</param>
    /// <returns>The pack now.</returns>
    public PackAnswer Edit(string id, string change, Func<Pack, Pack> edit, int? expected = null)
    {
        if (Refusal() is { } refused)
        {
            return refused;
        }

        PackProblem? fault = null;
        var edited = store.Edit(id, change, pack => (fault = Fault(edit(pack))) is null ? edit(pack) : null, expected);
        return fault is not null ? fault
            : edited.Conflict ? PackProblem.Changed
            : edited.Pack is null ? PackProblem.NoPack : new PackAnswer(edited.Pack);
    }

    /// <summary>Makes an earlier version the one in force; it is written as the next version.</summary>
    /// <param name="id">Id of the pack.</param>
    /// <param name="version">The earlier version.</param>
    /// <returns>The pack now.</returns>
    public PackAnswer Restore(string id, int version)
    {
        if (Refusal() is { } refused)
        {
            return refused;
        }

        if (store.Pack(id, version) is not { } earlier)
        {
            return store.Pack(id) is null ? PackProblem.NoPack : PackProblem.NoVersion;
        }

        store.Remove(id, removed: false);
        var edited = store.Edit(id, $"恢复到第{version}版", _ => earlier, basis: earlier.Basis);
        return edited.Pack is null ? PackProblem.NoPack : new PackAnswer(edited.Pack);
    }

    /// <summary>Takes back the last change; asked again, the one before it.</summary>
    /// <param name="id">Id of the pack.</param>
    /// <returns>The pack now; unchanged when there is nothing to take back.</returns>
    public PackAnswer Undo(string id) =>
        store.Pack(id) is not { } pack ? PackProblem.NoPack
        : pack.Basis <= 1 ? new PackAnswer(pack)
        : Restore(id, store.Pack(id, pack.Basis - 1)?.Basis ?? 1);

    /// <summary>Puts a pack away, or takes it out again.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="removed">Whether it is put away.</param>
    /// <returns>Null when done, else why not.</returns>
    public PackProblem? Remove(string id, bool removed) => Refusal() ?? (store.Remove(id, removed) ? null : PackProblem.NoPack);

    /// <summary>A text that was once collected into a pack.</summary>
    /// <param name="id">Id of the pack.</param>
    /// <param name="text">Id of the text.</param>
    /// <returns>The text, or null.</returns>
    public CollectedText? Collected(string id, string text) => store.Collected(id, text);

    /// <summary>Looks at a pack beside the library as it is now.</summary>
    /// <param name="pack">The pack.</param>
    /// <returns>What was found.</returns>
    public PackReview Review(Pack pack) => PackReview.Of(pack, library, search);

    /// <summary>Makes a self-test of a pack.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="count">Number of questions.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>The test, or why there is none now.</returns>
    public QuizAnswer Ask(Pack pack, int count, int seed, CancellationToken cancel = default) => QuizMaking.Make(pack, count, seed, library, search, cancel);

    /// <summary>What is wrong with a name or heading.</summary>
    /// <param name="parameter">The parameter it stands in.</param>
    /// <param name="name">The name.</param>
    /// <returns>The problem, or null.</returns>
    public static PackProblem? NameFault(string parameter, string name) =>
        string.IsNullOrWhiteSpace(name) ? PackProblem.Invalid(parameter, "missing_name", "请给出名称。")
        : name.Length > Pack.LongestName ? PackProblem.Invalid(parameter, "name_too_long", $"名称最多 {Pack.LongestName} 个字符。")
        : null;

    private static PackAnswer Placed(Pack pack, CollectedText text, string? section, string? replaces)
    {
        if (replaces is not null)
        {
            return pack.Entries.Any(e => e.Id == replaces) ? new PackAnswer(pack.Replace(replaces, text), null, text.Id) : PackProblem.NoEntry;
        }

        var there = pack.Entries.FirstOrDefault(e => (e.Collected.ArticleId, e.Collected.Start, e.Collected.Text) == (text.ArticleId, text.Start, text.Text));
        return there is not null ? new PackAnswer(pack, null, there.Id, true)
            : pack.Count >= Pack.MostEntries ? PackProblem.Full
            : new PackAnswer(pack.Add(text, section), null, text.Id);
    }

    private static PackProblem? Fault(Pack pack) =>
        NameFault("name", pack.Name)
        ?? pack.Sections.Select(s => s.Title.Length > Pack.LongestName ? NameFault("sections", s.Title) : null).FirstOrDefault(f => f is not null)
        ?? (pack.Count > Pack.MostEntries || pack.Sections.Count > Pack.MostSections ? PackProblem.Full : null)
        ?? (pack.Note.Length > Pack.LongestNote || pack.Topic?.Length > Pack.LongestName || pack.Entries.Any(e => e.Note.Length > Pack.LongestNote)
            ? PackProblem.Invalid("note", "note_too_long", $"说明和按语最多 {Pack.LongestNote} 个字符。") : null);

    private static string Brief(string text)
    {
        string line = text.Split('\n')[0];
        int length = Math.Min(12, line.Length);
        return length == line.Length ? line : line[..(char.IsHighSurrogate(line[length - 1]) ? length - 1 : length)] + "…";
    }

    private PackProblem? Refusal() => library.IsReadOnly ? PackProblem.ReadOnly : null;

    private CollectedText? Copy(string articleId, string place) =>
        articleId.Length <= 64 && library.Article(articleId) is { } article && article.Kind != ItemKind.Furniture
        && PlaceReading.Read(article, library.Chunks(articleId), place) is { } found
            ? TextCollecting.Copy(article, found, library.Version, clock.GetUtcNow())
            : null;
}
