using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Text;
using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Planning;
using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Schema;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search.Sentences;

/// <summary>A sentence of the library that holds what was asked for.</summary>
/// <param name="Article">Document number of its item.</param>
/// <param name="Passage">The passage it stands in.</param>
/// <param name="Sentence">Its place in the passage.</param>
/// <param name="Ranges">Places of the words, in the passage; ascending.</param>
internal sealed record Occurrence(int Article, StoredPassage Passage, TextRange Sentence, IReadOnlyList<TextRange> Ranges);

/// <summary>Finds sentences that hold words, character by character; several prints of one text are counted once.</summary>
/// <param name="state">The index.</param>
/// <param name="analyzer">The analysis.</param>
internal sealed class Occurrences(IndexState state, TextAnalyzer analyzer)
{
    /// <summary>Most passages that are read for one question.</summary>
    public const int MostPassages = 8_000;

    /// <summary>Finds sentences.</summary>
    /// <param name="needles">Words that must all stand in the sentence; at least one.</param>
    /// <param name="filters">What the reader selected beside them.</param>
    /// <returns>Sentences in the order of the index, and whether every passage that may hold the words was read.</returns>
    public (IReadOnlyList<Occurrence> Found, bool Complete) Find(IReadOnlyList<string> needles, SearchRequest filters)
    {
        var wanted = needles.Select(n => analyzer.Characters(n)).Where(c => c.Text.Length > 0).ToList();
        if (wanted.Count == 0)
        {
            return ([], true);
        }

        var selections = FacetFilters.Of(filters, state).Selections;
        var items = selections.Count == 0 ? state.Articles : state.Snapshot.Match(new AllQuery([.. selections.Select(s => s.Query)]));
        var passages = state.Snapshot.Match(new AllQuery([.. wanted.SelectMany(Terms)]));
        passages.IntersectWith(state.PassagesOf(items));
        var read = passages.Numbers().Where(StandsForItsText).Take(MostPassages + 1).ToList();
        string[] texts = [.. wanted.Select(w => w.Text)];
        return ([.. read.Take(MostPassages).SelectMany(d => In(d, texts))], read.Count <= MostPassages);
    }

    // Of several prints of one text the first of the index is read; lines of contents and mastheads are no sentences of anybody.
    private bool StandsForItsText(int passage)
    {
        int article = state.ParentOf(passage);
        bool list = ItemKinds.Parse(state.Article(article).Kind) is ItemKind.Toc or ItemKind.Masthead;
        return !list && (state.Prints.Text(article) == article || state.Prints.Work(article) is null);
    }

    private static IEnumerable<EngineQuery> Terms(CharacterSequence words)
    {
        if (words.Tokens.Count == 1)
        {
            string only = words.Tokens[0].Text;
            return [new TermQuery(only[0] < '\u2E80' ? IndexFields.Words : IndexFields.Singles, only)];
        }

        return words.Bigrams().Distinct(StringComparer.Ordinal).Select(p => (EngineQuery)new TermQuery(IndexFields.Pairs, p));
    }

    private IEnumerable<Occurrence> In(int document, string[] needles)
    {
        var passage = state.Passage(document);
        var characters = analyzer.Characters(passage.Text);
        if (!Array.TrueForAll(needles, n => characters.Text.Contains(n, StringComparison.Ordinal)))
        {
            yield break;
        }

        var found = needles.Select(n => characters.Find(n).ToList()).ToList();
        foreach (var sentence in Sentences(passage.Text, found))
        {
            var inside = found.Select(f => f.Where(r => Overlap(r, sentence)).ToList()).ToList();
            if (inside.TrueForAll(f => f.Count > 0))
            {
                yield return new Occurrence(state.ParentOf(document), passage, sentence, [.. inside.SelectMany(f => f).Distinct().OrderBy(r => r.Start)]);
            }
        }
    }

    // Sentences, those that a found string runs across taken as one; white space behind them left out.
    private static IEnumerable<TextRange> Sentences(string text, List<List<TextRange>> found)
    {
        var joined = new List<TextRange>();
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            if (joined.Count > 0 && found.Exists(f => f.Exists(r => r.Start < sentence.Start && sentence.Start < r.Start + r.Length)))
            {
                joined[^1] = new TextRange(joined[^1].Start, sentence.Start + sentence.Length - joined[^1].Start);
            }
            else
            {
                joined.Add(sentence);
            }
        }

        return joined.Select(s => new TextRange(s.Start, text.AsSpan(s.Start, s.Length).TrimEnd().Length)).Where(s => s.Length > 0);
    }

    private static bool Overlap(TextRange a, TextRange b) => a.Start < b.Start + b.Length && b.Start < a.Start + a.Length;
}
