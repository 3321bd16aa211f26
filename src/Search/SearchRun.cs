using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Planning;
using KnowledgeBase.Search.Queries;
using KnowledgeBase.Search.Ranking;
using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Results;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search;

/// <summary>One question against one state of the index: plan, match, relax, rank, show.</summary>
/// <param name="state">The index.</param>
/// <param name="analyzer">The analysis.</param>
internal sealed class SearchRun(IndexState state, TextAnalyzer analyzer)
{
    /// <summary>Answers a question.</summary>
    /// <param name="request">The request.</param>
    /// <param name="query">Its text, parsed.</param>
    /// <returns>The answer, its time not yet filled in.</returns>
    public SearchResponse Answer(SearchRequest request, ParsedQuery query)
    {
        var plan = new QueryPlanner(state, analyzer).Plan(query);
        var filters = FacetFilters.Of(request, state);
        var (matches, relaxed) = Match(plan, filters);
        var prints = new PrintChoice(state);
        var ranked = prints.OncePerText(new ArticleRanking(state, analyzer).Rank(plan, matches.Selected, request.Sort), request.Sort);
        var choice = new PassageChoice(state, plan, analyzer);
        var reasons = request.Explain ? new HitReasons(state, plan, matches.Selected, analyzer) : null;
        var hits = ranked.Skip((int)Math.Min((long)(request.Page - 1) * request.Size, int.MaxValue)).Take(request.Size)
            .Select(a => prints.WithEditions(a.Document, state.Article(a.Document).ToHit(a.Score, choice.Of(a)))
                with { Explanation = reasons?.Of(a) }).ToList();
        return new SearchResponse(
            new QueryReading(request.Text, plan.Reading + (relaxed is null ? string.Empty : "；" + relaxed) + "。") { Relaxed = relaxed },
            ranked.Count,
            request.Page,
            request.Size,
            0,
            state.Engine,
            hits,
            new FacetCounter(state).Count(matches, filters));
    }

    /// <summary>How many items fulfil all of a question, prints of one text counted once.</summary>
    /// <param name="request">The selections; its own text is not looked at.</param>
    /// <param name="query">The question.</param>
    /// <returns>0 when it would have to be relaxed.</returns>
    public int Count(SearchRequest request, ParsedQuery query)
    {
        var found = Ask(new QueryPlanner(state, analyzer).Plan(query).Matches, FacetFilters.Of(request, state)).Selected;
        return found.Count - state.Prints.Among(found).Sum(prints => prints.Length - 1);
    }

    /// <summary>The best passages for a question, across items: what judging looks at.</summary>
    /// <param name="query">The question.</param>
    /// <param name="stage">How far they are ranked.</param>
    /// <returns>Best first.</returns>
    public IReadOnlyList<RankedPassage> Passages(ParsedQuery query, RankingStage stage = RankingStage.SecondLook)
    {
        var plan = new QueryPlanner(state, analyzer).Plan(query);
        var found = Match(plan, FacetFilters.Of(new SearchRequest(), state)).Matches.Selected;
        var ranking = new ArticleRanking(state, analyzer);
        plan = stage == RankingStage.Plain && plan.Scored is not null ? plan with { Scored = plan.Scored with { OtherWords = [], OtherPairs = [] } } : plan;
        return new PassageRanking(state, analyzer).Rank(plan, found, ranking.Whole(plan, found), stage);
    }

    /// <summary>The candidates among which <see cref="Passages"/> chooses, with their numbers.</summary>
    /// <param name="query">The question.</param>
    /// <returns>Candidates, and a row of <see cref="PassageFeatures.Names"/> for each.</returns>
    public (IReadOnlyList<ScoredDocument> Candidates, double[][] Numbers) Numbers(ParsedQuery query)
    {
        var plan = new QueryPlanner(state, analyzer).Plan(query);
        var found = Match(plan, FacetFilters.Of(new SearchRequest(), state)).Matches.Selected;
        return new PassageRanking(state, analyzer).Numbers(plan, found);
    }

    // The strictest reading that finds anything, under the reader's selections if possible.
    private (EngineMatches Matches, string? Relaxed) Match(QueryPlan plan, FacetFilters filters)
    {
        var strict = Ask(plan.Matches, filters);
        if (strict.Selected.Count > 0)
        {
            return (strict, null);
        }

        foreach (var relaxation in plan.Relaxations)
        {
            var matches = Ask(relaxation.Matches, filters);
            if (matches.Selected.Count > 0)
            {
                return (matches, (strict.Found.Count > 0 ? "所选筛选条件下" : string.Empty) + relaxation.Reading);
            }
        }

        return (strict, strict.Found.Count > 0 ? "所选筛选条件下没有" : "没有符合的篇目");
    }

    private EngineMatches Ask(EngineQuery query, FacetFilters filters) =>
        state.Snapshot.Match(query, filters.Selections, FacetCounter.Columns);
}
