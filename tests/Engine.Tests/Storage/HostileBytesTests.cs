using System.Text;
using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Queries;
using KnowledgeBase.Engine.Searching;
using KnowledgeBase.Engine.Storage;
using KnowledgeBase.Engine.Writing;

namespace KnowledgeBase.Engine.Tests.Storage;

/// <summary>
/// 1. Wrong bytes behind a right checksum of the file, as a faulty writer would leave them, never end the process or a search in
///    anything but an error that names the file.
/// 2. In stored values, which have checksums of their own, they are always told from right ones.
/// </summary>
public sealed class HostileBytesTests
{
    private const int Documents = 300;

    private static readonly IndexSchema Schema = new("hostile", [new TextField("body"), new TextField("bare", false)], ["kind", "one"]) { Numbers = ["day"] };

    private static readonly Query[] Queries =
    [
        new TermQuery("body", "x"),
        new TermQuery("bare", "y"),
        new AnyQuery([new TermQuery("body", "w3"), new TermQuery("body", "x"), new TermQuery("bare", "y")]),
        new AllQuery([new TermQuery("body", "x"), new TermQuery("body", "w4")]),
        new PhraseQuery("body", [new Token("x", 0), new Token("w3", 1)]),
        new NearQuery("body", ["x", "w5"], 3),
        new PrefixQuery("body", "w"),
        new ColumnQuery("kind", ["k1"]),
        new RangeQuery("day", 10, 200),
        new ExceptQuery(new EveryQuery(), new TermQuery("body", "w1")),
    ];

    [Theory]
    [InlineData(0x01)]
    [InlineData(0x80)]
    [InlineData(0xFF)]
    public void Wrong_bytes_behind_a_right_checksum_are_an_error_that_names_the_file(byte change)
    {
        var directory = Filled();
        string name = directory.Files.Keys.Single(n => n.StartsWith("segment", StringComparison.Ordinal));
        byte[] content = Frame.Unwrap(directory.Files[name], name).ToArray();
        int told = 0;
        for (int at = 0; at < content.Length; at += change == 1 ? 1 : 3)
        {
            content[at] ^= change;
            directory.Files[name] = Frame.Wrap(content);
            told += Asked(directory, name) ? 0 : 1;
            content[at] ^= change;
        }

        Assert.True(told > 100);
    }

    [Fact]
    public void Wrong_bytes_of_stored_values_are_always_told()
    {
        var directory = Filled();
        string name = directory.Files.Keys.Single(n => n.StartsWith("segment", StringComparison.Ordinal));
        byte[] content = Frame.Unwrap(directory.Files[name], name).ToArray();
        using var whole = IndexStore.Open(directory, Schema).Store!;
        using var part = whole.Snapshot();
        var (offset, length) = new KnowledgeBase.Engine.Segments.Segment(new MappedFile(directory.Files[name]), name, Schema).Place("stored/blocks");
        Assert.True(length > 1000);
        for (int at = offset - Frame.HeadLength; at < offset - Frame.HeadLength + length; at += 7)
        {
            content[at] ^= 0x10;
            directory.Files[name] = Frame.Wrap(content);
            using var store = IndexStore.Open(directory, Schema).Store!;
            using var snapshot = store.Snapshot();
            var told = Assert.Throws<CorruptIndexException>(() => Enumerable.Range(0, Documents).Sum(d => snapshot.Stored(d).Length));
            Assert.Contains("wrong checksum of a block of stored values", told.Message, StringComparison.Ordinal);
            Assert.StartsWith($"{name}, byte ", told.Message, StringComparison.Ordinal);
            Assert.InRange(told.Offset, offset, at + Frame.HeadLength);
            content[at] ^= 0x10;
        }
    }

    // Whether everything could be asked.
    private static bool Asked(MemoryDirectory directory, string name)
    {
        var opened = IndexStore.Open(directory, Schema);
        if (opened.Store is null)
        {
            Assert.Contains(name, opened.Reason, StringComparison.Ordinal);
            return false;
        }

        using var store = opened.Store;
        using var snapshot = store.Snapshot();
        bool all = true;
        foreach (var query in Queries)
        {
            all &= Fine(name, () => snapshot.Match(query));
            all &= Fine(name, () => snapshot.Best(query, 5));
            all &= Fine(name, () => snapshot.Search(new FacetedQuery(query) { Columns = [new("kind", "kind"), new("one", "one")], GroupBy = "one" }, 5));
        }

        all &= Fine(name, () => snapshot.Terms("body", string.Empty, 20));
        all &= Fine(name, () => snapshot.Sorted(BitSet.Full(Math.Min(Documents, snapshot.DocumentLimit)), "day", true, 5));
        all &= Fine(name, () => snapshot.Scores([new TermQuery("body", "x")], [1, 2, 200]));
        for (int document = 0; document < Documents; document += 37)
        {
            all &= Fine(name, () => snapshot.Stored(document).Length + snapshot.Values("kind", document).Count);
        }

        return all;
    }

    private static bool Fine<T>(string name, Func<T> ask)
    {
        var fault = Record.Exception(() => _ = ask());
        if (fault is null)
        {
            return true;
        }

        Assert.True(fault is CorruptIndexException, fault.ToString());
        Assert.Contains(name, fault.Message, StringComparison.Ordinal);
        return false;
    }

    // More than two blocks of postings for the commonest terms, several blocks of stored values.
    private static MemoryDirectory Filled()
    {
        var directory = new MemoryDirectory();
        using var store = IndexStore.Open(directory, Schema).Store!;
        using var writer = store.TryWrite()!;
        var random = new Random(3);
        for (int i = 0; i < Documents; i++)
        {
            writer.Add(new IndexDocument
            {
                Fields = new Dictionary<string, IReadOnlyList<Token>>
                {
                    ["body"] = [new Token("x", 0), .. Enumerable.Range(1, random.Next(6)).Select(p => new Token($"w{(int)Math.Pow(40, random.NextDouble())}", p))],
                    ["bare"] = [.. Enumerable.Repeat(new Token("y", 0), random.Next(3))],
                },
                Columns = new Dictionary<string, IReadOnlyList<string>> { ["kind"] = [.. Enumerable.Range(0, i % 3).Select(k => $"k{k}")], ["one"] = [$"o{i % 5}"] },
                Numbers = i % 4 == 0 ? [] : new Dictionary<string, long> { ["day"] = i },
                Stored = Encoding.UTF8.GetBytes($"document {i} {random.Next()}"),
            });
        }

        writer.Commit(new Dictionary<string, string>());
        return directory;
    }
}
