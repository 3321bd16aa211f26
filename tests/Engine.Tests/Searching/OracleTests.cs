using System.Text;
using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Queries;
using KnowledgeBase.Engine.Searching;
using KnowledgeBase.Engine.Writing;

namespace KnowledgeBase.Engine.Tests.Searching;

/// <summary>
/// 1. Every kind of query finds exactly what looking at every document finds.
/// 2. Scores agree with the formula within 1e-5 of the score, in the same order.
/// 3. Neither the number of segments nor merging changes an answer.
/// 4. Deleted documents are never found or counted.
/// </summary>
public sealed class OracleTests
{
    private static readonly string[] Vocabulary =
        ["工", "会", "工会", "职工", "民主", "管理", "a", "ab", "abc", "𠮷", "𠮷野", "é", "z"];

    private static readonly string[] Categories = ["甲", "乙", "丙", "丁"];

    private static readonly IndexSchema Schema = new(
        "test", [new TextField("title", true, 1.2f, 0.75f), new TextField("body", true, 0.9f, 0.4f)], ["group", "topic"])
    {
        Numbers = ["day"],
    };

    // Seeds from here on stand for corpora in which terms have postings of several blocks.
    private const int ManyFrom = 12;

    public static IEnumerable<object[]> Seeds => Enumerable.Range(1, 14).Select(s => new object[] { s });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Answers_equal_the_oracles(int seed)
    {
        var random = new Random(seed);
        var documents = Enumerable.Range(0, seed < ManyFrom ? random.Next(1, 80) : 600).Select(i => Document(random, i)).ToList();
        using var store = IndexStore.Open(new MemoryDirectory(), Schema).Store!;
        var live = Fill(store, documents, random);
        using var snapshot = store.Snapshot();
        Assert.Equal(live.Count, snapshot.DocumentCount);
        var oracle = new Oracle(Schema, live);
        for (int i = 0; i < 40; i++)
        {
            Check(snapshot, oracle, live, RandomQuery(random, 3));
        }

        foreach (string value in Categories)
        {
            int expected = live.Count(d => d.Columns["topic"].Contains(value));
            Assert.Equal(expected, snapshot.Count("topic").GetValueOrDefault(value));
        }
    }

    [Fact]
    public void A_very_long_document_and_empty_ones_are_found_exactly()
    {
        var tokens = Enumerable.Range(0, 100_000).Select(i => new Token(Vocabulary[i * 7 % 5], i)).ToArray();
        var documents = new List<IndexDocument> { Make(0, [], [], []), Make(1, [], tokens, ["甲"]), Make(2, [new Token("a", 0)], [], []) };
        using var store = IndexStore.Open(new MemoryDirectory(), Schema).Store!;
        Commit(store, documents);
        using var snapshot = store.Snapshot();
        var oracle = new Oracle(Schema, documents);
        Check(snapshot, oracle, documents, new PhraseQuery("body", [new Token("工", 0), new Token("工会", 1), new Token("民主", 2)]));
        Check(snapshot, oracle, documents, new TermQuery("title", "a"));
        Check(snapshot, oracle, documents, new ExceptQuery(new EveryQuery(), new TermQuery("body", "工")));
    }

    private static List<IndexDocument> Fill(IndexStore store, List<IndexDocument> documents, Random random)
    {
        var live = new List<IndexDocument>();
        int at = 0;
        while (at < documents.Count)
        {
            int count = Math.Min(documents.Count - at, random.Next(1, 40));
            Commit(store, documents.GetRange(at, count));
            live.AddRange(documents.GetRange(at, count));
            at += count;
        }

        // Deleting and merging everything down makes the statistics those of the living documents.
        string gone = random.Next(3) == 0 ? "g1" : "nothing";
        live.RemoveAll(d => d.Columns["group"].Contains(gone));
        using (var writer = store.TryWrite()!)
        {
            writer.DeleteBy("group", [gone]);
            writer.Commit(new Dictionary<string, string>());
        }

        using var snapshot = store.Snapshot();
        Assert.Equal(live.Count, snapshot.DocumentCount);
        if (gone == "g1")
        {
            using var fresh = store.TryWrite()!;
            fresh.DeleteBy("group", documents.SelectMany(d => d.Columns["group"]).Distinct());
            live.ForEach(fresh.Add);
            fresh.Commit(new Dictionary<string, string>());
        }
        else
        {
            live = Order(snapshot, live);
        }

        return live;
    }

    private static List<IndexDocument> Order(IndexSnapshot snapshot, List<IndexDocument> live) =>
        [.. snapshot.Match(new EveryQuery()).Numbers().Select(n => live.Single(d => Id(d.Stored.Span) == Id(snapshot.Stored(n))))];

    private static string Id(ReadOnlySpan<byte> stored) => Encoding.UTF8.GetString(stored);

    private static void Commit(IndexStore store, List<IndexDocument> documents)
    {
        using var writer = store.TryWrite()!;
        documents.ForEach(writer.Add);
        writer.Commit(new Dictionary<string, string>());
    }

    private static void Check(IndexSnapshot snapshot, Oracle oracle, List<IndexDocument> live, Query query)
    {
        int[] expected = [.. Enumerable.Range(0, live.Count).Where(d => oracle.Matches(d, query))];
        Assert.Equal(expected.Select(d => Id(live[d].Stored.Span)), snapshot.Match(query).Numbers().Select(n => Id(snapshot.Stored(n))));
        var best = snapshot.Best(query, live.Count + 1);
        Assert.Equal(expected.Length, best.Count);
        var scores = expected.ToDictionary(d => Id(live[d].Stored.Span), d => oracle.Score(d, query));
        for (int i = 0; i < best.Count; i++)
        {
            double score = scores[Id(snapshot.Stored(best[i].Document))];
            Assert.True(Math.Abs(score - best[i].Score) <= 1e-5 * Math.Max(1, score), $"{query}: {score} and {best[i].Score}");
            Assert.True(i == 0 || best[i - 1].Score > best[i].Score
                || (best[i - 1].Score == best[i].Score && best[i - 1].Document < best[i].Document));
        }

        Assert.Equal(best.Take(3), snapshot.Best(query, 3));
    }

    private static Query RandomQuery(Random random, int depth)
    {
        string term = Vocabulary[random.Next(Vocabulary.Length)];
        string field = random.Next(2) == 0 ? "title" : "body";
        Query Sub() => RandomQuery(random, depth - 1);
        return (depth == 0 ? random.Next(6) : random.Next(10)) switch
        {
            0 or 1 => new TermQuery(field, term, 1 + random.Next(3)),
            2 => new PhraseQuery(field, [.. Enumerable.Range(0, random.Next(1, 4)).Select(i => new Token(Vocabulary[random.Next(4)], i * random.Next(1, 3)))]),
            3 => new ColumnQuery("topic", [Categories[random.Next(4)], Categories[random.Next(4)], "none"]),
            4 => random.Next(2) == 0
                ? new PrefixQuery(field, term.EnumerateRunes().First().ToString())
                : new NearQuery(field, [term, Vocabulary[random.Next(3)]], random.Next(0, 6)),
            5 => random.Next(4) == 0 ? new EveryQuery() : new RangeQuery("day", random.Next(-20, 40), random.Next(40)),
            6 => new AllQuery([Sub(), Sub()]),
            7 => new AnyQuery([Sub(), Sub(), Sub()], random.Next(1, 4)),
            8 => new ExceptQuery(Sub(), Sub()),
            _ => new AnyQuery([Sub(), Sub()]),
        };
    }

    private static IndexDocument Document(Random random, int number)
    {
        Token[] Tokens(int most)
        {
            int position = 0;
            return [.. Enumerable.Range(0, random.Next(most)).Select(_ =>
                new Token(Vocabulary[(int)(Vocabulary.Length * Math.Pow(random.NextDouble(), 2))], position += random.Next(0, 3)))];
        }

        return Make(number, Tokens(6), Tokens(60), [.. Categories.Where(_ => random.Next(3) == 0)], $"g{random.Next(3)}");
    }

    private static IndexDocument Make(int number, Token[] title, Token[] body, string[] topics, string group = "g0") => new()
    {
        Fields = new Dictionary<string, IReadOnlyList<Token>> { ["title"] = title, ["body"] = body },
        Columns = new Dictionary<string, IReadOnlyList<string>> { ["group"] = [group], ["topic"] = topics },
        Numbers = number % 5 == 0 ? [] : new Dictionary<string, long> { ["day"] = (number % 50) - 10 },
        Stored = Encoding.UTF8.GetBytes($"document {number}"),
    };
}
