using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Tests.Engines;

namespace KnowledgeBase.Search.Tests.Conformance;

/// <summary>
/// Questions, against an engine that keeps everything in memory and prunes nothing, on random documents.
/// 1. Every query finds the same documents, after deletes too.
/// 2. The best are the best, with the same scores, also among a part of all.
/// 3. Single terms have the same scores in chosen documents; their frequencies are right.
/// 4. Values, counts and stored bytes are those written.
/// </summary>
public abstract class QueryConformance(EngineKind kind)
{
    private const double Tolerance = 1e-4;

    public static IEnumerable<object[]> Seeds => Enumerable.Range(1, 12).Select(seed => new object[] { seed });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_query_finds_what_it_describes(int seed)
    {
        var random = new RandomDocuments(seed);
        using var pair = new Pair(kind, random.Batches(5, deleting: true));
        for (int i = 0; i < 60; i++)
        {
            var query = random.Query(3);
            Assert.Equal(pair.OracleIds(query), pair.Ids(query));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_best_are_the_best(int seed)
    {
        var random = new RandomDocuments(seed);
        using var pair = new Pair(kind, random.Batches(4, deleting: false));
        for (int i = 0; i < 40; i++)
        {
            EngineQuery query = random.Random.Next(2) == 0 ? random.Terms() : new AllQuery([random.Terms(), random.Query(2)]);
            var among = random.Random.Next(2) == 0 ? null : random.Query(2);
            CheckBest(pair, query, among, count: 1 + random.Random.Next(40));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Terms_have_their_scores_and_frequencies(int seed)
    {
        var random = new RandomDocuments(seed);
        using var pair = new Pair(kind, random.Batches(4, deleting: false));
        var terms = Enumerable.Range(0, 12).Select(_ => random.Term()).ToList();
        int[] chosen = [.. pair.NumberToId.Keys.Where(_ => random.Random.Next(2) == 0).Order()];
        var scores = pair.Snapshot.Scores(terms, chosen);
        var expected = pair.Oracle.Scores(terms, [.. chosen.Select(d => pair.OracleNumber(pair.NumberToId[d]))]);
        for (int t = 0; t < terms.Count; t++)
        {
            Assert.Equal(pair.Oracle.DocumentFrequency(terms[t].Field, terms[t].Term), pair.Snapshot.DocumentFrequency(terms[t].Field, terms[t].Term));
            for (int d = 0; d < chosen.Length; d++)
            {
                Assert.Equal(expected[t][d], scores[t][d], Tolerance);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Values_counts_and_stored_bytes_are_those_written(int seed)
    {
        var random = new RandomDocuments(seed);
        using var pair = new Pair(kind, random.Batches(5, deleting: true));
        foreach (var (number, id) in pair.NumberToId)
        {
            var written = pair.Oracle.Documents[pair.OracleNumber(id)];
            Assert.Equal(written.Stored, pair.Snapshot.Stored(number));
            Assert.All(written.Columns, c => Assert.Equal(c.Values.Order(), pair.Snapshot.Values(c.Name, number).Order()));
        }

        var query = random.Query(1);
        foreach (string column in RandomDocuments.Schema.Columns)
        {
            Assert.Equal(Sorted(pair.Oracle.Count(column, null)), Sorted(pair.Snapshot.Count(column, null)));
            Assert.Equal(Sorted(pair.Oracle.Count(column, pair.Oracle.Match(query))), Sorted(pair.Snapshot.Count(column, pair.Snapshot.Match(query))));
        }
    }

    private static IEnumerable<KeyValuePair<string, int>> Sorted(IReadOnlyDictionary<string, int> counts) =>
        counts.OrderBy(c => c.Key, StringComparer.Ordinal);

    // Documents of equal score may stand in any order, so scores are compared place by place and document by document.
    private static void CheckBest(Pair pair, EngineQuery query, EngineQuery? among, int count)
    {
        var all = pair.Oracle.Best(query, int.MaxValue, among is null ? null : pair.Oracle.Match(among));
        var scoreOf = all.ToDictionary(d => pair.Oracle.Documents[d.Document].Columns[0].Values[0], d => d.Score);
        var found = pair.Snapshot.Best(query, count, among is null ? null : pair.Snapshot.Match(among));
        Assert.Equal(Math.Min(count, all.Count), found.Count);
        for (int i = 0; i < found.Count; i++)
        {
            Assert.Equal(all[i].Score, found[i].Score, Tolerance);
            Assert.Equal(scoreOf[pair.NumberToId[found[i].Document]], found[i].Score, Tolerance);
        }

        var ties = found.Zip(found.Skip(1)).Where(p => p.First.Score.Equals(p.Second.Score));
        Assert.All(ties, p => Assert.True(p.First.Document < p.Second.Document));
    }

    /// <summary>The engine and the oracle, holding the same.</summary>
    private sealed class Pair : IDisposable
    {
        private readonly EngineFolder folder;
        private readonly ISearchEngine engine;
        private readonly Dictionary<string, int> oracleNumbers;

        public Pair(EngineKind kind, IEnumerable<EngineBatch> batches)
        {
            folder = new EngineFolder(kind);
            engine = folder.Open();
            var memory = new MemoryEngine();
            foreach (var batch in batches)
            {
                engine.Write(batch);
                memory.Write(batch);
            }

            Snapshot = engine.Snapshot();
            Oracle = (MemorySnapshot)memory.Snapshot();
            NumberToId = Contents.Ids(Snapshot);
            oracleNumbers = Oracle.Documents.Select((d, i) => (Id: d.Columns[0].Values[0], i)).ToDictionary(d => d.Id, d => d.i);
            Assert.Equal(oracleNumbers.Keys.Order(), NumberToId.Values.Order());
        }

        public IEngineSnapshot Snapshot { get; }

        public MemorySnapshot Oracle { get; }

        public Dictionary<int, string> NumberToId { get; }

        public int OracleNumber(string id) => oracleNumbers[id];

        public IEnumerable<string> Ids(EngineQuery query) => Snapshot.Match(query).Numbers().Select(d => NumberToId[d]).Order(StringComparer.Ordinal);

        public IEnumerable<string> OracleIds(EngineQuery query) =>
            Oracle.Match(query).Numbers().Select(d => Oracle.Documents[d].Columns[0].Values[0]).Order(StringComparer.Ordinal);

        public void Dispose()
        {
            Snapshot.Dispose();
            engine.Dispose();
            folder.Dispose();
        }
    }
}
