using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Policies;
using KnowledgeBase.SearchApi.Articles;

namespace KnowledgeBase.Web.Passages;

/// <summary>Anchors of the 条 of a policy on its page.</summary>
internal static class ClauseAnchors
{
    /// <summary>The anchor of each paragraph that begins a 条.</summary>
    /// <param name="article">The article.</param>
    /// <returns>0-based paragraph to anchor, each anchor once; empty for other kinds.</returns>
    public static IReadOnlyDictionary<int, string> Of(Article article)
    {
        var anchors = new Dictionary<int, string>();
        if (article.Policy is null)
        {
            return anchors;
        }

        var places = article.ParagraphStarts().Select((start, i) => (start, i)).ToDictionary(p => p.start, p => p.i);
        var articles = article.Policy.AllClauses().Where(c => c.Level == ClauseLevel.Article);
        foreach (var clause in articles.DistinctBy(ClauseUrl.Anchor).Where(c => places.ContainsKey(c.Range.Start)))
        {
            anchors[places[clause.Range.Start]] = ClauseUrl.Anchor(clause);
        }

        return anchors;
    }
}
