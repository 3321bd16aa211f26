using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Planning;
using KnowledgeBase.Search.Results;
using KnowledgeBase.Search.Schema;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search.Ranking;

/// <summary>Finds items on the same subject: by distinctive words, shared topics and shared practices.</summary>
/// <param name="state">The index.</param>
/// <param name="analyzer">The analysis.</param>
/// <param name="weights">How much shared topics and practices count.</param>
internal sealed class SimilarArticles(IndexState state, TextAnalyzer analyzer, SimilarWeights weights)
{
    private const int DistinctiveWords = 40;
    private const int PassagesCompared = 300;

    private static readonly string Policy = ItemKind.Policy.Name();

    /// <summary>Items like one.</summary>
    /// <param name="articleId">Its id.</param>
    /// <param name="limit">Most items.</param>
    /// <returns>Best first, each with its most similar passage; empty when the id is unknown.</returns>
    public IReadOnlyList<Hit> Of(string articleId, int limit)
    {
        var own = state.Snapshot.Match(new TermQuery(IndexFields.Id, articleId));
        if (own.Count == 0)
        {
            return [];
        }

        int document = own.Numbers().First();
        var article = state.Article(document);
        if (Distinctive(article, document) is not { Count: > 0 } words)
        {
            return [];
        }

        var others = state.Articles.Copy();
        foreach (int print in state.Prints.Of(document))
        {
            others.Remove(print);
        }

        var passages = state.Snapshot.Best(new AnyQuery([.. words]), PassagesCompared, state.PassagesOf(others));
        return [.. Scored(article, passages).Where(s => Citable(s.Document)).OrderByDescending(s => s.Score).ThenBy(s => s.Document)
            .DistinctBy(s => state.Prints.Text(s.Document)).Take(limit)
            .Select(s => new PrintChoice(state).WithEditions(
                s.Document, state.Article(s.Document).ToHit(s.Score, [PassageChoice.Shown(state.Passage(s.Passage), [])])))];
    }

    private bool Citable(int document) => ItemKinds.Parse(state.Article(document).Kind)?.IsCitable() == true;

    private IEnumerable<(int Document, int Passage, double Score)> Scored(
        StoredArticle article, IReadOnlyList<ScoredDocument> passages)
    {
        if (passages.Count == 0)
        {
            yield break;
        }

        var groups = passages.GroupBy(p => state.ParentOf(p.Document))
            .Select(g => (Article: g.Key, Best: g.First().Document, Sum: g.Take(3).Sum(p => p.Score))).ToList();
        double most = groups.Max(g => g.Sum);
        foreach (var (other, best, sum) in groups)
        {
            var stored = state.Article(other);
            double topics = Overlap(article.Topics, stored.Topics);
            double practices = Overlap(article.Practices, stored.Practices);
            yield return (other, best, (sum / most) + (weights.Topics * topics) + (weights.Practices * practices)
                + (weights.Kinds * Likeness(article.Kind, stored.Kind)));
        }
    }

    // A reader of a report looks for reports; articles, speeches and news are nearer to each other than to rules.
    private static double Likeness(string a, string b) => a == b ? 1 : a == Policy || b == Policy ? 0 : 0.5;

    // Jaccard: shared over all.
    private static double Overlap(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        int shared = a.Intersect(b).Count();
        return shared == 0 ? 0 : (double)shared / a.Union(b).Count();
    }

    // Words of the item with the highest tf·idf, tf damped by a logarithm; words only this item has find nothing.
    private List<TermQuery> Distinctive(StoredArticle article, int document)
    {
        var texts = ArticleText.Passages(state, document).Select(p => p.Text).Prepend(article.Title ?? string.Empty);
        double total = state.Snapshot.DocumentLimit;
        return [.. texts.SelectMany(t => analyzer.Words(analyzer.Fold(t))).Where(w => w.Length > 1 && !analyzer.IsFunctional(w.Text))
            .GroupBy(w => w.Text)
            .Select(g => (Word: g.Key, Count: g.Count(), Documents: state.Snapshot.DocumentFrequency(IndexFields.Words, g.Key)))
            .Where(w => w.Documents > 0)
            .Select(w => (w.Word, Weight: (1 + Math.Log(w.Count)) * Math.Log(1 + (total / w.Documents))))
            .OrderByDescending(w => w.Weight).ThenBy(w => w.Word, StringComparer.Ordinal)
            .Take(DistinctiveWords)
            .Select(w => new TermQuery(IndexFields.Words, w.Word))];
    }
}

/// <summary>How much what two items share counts beside the words, whose best score is 1.</summary>
/// <param name="Topics">All topics shared.</param>
/// <param name="Practices">All practices shared.</param>
/// <param name="Kinds">The same kind.</param>
internal sealed record SimilarWeights(double Topics, double Practices, double Kinds)
{
    /// <summary>The weights of the product.</summary>
    public static SimilarWeights Chosen { get; } = new(0.5, 0.3, 0.5);
}
