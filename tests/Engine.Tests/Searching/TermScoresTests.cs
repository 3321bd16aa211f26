using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Queries;
using KnowledgeBase.Engine.Writing;

namespace KnowledgeBase.Engine.Tests.Searching;

/// <summary>Scores of single terms in chosen documents are those a search by the term alone gives.</summary>
public sealed class TermScoresTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Every_score_is_that_of_a_search_by_the_term(int commits)
    {
        var random = new Random(commits);
        using var store = IndexStore.Open(new MemoryDirectory(), new IndexSchema("scores", [new TextField("body")], ["kind"])).Store!;
        for (int c = 0; c < commits; c++)
        {
            using var writer = store.TryWrite()!;
            for (int d = 0; d < 700; d++)
            {
                Token[] tokens = [.. Enumerable.Range(0, random.Next(1, 20)).Select(i => new Token("w" + random.Next(1, random.Next(2, 40)), i))];
                writer.Add(new IndexDocument
                {
                    Fields = new Dictionary<string, IReadOnlyList<Token>> { ["body"] = tokens },
                    Columns = new Dictionary<string, IReadOnlyList<string>>(),
                    Stored = ReadOnlyMemory<byte>.Empty,
                });
            }

            writer.Commit(new Dictionary<string, string>());
        }

        using var snapshot = store.Snapshot();
        TermQuery[] terms = [.. Enumerable.Range(0, 45).Select(i => new TermQuery("body", "w" + i, 1 + (i % 3)))];
        int[] documents = [.. Enumerable.Range(0, snapshot.DocumentLimit).Where(_ => random.Next(5) == 0)];
        var scores = snapshot.Scores(terms, documents);
        for (int t = 0; t < terms.Length; t++)
        {
            var expected = snapshot.Best(terms[t], snapshot.DocumentLimit).ToDictionary(b => b.Document, b => b.Score);
            Assert.Equal(documents.Select(d => expected.GetValueOrDefault(d)), scores[t]);
        }

        Assert.All(snapshot.Scores(terms, []), Assert.Empty);
    }
}
