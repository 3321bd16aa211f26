using System.Text;
using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Queries;
using KnowledgeBase.Engine.Segments;

namespace KnowledgeBase.Engine.Searching;

/// <summary>A document with its score.</summary>
/// <param name="Document">Number of the document in its snapshot.</param>
/// <param name="Score">Sum of the scores of what matches.</param>
public readonly record struct ScoredDocument(int Document, float Score);

/// <summary>
/// A fixed state of an index; commits after it do not change it. Documents are numbered from 0 over all segments;
/// deleted ones keep their numbers but are never found. Safe for use by many threads; not to be used after
/// disposal.
/// </summary>
public sealed class IndexSnapshot : IDisposable
{
    private readonly IReadOnlyList<LiveSegment> segments;
    private readonly FieldStatistics statistics;
    private readonly TimeProvider clock;
    private int disposed;

    internal IndexSnapshot(
        IndexSchema schema, IReadOnlyList<LiveSegment> segments, IReadOnlyDictionary<string, string> userData, TimeProvider clock)
    {
        this.clock = clock;
        Schema = schema;
        this.segments = segments;
        statistics = new FieldStatistics(segments);
        UserData = userData;
        DocumentLimit = segments.Sum(s => s.Segment.DocumentCount);
    }

    /// <summary>Schema of the index.</summary>
    public IndexSchema Schema { get; }

    /// <summary>What the writer said of this state.</summary>
    public IReadOnlyDictionary<string, string> UserData { get; }

    /// <summary>One more than the highest document number.</summary>
    public int DocumentLimit { get; }

    /// <summary>Documents that are not deleted.</summary>
    public int DocumentCount => segments.Sum(s => s.LiveCount);

    /// <summary>Number of segments.</summary>
    public int SegmentCount => segments.Count;

    /// <summary>Documents that hold a term; deleted ones count until they are merged away.</summary>
    /// <param name="field">Field of the schema.</param>
    /// <param name="term">The term.</param>
    /// <returns>The number, 0 when the term is unknown.</returns>
    public int DocumentFrequency(string field, string term)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(term);
        return segments.Sum(s => s.Segment.Field(field).Find(bytes)?.DocumentFrequency ?? 0);
    }

    /// <summary>Terms of a field that begin with a prefix.</summary>
    /// <param name="field">Field of the schema.</param>
    /// <param name="prefix">The beginning.</param>
    /// <param name="most">Most terms returned.</param>
    /// <returns>Terms with the number of documents that hold them, ascending by their UTF-8 bytes.</returns>
    public IReadOnlyList<(string Term, int DocumentFrequency)> Terms(string field, string prefix, int most)
    {
        var merged = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in segments)
        {
            foreach (var (term, entry) in part.Segment.Field(field).TermsWithPrefix(prefix).Take(most))
            {
                merged[term] = merged.GetValueOrDefault(term) + entry.DocumentFrequency;
            }
        }

        return [.. merged.Select(p => (Term: p.Key, p.Value)).OrderBy(p => p.Term, Utf8Order.Instance).Take(most)];
    }

    /// <summary>All documents a query finds.</summary>
    /// <param name="query">The query.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Their numbers.</returns>
    public BitSet Match(Query query, CancellationToken cancellation = default)
    {
        var deadline = new Deadline(clock, null, cancellation);
        if (segments.Count == 1)
        {
            return new SegmentEvaluator(segments[0], statistics, deadline).Find(query, null);
        }

        var found = new BitSet(DocumentLimit);
        foreach (var part in segments)
        {
            deadline.Ask();
            var local = new SegmentEvaluator(part, statistics, deadline).Find(query, null);
            found.UnionAt(local, part.Base);
            part.GiveBack(local);
        }

        return found;
    }

    /// <summary>The best documents of a query; the same as if every match were scored.</summary>
    /// <param name="query">The query; see <see cref="Bm25"/> for the score.</param>
    /// <param name="count">Most documents returned.</param>
    /// <param name="among">Only these, or null for all.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Best first, ties by document number; matches that score 0 come last.</returns>
    public IReadOnlyList<ScoredDocument> Best(
        Query query, int count, BitSet? among = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var best = new TopDocuments(count);
        var ranked = new RankedSearch(query, statistics, new Deadline(clock, null, cancellation));
        foreach (var part in segments)
        {
            ranked.Offer(part, among, best);
        }

        ranked.Done();
        return best.Sorted();
    }

    /// <summary>Scores of single terms in chosen documents.</summary>
    /// <param name="terms">The terms; see <see cref="Bm25"/> for the score.</param>
    /// <param name="documents">Numbers of documents, ascending.</param>
    /// <returns>For each term the scores of the documents in their order; 0 where a document does not hold the term.</returns>
    public float[][] Scores(IReadOnlyList<TermQuery> terms, IReadOnlyList<int> documents)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(documents);
        return TermScores.Of(terms, documents, segments, statistics);
    }

    /// <summary>The best documents, the number of all, and how many of all have each value of some columns.</summary>
    /// <param name="query">The query with its selections; see <see cref="Bm25"/> for the score.</param>
    /// <param name="count">Most documents returned.</param>
    /// <param name="among">Only these documents, or null for all.</param>
    /// <param name="limit">Time by the clock of the store after which what was found by then is returned, or null for none.</param>
    /// <param name="cancellation">Stops the work; nothing is returned.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public SearchResult Search(
        FacetedQuery query, int count, BitSet? among = null, TimeSpan? limit = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var deadline = new Deadline(clock, limit, cancellation);
        var best = new TopDocuments(count, query.GroupBy is { } column ? document => GroupOf(column, document) : null);
        var facets = new FacetPass(query);
        try
        {
            var ranked = new RankedSearch(query.Query, statistics, deadline);
            foreach (var part in segments)
            {
                ranked.OfferAndCount(part, among, best, facets);
            }

            ranked.Done();
            return new SearchResult(best.Sorted(), facets.Total, facets.Counts, true);
        }
        catch (OperationCanceledException) when (deadline.Passed)
        {
            return new SearchResult(best.Sorted(), facets.Total, facets.Counts, false);
        }
    }

    /// <summary>All documents of a query with selections, and the counts of columns over them; nothing is scored.</summary>
    /// <param name="query">The query.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Sets and counts.</returns>
    public FacetedSets Match(FacetedQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var deadline = new Deadline(clock, null, cancellation);
        var facets = new FacetPass(query);
        var found = new BitSet(DocumentLimit);
        var selected = facets.Facets.Count == 0 ? found : new BitSet(DocumentLimit);
        var withoutOwn = facets.Facets.ToDictionary(f => f, _ => new BitSet(DocumentLimit), StringComparer.Ordinal);
        foreach (var part in segments)
        {
            deadline.Ask();
            var evaluator = new SegmentEvaluator(part, statistics, deadline);
            var local = evaluator.Find(query.Query, null);
            found.UnionAt(local, part.Base);
            var (narrowed, others) = facets.Narrow(evaluator, part, local);
            for (int i = 0; i < others.Length; i++)
            {
                withoutOwn[facets.Facets[i]].UnionAt(others[i], part.Base);
                part.GiveBack(others[i]);
            }

            if (narrowed != local)
            {
                selected.UnionAt(narrowed, part.Base);
                part.GiveBack(narrowed);
            }

            part.GiveBack(local);
        }

        return new FacetedSets(found, selected, withoutOwn, facets.Counts);
    }

    /// <summary>How many documents have each value of a column.</summary>
    /// <param name="column">Column of the schema.</param>
    /// <param name="among">Only these documents, or null for all.</param>
    /// <returns>Values that occur, with their counts.</returns>
    public IReadOnlyDictionary<string, int> Count(string column, BitSet? among = null)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in segments)
        {
            ColumnCounts.AddTo(part.Segment.Column(column), part, among, part.Base, counts);
        }

        return counts;
    }

    /// <summary>Documents in the order of their numbers; those without one come last, equal ones by document number.</summary>
    /// <param name="among">The documents.</param>
    /// <param name="column">Column of numbers of the schema.</param>
    /// <param name="descending">Whether the greatest comes first.</param>
    /// <param name="count">Most documents returned.</param>
    /// <returns>Document numbers.</returns>
    public IReadOnlyList<int> Sorted(BitSet among, string column, bool descending, int count)
    {
        ArgumentNullException.ThrowIfNull(among);
        return [.. among.Numbers()
            .Select(document => (Document: document, Number: Number(column, document)))
            .OrderBy(d => d.Number is null).ThenBy(d => descending ? -d.Number : d.Number).ThenBy(d => d.Document)
            .Take(count).Select(d => d.Document)];
    }

    /// <summary>Number of a document in a column of numbers, or null when it has none.</summary>
    /// <param name="column">Column of numbers of the schema.</param>
    /// <param name="document">Number of the document in the snapshot.</param>
    /// <returns>The number.</returns>
    public long? Number(string column, int document)
    {
        var part = PartOf(document);
        return part.Segment.Number(column)[document - part.Base];
    }

    /// <summary>Values of a document in a column.</summary>
    /// <param name="column">Column of the schema.</param>
    /// <param name="document">Number of the document.</param>
    /// <returns>Values in ordinal string order.</returns>
    public IReadOnlyList<string> Values(string column, int document)
    {
        var part = PartOf(document);
        var reader = part.Segment.Column(column);
        var (start, end) = reader.Places(document - part.Base);
        return [.. Enumerable.Range(start, end - start).Select(i => reader.Value(reader.At(i)))];
    }

    /// <summary>Bytes stored with a document.</summary>
    /// <param name="document">Number of the document.</param>
    /// <returns>A copy of the bytes.</returns>
    public byte[] Stored(int document)
    {
        var part = PartOf(document);
        return part.Segment.Stored(document - part.Base).ToArray();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // A file is unmapped after its last user: one that left twice would take it from the others.
        if (Interlocked.Exchange(ref disposed, 1) != 0)
        {
            return;
        }

        foreach (var part in segments)
        {
            part.Segment.File.Dispose();
        }
    }

    private string? GroupOf(string column, int document)
    {
        var part = PartOf(document);
        var reader = part.Segment.Column(column);
        var (start, end) = reader.Places(document - part.Base);
        return start < end ? reader.Value(reader.At(start)) : null;
    }

    private LiveSegment PartOf(int document)
    {
        foreach (var part in segments)
        {
            if (document >= part.Base && document < part.Base + part.Segment.DocumentCount)
            {
                return part;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(document), document, $"documents are 0 to {DocumentLimit - 1}");
    }
}
