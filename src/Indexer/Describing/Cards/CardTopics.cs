using KnowledgeBase.Corpus.Cards;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Describing.Topics;

namespace KnowledgeBase.Indexer.Describing.Cards;

/// <summary>Topics of a practice by the cues in its own sentences and heading; where they say nothing, the first topic of its article, said to be that.</summary>
internal static class CardTopics
{
    private const int MostTopics = 3;
    private const double LeastWeight = 2;
    private const double LeastShareOfBest = 0.4;
    private const double NameFactor = 2;

    /// <summary>The topics.</summary>
    /// <param name="draft">Sentences of the practice.</param>
    /// <param name="heading">The heading it stands under, or null.</param>
    /// <param name="article">Its article.</param>
    /// <param name="body">Its body.</param>
    /// <returns>Topics, strongest first.</returns>
    public static IReadOnlyList<CardFact> Of(CardDraft draft, TextRange? heading, Article article, BodyText body)
    {
        var hits = draft.Sentences.Concat(heading is { } h ? [h] : []).Distinct()
            .SelectMany(range => CueFinder.Find(body.Slice(range)).Select(hit => (hit.Leaf, hit.Cue, At: range.Start + hit.Offset))).ToList();
        var scored = hits.GroupBy(h => h.Leaf)
            .Select(g => (Leaf: g.Key, Score: g.GroupBy(h => h.Cue).Sum(c => c.Key.Weight * (c.Any(x => InName(draft, x.At)) ? NameFactor : 1)), Best: g.OrderByDescending(h => h.Cue.Weight).ThenBy(h => h.At).First()))
            .Where(s => s.Score >= LeastWeight).OrderByDescending(s => s.Score).ThenBy(s => s.Leaf).ToList();
        return scored.Count > 0
            ? [.. scored.Where(s => s.Score >= scored[0].Score * LeastShareOfBest).Take(MostTopics).Select(s => Own(s.Leaf, s.Best.At, s.Best.Cue.Word.Length, body))]
            : [.. article.Topics.Take(1).Select(t => new CardFact(t.Name, string.Join('、', t.Words.Take(3)), null, article.Spans, "article-topic", 0.4))];
    }

    private static bool InName(CardDraft draft, int at) => draft.Name is { } name && name.Start <= at && at < name.Start + name.Length;

    private static CardFact Own(int leaf, int start, int length, BodyText body)
    {
        var range = new TextRange(start, length);
        return new CardFact(TopicTree.Leaves[leaf].Name, body.Slice(range), range, body.Paragraphs[body.ParagraphAt(start)].Spans, "cue-words", 0.75);
    }
}
