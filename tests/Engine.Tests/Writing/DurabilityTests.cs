using System.Text;
using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Queries;
using KnowledgeBase.Engine.Storage;
using KnowledgeBase.Engine.Writing;

namespace KnowledgeBase.Engine.Tests.Writing;

/// <summary>
/// 1. A writer that dies at any step leaves the state before or the state after, and the next writer can go on.
/// 2. A damaged file is refused with its name, never a crash and never a wrong answer.
/// 3. One writer at a time; readers keep what they opened.
/// </summary>
public sealed class DurabilityTests
{
    private static readonly IndexSchema Schema = new("v1", [new TextField("body")], ["file"]);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Death_at_any_step_leaves_the_old_or_the_new_state(bool torn)
    {
        int steps = StepsOfOneCommit();
        Assert.InRange(steps, 4, 100);
        for (int step = 1; step <= steps; step++)
        {
            var directory = new MemoryDirectory();
            using (var store = IndexStore.Open(directory, Schema).Store!)
            {
                Write(store, "old", 3);
                directory.TearLastWrite = torn;
                directory.StepsLeft = step;
                Assert.True(Record.Exception(() => Write(store, "new", 5)) is null or IOException);
            }

            directory.Restart();
            using var again = IndexStore.Open(directory, Schema).Store!;
            string state = again.UserData["state"];
            Assert.Equal(state == "old" ? 3 : 5, Count(again, state));
            Assert.Equal(0, Count(again, state == "old" ? "new" : "old"));
            Write(again, "newer", 7);
            Assert.Equal(7, Count(again, "newer"));
            Assert.Equal(0, Count(again, "new") + Count(again, "old"));
            Assert.Equal(2, directory.Files.Count);
        }
    }

    [Fact]
    public void Every_damaged_byte_and_every_truncation_is_refused_by_name()
    {
        var directory = new MemoryDirectory();
        using (var store = IndexStore.Open(directory, Schema).Store!)
        {
            Write(store, "a", 2);
            using var writer = store.TryWrite()!;
            writer.Add(Document("b", 9));
            writer.DeleteBy("file", ["a-1"]);
            writer.Commit(new Dictionary<string, string>());
        }

        foreach (string name in directory.Files.Keys.ToArray())
        {
            byte[] good = directory.Files[name];
            for (int at = 0; at < good.Length; at++)
            {
                byte[] bad = [.. good];
                bad[at] ^= (byte)(1 << (at % 8));
                Refused(directory, name, bad);
                Refused(directory, name, good[..at]);
            }

            directory.Files[name] = good;
        }

        Assert.NotNull(IndexStore.Open(directory, Schema).Store);
    }

    [Fact]
    public void A_file_of_another_format_version_is_refused_with_its_name_and_place()
    {
        var directory = new MemoryDirectory();
        using (var store = IndexStore.Open(directory, Schema).Store!)
        {
            Write(store, "a", 2);
        }

        foreach (string name in directory.Files.Keys.ToArray())
        {
            byte[] good = directory.Files[name];
            byte[] later = [.. good];
            later[4] = 9;
            directory.Files[name] = later;
            Assert.Equal($"{name}, byte 4: format version 9, 4 expected", IndexStore.Open(directory, Schema).Reason);
            directory.Files[name] = good;
        }
    }

    [Fact]
    public void A_missing_file_and_another_schema_are_refused_with_a_reason()
    {
        var directory = new MemoryDirectory();
        using (var store = IndexStore.Open(directory, Schema).Store!)
        {
            Write(store, "a", 2);
        }

        string reason = IndexStore.Open(directory, Schema with { Fingerprint = "v2" }).Reason!;
        Assert.Equal("manifest: schema v1 found, v2 expected", reason);
        string segment = directory.Files.Keys.Single(n => n.StartsWith("segment", StringComparison.Ordinal));
        directory.Files.Remove(segment);
        Assert.Equal($"{segment}: file is missing", IndexStore.Open(directory, Schema).Reason);
    }

    [Fact]
    public void A_second_writer_is_refused_until_the_first_is_done()
    {
        using var folder = new TemporaryFolder();
        using var one = IndexStore.Open(new FileSystemDirectory(folder.Path), Schema).Store!;
        using var two = IndexStore.Open(new FileSystemDirectory(folder.Path), Schema).Store!;
        using (var writer = one.TryWrite()!)
        {
            Assert.Null(two.TryWrite());
            writer.Add(Document("a", 1));
            writer.Commit(new Dictionary<string, string>());
        }

        Assert.Equal(0, Count(two, "a"));
        Assert.True(two.Refresh());
        Assert.Equal(1, Count(two, "a"));
        Write(two, "b", 2);
        Assert.True(one.Refresh());
        Assert.False(one.Refresh());
        Assert.Equal(2, Count(one, "b"));
    }

    [Fact]
    public void Readers_keep_their_state_while_writers_commit_and_merge()
    {
        using var folder = new TemporaryFolder();
        using var store = IndexStore.Open(new FileSystemDirectory(folder.Path), Schema).Store!;
        Write(store, "first", 4);
        using var old = store.Snapshot();
        for (int round = 0; round < 3 * IndexWriter.MostSegments; round++)
        {
            using var writer = store.TryWrite()!;
            writer.Add(Document("more", round));
            writer.Commit(new Dictionary<string, string>());
        }

        Assert.Equal(4, old.Match(new EveryQuery()).Count);
        Assert.Equal("first 3", Encoding.UTF8.GetString(old.Stored(3)));
        using var now = store.Snapshot();
        Assert.Equal(4 + (3 * IndexWriter.MostSegments), now.DocumentCount);
        Assert.InRange(now.SegmentCount, 1, IndexWriter.MostSegments);
        Assert.InRange(Directory.GetFiles(folder.Path, "segment-*").Length, 1, IndexWriter.MostSegments);
    }

    [Fact]
    public void A_snapshot_disposed_twice_leaves_the_others_their_files()
    {
        using var folder = new TemporaryFolder();
        using var store = IndexStore.Open(new FileSystemDirectory(folder.Path), Schema).Store!;
        Write(store, "first", 4);
        using var kept = store.Snapshot();
        var left = store.Snapshot();
        left.Dispose();
        left.Dispose();
        store.Dispose();
        Assert.Equal("first 3", Encoding.UTF8.GetString(kept.Stored(3)));
    }

    [Fact]
    public async Task Readers_and_a_writer_together_see_only_whole_states()
    {
        using var folder = new TemporaryFolder();
        using var store = IndexStore.Open(new FileSystemDirectory(folder.Path), Schema).Store!;
        Write(store, "s", 5);
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            int seen = 0;
            while (!done.IsCancellationRequested || seen == 0)
            {
                using var snapshot = store.Snapshot();
                int expected = int.Parse(snapshot.UserData["count"], System.Globalization.CultureInfo.InvariantCulture);
                Assert.Equal(expected, snapshot.Match(new TermQuery("body", "x")).Count);
                seen++;
            }
        })).ToArray();
        for (int round = 0; round < 60; round++)
        {
            Write(store, "s", (round % 7) + 1);
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
    }

    private static int StepsOfOneCommit()
    {
        var directory = new MemoryDirectory();
        using var store = IndexStore.Open(directory, Schema).Store!;
        Write(store, "old", 3);
        directory.Restart();
        Write(store, "new", 5);
        return directory.StepsTaken;
    }

    private static void Refused(MemoryDirectory directory, string name, byte[] bytes)
    {
        directory.Files[name] = bytes;
        var result = IndexStore.Open(directory, Schema);
        Assert.Null(result.Store);
        Assert.StartsWith(name, result.Reason, StringComparison.Ordinal);
    }

    private static int Count(IndexStore store, string word)
    {
        using var snapshot = store.Snapshot();
        return snapshot.Match(new TermQuery("body", word)).Count;
    }

    // Replaces everything by some documents that hold a word, which is also the name of the state.
    private static void Write(IndexStore store, string word, int count)
    {
        using var writer = store.TryWrite()!;
        using (var snapshot = store.Snapshot())
        {
            writer.DeleteBy("file", snapshot.Count("file").Keys);
        }

        for (int i = 0; i < count; i++)
        {
            writer.Add(Document(word, i));
        }

        writer.Commit(new Dictionary<string, string> { ["state"] = word, ["count"] = $"{count}" });
    }

    private static IndexDocument Document(string word, int number) => new()
    {
        Fields = new Dictionary<string, IReadOnlyList<Token>> { ["body"] = [new Token(word, 0), new Token("x", 1)] },
        Columns = new Dictionary<string, IReadOnlyList<string>> { ["file"] = [$"{word}-{number}"] },
        Stored = Encoding.UTF8.GetBytes($"{word} {number}"),
    };
}
