using System.Collections.Concurrent;
using KnowledgeBase.Library;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Results;

namespace KnowledgeBase.Web.Passages;

/// <summary>
/// Tells whether a year of the whole library is only a lower bound: every article counted under it has its year
/// inferred from its text. Asked once per year and library version. Thread-safe.
/// </summary>
/// <param name="search">Finds the articles of a year.</param>
/// <param name="library">Tells its version.</param>
internal sealed class YearEnds(SearchService search, LibraryStore library)
{
    private const int PageSize = 50;
    private const int MostPages = 10;
    private readonly ConcurrentDictionary<(string Year, long Version), bool> known = new();

    /// <summary>The first and last year, each marked when it is a lower bound.</summary>
    /// <param name="years">Years and counts.</param>
    /// <returns>For example 2005（下限）–2023; null when no year is known.</returns>
    public string? Of(IReadOnlyList<FacetValue> years)
    {
        var all = years.Where(y => y.Value != "unknown").Select(y => y.Value).Order(StringComparer.Ordinal).ToList();
        return all.Count == 0 ? null
            : all[0] == all[^1] ? (IsLowerBound(all[0]) ? "不早于" : null) + all[0]
            : $"{Marked(all[0])}–{Marked(all[^1])}";
    }

    private string Marked(string year) => IsLowerBound(year) ? year + "（下限）" : year;

    private bool IsLowerBound(string year)
    {
        if (known.Count > 1_000)
        {
            known.Clear();
        }

        return known.GetOrAdd((year, library.Version), key => OnlyInferred(key.Year));
    }

    // Stops at the first article that says its year itself; hardly ever past the first page.
    private bool OnlyInferred(string year)
    {
        for (int page = 1; page <= MostPages; page++)
        {
            var answer = search.Search(new SearchRequest { Years = [year], Page = page, Size = PageSize }).Response;
            if (answer is null || answer.Hits.Any(h => h.YearBasis != "inferred"))
            {
                return false;
            }

            if (page * PageSize >= answer.Total)
            {
                return answer.Total > 0;
            }
        }

        return true;
    }
}
