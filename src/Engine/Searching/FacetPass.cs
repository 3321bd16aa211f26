using KnowledgeBase.Engine.Queries;

namespace KnowledgeBase.Engine.Searching;

/// <summary>
/// Narrows what a query found by its selections and counts its columns, segment after segment: each selection is looked
/// up once, each column of a document is read once, and the counts of a facet leave its own selections aside.
/// </summary>
internal sealed class FacetPass
{
    private readonly FacetedQuery query;
    private readonly Query[] conditions;
    private readonly Dictionary<string, int>[] counts;

    /// <summary>Begins a pass.</summary>
    public FacetPass(FacetedQuery query)
    {
        this.query = query;
        var groups = query.Selections.GroupBy(s => s.Facet, StringComparer.Ordinal).ToArray();
        Facets = [.. groups.Select(g => g.Key)];
        conditions = [.. groups.Select(g => new AllQuery([.. g.Select(s => s.Query)]))];
        counts = [.. query.Columns.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];
    }

    /// <summary>Facets in which something is selected.</summary>
    public IReadOnlyList<string> Facets { get; }

    /// <summary>Documents so far that every selection found.</summary>
    public int Total { get; private set; }

    /// <summary>Counts so far, in order of the columns.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, int>> Counts => counts;

    /// <summary>Narrows and counts what was found in a segment.</summary>
    /// <param name="evaluator">Finds what the selections find.</param>
    /// <param name="part">The segment.</param>
    /// <param name="found">What the query finds there, deleted documents left out; kept as it is.</param>
    /// <returns>
    /// What every selection finds too, and for each facet of <see cref="Facets"/> what all others find. Without
    /// selections the first is the very set given. Sets can be given back to the segment.
    /// </returns>
    public (BitSet Selected, BitSet[] WithoutOwn) Narrow(SegmentEvaluator evaluator, LiveSegment part, BitSet found)
    {
        BitSet[] own = [.. conditions.Select(c => evaluator.Find(c, null))];
        BitSet[] withoutOwn = [.. own.Select((_, facet) => Narrowed(part, found, own, facet))];
        var selected = own.Length == 0 ? found : Narrowed(part, found, own, -1);
        Array.ForEach(own, part.GiveBack);
        Total += selected.Count;
        for (int c = 0; c < counts.Length; c++)
        {
            int facet = Place(query.Columns[c].Facet);
            ColumnCounts.AddTo(part.Segment.Column(query.Columns[c].Column), part, facet < 0 ? selected : withoutOwn[facet], 0, counts[c]);
        }

        return (selected, withoutOwn);
    }

    private int Place(string facet)
    {
        for (int i = 0; i < Facets.Count; i++)
        {
            if (Facets[i] == facet)
            {
                return i;
            }
        }

        return -1;
    }

    private static BitSet Narrowed(LiveSegment part, BitSet found, BitSet[] own, int except)
    {
        var kept = part.Rent();
        kept.UnionWith(found);
        for (int i = 0; i < own.Length; i++)
        {
            if (i != except)
            {
                kept.IntersectWith(own[i]);
            }
        }

        return kept;
    }
}
