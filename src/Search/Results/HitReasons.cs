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

    private readonly DocumentSet? addressed = plan.Address is null ? null : state.Snapshot.Match(plan.Address.Named);

    /// <summary>Explains one article.</summary>
    /// <param name="article">The article, ranked.</param>
    /// <returns>The explanation.</returns>
    public HitExplanation Of(RankedArticle article)
    {
        var stored = state.Article(article.Document);
        (string Name, CharacterSequence[] Texts)[] fields =
        [
            ("title", Read([stored.Title, stored.Subtitle])), ("headings", Read(stored.Headings)), ("authors", Read(stored.Authors)),
            ("text", Read(ArticleText.Passages(state, article.Document).Select(p => p.Text))),
        ];
        var needles = plan.Phrases.Select(n => (Needle: n, Kind: "phrase")).Concat(plan.Words.Select(n => (Needle: n, Kind: "word")))
            .Concat(plan.Others.Select(n => (Needle: n, Kind: "counterpart")));
        var words = needles.DistinctBy(n => n.Needle.Characters).Select(n => new WordEvidence(n.Needle.Characters, n.Kind, Counts(n.Needle, fields)));
        return new HitExplanation(whole.Contains(article.Document), [.. words.Where(w => w.Fields.Count > 0)], NumbersOf(article));
    }

    private static Dictionary<string, int> Counts(Needle needle, (string Name, CharacterSequence[] Texts)[] fields) => fields
        .Select(f => (f.Name, Count: f.Texts.Sum(t => needle.In(t).Count()))).Where(f => f.Count > 0).ToDictionary(f => f.Name, f => f.Count);

    private CharacterSequence[] Read(IEnumerable<string?> texts) => [.. texts.OfType<string>().Select(analyzer.Characters)];

    private Dictionary<string, double> NumbersOf(RankedArticle article)
    {
        var numbers = PassageNumbers(article);
        if (addressed?.Contains(article.Document) == true)
        {
            numbers["addressed"] = RankingWeights.Addressed;
        }

        return numbers;
    }

    private Dictionary<string, double> PassageNumbers(RankedArticle article) =>
        article.Passages.Count > 0 && numbers.Value.TryGetValue(article.Passages[0].Document, out double[]? row)
            ? PassageFeatures.Names.Select((name, i) => (name, row[i])).ToDictionary(n => n.name, n => n.Item2)
            : [];
}
