using System.Text;
using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Queries;
using KnowledgeBase.Engine.Storage;
using KnowledgeBase.Engine.Writing;

namespace KnowledgeBase.Engine.Tests.Writing;

/// <summary>
/// 1. Closing an index costs nothing that is committed: a commit after it holds, a change that needs the closed state is refused.
/// 2. What does not read back is not committed.
/// 3. A commit makes no segment larger than merges do, and showing a change again and again makes few segments.
/// 4. What the disk damages after opening is not merged.
/// 5. Commits count as changes, merges do not; a state that goes while it is being opened is followed to the next.
/// </summary>
public sealed class CommitTests
{
    private static readonly IndexSchema Schema = new("commits", [new TextField("body")], ["id"]);
    private static readonly Dictionary<string, string> State = [];

    [Fact]
    public void A_commit_after_closing_keeps_what_it_committed()
    {
        var directory = new MemoryDirectory();
        var store = Open(directory);
        Commit(store, 1);
        using (var writer = store.TryWrite()!)
        {
            writer.Add(Document(2));
            store.Dispose();
            writer.Commit(State);
        }

        using var again = Open(directory);
        Assert.Equal(["1", "2"], Ids(again));
    }

    [Fact]
    public void A_closed_index_refuses_writers_snapshots_and_deletions()
    {
        var directory = new MemoryDirectory();
        var store = Open(directory);
        Commit(store, 1);
        using (var writer = store.TryWrite()!)
        {
            writer.DeleteBy("id", ["1"]);
            store.Dispose();
            Assert.Throws<ObjectDisposedException>(() => writer.Commit(State));
        }

        Assert.Throws<ObjectDisposedException>(() => store.TryWrite());
        Assert.Throws<ObjectDisposedException>(() => store.Snapshot());
        using var again = Open(directory);
        Assert.Equal(["1"], Ids(again));
        Commit(again, 2);
    }

    [Fact]
    public void Merging_may_be_stopped_twice()
    {
        using var store = Open(new MemoryDirectory());
        var merging = new BackgroundMerging(store);
        merging.Dispose();
        merging.Dispose();
        merging.Look();
        merging.Wait();
    }

    [Fact]
    public void A_segment_that_does_not_read_back_is_not_committed()
    {
        var memory = new MemoryDirectory();
        var directory = new DirectoryWithHook(memory);
        using (var store = Open(directory))
        {
            Commit(store, 1);
            directory.Opening = name =>
            {
                if (name.StartsWith("segment", StringComparison.Ordinal))
                {
                    memory.Files[name][memory.Files[name].Length / 2] ^= 4;
                }
            };
            Assert.Throws<CorruptIndexException>(() => Commit(store, 2));
        }

        using var again = Open(memory);
        Assert.Equal(["1"], Ids(again));
    }

    [Fact]
    public void A_commit_makes_no_segment_above_the_largest()
    {
        var directory = new MemoryDirectory();
        using var store = Open(directory);
        store.LargestMerge = 1;
        int many = 3 * IndexWriter.MostSegments;
        Enumerable.Range(1, many).ToList().ForEach(i => Commit(store, i));
        using (var apart = store.Snapshot())
        {
            Assert.Equal((many, many), (apart.SegmentCount, apart.DocumentCount));
        }

        store.LargestMerge = MergePolicy.Largest;
        Commit(store, many + 1);
        using var together = store.Snapshot();
        Assert.Equal((IndexWriter.MostSegments / 2, many + 1), (together.SegmentCount, together.DocumentCount));
        Assert.Equal(Enumerable.Range(1, many + 1).Select(i => $"{i}").Order(StringComparer.Ordinal), Ids(store));
    }

    [Fact]
    public void Showing_a_change_again_and_again_makes_few_segments()
    {
        var directory = new MemoryDirectory();
        using var store = Open(directory);
        Enumerable.Range(1, 5).ToList().ForEach(i => Commit(store, i));
        using (var writer = store.TryWrite()!)
        {
            for (int i = 6; i <= 100; i++)
            {
                writer.Add(Document(i));
                writer.DeleteBy("id", i == 50 ? ["2"] : []);
                using var shown = writer.Snapshot(State);
                Assert.InRange(shown.SegmentCount, 1, 5 + IndexWriter.MostSegments);
                Assert.Equal(i < 50 ? i : i - 1, shown.Match(new TermQuery("body", "x")).Count);
            }

            Assert.InRange(directory.Files.Keys.Count(n => n.StartsWith("segment", StringComparison.Ordinal)), 1, 5 + IndexWriter.MostSegments);
            writer.Commit(State);
        }

        using var again = Open(directory);
        Assert.Equal(Enumerable.Range(1, 100).Where(i => i != 2).Select(i => $"{i}").Order(StringComparer.Ordinal), Ids(again));
    }

    [Fact]
    public void What_the_disk_damaged_after_opening_is_not_merged()
    {
        var directory = new MemoryDirectory();
        using var store = Open(directory);
        Enumerable.Range(1001, MergePolicy.Width).ToList().ForEach(i => Commit(store, i));
        byte[] bytes = directory.Files.Values.Single(f => f.AsSpan().IndexOf("1002"u8) >= 0 && f.AsSpan().IndexOf("x"u8) >= 0);
        bytes[bytes.AsSpan().LastIndexOf("1002"u8)] ^= 1;
        string message = Assert.Throws<CorruptIndexException>(() => store.Merge()).Message;
        Assert.Contains("wrong checksum", message, StringComparison.Ordinal);
        Assert.DoesNotContain(directory.Files.Keys, n => n.EndsWith("-merged", StringComparison.Ordinal));
    }

    [Fact]
    public void Merges_made_here_are_no_changes()
    {
        var directory = new MemoryDirectory();
        using var store = Open(directory);
        using var other = Open(directory);
        Enumerable.Range(1, MergePolicy.Width).ToList().ForEach(i => Commit(store, i));
        long before = store.Changes;
        Assert.True(store.Merge());
        Assert.False(store.Refresh());
        Assert.Equal(before, store.Changes);
        Assert.True(other.Refresh());
        Assert.Equal(1, other.Changes);
        Commit(other, 9);
        Assert.True(store.Refresh());
        Assert.Equal(before + 1, store.Changes);
    }

    [Fact]
    public void A_state_whose_file_goes_while_it_is_opened_is_followed_to_the_next()
    {
        var memory = new MemoryDirectory();
        var directory = new DirectoryWithHook(memory);
        using var writing = Open(memory);
        using var reading = Open(directory);
        Commit(writing, 1);
        directory.Opening = name =>
        {
            if (name.StartsWith("segment", StringComparison.Ordinal))
            {
                directory.Opening = null;
                Commit(writing, 2);
                throw new FileNotFoundException("gone between looking and opening", name);
            }
        };
        Assert.True(reading.Refresh());
        Assert.Equal(["1", "2"], Ids(reading));
    }

    private static IndexStore Open(IndexDirectory directory) => IndexStore.Open(directory, Schema).Store!;

    private static void Commit(IndexStore store, int number)
    {
        using var writer = store.TryWrite()!;
        writer.Add(Document(number));
        writer.Commit(State);
    }

    private static IEnumerable<string> Ids(IndexStore store)
    {
        using var snapshot = store.Snapshot();
        return snapshot.Count("id").Keys.Order(StringComparer.Ordinal);
    }

    private static IndexDocument Document(int number) => new()
    {
        Fields = new Dictionary<string, IReadOnlyList<Token>> { ["body"] = [new Token("x", 0)] },
        Columns = new Dictionary<string, IReadOnlyList<string>> { ["id"] = [$"{number}"] },
        Stored = Encoding.UTF8.GetBytes($"{number}"),
    };
}
