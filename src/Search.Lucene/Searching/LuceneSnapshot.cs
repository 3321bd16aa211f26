using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Lucene.Storage;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using TermQuery = KnowledgeBase.Search.Engines.TermQuery;

namespace KnowledgeBase.Search.Lucene.Searching;

/// <summary>One commit of Lucene, as the port sees it. Safe for many threads until disposed.</summary>
internal sealed class LuceneSnapshot : IEngineSnapshot
{
    private static readonly HashSet<string> StoredOnly = [FieldNames.Stored];

    private readonly IndexReader reader;
    private readonly IndexSearcher searcher;
    private readonly ColumnValues columns;
    private int disposed;

    /// <summary>Shows a reader that the caller has counted this user into.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="similarity">How terms are scored.</param>
    public LuceneSnapshot(IndexReader reader, Similarity similarity)
    {
        this.reader = reader;
        searcher = new IndexSearcher(reader) { Similarity = similarity };
        columns = new ColumnValues(reader);
    }

    /// <inheritdoc />
    public int DocumentLimit => reader.MaxDoc;

    /// <inheritdoc />
    public int DocumentFrequency(string field, string term) => reader.DocFreq(new Term(FieldNames.Text(field), BoundedTerm.Of(term)));

    /// <inheritdoc />
    public DocumentSet Match(EngineQuery query)
    {
        var found = new DocumentSet(DocumentLimit);
        searcher.Search(QueryForm.Of(query, scored: false), new SetCollector(found));
        return found;
    }

    /// <inheritdoc />
    public EngineMatches Match(EngineQuery query, IReadOnlyList<EngineSelection> selections, IReadOnlyList<EngineFacet> facets)
    {
        var found = Match(query);
        var chosen = selections.GroupBy(s => s.Facet, StringComparer.Ordinal).ToDictionary(
            g => g.Key, g => Match(new AllQuery([.. g.Select(s => s.Query)])), StringComparer.Ordinal);
        var selected = Narrowed(found, chosen.Values);
        var withoutOwn = chosen.Keys.ToDictionary(
            own => own, own => Narrowed(found, chosen.Where(c => c.Key != own).Select(c => c.Value)), StringComparer.Ordinal);
        var matches = new EngineMatches(
            found, selected, withoutOwn, new Dictionary<string, IReadOnlyDictionary<string, int>>());
        return matches with { Counts = facets.ToDictionary(f => f.Column, f => Count(f.Column, matches.CountedIn(f.Facet))) };
    }

    /// <inheritdoc />
    public IReadOnlyList<ScoredDocument> Best(EngineQuery query, int count, DocumentSet? among)
    {
        if (count <= 0 || DocumentLimit == 0)
        {
            return [];
        }

        var weight = searcher.CreateNormalizedWeight(QueryForm.Of(query, scored: true));
        bool inOrder = !weight.ScoresDocsOutOfOrder;
        var collector = TopScoreDocCollector.Create(Math.Min(count, DocumentLimit), inOrder);
        foreach (var segment in reader.Leaves)
        {
            var accepted = among is null
                ? segment.AtomicReader.LiveDocs
                : new SetPart(among, segment.AtomicReader.LiveDocs, segment.DocBase, segment.AtomicReader.MaxDoc);
            collector.SetNextReader(segment);
            weight.GetBulkScorer(segment, inOrder, accepted)?.Score(collector);
        }

        return [.. collector.GetTopDocs().ScoreDocs.Select(d => new ScoredDocument(d.Doc, d.Score))];
    }

    /// <inheritdoc />
    public IReadOnlyList<float[]> Scores(IReadOnlyList<TermQuery> terms, IReadOnlyList<int> documents) =>
        [.. terms.Select(term => Scores(term, documents))];

    /// <inheritdoc />
    public IReadOnlyDictionary<string, int> Count(string column, DocumentSet? among) => columns.Count(column, among);

    /// <inheritdoc />
    public IReadOnlyList<string> Values(string column, int document) => columns.Of(column, document);

    /// <inheritdoc />
    public byte[] Stored(int document)
    {
        var bytes = reader.Document(document, StoredOnly).GetBinaryValue(FieldNames.Stored);
        return bytes.Bytes.AsSpan(bytes.Offset, bytes.Length).ToArray();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (Interlocked.Exchange(ref disposed, 1) == 0)
        {
            reader.DecRef();
        }
    }

    private static DocumentSet Narrowed(DocumentSet found, IEnumerable<DocumentSet> conditions)
    {
        var narrowed = found.Copy();
        foreach (var condition in conditions)
        {
            narrowed.IntersectWith(condition);
        }

        return narrowed;
    }

    private float[] Scores(TermQuery term, IReadOnlyList<int> documents)
    {
        var scores = new float[documents.Count];
        var weight = searcher.CreateNormalizedWeight(QueryForm.Of(term, scored: true));
        int next = 0;
        foreach (var segment in reader.Leaves)
        {
            int end = segment.DocBase + segment.AtomicReader.MaxDoc;
            if (next < documents.Count && documents[next] < end && weight.GetScorer(segment, null) is { } scorer)
            {
                Fill(scores, scorer, documents, ref next, segment.DocBase, end);
            }

            while (next < documents.Count && documents[next] < end)
            {
                next++;
            }
        }

        return scores;
    }

    private static void Fill(float[] scores, Scorer scorer, IReadOnlyList<int> documents, ref int next, int start, int end)
    {
        int at = scorer.DocID;
        for (; next < documents.Count && documents[next] < end; next++)
        {
            int wanted = documents[next] - start;
            at = at < wanted ? scorer.Advance(wanted) : at;
            if (at == wanted)
            {
                scores[next] = scorer.GetScore();
            }
        }
    }
}
