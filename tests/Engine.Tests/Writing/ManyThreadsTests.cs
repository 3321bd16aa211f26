using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Queries;
using KnowledgeBase.Engine.Writing;

namespace KnowledgeBase.Engine.Tests.Writing;

/// <summary>Documents added by many threads are all there once, whatever segments they came into.</summary>
public sealed class ManyThreadsTests
{
    private static readonly IndexSchema Schema = new("threads", [new TextField("body"), new TextField("bare", false)], ["number"]);

    [Fact]
    public void Many_threads_add_what_one_thread_adds()
    {
        const int Count = 4000;
        using var one = Filled(1, Count);
        using var many = Filled(4, Count);
        using var expected = one.Snapshot();
        using var found = many.Snapshot();
        Assert.Equal(Count, found.DocumentCount);
        Assert.Equal(expected.Count("number"), found.Count("number"));
        Assert.Equal(expected.Terms("body", "", int.MaxValue), found.Terms("body", "", int.MaxValue));
        foreach (var (term, _) in expected.Terms("body", "t", int.MaxValue))
        {
            var query = new TermQuery("body", term);
            Assert.Equal(Scores(expected, query), Scores(found, query));
            var phrase = new PhraseQuery("body", [new Token(term, 0), new Token("end", 1)]);
            Assert.Equal(Scores(expected, phrase), Scores(found, phrase));
        }
    }

    [Fact]
    public void A_document_that_does_not_fit_changes_nothing()
    {
        using var store = IndexStore.Open(new MemoryDirectory(), Schema).Store!;
        using var writer = store.TryWrite()!;
        Assert.Throws<ArgumentException>(() => writer.Add(Document(0) with
        {
            Fields = new Dictionary<string, IReadOnlyList<Token>> { ["body"] = [new Token("a", 0)], ["bare"] = [new Token("a", 2), new Token("b", 1)] },
        }));
        Assert.Throws<ArgumentException>(() => writer.Add(Document(0) with
        {
            Fields = new Dictionary<string, IReadOnlyList<Token>> { ["body"] = [new Token("a", 0), new Token(null!, 1)] },
        }));
        Assert.Throws<ArgumentException>(() => writer.Add(Document(0) with
        {
            Columns = new Dictionary<string, IReadOnlyList<string>> { ["number"] = [null!] },
        }));
        writer.Add(Document(7));
        writer.Commit(new Dictionary<string, string>());
        using var snapshot = store.Snapshot();
        Assert.Equal(1, snapshot.DocumentCount);
        Assert.Equal(0, snapshot.DocumentFrequency("body", "a"));
        Assert.Equal(["7"], snapshot.Values("number", 0));
    }

    private static List<(string, float)> Scores(KnowledgeBase.Engine.Searching.IndexSnapshot snapshot, Query query) =>
        [.. snapshot.Best(query, int.MaxValue).Select(d => (snapshot.Values("number", d.Document)[0], d.Score)).Order()];

    private static IndexStore Filled(int threads, int count)
    {
        var store = IndexStore.Open(new MemoryDirectory(), Schema).Store!;
        using var writer = store.TryWrite()!;
        int next = -1;
        Thread[] workers = [.. Enumerable.Range(0, threads).Select(_ => new Thread(() =>
        {
            for (int i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next))
            {
                writer.Add(Document(i));
            }
        }))];
        Array.ForEach(workers, w => w.Start());
        Array.ForEach(workers, w => w.Join());
        writer.Commit(new Dictionary<string, string>());
        return store;
    }

    private static IndexDocument Document(int number) => new()
    {
        Fields = new Dictionary<string, IReadOnlyList<Token>>
        {
            ["body"] = [.. Enumerable.Range(0, number % 9).Select(i => new Token($"t{number * (i + 1) % 31}", i)), new Token("end", number % 9)],
            ["bare"] = [new Token("x", 0), new Token("x", 0)],
        },
        Columns = new Dictionary<string, IReadOnlyList<string>> { ["number"] = [$"{number}"] },
        Stored = default,
    };
}
