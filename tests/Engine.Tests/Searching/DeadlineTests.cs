using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Queries;
using KnowledgeBase.Engine.Searching;
using KnowledgeBase.Engine.Writing;

namespace KnowledgeBase.Engine.Tests.Searching;

/// <summary>
/// 1. A search ends when its time is up by the clock it was given, and by nothing else.
/// 2. What it gives then is true: documents that match with their scores, counts of nothing but matches; and it says that
///    there may be more.
/// 3. With more time there is never less, and with enough there is all.
/// </summary>
public sealed class DeadlineTests
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);
    private static readonly IndexSchema Schema = new("deadline", [new TextField("body")], ["kind"]);

    public static TheoryData<Query> Queries => new(
        new AnyQuery([new TermQuery("body", "w1"), new TermQuery("body", "w2")]),
        new PhraseQuery("body", [new Token("w1", 0), new Token("w2", 1)]),
        new AllQuery([new TermQuery("body", "w1"), new ColumnQuery("kind", ["k1", "k2"])]),
        new ExceptQuery(new EveryQuery(), new TermQuery("body", "w3")),
        new PrefixQuery("body", "w"));

    [Theory]
    [MemberData(nameof(Queries))]
    public void What_is_cut_short_is_true_and_says_so(Query query)
    {
        var clock = new StepClock(Step);
        using var store = Filled(clock);
        using var snapshot = store.Snapshot();
        var faceted = new FacetedQuery(query) { Columns = [new FacetColumn("kind", "kind")] };
        var all = snapshot.Best(query, int.MaxValue).ToDictionary(d => d.Document, d => d.Score);
        var whole = snapshot.Search(faceted, 10);
        Assert.True(whole.Complete);
        int total = 0;
        int cut = 0;
        for (int readings = 0; ; readings++)
        {
            Assert.InRange(readings, 0, 1000);
            var result = snapshot.Search(faceted, 10, limit: Step * readings);
            Assert.InRange(result.Total, total, whole.Total);
            total = result.Total;
            Assert.All(result.Best, d => Assert.Equal(all[d.Document], d.Score));
            Assert.Equal(result.Total, result.Counts[0].Values.Sum());
            Assert.All(result.Counts[0], c => Assert.InRange(c.Value, 1, whole.Counts[0][c.Key]));
            if (result.Complete)
            {
                Assert.Equal(whole.Best, result.Best);
                Assert.Equal(whole.Total, result.Total);
                break;
            }

            cut++;
        }

        Assert.True(cut > 3, $"{cut} cut short");
    }

    [Fact]
    public void Time_passes_by_the_clock_given_and_a_search_without_a_limit_never_asks_it()
    {
        var clock = new StepClock();
        using var store = Filled(clock);
        using var snapshot = store.Snapshot();
        var query = new FacetedQuery(new TermQuery("body", "w1"));
        clock.Advance(TimeSpan.FromDays(1));
        Assert.True(snapshot.Search(query, 10).Complete);
        _ = snapshot.Best(query.Query, 10);
        _ = snapshot.Match(query);
        Assert.Equal(0, clock.Readings);
        Assert.True(snapshot.Search(query, 10, limit: TimeSpan.FromTicks(1)).Complete);
        Assert.NotEqual(0, clock.Readings);
        var none = snapshot.Search(query, 10, limit: TimeSpan.Zero);
        Assert.Equal((false, 0, 0), (none.Complete, none.Total, none.Best.Count));
    }

    private static IndexStore Filled(TimeProvider clock)
    {
        var random = new Random(4);
        var store = IndexStore.Open(new MemoryDirectory(), Schema, clock).Store!;
        for (int commit = 0; commit < 4; commit++)
        {
            using var writer = store.TryWrite()!;
            for (int d = 0; d < 4000; d++)
            {
                writer.Add(new IndexDocument
                {
                    Fields = new Dictionary<string, IReadOnlyList<Token>>
                    {
                        ["body"] = [.. Enumerable.Range(0, random.Next(12)).Select(p => new Token($"w{(int)Math.Pow(30, random.NextDouble())}", p))],
                    },
                    Columns = new Dictionary<string, IReadOnlyList<string>> { ["kind"] = [$"k{random.Next(4)}"] },
                    Stored = default,
                });
            }

            writer.Commit(new Dictionary<string, string>());
        }

        return store;
    }
}
