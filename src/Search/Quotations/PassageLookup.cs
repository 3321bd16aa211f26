using System.Collections.Concurrent;
using System.Text;
using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Planning;
using KnowledgeBase.Search.Schema;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search.Quotations;

/// <summary>
/// Finds passages that may hold given words, by their rarest pairs of characters in the index, and keeps what it has read.
/// Thread-safe; made for one check.
/// </summary>
/// <param name="state">The index.</param>
/// <param name="analyzer">The analysis.</param>
internal sealed class PassageLookup(IndexState state, TextAnalyzer analyzer)
{
    // Three changed characters spoil six pairs: ten of the rarest remain.
    private const int RarePairs = 16;

    private readonly ConcurrentDictionary<int, LibraryPassage> read = new();
    private readonly ConcurrentDictionary<string, int> frequencies = new(StringComparer.Ordinal);

    /// <summary>Passages that share rare pairs with the words, best first.</summary>
    /// <param name="words">The words as typed.</param>
    /// <param name="count">Most passages returned.</param>
    /// <returns>Document numbers.</returns>
    public IReadOnlyList<int> Near(string words, int count)
    {
        var rarest = Pairs(words).Where(p => p.Frequency > 0).OrderBy(p => p.Frequency).Take(RarePairs)
            .Select(p => (EngineQuery)new TermQuery(IndexFields.Pairs, p.Pair)).ToList();
        return rarest.Count == 0 ? [] : [.. state.Snapshot.Best(new AnyQuery(rarest), count, null).Select(d => d.Document)];
    }

    /// <summary>Passages that hold every pair of the words.</summary>
    /// <param name="words">The words as typed.</param>
    /// <param name="count">Most passages returned.</param>
    /// <returns>Document numbers, ascending.</returns>
    public IReadOnlyList<int> Holding(string words, int count)
    {
        var pairs = Pairs(words).OrderBy(p => p.Frequency).ToList();
        if (pairs.Count == 0 || pairs[0].Frequency == 0)
        {
            return [];
        }

        var terms = pairs.Take(RarePairs).Select(p => (EngineQuery)new TermQuery(IndexFields.Pairs, p.Pair)).ToList();
        return [.. state.Snapshot.Match(new AllQuery(terms)).Numbers().Take(count)];
    }

    /// <summary>Items that hold the words in print, marks aside, with their titles.</summary>
    /// <param name="words">The words as typed.</param>
    /// <param name="count">Most items looked at.</param>
    /// <returns>The first passage of each item that has a title, and the title.</returns>
    public IEnumerable<(LibraryPassage Passage, ComparableText Title)> Titles(string words, int count)
    {
        var items = ExactMatch.Of(analyzer.Characters(words)) is { } query ? state.Snapshot.Match(query).Numbers().Take(count).ToList() : [];
        foreach (int item in items)
        {
            if (state.Article(item).Title is { } title && state.PassagesOf(item) is [int first, ..])
            {
                yield return (Read(first), ComparableText.Of(title, analyzer));
            }
        }
    }

    /// <summary>One passage.</summary>
    /// <param name="document">Document number.</param>
    public LibraryPassage Read(int document) => read.GetOrAdd(document, d =>
    {
        var stored = state.Passage(d);
        return new LibraryPassage(state.ParentOf(d), [stored], ComparableText.Of(stored.Text, analyzer));
    });

    /// <summary>A passage together with the one before and the one behind it.</summary>
    /// <param name="document">Document number of the passage in the middle.</param>
    /// <returns>The passages as one; the passage alone where it has no neighbours.</returns>
    public LibraryPassage Wide(int document)
    {
        int article = state.ParentOf(document);
        var middle = Read(document).Stored[0];
        var near = state.PassagesOf(article).Where(d => Math.Abs(d - document) <= 1)
            .Select(d => Read(d).Stored[0]).Where(p => Math.Abs(p.Ordinal - middle.Ordinal) <= 1).OrderBy(p => p.Ordinal).ToList();
        var text = new StringBuilder();
        foreach (var passage in near)
        {
            text.Append('\n', Math.Max(0, passage.Start - near[0].Start - text.Length)).Append(passage.Text);
        }

        return near.Count == 1 ? Read(document) : new LibraryPassage(article, near, ComparableText.Of(text.ToString(), analyzer));
    }

    private List<(string Pair, int Frequency)> Pairs(string words) =>
        [.. analyzer.Characters(words).Bigrams().Distinct(StringComparer.Ordinal)
            .Select(p => (p, frequencies.GetOrAdd(p, q => state.Snapshot.DocumentFrequency(IndexFields.Pairs, q))))];
}
