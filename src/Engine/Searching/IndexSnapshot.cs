using System.Collections.Concurrent;
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
    private int disposed;

    // Buffers of searches, used again; one that is stopped or fails is left to the collector.
    private static readonly ConcurrentBag<PrunedSearch> Searches = [];

    internal IndexSnapshot(IndexSchema schema, IReadOnlyList<LiveSegment> segments, IReadOnlyDictionary<string, string> userData)
    {
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
        var found = new BitSet(DocumentLimit);
        foreach (var part in segments)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (int document in new SegmentEvaluator(part, statistics).Find(query, null).Numbers())
            {
                found.Add(part.Base + document);
            }
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
        bool pruned = PrunedSearch.Fits(query);
        var search = !pruned ? null : Searches.TryTake(out var held) ? held : new PrunedSearch();
        foreach (var part in segments)
        {
            cancellation.ThrowIfCancellationRequested();
            if (search is not null)
            {
                search.Run(query, part, statistics, among, best, cancellation);
                continue;
            }

            var scores = new long[part.Segment.DocumentCount];
            foreach (int document in new SegmentEvaluator(part, statistics).Find(query, scores).Numbers())
            {
                if (among is null || among.Contains(part.Base + document))
                {
                    best.Offer(new ScoredDocument(part.Base + document, Weigher.Score(scores[document])));
                }
            }
        }

        if (search is not null)
        {
            Searches.Add(search);
        }

        return best.Sorted();
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
            var reader = part.Segment.Column(column);
            int[] local = ColumnCounts.Count(reader, part, among);
            for (int i = 0; i < local.Length; i++)
            {
                if (local[i] > 0)
                {
                    counts[reader.Value(i)] = counts.GetValueOrDefault(reader.Value(i)) + local[i];
                }
            }
        }

        return counts;
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
