using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Queries;
using KnowledgeBase.Engine.Searching;
using KnowledgeBase.Engine.Writing;

namespace KnowledgeBase.Engine.Tests.Searching;

/// <summary>Pruning must give the very documents and scores of scoring everything, over many blocks and windows.</summary>
public sealed class PrunedSearchTests
{
    private static readonly IndexSchema Schema = new("pruning", [new TextField("body"), new TextField("title", false, 0.9f, 0.4f)], ["kind"]);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_best_are_those_of_exhaustive_scoring(int seed)
    {
        var random = new Random(seed);
        using var store = Filled(random, 9000 + (seed * 700), commits: seed);
        using var snapshot = store.Snapshot();
        var among = snapshot.Match(new ColumnQuery("kind", ["k1", "k3"]));
        for (int i = 0; i < 120; i++)
        {
            Query query = i % 3 == 0
                ? new AllQuery([.. Terms(random, random.Next(1, 4))])
                : new AnyQuery([.. Terms(random, random.Next(1, 14))]);
            int count = random.Next(3) switch { 0 => 1, 1 => 10, _ => 200 };
            foreach (var set in (BitSet?[])[null, among])
            {
                Assert.Equal(snapshot.Best(Exhaustive(query), count, set), snapshot.Best(query, count, set));
            }
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Conditions_beside_terms_change_what_is_found_but_no_score(int seed)
    {
        var random = new Random(seed);
        using var store = Filled(random, 9000, commits: 3);
        using var snapshot = store.Snapshot();
        for (int i = 0; i < 60; i++)
        {
            Query[] terms = [.. Terms(random, random.Next(1, 5))];
            var kinds = new ColumnQuery("kind", ["k" + random.Next(5), "k" + random.Next(5)]);
            Query query = (i % 4) switch
            {
                0 => new AllQuery([.. terms, kinds]),
                1 => new AllQuery([new AnyQuery(terms), kinds, new PrefixQuery("title", "w1")]),
                2 => new ExceptQuery(new AnyQuery(terms), kinds),
                _ => new ExceptQuery(new AllQuery([new AnyQuery(terms), new ExceptQuery(new EveryQuery(), kinds)]), new TermQuery("body", Word(random))),
            };
            Assert.Equal(snapshot.Best(Exhaustive(query), 10), snapshot.Best(query, 10));
            var all = snapshot.Match(query);
            foreach (var set in (BitSet?[])[null, snapshot.Match(new TermQuery("body", "w2"))])
            {
                all.IntersectWith(set ?? all);
                var found = snapshot.Search(Kinds(query), 10, set);
                Assert.True(found.Complete);
                Assert.Equal(snapshot.Best(Exhaustive(query), 10, set), found.Best);
                Assert.Equal(all.Count, found.Total);
                Assert.Equal(snapshot.Count("kind", all), found.Counts[0]);
            }
        }
    }

    [Fact]
    public void Counts_come_with_queries_that_cannot_be_pruned_and_a_limit_of_time_is_told()
    {
        var random = new Random(6);
        using var store = Filled(random, 6000, commits: 2);
        using var snapshot = store.Snapshot();
        Query phrase = Exhaustive(new PhraseQuery("body", [new Token("w1", 0), new Token("w1", 1)]));
        var found = snapshot.Search(Kinds(phrase), 10, limit: TimeSpan.FromHours(1));
        Assert.True(found.Complete);
        Assert.Equal(snapshot.Match(phrase).Count, found.Total);
        Assert.Equal(found.Total, found.Counts[0].Values.Sum());
        Assert.Equal(snapshot.Best(phrase, 10), found.Best);
        var cut = snapshot.Search(Kinds(new TermQuery("body", "w1")), 10, limit: TimeSpan.Zero);
        Assert.False(cut.Complete);
        Assert.Equal((0, 0), (cut.Total, cut.Best.Count));
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.Throws<OperationCanceledException>(() => snapshot.Search(new FacetedQuery(phrase), 10, cancellation: stopped.Token));
        Assert.Throws<OperationCanceledException>(() => snapshot.Best(phrase, 10, null, stopped.Token));
        Assert.Throws<OperationCanceledException>(() => snapshot.Match(phrase, stopped.Token));
    }

    private static FacetedQuery Kinds(Query query) => new(query) { Columns = [new FacetColumn("kind", "kind")] };

    // The same question in a shape that is not pruned.
    private static AnyQuery Exhaustive(Query query) => new([query, new ColumnQuery("kind", [])]);

    private static IEnumerable<TermQuery> Terms(Random random, int count) =>
        Enumerable.Range(0, count).Select(_ => new TermQuery(random.Next(4) == 0 ? "title" : "body", Word(random), random.Next(1, 4)));

    // Ranks of words follow Zipf's law, so that some stand in half of all documents and most in few.
    private static string Word(Random random) => "w" + (int)Math.Pow(3000, random.NextDouble());

    private static IndexStore Filled(Random random, int documents, int commits)
    {
        var store = IndexStore.Open(new MemoryDirectory(), Schema).Store!;
        for (int c = 0; c < commits; c++)
        {
            using var writer = store.TryWrite()!;
            writer.DeleteBy("kind", ["k0"]);
            for (int d = 0; d < documents / commits; d++)
            {
                writer.Add(new IndexDocument
                {
                    Fields = new Dictionary<string, IReadOnlyList<Token>> { ["body"] = Tokens(random, random.Next(0, 60)), ["title"] = Tokens(random, random.Next(0, 6)) },
                    Columns = new Dictionary<string, IReadOnlyList<string>> { ["kind"] = ["k" + random.Next(5)] },
                    Stored = default,
                });
            }

            writer.Commit(new Dictionary<string, string>());
        }

        return store;
    }

    private static List<Token> Tokens(Random random, int length) =>
        [.. Enumerable.Range(0, length).Select(i => new Token(Word(random), i))];
}
