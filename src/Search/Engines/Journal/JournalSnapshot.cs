namespace KnowledgeBase.Search.Engines.Journal;

/// <summary>A segment with what of it is alive, and the number of its first document.</summary>
internal sealed record LiveSegment(Segment Segment, DocumentSet Live, int Base);

/// <summary>A state of the journal. Immutable.</summary>
internal sealed class JournalSnapshot(IReadOnlyList<LiveSegment> segments) : IEngineSnapshot
{
    public IReadOnlyList<LiveSegment> Segments => segments;

    public int DocumentLimit { get; } = segments.Sum(s => s.Segment.Count);

    public int DocumentFrequency(string field, string term) =>
        segments.Sum(s => s.Segment.Postings(field, term)?.Documents.Count ?? 0);

    public DocumentSet Match(EngineQuery query)
    {
        var found = new DocumentSet(DocumentLimit);
        foreach (var segment in segments)
        {
            var matched = new Evaluation(this, segment.Segment).Of(query).Documents;
            matched.IntersectWith(segment.Live);
            foreach (int document in matched.Documents())
            {
                found.Add(segment.Base + document);
            }
        }

        return found;
    }

    public IReadOnlyList<ScoredDocument> Best(EngineQuery query, int count, DocumentSet? among)
    {
        // The worst kept is on top; of equal scores the later document is worse.
        var best = new PriorityQueue<ScoredDocument, (float Score, int Document)>();
        foreach (var segment in segments)
        {
            var (documents, scores) = new Evaluation(this, segment.Segment).Of(query);
            documents.IntersectWith(segment.Live);
            foreach (int document in documents.Documents())
            {
                int number = segment.Base + document;
                if (among?.Contains(number) != false)
                {
                    best.Enqueue(new ScoredDocument(number, scores[document]), (scores[document], -number));
                    if (best.Count > count)
                    {
                        best.Dequeue();
                    }
                }
            }
        }

        var ordered = new ScoredDocument[best.Count];
        for (int i = ordered.Length - 1; i >= 0; i--)
        {
            ordered[i] = best.Dequeue();
        }

        return ordered;
    }

    public IReadOnlyDictionary<string, int> Count(string column, DocumentSet? among)
    {
        var counts = new Dictionary<string, int>();
        foreach (var segment in segments)
        {
            foreach (int document in segment.Live.Documents())
            {
                if (among?.Contains(segment.Base + document) != false)
                {
                    foreach (string value in segment.Segment.Values(column, document))
                    {
                        counts[value] = counts.GetValueOrDefault(value) + 1;
                    }
                }
            }
        }

        return counts;
    }

    public IReadOnlyList<string> Values(string column, int document)
    {
        var segment = SegmentOf(document);
        return segment.Segment.Values(column, document - segment.Base);
    }

    public byte[] Stored(int document)
    {
        var segment = SegmentOf(document);
        return segment.Segment.Stored(document - segment.Base);
    }

    public void Dispose()
    {
    }

    private LiveSegment SegmentOf(int document) => segments.Last(s => s.Base <= document);
}
