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
    /// <summary>Most packs of a library, those put away left aside.</summary>
    public const int MostPacks = 2000;

    private readonly PackFaults faults = new(search);
    private readonly KnownReviews reviews = new();
    private readonly QuizBook tests = new(library, store);

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
        var pack = new Pack
        {
            Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6)),
            Name = name?.Trim() ?? string.Empty,
            Topic = string.IsNullOrWhiteSpace(topic) ? null : topic.Trim(),
            Sections = [new PackSection("s1", string.Empty, [])],
            Change = "新建",
        };
        return (Refusal() ?? faults.Of(pack, null)) is { } refused ? refused
            : store.All().Count(p => !p.Removed) >= MostPacks ? PackProblem.TooMany
            : new PackAnswer(store.Begin(pack));
    }

    /// <summary>Begins a pack with a text; where there is no such text, none is begun.</summary>
    /// <param name="name">Name of the pack.</param>
    /// <param name="articleId">Article the text stands in.</param>
    /// <param name="place">Where; see <see cref="PlaceReading"/>.</param>
    /// <returns>The pack with the entry.</returns>
    public PackAnswer CollectAnew(string name, string articleId, string place)
    {
        ArgumentNullException.ThrowIfNull(articleId);
        var (text, fault) = Copy(articleId, place);
        return (Refusal() ?? fault) is { } refused ? refused
            : Begin(name) is var begun && begun.Pack is { } pack ? Put(pack.Id, text!, null, null)
            : begun;
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
        var (text, fault) = Copy(articleId, place);
        return (Refusal() ?? fault) is { } refused ? refused : Put(id, text!, section, replaces);
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
        var edited = store.Edit(id, change, pack => edit(pack) is var edited && (fault = faults.Of(edited, pack)) is null ? edited : null, expected);
        return fault is not null ? fault
            : edited.Conflict ? PackProblem.Changed
            : edited.Pack is null ? PackProblem.NoPack : new PackAnswer(edited.Pack);
    }

    /// <summary>Makes an earlier version the one in force; it is written as the next version.</summary>
    /// <param name="id">Id of the pack.</param>
    /// <param name="version">The earlier version.</param>
    /// <param name="expected">Version of the pack this was asked on, or null when it holds for any.</param>
    /// <returns>The pack now.</returns>
    public PackAnswer Restore(string id, int version, int? expected = null)
    {
        if (Refusal() is { } refused)
        {
            return refused;
        }

        if (store.Pack(id) is not { } now || store.Pack(id, version) is not { } earlier)
        {
            return store.Pack(id) is null ? PackProblem.NoPack : PackProblem.NoVersion;
        }

        if (expected is int seen && seen != now.Version)
        {
            return PackProblem.Changed;
        }

        store.Remove(id, removed: false);
        return Back(earlier, $"恢复到第{version}版", expected);
    }

    /// <summary>Takes back the last change, a restoring too; asked again, the one before it.</summary>
    /// <param name="id">Id of the pack.</param>
    /// <param name="expected">Version of the pack this was asked on, or null when it holds for any.</param>
    /// <returns>The pack now; unchanged when there is nothing to take back.</returns>
    public PackAnswer Undo(string id, int? expected = null)
    {
        if (Refusal() is not null || Find(id) is not { Pack: { } pack })
        {
            return Refusal() ?? PackProblem.NoPack;
        }

        // An undoing in the way stands for the version it went back to.
        return pack.Position <= 1 ? new PackAnswer(pack)
            : store.Pack(id, pack.Position - 1) is { } earlier ? Back(earlier, $"{Pack.UndoWords}{earlier.Position}版", expected, earlier.Position)
            : PackProblem.NoVersion;
    }

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
    public PackReview Review(Pack pack) => reviews.Of(pack, library, search);

    /// <summary>The self-test of a version of a pack: the one that was made before, else a new one, which is kept.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="count">Number of questions.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>The test, or why there is none now.</returns>
    public QuizAnswer Ask(Pack pack, int count, int seed, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(pack);
        if (tests.Find(pack, count, seed) is { } kept)
        {
            return new QuizAnswer(kept);
        }

        var answer = QuizMaking.Make(pack, count, seed, library, search, cancel);
        return answer.Quiz is { } quiz ? new QuizAnswer(tests.Keep(quiz, pack)) : answer;
    }

    /// <summary>The self-tests kept of a pack, the last made first, without their questions.</summary>
    /// <param name="id">Id of the pack.</param>
    /// <returns>The tests.</returns>
    public IReadOnlyList<StoredTest> Tests(string id) => store.Tests(id);

    private PackAnswer Put(string id, CollectedText text, string? section, string? replaces)
    {
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

    private PackAnswer Back(Pack earlier, string change, int? expected, int? basis = null)
    {
        var edited = store.Edit(earlier.Id, change, _ => earlier, expected, basis ?? earlier.Basis);
        return edited.Conflict ? PackProblem.Changed : edited.Pack is { } pack ? new PackAnswer(pack) : PackProblem.NoPack;
    }

    private static PackAnswer Placed(Pack pack, CollectedText text, string? section, string? replaces)
    {
        if (replaces is not null)
        {
            return pack.Entries.FirstOrDefault(e => e.Id == replaces) is { } older
                ? new PackAnswer(pack.Replace(replaces, text with { Kind = older.Collected.Kind }), null, text.Id) : PackProblem.NoEntry;
        }

        var there = pack.Entries.FirstOrDefault(e => (e.Collected.ArticleId, e.Collected.Start, e.Collected.Text) == (text.ArticleId, text.Start, text.Text));
        return there is not null ? new PackAnswer(pack, null, there.Id, true)
            : pack.Count >= Pack.MostEntries ? PackProblem.Full
            : new PackAnswer(pack.Add(text, section), null, text.Id);
    }

    private static string Brief(string text)
    {
        string line = text.Split('\n')[0];
        int length = Math.Min(12, line.Length);
        return length == line.Length ? line : line[..(char.IsHighSurrogate(line[length - 1]) ? length - 1 : length)] + "…";
    }

    private PackProblem? Refusal() => library.IsReadOnly ? PackProblem.ReadOnly : null;

    private (CollectedText? Text, PackProblem? Fault) Copy(string articleId, string place)
    {
        var article = articleId.Length <= 64 ? library.Article(articleId) : null;
        return article is null || article.Kind == ItemKind.Furniture || PlaceReading.Read(article, library.Chunks(articleId), place) is not { } found
            ? (null, PackProblem.NoPlace)
            : found.Range.Length > PlaceReading.Longest ? (null, PackProblem.TooLong)
            : (TextCollecting.Copy(article, found, library.Version, clock.GetUtcNow()), null);
    }
}
