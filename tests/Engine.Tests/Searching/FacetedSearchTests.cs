using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Queries;
using KnowledgeBase.Engine.Searching;
using KnowledgeBase.Engine.Writing;

namespace KnowledgeBase.Engine.Tests.Searching;

/// <summary>
/// 1. Selections narrow what is found and change no score; the counts of a facet leave its own selections aside.
/// 2. Of a group only the best document is among the best, and no better group is missing.
/// 3. Both hold for queries that are pruned and for those that are not.
/// </summary>
public sealed class FacetedSearchTests
{
    private static readonly IndexSchema Schema = new("facets", [new TextField("body")], ["year", "topic", "article"]);
    private static readonly string[] Years = ["2021", "2022", "2023"];
    private static readonly string[] Topics = ["a", "b", "c", "d"];

    private static readonly FacetColumn[] Columns =
        [new("year", "year"), new("topic", "topic"), new("other", "topic")];

    public static IEnumerable<object[]> Seeds => Enumerable.Range(1, 6).Select(s => new object[] { s });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Selections_narrow_and_counts_leave_their_own_aside(int seed)
    {
        var random = new Random(seed);
        using var store = Filled(random, 700);
        using var snapshot = store.Snapshot();
        for (int i = 0; i < 40; i++)
        {
            var query = RandomQuery(random);
            var selections = RandomSelections(random);
            var faceted = new FacetedQuery(query) { Selections = selections, Columns = Columns };
            var found = snapshot.Match(query).Numbers().ToHashSet();
            HashSet<int> Under(Func<string, bool> facet) => [.. selections.Where(s => facet(s.Facet))
                .Aggregate(found.AsEnumerable(), (left, s) => left.Intersect(snapshot.Match(s.Query).Numbers()))];
            var sets = snapshot.Match(faceted);
            var result = snapshot.Search(faceted, 10);
            var selected = Under(_ => true);
            Assert.Equal(found, [.. sets.Found.Numbers()]);
            Assert.Equal(selected, [.. sets.Selected.Numbers()]);
            Assert.Equal(selected.Count, result.Total);
            Assert.Equal(snapshot.Best(query, int.MaxValue).Where(d => selected.Contains(d.Document)).Take(10), result.Best);
            foreach (string facet in selections.Select(s => s.Facet))
            {
                Assert.Equal(Under(f => f != facet), [.. sets.WithoutOwn[facet].Numbers()]);
            }

            for (int c = 0; c < Columns.Length; c++)
            {
                var expected = Under(f => f != Columns[c].Facet).SelectMany(d => snapshot.Values(Columns[c].Column, d))
                    .GroupBy(v => v).ToDictionary(g => g.Key, g => g.Count());
                Assert.Equal(expected, result.Counts[c]);
                Assert.Equal(expected, sets.Counts[c]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_best_groups_are_those_of_looking_at_all(int seed)
    {
        var random = new Random(seed);
        using var store = Filled(random, 5000);
        using var snapshot = store.Snapshot();
        for (int i = 0; i < 30; i++)
        {
            var query = new FacetedQuery(RandomQuery(random)) { Selections = RandomSelections(random), GroupBy = "article" };
            var all = snapshot.Search(query with { GroupBy = null }, int.MaxValue);
            int count = random.Next(1, 12);
            var expected = all.Best.DistinctBy(d => snapshot.Values("article", d.Document) is [var article, ..] ? article : $"alone {d.Document}").Take(count);
            var found = snapshot.Search(query, count);
            Assert.Equal(expected, found.Best);
            Assert.Equal(all.Total, found.Total);
        }
    }

    private static Query RandomQuery(Random random)
    {
        Query[] terms = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => new TermQuery("body", Word(random), random.Next(1, 4)))];
        return random.Next(4) switch
        {
            0 => new AllQuery([.. terms.Take(2)]),
            1 => new AnyQuery(terms, Math.Min(2, terms.Length)),
            2 => new EveryQuery(),
            _ => new AnyQuery(terms),
        };
    }

    // A term can be a selection too: it must not be scored.
    private static List<FacetSelection> RandomSelections(Random random)
    {
        FacetSelection[] all =
        [
            new("year", new ColumnQuery("year", [Years[random.Next(3)], Years[random.Next(3)]])),
            new("topic", new ColumnQuery("topic", [Topics[random.Next(4)]])),
            new("topic", new ColumnQuery("topic", [Topics[random.Next(4)], Topics[random.Next(4)]])),
            new("word", new TermQuery("body", Word(random))),
        ];
        return [.. all.Where(_ => random.Next(3) == 0)];
    }

    private static string Word(Random random) => "w" + (int)Math.Pow(300, random.NextDouble());

    private static IndexStore Filled(Random random, int documents)
    {
        var store = IndexStore.Open(new MemoryDirectory(), Schema).Store!;
        for (int commit = 0; commit < 3; commit++)
        {
            using var writer = store.TryWrite()!;
            writer.DeleteBy("year", commit == 2 ? ["2021"] : []);
            for (int d = 0; d < documents / 3; d++)
            {
                writer.Add(new IndexDocument
                {
                    Fields = new Dictionary<string, IReadOnlyList<Token>>
                    {
                        ["body"] = [.. Enumerable.Range(0, random.Next(0, 30)).Select(p => new Token(Word(random), p))],
                    },
                    Columns = new Dictionary<string, IReadOnlyList<string>>
                    {
                        ["year"] = [Years[random.Next(3)]],
                        ["topic"] = [.. Topics.Where(_ => random.Next(3) == 0)],
                        ["article"] = random.Next(5) == 0 ? [] : [$"{random.Next(40)}"],
                    },
                    Stored = default,
                });
            }

            writer.Commit(new Dictionary<string, string>());
        }

        return store;
    }
}
