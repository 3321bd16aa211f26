using System.Diagnostics;
using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Planning;
using KnowledgeBase.Search.Queries;
using KnowledgeBase.Search.Ranking;
using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Results;
using KnowledgeBase.Search.Storage;
using KnowledgeBase.Search.Suggesting;

namespace KnowledgeBase.Search;

/// <summary>What people ask of the index: search, completion, similar articles, facets. Thread-safe.</summary>
/// <param name="index">The index, owned by the caller.</param>
/// <param name="clock">Tells the day for questions such as 近三年.</param>
public sealed class SearchService(SearchIndex index, TimeProvider clock)
{
    private static readonly FacetCounts NoFacets = new([], [], [], [], [], []);

    private static readonly SearchOutcome Unavailable = new(null, QueryMessages.IndexUnavailable());

    private readonly TextAnalyzer analyzer = index.Analyzer;

    private readonly CurrentBook book = new(index, state => state.Book);

    /// <summary>Answers a question.</summary>
    /// <param name="request">The question.</param>
    /// <returns>The answer, or where and why the question cannot be read.</returns>
    public SearchOutcome Search(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        long started = Stopwatch.GetTimestamp();
        if (FacetFilters.Check(request) is { } problem)
        {
            return new SearchOutcome(null, problem);
        }

        int thisYear = clock.GetLocalNow().Year;
        var parsed = QueryParser.Parse(request.Text, thisYear);
        if (parsed.Query is null)
        {
            return new SearchOutcome(null, parsed.Problem);
        }

        return index.Read(
            state =>
            {
                var response = Advised(new SearchRun(state, analyzer).Answer(request, parsed.Query), request, state, thisYear);
                return new SearchOutcome(response with { TookMs = Stopwatch.GetElapsedTime(started).TotalMilliseconds }, null);
            },
            Unavailable);
    }

    private SearchResponse Advised(SearchResponse response, SearchRequest request, IndexState state, int thisYear)
    {
        var advice = new SpellingAdvice(state, () => book.Of(state), analyzer, thisYear);
        int total = response.Query.Relaxed is null ? response.Total : 0;
        var offers = new FilterOffers(state, () => book.Of(state), analyzer, thisYear);
        return response with { Query = response.Query with { DidYouMean = advice.For(request, total), Filters = offers.For(request) } };
    }

    /// <summary>
    /// Makes what completion and spelling need of the present index, in this thread. Without it they are made beside, at the
    /// first question, which gets none of them; no question waits.
    /// </summary>
    public void Prepare() => book.Make();

    /// <summary>
    /// Why what <see cref="Prepare"/> makes could not be made of the present index, or null. Search goes on; completion and
    /// spelling answer from the index before.
    /// </summary>
    public Exception? PreparationFailure => book.Failure;

    /// <summary>Completions of what has been typed so far, from topics, frequent phrases, authors, units and titles.</summary>
    /// <param name="prefix">What has been typed, in characters, pinyin or its initials; anything is accepted.</param>
    /// <param name="limit">Most completions returned.</param>
    /// <returns>Best first; empty when nothing fits, or while the list of a fresh index is being made.</returns>
    public IReadOnlyList<Suggestion> Suggest(string prefix, int limit = 10)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        return index.Read(state => new Completion(book.Of(state), analyzer).Of(prefix, limit), []);
    }

    /// <summary>Articles on the same subject.</summary>
    /// <param name="articleId">Article id.</param>
    /// <param name="limit">Most articles returned.</param>
    /// <returns>Best first, without the article itself; empty when it is unknown.</returns>
    public IReadOnlyList<Hit> Similar(string articleId, int limit = 8)
    {
        ArgumentNullException.ThrowIfNull(articleId);
        return index.Read(state => new SimilarArticles(state, analyzer, SimilarWeights.Chosen).Of(articleId, limit), []);
    }

    /// <summary>Counts of all facets over the whole index.</summary>
    /// <returns>The counts.</returns>
    public FacetCounts Facets() => index.Read(
        state =>
        {
            var all = new Engines.ColumnQuery(Schema.IndexFields.Level, [Schema.IndexFields.ArticleLevel]);
            return new FacetCounter(state).Count(
                state.Snapshot.Match(all, [], FacetCounter.Columns), FacetFilters.Of(new SearchRequest(), state));
        },
        NoFacets);
}
