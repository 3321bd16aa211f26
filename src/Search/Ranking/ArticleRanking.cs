using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Planning;
using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search.Ranking;

/// <summary>Orders the items that match.</summary>
/// <param name="state">The index.</param>
/// <param name="analyzer">The analysis.</param>
internal sealed class ArticleRanking(IndexState state, TextAnalyzer analyzer)
{
    private static readonly string[] DemotedKinds = [ItemKind.Toc.Name(), ItemKind.Masthead.Name()];

    /// <summary>All items that match, in the order asked for.</summary>
    /// <param name="plan">The question.</param>
    /// <param name="matched">Items that match.</param>
    /// <param name="sort">The order.</param>
    /// <returns>Every matching item once.</returns>
    public IReadOnlyList<RankedArticle> Rank(QueryPlan plan, DocumentSet matched, SortOrder sort)
    {
        var whole = Whole(plan, matched);
        var addressed = plan.Address is null ? null : state.Snapshot.Match(plan.Address.Named);
        var passages = new PassageRanking(state, analyzer).Rank(plan, matched, whole).ToLookup(p => p.Article);
        var ranked = matched.Numbers().Select(document =>
        {
            RankedPassage[] own = [.. passages[document]];
            double score = Score(plan, document, own, whole.Contains(document));
            return new RankedArticle(document, score + (addressed?.Contains(document) == true ? RankingWeights.Addressed : 0), own);
        });
        return sort switch
        {
            SortOrder.Newest => [.. ranked.OrderByDescending(a => Date(a) is not null).ThenByDescending(Date, StringComparer.Ordinal).ThenByDescending(a => a.Score).ThenBy(Id, StringComparer.Ordinal)],
            SortOrder.Oldest => [.. ranked.OrderByDescending(a => Date(a) is not null).ThenBy(Date, StringComparer.Ordinal).ThenByDescending(a => a.Score).ThenBy(Id, StringComparer.Ordinal)],
            _ => [.. ranked.OrderByDescending(a => a.Score).ThenBy(Id, StringComparer.Ordinal)],
        };
    }

    /// <summary>Items among those that match which hold all that was typed as one string.</summary>
    /// <param name="plan">The question.</param>
    /// <param name="matched">Items that match.</param>
    /// <returns>The set.</returns>
    public DocumentSet Whole(QueryPlan plan, DocumentSet matched)
    {
        if (plan.Whole is null)
        {
            return new DocumentSet(state.Snapshot.DocumentLimit);
        }

        var whole = state.Snapshot.Match(plan.Whole);
        whole.IntersectWith(matched);
        return whole;
    }

    private string? Date(RankedArticle article) => state.Article(article.Document).SortDate;

    private string Id(RankedArticle article) => state.Article(article.Document).Id;

    private double Score(QueryPlan plan, int document, RankedPassage[] passages, bool whole)
    {
        var article = state.Article(document);
        var (title, headings, authors) = state.Named(document);
        double score = passages.Length > 0 ? passages[0].Score : 0;
        score += whole ? RankingWeights.WholeInArticle : 0;
        score += plan.WholeCharacters.Length > 0 && authors.Contains(plan.WholeCharacters)
            ? RankingWeights.WholeIsAuthor
            : 0;
        if (title.Length > 0)
        {
            bool inTitle = plan.WholeCharacters.Length > 0 && title.Contains(plan.WholeCharacters, StringComparison.Ordinal);
            score += inTitle ? RankingWeights.WholeInTitle : 0;
            score += RankingWeights.TitleWords * PassageRanking.Share(plan, n => title.Contains(n, StringComparison.Ordinal));
        }

        if (headings.Length > 0)
        {
            score += RankingWeights.HeadingWords * PassageRanking.Share(plan, n => headings.Contains(n, StringComparison.Ordinal));
        }

        return DemotedKinds.Contains(article.Kind) ? score * RankingWeights.Demoted : score;
    }
}
