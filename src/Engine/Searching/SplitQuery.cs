using KnowledgeBase.Engine.Queries;

namespace KnowledgeBase.Engine.Searching;

/// <summary>
/// A query as what ranks and what only decides: the documents found are those that <see cref="Ranking"/> and every
/// condition find and no exclusion does, and their scores are those of the ranking alone.
/// </summary>
internal sealed class SplitQuery
{
    private readonly List<Query> conditions = [];
    private readonly List<Query> exclusions = [];

    private SplitQuery(Query query)
    {
        Ranking = query;
        while (Simpler())
        {
        }
    }

    /// <summary>What is scored; fit for <see cref="PrunedSearch"/>.</summary>
    public Query Ranking { get; private set; }

    /// <summary>Whether anything but the ranking decides.</summary>
    public bool Conditional => conditions.Count + exclusions.Count > 0;

    /// <summary>Splits a query.</summary>
    /// <returns>Null when what is left to rank does not fit <see cref="PrunedSearch"/>.</returns>
    public static SplitQuery? Of(Query query)
    {
        var split = new SplitQuery(query);
        return PrunedSearch.Fits(split.Ranking) ? split : null;
    }

    /// <summary>Documents of a segment that meet every condition and no exclusion, deleted ones left out.</summary>
    public BitSet Allowed(SegmentEvaluator evaluator) => evaluator.Find(
        exclusions.Count == 0 ? new AllQuery(conditions) : new ExceptQuery(
            conditions.Count == 0 ? new EveryQuery() : new AllQuery(conditions), new AnyQuery(exclusions)), null);

    // Moves one layer of conditions out of the ranking; false when there is none.
    private bool Simpler()
    {
        if (Ranking is ExceptQuery except)
        {
            exclusions.Add(except.Unwanted);
            Ranking = except.Wanted;
            return true;
        }

        if (Ranking is not AllQuery all)
        {
            return false;
        }

        Query[] scored = [.. all.Parts.Where(p => !Unscored(p))];
        if (scored.Length == 0 || (scored.Length == all.Parts.Count && scored.Length > 1))
        {
            return false;
        }

        conditions.AddRange(all.Parts.Where(Unscored));
        Ranking = scored.Length == 1 ? scored[0] : new AllQuery(scored);
        return true;
    }

    private static bool Unscored(Query query) => query switch
    {
        ColumnQuery or RangeQuery or PrefixQuery or NearQuery or EveryQuery => true,
        ExceptQuery except => Unscored(except.Wanted),
        AllQuery all => all.Parts.All(Unscored),
        AnyQuery any => any.Parts.All(Unscored),
        _ => false,
    };
}
