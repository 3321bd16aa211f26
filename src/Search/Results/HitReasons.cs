using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Planning;
using KnowledgeBase.Search.Ranking;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search.Results;

/// <summary>Says why articles were found.</summary>
/// <param name="state">The index.</param>
/// <param name="plan">The question.</param>
/// <param name="matched">All items found.</param>
/// <param name="analyzer">The analysis.</param>
internal sealed class HitReasons(IndexState state, QueryPlan plan, DocumentSet matched, TextAnalyzer analyzer)
{
    private readonly DocumentSet whole = new ArticleRanking(state, analyzer).Whole(plan, matched);
    private readonly Lazy<Dictionary<int, double[]>> numbers = new(() =>
    {
        var (candidates, rows) = new PassageRanking(state, analyzer).Numbers(plan, matched);
        return candidates.Select((c, i) => (c.Document, Row: rows[i])).ToDictionary(c => c.Document, c => c.Row);
    });

    /// <summary>Explains one article.</summary>
    /// <param name="article">The article, ranked.</param>
    /// <returns>The explanation.</returns>
    public HitExplanation Of(RankedArticle article)
    {
        var named = state.Named(article.Document);
        string text = string.Join('\n', ArticleText.Passages(state, article.Document).Select(p => analyzer.Characters(p.Text).Text));
        var needles = plan.Phrases.Select(n => (n, "phrase")).Concat(plan.Words.Select(n => (n, "word"))).Concat(plan.Others.Select(n => (n, "counterpart")));
        var words = needles.DistinctBy(n => n.n.Characters).Select(n => new WordEvidence(n.n.Characters, n.Item2, Fields(n.n.Characters, named, text)));
        return new HitExplanation(whole.Contains(article.Document), [.. words.Where(w => w.Fields.Count > 0)], NumbersOf(article));
    }

    private static Dictionary<string, int> Fields(string word, NamedParts named, string text)
    {
        (string Name, string Held)[] fields =
        [
            ("title", named.Title), ("headings", named.Headings), ("authors", string.Join('\n', named.Authors)), ("text", text),
        ];
        return fields.Select(f => (f.Name, Count: Occurrences(f.Held, word))).Where(f => f.Count > 0).ToDictionary(f => f.Name, f => f.Count);
    }

    private static int Occurrences(string held, string word)
    {
        int count = 0;
        for (int at = held.IndexOf(word, StringComparison.Ordinal); at >= 0; at = held.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    private Dictionary<string, double> NumbersOf(RankedArticle article) =>
        article.Passages.Count > 0 && numbers.Value.TryGetValue(article.Passages[0].Document, out double[]? row)
            ? PassageFeatures.Names.Select((name, i) => (name, row[i])).ToDictionary(n => n.name, n => n.Item2)
            : [];
}
