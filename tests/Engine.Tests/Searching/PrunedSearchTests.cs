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
                var expected = snapshot.Best(new ExceptQuery(query, new ColumnQuery("kind", [])), count, set);
                Assert.Equal(expected, snapshot.Best(query, count, set));
            }
        }
    }

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
