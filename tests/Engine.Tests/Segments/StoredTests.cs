using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Queries;
using KnowledgeBase.Engine.Storage;
using KnowledgeBase.Engine.Writing;

namespace KnowledgeBase.Engine.Tests.Segments;

/// <summary>
/// 1. Any bytes come back: none, few, more than a block holds, such as cannot be packed; in any order, by many threads.
/// 2. They do after a merge too, and text takes less room than it has.
/// 3. A value that is too long is refused before anything is changed.
/// </summary>
public sealed class StoredTests
{
    private static readonly IndexSchema Schema = new("stored", [new TextField("body")], ["id"]);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3000)]
    [InlineData(200_000)]
    public void Any_bytes_come_back_from_several_segments_and_from_a_merged_one(int longest)
    {
        var random = new Random(longest);
        byte[][] values = [.. Enumerable.Range(0, 120).Select(i => Value(random, i == 7 ? longest : random.Next(longest + 1) >> random.Next(8)))];
        using var store = IndexStore.Open(new MemoryDirectory(), Schema).Store!;
        for (int part = 0; part < 4; part++)
        {
            Commit(store, values.Select((v, i) => (i, v)).Where(v => v.i % 4 == part));
        }

        Check(store, values);
        Assert.True(store.Merge());
        Check(store, values);
    }

    [Fact]
    public void Text_is_packed_and_what_cannot_be_packed_grows_by_less_than_a_hundredth()
    {
        var random = new Random(1);
        byte[] noise = new byte[3000];
        random.NextBytes(noise);
        long Size(Func<int, byte[]> value)
        {
            var directory = new MemoryDirectory();
            using var store = IndexStore.Open(directory, Schema).Store!;
            Commit(store, Enumerable.Range(0, 100).Select(i => (i, value(i))));
            return directory.Files.Single(f => f.Key.StartsWith("segment", StringComparison.Ordinal)).Value.Length;
        }

        long bare = Size(_ => []);
        long text = Size(i => System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(i, 100).Select(n => $"第{n}条 工会会员"))));
        Assert.InRange(text - bare, 1, 100 * 2100 / 2);
        Assert.InRange(Size(i => [.. noise.Select(b => (byte)(b ^ i))]) - bare, 300_000, 303_000);
    }

    [Fact]
    public async Task Many_threads_read_in_any_order()
    {
        var random = new Random(2);
        byte[][] values = [.. Enumerable.Range(0, 2000).Select(_ => Value(random, random.Next(400)))];
        using var store = IndexStore.Open(new MemoryDirectory(), Schema).Store!;
        Commit(store, values.Select((v, i) => (i, v)));
        using var snapshot = store.Snapshot();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(seed => Task.Run(() =>
        {
            var order = new Random(seed);
            for (int i = 0; i < 20_000; i++)
            {
                int document = order.Next(values.Length);
                Assert.Equal(values[document], snapshot.Stored(document));
            }
        })));
    }

    [Fact]
    public void A_value_that_is_too_long_changes_nothing()
    {
        using var store = IndexStore.Open(new MemoryDirectory(), Schema).Store!;
        using (var writer = store.TryWrite()!)
        {
            Assert.Throws<ArgumentException>(() => writer.Add(Document(0, new byte[(1 << 26) + 1])));
            writer.Add(Document(1, new byte[1 << 26]));
            writer.Commit(new Dictionary<string, string>());
        }

        using var snapshot = store.Snapshot();
        Assert.Equal(1, snapshot.DocumentCount);
        Assert.Equal(1 << 26, snapshot.Stored(0).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => snapshot.Stored(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => snapshot.Stored(-1));
    }

    // One kind is noise, the other repeats itself.
    private static byte[] Value(Random random, int length)
    {
        byte[] value = new byte[length];
        random.NextBytes(value.AsSpan(0, random.Next(2) == 0 ? length : Math.Min(length, 3)));
        return value;
    }

    private static void Check(IndexStore store, byte[][] values)
    {
        using var snapshot = store.Snapshot();
        Assert.Equal(values.Length, snapshot.DocumentCount);
        foreach (int document in snapshot.Match(new EveryQuery()).Numbers().Reverse())
        {
            int id = int.Parse(snapshot.Values("id", document)[0], System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(values[id], snapshot.Stored(document));
        }
    }

    private static void Commit(IndexStore store, IEnumerable<(int Id, byte[] Value)> values)
    {
        using var writer = store.TryWrite()!;
        foreach (var (id, value) in values)
        {
            writer.Add(Document(id, value));
        }

        writer.Commit(new Dictionary<string, string>());
    }

    private static IndexDocument Document(int id, byte[] value) => new()
    {
        Fields = new Dictionary<string, IReadOnlyList<Token>> { ["body"] = [new Token("x", 0)] },
        Columns = new Dictionary<string, IReadOnlyList<string>> { ["id"] = [$"{id}"] },
        Stored = value,
    };
}
