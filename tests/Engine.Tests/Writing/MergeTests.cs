using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Queries;
using KnowledgeBase.Engine.Searching;
using KnowledgeBase.Engine.Storage;
using KnowledgeBase.Engine.Writing;

namespace KnowledgeBase.Engine.Tests.Writing;

/// <summary>
/// 1. A merge at any moment changes no answer: what was deleted while it was made stays deleted, what was added is there.
/// 2. A merge that dies, is stopped or finds the disk full at any step leaves the index as it was, and nothing lying about.
/// 3. Merging beside readers and a writer shows whole states only, and keeps the number of segments small.
/// </summary>
public sealed class MergeTests
{
    private static readonly IndexSchema Schema =
        new("merging", [new TextField("body"), new TextField("bare", false)], ["id", "kind"]);

    public static IEnumerable<object[]> Seeds => Enumerable.Range(1, 8).Select(s => new object[] { s });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Merges_at_random_moments_change_no_answer(int seed)
    {
        var random = new Random(seed);
        var directory = new HookedDirectory();
        using var store = IndexStore.Open(directory, Schema).Store!;
        store.MergeBuffer = seed % 2 == 0 ? 50 : store.MergeBuffer;
        var live = new Dictionary<string, int>(StringComparer.Ordinal);
        int next = 0;
        for (int round = 0; round < 40; round++)
        {
            next = Change(store, random, live, next);
            if (random.Next(3) == 0)
            {
                // A writer that commits while the merged segment is being written.
                directory.Once = random.Next(2) == 0 ? null : () => next = Change(store, random, live, next);
                store.Merge();
                directory.Once = null;
            }

            Verify(store, live);
        }

        while (store.Merge())
        {
            Verify(store, live);
        }

        using var again = IndexStore.Open(directory.Inner, Schema).Store!;
        Verify(again, live);
        using var snapshot = again.Snapshot();
        Assert.InRange(snapshot.SegmentCount, 0, MergePolicy.Width - 1);
        Assert.DoesNotContain(directory.Inner.Files.Keys, n => n.StartsWith(IndexDirectory.Aside, StringComparison.Ordinal));
    }

    [Fact]
    public void A_merged_segment_is_verified_once_before_it_is_put_in_place()
    {
        var (directory, live) = Ready();
        using var store = IndexStore.Open(directory, Schema).Store!;
        directory.Opened.Clear();
        Assert.True(store.Merge());
        Verify(store, live);
        Assert.Equal(1, directory.Opened[IndexDirectory.Aside + "segment"]);
        Assert.DoesNotContain(directory.Opened.Keys, n => n.StartsWith("segment", StringComparison.Ordinal));
        using var again = IndexStore.Open(directory, Schema).Store!;
        Verify(again, live);
        Assert.Single(directory.Opened.Keys, n => n.StartsWith("segment", StringComparison.Ordinal));
    }

    [Fact]
    public void A_merged_segment_that_the_disk_damaged_is_not_put_in_place()
    {
        var (inner, live) = Ready();
        var directory = new HookedDirectory(inner) { Damaged = IndexDirectory.Aside + "segment" };
        using var store = IndexStore.Open(directory, Schema).Store!;
        string message = Assert.Throws<CorruptIndexException>(() => store.Merge()).Message;
        Assert.Contains("wrong checksum", message, StringComparison.Ordinal);
        Verify(store, live);
        directory.Damaged = null;
        Assert.True(store.Merge());
        Verify(store, live);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Death_at_any_step_of_a_merge_leaves_a_whole_state(bool torn)
    {
        int steps = StepsOfOneMerge();
        Assert.InRange(steps, 20, 2000);
        int merged = 0;
        for (int step = 1; step <= steps + 1; step++)
        {
            var (directory, live) = Ready();
            using (var store = IndexStore.Open(directory, Schema).Store!)
            {
                store.MergeBuffer = 100;
                directory.TearLastWrite = torn;
                directory.StepsLeft = step;
                Assert.True(Record.Exception(() => store.Merge()) is null or IOException);
            }

            directory.Restart();
            directory.TearLastWrite = false;
            using var again = IndexStore.Open(directory, Schema).Store!;
            Verify(again, live);
            using (var writer = again.TryWrite()!)
            {
                writer.Commit(new Dictionary<string, string>());
            }

            Verify(again, live);
            using var snapshot = again.Snapshot();
            merged += snapshot.SegmentCount == 1 ? 1 : 0;
            Assert.Equal(snapshot.SegmentCount + 1, directory.Files.Keys.Count(n => !n.StartsWith("deleted", StringComparison.Ordinal)));
        }

        Assert.InRange(merged, 1, steps);
    }

    [Fact]
    public void A_full_disk_and_a_stop_leave_the_index_as_it_was()
    {
        var (whole, _) = Ready();
        long needed = 3 * whole.Files.Values.Sum(f => (long)f.Length);
        int refused = 0;
        for (long room = 0; room < needed; room += 53)
        {
            var (directory, live) = Ready();
            using var store = IndexStore.Open(directory, Schema).Store!;
            directory.Room = room;
            refused += Record.Exception(() => store.Merge()) is IOException ? 1 : 0;
            directory.Room = long.MaxValue;
            Verify(store, live);
            while (store.Merge())
            {
            }

            Verify(store, live);
            using var snapshot = store.Snapshot();
            Assert.Equal(1, snapshot.SegmentCount);
        }

        Assert.True(refused > 5);
        var (stopped, left) = Ready();
        using var other = IndexStore.Open(stopped, Schema).Store!;
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => other.Merge(stop.Token));
        Verify(other, left);
        Assert.DoesNotContain(stopped.Files.Keys, n => n.StartsWith(IndexDirectory.Aside, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Readers_a_writer_and_merges_together_see_whole_states()
    {
        int seconds = int.Parse(Environment.GetEnvironmentVariable("ENGINE_SECONDS") ?? "4", System.Globalization.CultureInfo.InvariantCulture);
        using var folder = new TemporaryFolder();
        using var store = IndexStore.Open(new FileSystemDirectory(folder.Path), Schema).Store!;
        using var merging = new BackgroundMerging(store);
        var random = new Random(seconds);
        var live = new Dictionary<string, int>(StringComparer.Ordinal);
        int next = Change(store, random, live, 0);
        using var done = new CancellationTokenSource();
        long started = System.Diagnostics.Stopwatch.GetTimestamp();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            int seen = 0;
            for (; !done.IsCancellationRequested || seen == 0; seen++)
            {
                using var snapshot = store.Snapshot();
                int expected = int.Parse(snapshot.UserData["count"], System.Globalization.CultureInfo.InvariantCulture);
                Assert.Equal(expected, snapshot.DocumentCount);
                Assert.Equal(expected, snapshot.Match(new TermQuery("body", "x")).Count);
                Assert.Equal(expected, snapshot.Count("id").Count);
                foreach (var hit in snapshot.Best(new TermQuery("body", "x"), 3))
                {
                    Assert.Equal(snapshot.Values("id", hit.Document)[0], $"{BitConverter.ToInt32(snapshot.Stored(hit.Document))}");
                }
            }

            return seen;
        })).ToArray();

        // Not by a timer: with every thread of the pool at work, its callback might never run.
        while (System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalSeconds < seconds)
        {
            next = Change(store, random, live, next);
            merging.Look();
        }

        await done.CancelAsync();
        Assert.All(await Task.WhenAll(readers), seen => Assert.True(seen > 0));
        merging.Look();
        merging.Wait();
        Assert.Null(merging.Fault);
        Verify(store, live);
        using var last = store.Snapshot();
        Assert.InRange(last.SegmentCount, 1, IndexWriter.MostSegments);
    }

    [Fact]
    public void A_tier_is_merged_when_it_is_full_and_waste_is_written_anew()
    {
        static SegmentWeight Of(long megabytes, int live = 100) => new(100, live, megabytes << 20);
        Assert.Empty(MergePolicy.Choose([Of(1), Of(1), Of(1)]));
        Assert.Equal([0, 1, 2, 4], MergePolicy.Choose([Of(1), Of(1), Of(1), Of(60), Of(1)]));
        Assert.Equal([1, 2, 3, 4], MergePolicy.Choose([Of(1), Of(5), Of(6), Of(7), Of(8)]));
        Assert.Equal([1], MergePolicy.Choose([Of(1), Of(300, 49)]));
        Assert.Empty(MergePolicy.Choose([Of(600), Of(600), Of(600), Of(600), Of(600)]));
        Assert.Empty(MergePolicy.Choose([]));
    }

    // Five segments, some documents of the first and of the last deleted.
    private static (MemoryDirectory Directory, Dictionary<string, int> Live) Ready()
    {
        var directory = new MemoryDirectory();
        using var store = IndexStore.Open(directory, Schema).Store!;
        var live = new Dictionary<string, int>(StringComparer.Ordinal);
        var random = new Random(5);
        for (int commit = 0, next = 0; commit < 5; commit++)
        {
            using var writer = store.TryWrite()!;
            for (int end = next + 4; next < end; next++)
            {
                writer.Add(Document(random, next, live));
            }

            Commit(writer, live);
        }

        using (var writer = store.TryWrite()!)
        {
            writer.DeleteBy("id", ["1", "17"]);
            live.Remove("1");
            live.Remove("17");
            Commit(writer, live);
        }

        directory.Restart();
        return (directory, live);
    }

    private static int StepsOfOneMerge()
    {
        var (directory, _) = Ready();
        using var store = IndexStore.Open(directory, Schema).Store!;
        store.MergeBuffer = 100;
        Assert.True(store.Merge());
        return directory.StepsTaken;
    }

    // One commit: some documents go, some come. Returns the next free number.
    private static int Change(IndexStore store, Random random, Dictionary<string, int> live, int next)
    {
        using var writer = store.TryWrite(TimeSpan.FromMinutes(1))!;
        string[] gone = [.. live.Keys.Where(_ => random.Next(6) == 0)];
        writer.DeleteBy("id", gone);
        Array.ForEach(gone, id => live.Remove(id));
        for (int end = next + random.Next(0, 12); next < end; next++)
        {
            writer.Add(Document(random, next, live));
        }

        Commit(writer, live);
        return next;
    }

    private static void Commit(IndexWriter writer, Dictionary<string, int> live) =>
        writer.Commit(new Dictionary<string, string> { ["count"] = $"{live.Count}" });

    private static IndexDocument Document(Random random, int number, Dictionary<string, int> live)
    {
        int words = random.Next(1, 20);
        live[$"{number}"] = words;
        return new IndexDocument
        {
            Fields = new Dictionary<string, IReadOnlyList<Token>>
            {
                ["body"] = [new Token("x", 0), new Token($"n{number}", 1), .. Enumerable.Range(2, words).Select(p => new Token($"w{p % 5}", p))],
                ["bare"] = random.Next(2) == 0 ? [] : [new Token("y", 0), new Token("y", 0)],
            },
            Columns = new Dictionary<string, IReadOnlyList<string>>
            {
                ["id"] = [$"{number}"],
                ["kind"] = [.. Enumerable.Range(0, number % 3).Select(k => $"k{k}")],
            },
            Stored = BitConverter.GetBytes(number),
        };
    }

    // Every living document by its own word, by a phrase, by its columns and its bytes; and nothing else.
    private static void Verify(IndexStore store, Dictionary<string, int> live)
    {
        using var snapshot = store.Snapshot();
        Assert.Equal(live.Count, snapshot.DocumentCount);
        Assert.Equal(live.ToDictionary(l => l.Key, _ => 1), snapshot.Count("id"));
        Assert.Equal(live.Count(l => Number(l.Key) % 3 > 0), snapshot.Count("kind").GetValueOrDefault("k0"));
        foreach (var (id, words) in live)
        {
            var phrase = new PhraseQuery("body", [new Token("x", 0), new Token($"n{id}", 1), new Token("w2", 2)]);
            int document = Assert.Single(snapshot.Match(phrase).Numbers());
            Assert.Equal([id], snapshot.Values("id", document));
            Assert.Equal(Number(id) % 3, snapshot.Values("kind", document).Count);
            Assert.Equal(Number(id), BitConverter.ToInt32(snapshot.Stored(document)));
            Assert.Equal(words > 1, snapshot.Match(new AllQuery([new TermQuery("body", $"n{id}"), new TermQuery("body", "w3")])).Count == 1);
        }
    }

    private static int Number(string id) => int.Parse(id, System.Globalization.CultureInfo.InvariantCulture);

    // A folder in which something can happen at the moment a merge begins to write.
    private sealed class HookedDirectory(MemoryDirectory inner) : IndexDirectory
    {
        public HookedDirectory()
            : this(new MemoryDirectory())
        {
        }

        public MemoryDirectory Inner { get; } = inner;

        // A file in which one bit is another when it is read.
        public string? Damaged { get; set; }

        public Action? Once { get; set; }

        public override IndexOutput Create(string name)
        {
            var created = Inner.Create(name);
            if (name.StartsWith(Aside, StringComparison.Ordinal) && Once is { } hook)
            {
                Once = null;
                hook();
            }

            return created;
        }

        public override void Write(string name, ReadOnlySpan<byte> bytes) => Inner.Write(name, bytes);

        public override void Rename(string from, string to) => Inner.Rename(from, to);

        public override void Sync() => Inner.Sync();

        public override MappedFile? Open(string name)
        {
            if (name == Damaged)
            {
                Inner.Files[name][Inner.Files[name].Length / 2] ^= 4;
            }

            return Inner.Open(name);
        }

        public override void Delete(string name) => Inner.Delete(name);

        public override IReadOnlyList<string> List() => Inner.List();

        public override IDisposable? TryLock(string right) => Inner.TryLock(right);
    }
}
