using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Engine.Storage;
using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Storage;
using KnowledgeBase.Search.Tests.Support;

namespace KnowledgeBase.Search.Tests.Storage;

/// <summary>
/// 1. An index reads again nothing that it has open: neither after its own changes and merges nor after those of others.
/// 2. No search waits for a change that is being made.
/// 3. Damage that comes to light at a change is a fault; a rebuild mends it.
/// 4. Old generations go only when the disk knows of the new one.
/// </summary>
public sealed class TakingUpTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("taking-up-").FullName;
    private readonly ManualResetEventSlim go = new(initialState: true);
    private readonly ManualResetEventSlim begun = new();
    private int opened;

    public void Dispose()
    {
        go.Dispose();
        begun.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Own_changes_and_merges_open_nothing_anew()
    {
        using var index = Open();
        index.Rebuild(Changes(), 1);
        int before = opened;
        for (int version = 2; version < 6; version++)
        {
            var added = TinyLibrary.Article($"b{version}", "新篇", "劳模工匠进校园。");
            index.Apply([new FileChange(added.File.Sha256, [added], [.. TinyLibrary.ChunksOf(added)])], version);
        }

        Assert.True(SpinWait.SpinUntil(() => Directory.GetFiles(folder, "*-merged", SearchOption.AllDirectories).Length > 0, TimeSpan.FromMinutes(1)));
        Assert.Equal((before, 5L, 4), (opened, index.LibraryVersion, Total(index, "劳模")));

        // The merge may be put in place a moment after its files are there; from then on nothing is taken up.
        Assert.True(SpinWait.SpinUntil(() => TakesUpNothing(index), TimeSpan.FromMinutes(1)));
        Assert.Equal(before, opened);
    }

    private static bool TakesUpNothing(SearchIndex index)
    {
        var state = index.Read<object?>(s => s, null);
        index.TakeUp();
        return ReferenceEquals(state, index.Read<object?>(s => s, null));
    }

    [Fact]
    public void Changes_of_others_open_only_what_is_new()
    {
        using var reader = Open();
        reader.Rebuild(Changes(), 1);
        int before = opened;
        using (var writer = SearchIndex.Open(folder, EngineCatalogue.Builtin))
        {
            writer.Apply([new FileChange("file-a3", [], [])], 2);
        }

        Assert.Equal((before, 2L, 0), (opened, reader.LibraryVersion, Total(reader, "“四链”")));
    }

    [Fact]
    public async Task No_search_waits_for_a_change()
    {
        using var index = Open();
        index.Rebuild(Changes(), 1);
        go.Reset();
        begun.Reset();
        var change = Task.Run(() => index.Apply([new FileChange("file-a3", [], [])], 2));
        begun.Wait();
        foreach (string generation in Directory.GetDirectories(folder))
        {
            File.WriteAllBytes(Path.Combine(generation, "being-written"), []);
        }

        try
        {
            var searched = Task.Run(() => (Total(index, "“四链”"), index.LibraryVersion, index.Fault));
            Assert.Equal((1, 1L, null), await searched.WaitAsync(TimeSpan.FromMinutes(1)));
        }
        finally
        {
            go.Set();
        }

        await change;
        Assert.Equal((0, 2L), (Total(index, "“四链”"), index.LibraryVersion));
    }

    [Fact]
    public void Damage_found_by_a_change_is_a_fault_until_a_rebuild()
    {
        using var index = Open();
        index.Rebuild(Changes(), 1);
        string manifest = Directory.GetFiles(folder, "manifest", SearchOption.AllDirectories).Single();
        byte[] bytes = File.ReadAllBytes(manifest);
        bytes[bytes.Length / 2] ^= 0x55;
        File.WriteAllBytes(manifest, bytes);
        Assert.Throws<InvalidDataException>(() => index.Apply([new FileChange("file-a3", [], [])], 2));
        Assert.NotNull(index.Fault);
        index.Rebuild(Changes(), 3);
        Assert.Equal((null, 3L, 1), (index.Fault, index.LibraryVersion, Total(index, "“四链”")));
    }

    [Fact]
    public void Damage_in_the_library_is_no_fault_of_the_index()
    {
        using var index = Open();
        index.Rebuild(Changes(), 1);
        var damaged = new FileChange("file-a3", [TinyLibrary.Article("a3", "新篇", "劳模。")], new Unreadable());
        Assert.Throws<InvalidDataException>(() => index.Apply([damaged], 2));
        Assert.Equal((null, 1L, 1), (index.Fault, index.LibraryVersion, Total(index, "“四链”")));
    }

    [Fact]
    public void Old_generations_go_only_when_the_disk_knows_of_the_new_one()
    {
        var files = new IndexFolder(folder, path => EngineCatalogue.Builtin.Open(path), new UnsyncedFolder(folder));
        string old = files.Create();
        Thread.Sleep(1);
        string next = files.Create();
        Assert.Throws<IOException>(() => files.MakeCurrent(next));
        Assert.True(Directory.Exists(Path.Combine(folder, old)));
        var sound = new IndexFolder(folder, path => EngineCatalogue.Builtin.Open(path));
        sound.MakeCurrent(next);
        Assert.Equal((next, false), (sound.Current(), Directory.Exists(Path.Combine(folder, old))));
    }

    private static IEnumerable<FileChange> Changes() =>
        Corpora.Varied().Select(a => new FileChange(a.File.Sha256, [a], [.. TinyLibrary.ChunksOf(a)]));

    private static int Total(SearchIndex index, string text) =>
        new SearchService(index, TimeProvider.System).Search(new SearchRequest { Text = text }).Response!.Total;

    private SearchIndex Open() => SearchIndex.Open(
        folder,
        path =>
        {
            opened++;
            return new Waiting(EngineCatalogue.Builtin.Open(path), this);
        },
        EngineCatalogue.Builtin.Analyzer);

    // Changes wait until the test lets them go.
    private sealed class Waiting(ISearchEngine inner, TakingUpTests test) : ISearchEngine
    {
        public string Name => inner.Name;

        public string? Note => inner.Note;

        public void Write(EngineBatch batch)
        {
            test.begun.Set();
            test.go.Wait();
            inner.Write(batch);
        }

        public long Refresh() => inner.Refresh();

        public IEngineSnapshot Snapshot() => inner.Snapshot();

        public void Dispose() => inner.Dispose();
    }

    // Passages that cannot be read.
    private sealed class Unreadable : IReadOnlyList<Chunk>
    {
        public int Count => 1;

        public Chunk this[int index] => throw new InvalidDataException("unreadable");

        public IEnumerator<Chunk> GetEnumerator() => throw new InvalidDataException("unreadable");

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    // A folder whose renames reach the disk no more.
    private sealed class UnsyncedFolder(string path) : IndexDirectory
    {
        private readonly FileSystemDirectory inner = new(path);

        public override IndexOutput Create(string name) => inner.Create(name);

        public override void Write(string name, ReadOnlySpan<byte> bytes) => inner.Write(name, bytes);

        public override void Rename(string from, string to)
        {
            File.Move(Path.Combine(path, from), Path.Combine(path, to), overwrite: true);
            throw new IOException("cannot be synced");
        }

        public override void Sync() => inner.Sync();

        public override MappedFile? Open(string name) => inner.Open(name);

        public override void Delete(string name) => inner.Delete(name);

        public override IReadOnlyList<string> List() => inner.List();

        public override IDisposable? TryLock(string right) => inner.TryLock(right);
    }
}
