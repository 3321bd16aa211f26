using KnowledgeBase.Search.Ranking;
using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Schema;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search.Results;

/// <summary>Shows one hit for all prints of one text.</summary>
/// <param name="state">The index.</param>
internal sealed class PrintChoice(IndexState state)
{
    // The print that stands for all is shown unless another fits the question clearly better.
    private const double Clearly = 1.05;

    /// <summary>One item for each text, at the place of its best print.</summary>
    /// <param name="ranked">Items in order.</param>
    /// <param name="sort">The order. Ordered by date, a text is shown by the print whose date gave it its place.</param>
    /// <returns>Items in the same order, each text once.</returns>
    public IReadOnlyList<RankedArticle> OncePerText(IReadOnlyList<RankedArticle> ranked, SortOrder sort)
    {
        if (sort != SortOrder.Relevance)
        {
            return [.. ranked.DistinctBy(a => state.Prints.Text(a.Document))];
        }

        var prints = ranked.Where(a => state.Prints.Work(a.Document) is not null).ToLookup(a => state.Prints.Text(a.Document));
        return prints.Count == 0
            ? ranked
            : [.. ranked.DistinctBy(a => state.Prints.Text(a.Document)).Select(a => Shown(a, prints[state.Prints.Text(a.Document)]))];
    }

    /// <summary>A hit with the other prints of its text.</summary>
    /// <param name="document">Document number of the item.</param>
    /// <param name="hit">The hit.</param>
    /// <returns>The hit with all sources and editions.</returns>
    public Hit WithEditions(int document, Hit hit)
    {
        var prints = state.Prints.Of(document);
        var stored = prints.Select(state.Article).OrderByDescending(p => p.Id == hit.ArticleId)
            .ThenBy(p => p.SortDate ?? "9", StringComparer.Ordinal).ThenBy(p => p.Id, StringComparer.Ordinal).ToList();
        return hit with
        {
            Sources = [.. stored.Select(p => p.Source).OfType<string>().Distinct()],
            Editions = [.. stored.Skip(1).Select(p => new EditionHit(p.Id, p.Title, p.Source, p.Issue, p.Date, p.Year))],
        };
    }

    private RankedArticle Shown(RankedArticle best, IEnumerable<RankedArticle> prints) =>
        prints.FirstOrDefault(p => state.Article(p.Document).Id == state.Prints.Work(p.Document) && p.Score * Clearly >= best.Score) ?? best;
}
