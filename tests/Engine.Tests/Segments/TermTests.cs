using System.Text;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Queries;
using KnowledgeBase.Engine.Writing;

namespace KnowledgeBase.Engine.Tests.Segments;

/// <summary>
/// 1. Any string of Unicode characters can be a term: it finds exactly the documents it was put in, over several segments.
/// 2. Terms are listed by beginning, in the order of their UTF-8 bytes, each once, with their document frequencies.
/// 3. Postings of many blocks come back whole: every document, in order, wherever blocks begin and end.
/// </summary>
public sealed class TermTests
{
    private static readonly IndexSchema Schema = new("terms", [new TextField("body")], ["group"]);

    // Characters of one to four UTF-8 bytes, drawn from few so that terms share beginnings and repeat.
    private static readonly string[] Characters = ["\0", "a", "b", "é", "\u07ff", "工", "会", "\uffff", "𠮷", "😀"];

    private static Gen<string> Term =>
        Gen.Elements(Characters).ListOf().Select(list => string.Concat(list.Take(6)));

    private static Gen<List<List<string>>> Documents =>
        Term.ListOf().Select(d => d.ToList()).ListOf().Select(all => all.ToList());

    [Fact]
    public void Every_term_finds_its_documents_and_terms_are_listed_in_byte_order() =>
        Prop.ForAll(Documents.ToArbitrary(), Term.ToArbitrary(), (documents, prefix) =>
        {
            using var store = IndexStore.Open(new MemoryDirectory(), Schema).Store!;
            int half = documents.Count / 2;
            Commit(store, documents.Take(half));
            Commit(store, documents.Skip(half));
            using var snapshot = store.Snapshot();
            foreach (string term in documents.SelectMany(d => d).Append(prefix).Distinct(StringComparer.Ordinal))
            {
                int[] expected = [.. Enumerable.Range(0, documents.Count).Where(d => documents[d].Contains(term))];
                Assert.Equal(expected, snapshot.Match(new TermQuery("body", term)).Numbers());
                Assert.Equal(expected.Length, snapshot.DocumentFrequency("body", term));
            }

            Assert.Equal(Listed(documents, prefix, int.MaxValue), snapshot.Terms("body", prefix, int.MaxValue));
            Assert.Equal(Listed(documents, prefix, 3), snapshot.Terms("body", prefix, 3));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(1000)]
    public void Postings_of_many_blocks_come_back_whole(int count)
    {
        using var store = IndexStore.Open(new MemoryDirectory(), Schema).Store!;
        var documents = Enumerable.Range(0, count * 3).Select(d => d % 3 == 1 ? ["gap"] : Words(d)).ToList();
        Commit(store, documents);
        using var snapshot = store.Snapshot();
        int[] dense = [.. Enumerable.Range(0, count * 3).Where(d => d % 3 != 1)];
        Assert.Equal(dense, snapshot.Match(new TermQuery("body", "x")).Numbers());
        foreach (int needle in (int[])[dense[0], dense[^1], dense[count], dense[^2]])
        {
            var rare = new AllQuery([new TermQuery("body", "x"), new TermQuery("body", $"n{needle}")]);
            Assert.Equal([needle], snapshot.Match(rare).Numbers());
            var phrase = new PhraseQuery("body", [new Token($"n{needle}", 0), new Token("x", 1), new Token("end", 2)]);
            Assert.Equal([needle], snapshot.Match(phrase).Numbers());
        }
    }

    // Each document says x a different number of times, so that blocks differ in length.
    private static List<string> Words(int document) =>
        [.. Enumerable.Repeat("x", document % 5), $"n{document}", "x", "end"];

    private static List<(string Term, int Count)> Listed(List<List<string>> documents, string prefix, int most) =>
    [
        .. documents.SelectMany(d => d.Distinct(StringComparer.Ordinal)).GroupBy(t => t, StringComparer.Ordinal)
            .Where(g => g.Key.StartsWith(prefix, StringComparison.Ordinal))
            .OrderBy(g => Convert.ToHexString(Encoding.UTF8.GetBytes(g.Key)), StringComparer.Ordinal)
            .Select(g => (g.Key, g.Count())).Take(most),
    ];

    private static void Commit(IndexStore store, IEnumerable<List<string>> documents)
    {
        using var writer = store.TryWrite()!;
        foreach (var terms in documents)
        {
            writer.Add(new IndexDocument
            {
                Fields = new Dictionary<string, IReadOnlyList<Token>> { ["body"] = [.. terms.Select((t, i) => new Token(t, i))] },
                Columns = new Dictionary<string, IReadOnlyList<string>>(),
                Stored = ReadOnlyMemory<byte>.Empty,
            });
        }

        writer.Commit(new Dictionary<string, string>());
    }
}
