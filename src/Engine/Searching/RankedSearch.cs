using System.Buffers;
using System.Collections.Concurrent;
using KnowledgeBase.Engine.Queries;

namespace KnowledgeBase.Engine.Searching;

/// <summary>One query over the segments of a snapshot, one after another: with pruning where the query is fit for it.</summary>
internal sealed class RankedSearch
{
    // Buffers of searches, used again; those of one that is stopped or fails are left to the collector.
    private static readonly ConcurrentBag<PrunedSearch> Searches = [];

    private readonly Query query;
    private readonly FieldStatistics statistics;
    private readonly Deadline deadline;
    private readonly SplitQuery? split;
    private readonly PrunedSearch? search;

    /// <summary>Begins a search.</summary>
    /// <param name="query">The query.</param>
    /// <param name="statistics">Statistics of all segments.</param>
    /// <param name="deadline">Stops the work.</param>
    public RankedSearch(Query query, FieldStatistics statistics, Deadline deadline)
    {
        (this.query, this.statistics, this.deadline) = (query, statistics, deadline);
        split = SplitQuery.Of(query);
        search = split is null ? null : Searches.TryTake(out var held) ? held : new PrunedSearch();
    }

    /// <summary>Offers the best documents of a segment.</summary>
    public void Offer(LiveSegment part, BitSet? among, TopDocuments best)
    {
        deadline.Ask();
        if (search is null)
        {
            part.GiveBack(OfferAll(part, among, best));
            return;
        }

        var allowed = Allowed(part, among);
        search.Run(split!.Ranking, part, statistics, allowed, best, deadline);
        if (allowed != part.Live)
        {
            part.GiveBack(allowed);
        }
    }

    /// <summary>Counts all that are found in a segment, then offers the best: what is cut short is counted in full.</summary>
    /// <param name="part">The segment.</param>
    /// <param name="among">Only these documents, numbered in the snapshot, or null.</param>
    /// <param name="best">Receives the best.</param>
    /// <param name="facets">Selections and columns; receives totals and counts.</param>
    public void OfferAndCount(LiveSegment part, BitSet? among, TopDocuments best, FacetPass facets)
    {
        deadline.Ask();
        long[]? scores = search is null ? ArrayPool<long>.Shared.Rent(part.Segment.DocumentCount) : null;
        scores?.AsSpan(0, part.Segment.DocumentCount).Clear();
        var evaluator = Evaluator(part);
        var found = evaluator.Find(query, scores);
        if (among is not null)
        {
            found.IntersectAt(among, part.Base);
        }

        var (selected, others) = facets.Narrow(evaluator, part, found);
        search?.Run(split!.Ranking, part, statistics, selected, best, deadline);
        if (scores is not null)
        {
            OfferScored(part, selected, scores, best);
            ArrayPool<long>.Shared.Return(scores);
        }

        Array.ForEach(others, part.GiveBack);
        part.GiveBack(found);
        if (selected != found)
        {
            part.GiveBack(selected);
        }
    }

    /// <summary>Ends the search.</summary>
    public void Done()
    {
        if (search is not null)
        {
            Searches.Add(search);
        }
    }

    // The living documents of a segment that meet the conditions and are among those asked for.
    private BitSet Allowed(LiveSegment part, BitSet? among)
    {
        var allowed = split!.Conditional ? split.Allowed(Evaluator(part)) : part.Live;
        if (among is null)
        {
            return allowed;
        }

        if (allowed == part.Live)
        {
            allowed = part.Rent();
            allowed.UnionWith(part.Live);
        }

        allowed.IntersectAt(among, part.Base);
        return allowed;
    }

    private SegmentEvaluator Evaluator(LiveSegment part) => new(part, statistics, deadline);

    private BitSet OfferAll(LiveSegment part, BitSet? among, TopDocuments best)
    {
        long[] scores = ArrayPool<long>.Shared.Rent(part.Segment.DocumentCount);
        scores.AsSpan(0, part.Segment.DocumentCount).Clear();
        var found = Evaluator(part).Find(query, scores);
        if (among is not null)
        {
            found.IntersectAt(among, part.Base);
        }

        OfferScored(part, found, scores, best);
        ArrayPool<long>.Shared.Return(scores);
        return found;
    }

    private static void OfferScored(LiveSegment part, BitSet found, long[] scores, TopDocuments best)
    {
        foreach (int document in found.Numbers())
        {
            best.Offer(new ScoredDocument(part.Base + document, Weigher.Score(scores[document])));
        }
    }
}
