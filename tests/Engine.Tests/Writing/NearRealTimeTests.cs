using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Queries;
using KnowledgeBase.Engine.Searching;
using KnowledgeBase.Engine.Tests.Searching;
using KnowledgeBase.Engine.Writing;

namespace KnowledgeBase.Engine.Tests.Writing;

/// <summary>
/// 1. What a writer shows before its commit is what looking at every document gives: what was added is found and scored, what
///    was deleted is not found.
/// 2. Others see nothing of it, and nothing stays when it is not committed; snapshots shown stay as they were all the same.
/// 3. A commit leads to what was shown, and does not read its segments again.
/// </summary>
public sealed class NearRealTimeTests
{
    private static readonly IndexSchema Schema = new("shown", [new TextField("body")], ["id"]);
    private static readonly Dictionary<string, string> State = [];

    public static IEnumerable<object[]> Seeds => Enumerable.Range(1, 8).Select(s => new object[] { s });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_is_shown_equals_the_oracle_and_the_commit(int seed)
    {
        var random = new Random(seed);
        var directory = new MemoryDirectory();
        using var store = IndexStore.Open(directory, Schema).Store!;
        var committed = new List<IndexDocument>();
        int next = 0;
        for (int change = 0; change < 6; change++)
        {
            var live = committed.ToList();
            bool keep = random.Next(3) > 0;
            using (var writer = store.TryWrite()!)
            {
                for (int step = random.Next(1, 5); step > 0; step--)
                {
                    next = Change(writer, random, committed, live, next);
                    using var shown = writer.Snapshot(State);
                    Check(shown, live);
                    using var others = store.Snapshot();
                    Check(others, committed);
                }

                using var kept = writer.Snapshot(State);
                if (keep)
                {
                    writer.Commit(State);
                    committed = live;
                }
                else
                {
                    writer.Dispose();
                }

                Check(kept, live);
            }

            using var now = store.Snapshot();
            Check(now, committed);
        }

        using var again = IndexStore.Open(directory, Schema).Store!;
        using var last = again.Snapshot();
        Check(last, committed);
        Assert.Equal(1 + last.SegmentCount, directory.Files.Keys.Count(n => !n.StartsWith("deleted", StringComparison.Ordinal)));
    }

    [Fact]
    public void Scores_of_what_is_shown_are_those_of_the_formula()
    {
        var random = new Random(9);
        using var store = IndexStore.Open(new MemoryDirectory(), Schema).Store!;
        using var writer = store.TryWrite()!;
        var live = new List<IndexDocument>();
        for (int step = 0, next = 0; step < 5; step++)
        {
            for (int end = next + 60; next < end; next++)
            {
                live.Add(Document(random, next));
                writer.Add(live[^1]);
            }

            using var shown = writer.Snapshot(State);
            var oracle = new Oracle(Schema, live);
            var query = new AnyQuery([new TermQuery("body", "w1"), new TermQuery("body", "w2", 2), new PhraseQuery("body", [new Token("w1", 0), new Token("w1", 1)])]);
            var best = shown.Best(query, live.Count);
            Assert.Equal(Enumerable.Range(0, live.Count).Count(d => oracle.Matches(d, query)), best.Count);
            Assert.All(best, d => Assert.Equal(oracle.Score(d.Document, query), d.Score, 1e-5));
        }
    }

    [Fact]
    public void A_commit_does_not_read_again_what_was_shown()
    {
        var directory = new MemoryDirectory();
        using var store = IndexStore.Open(directory, Schema).Store!;
        using var writer = store.TryWrite()!;
        writer.Add(Document(new Random(1), 1));
        using var shown = writer.Snapshot(State);
        string segment = directory.Files.Keys.Single(n => n.StartsWith("segment", StringComparison.Ordinal));
        writer.Add(Document(new Random(2), 2));
        using var more = writer.Snapshot(State);
        writer.Commit(State);
        Assert.Equal(1, directory.Opened[segment]);
        using var now = store.Snapshot();
        Assert.Equal(2, now.DocumentCount);
    }

    private static int Change(IndexWriter writer, Random random, List<IndexDocument> committed, List<IndexDocument> live, int next)
    {
        string[] gone = [.. committed.Where(_ => random.Next(5) == 0).Select(Id)];
        writer.DeleteBy("id", gone);
        live.RemoveAll(d => gone.Contains(Id(d)));
        for (int end = next + random.Next(8); next < end; next++)
        {
            live.Add(Document(random, next));
            writer.Add(live[^1]);
        }

        return next;
    }

    private static void Check(IndexSnapshot snapshot, List<IndexDocument> live)
    {
        var oracle = new Oracle(Schema, live);
        Assert.Equal(live.Count, snapshot.DocumentCount);
        foreach (var query in (Query[])[new EveryQuery(), new TermQuery("body", "w1"), new PhraseQuery("body", [new Token("w1", 0), new Token("w2", 1)])])
        {
            var expected = Enumerable.Range(0, live.Count).Where(d => oracle.Matches(d, query)).Select(d => Id(live[d])).Order();
            Assert.Equal(expected, snapshot.Match(query).Numbers().Select(d => snapshot.Values("id", d)[0]).Order());
            Assert.All(snapshot.Match(query).Numbers(), d => Assert.Equal(snapshot.Values("id", d)[0], $"{BitConverter.ToInt32(snapshot.Stored(d))}"));
        }
    }

    private static string Id(IndexDocument document) => document.Columns["id"][0];

    private static IndexDocument Document(Random random, int number) => new()
    {
        Fields = new Dictionary<string, IReadOnlyList<Token>> { ["body"] = [.. Enumerable.Range(0, random.Next(8)).Select(p => new Token($"w{random.Next(3)}", p))] },
        Columns = new Dictionary<string, IReadOnlyList<string>> { ["id"] = [$"{number}"] },
        Stored = BitConverter.GetBytes(number),
    };
}
