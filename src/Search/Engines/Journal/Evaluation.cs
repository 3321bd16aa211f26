namespace KnowledgeBase.Search.Engines.Journal;

/// <summary>Documents found in a segment with their scores.</summary>
internal readonly record struct Evaluated(DocumentSet Documents, float[] Scores);

/// <summary>Evaluates a query on one segment. BM25 with k1 1.2 and b 0.75; statistics are those of all segments.</summary>
internal sealed class Evaluation(JournalSnapshot snapshot, Segment segment)
{
    private const double K1 = 1.2;
    private const double B = 0.75;

    public Evaluated Of(EngineQuery query)
    {
        var scores = new float[segment.Count];
        return new Evaluated(Add(query, scores), scores);
    }

    private DocumentSet Add(EngineQuery query, float[] scores) => query switch
    {
        TermQuery term => Term(term, scores),
        PhraseQuery phrase => Phrase(phrase),
        ColumnQuery column => Column(column),
        AllQuery all => Counted(all.Parts, all.Parts.Count, scores),
        AnyQuery any => Counted(any.Parts, any.Minimum, scores),
        ExceptQuery except => Except(except, scores),
        _ => throw new InvalidOperationException("Unknown query: " + query.GetType().Name),
    };

    private DocumentSet Term(TermQuery term, float[] scores)
    {
        var found = new DocumentSet(segment.Count);
        if (segment.Postings(term.Field, term.Term) is not { } postings)
        {
            return found;
        }

        int[] lengths = segment.Field(term.Field)!.Lengths;
        var fields = snapshot.Segments.Select(s => s.Segment.Field(term.Field)).OfType<SegmentField>().ToList();
        double documents = fields.Sum(f => (double)f.Documents);
        double average = fields.Sum(f => (double)f.Total) / documents;
        double frequency = snapshot.DocumentFrequency(term.Field, term.Term);
        double idf = term.Weight * Math.Log(1 + ((documents - frequency + 0.5) / (frequency + 0.5)));
        for (int i = 0; i < postings.Documents.Count; i++)
        {
            int document = postings.Documents[i];
            int count = postings.Counts[i];
            scores[document] += (float)(idf * count / (count + (K1 * (1 - B + (B * lengths[document] / average)))));
            found.Add(document);
        }

        return found;
    }

    private DocumentSet Phrase(PhraseQuery phrase)
    {
        var found = new DocumentSet(segment.Count);
        var lists = phrase.Tokens.Select(t => segment.Postings(phrase.Field, t.Term)).ToList();
        if (lists.Any(l => l?.Positions is null))
        {
            return found;
        }

        var cursors = new int[lists.Count];
        int rarest = Enumerable.Range(0, lists.Count).MinBy(i => lists[i]!.Documents.Count);
        foreach (int document in lists[rarest]!.Documents)
        {
            bool everywhere = true;
            for (int i = 0; i < lists.Count && everywhere; i++)
            {
                cursors[i] = lists[i]!.Documents.BinarySearch(document);
                everywhere = cursors[i] >= 0;
            }

            if (everywhere && InOrder(phrase, lists!, cursors))
            {
                found.Add(document);
            }
        }

        return found;
    }

    private static bool InOrder(PhraseQuery phrase, List<Postings> lists, int[] cursors)
    {
        int origin = phrase.Tokens[0].Position;
        foreach (int start in lists[0].Positions![cursors[0]])
        {
            bool holds = true;
            for (int i = 1; i < lists.Count && holds; i++)
            {
                holds = Array.BinarySearch(lists[i].Positions![cursors[i]], start + phrase.Tokens[i].Position - origin) >= 0;
            }

            if (holds)
            {
                return true;
            }
        }

        return false;
    }

    private DocumentSet Column(ColumnQuery column)
    {
        var found = new DocumentSet(segment.Count);
        var wanted = column.Values.ToHashSet();
        for (int document = 0; wanted.Count > 0 && document < segment.Count; document++)
        {
            if (segment.Values(column.Column, document).Any(wanted.Contains))
            {
                found.Add(document);
            }
        }

        return found;
    }

    private DocumentSet Counted(IReadOnlyList<EngineQuery> parts, int minimum, float[] scores)
    {
        if (minimum == 1)
        {
            var union = new DocumentSet(segment.Count);
            foreach (var part in parts)
            {
                union.UnionWith(Add(part, scores));
            }

            return union;
        }

        var own = new float[segment.Count];
        var counts = new int[segment.Count];
        foreach (var part in parts)
        {
            foreach (int document in Add(part, own).Documents())
            {
                counts[document]++;
            }
        }

        return Kept(document => counts[document] >= minimum, own, scores);
    }

    private DocumentSet Except(ExceptQuery except, float[] scores)
    {
        var own = new float[segment.Count];
        var wanted = Add(except.Wanted, own);
        wanted.ExceptWith(Add(except.Unwanted, new float[segment.Count]));
        return Kept(wanted.Contains, own, scores);
    }

    private DocumentSet Kept(Func<int, bool> keep, float[] own, float[] scores)
    {
        var found = new DocumentSet(segment.Count);
        for (int document = 0; document < segment.Count; document++)
        {
            if (keep(document))
            {
                found.Add(document);
                scores[document] += own[document];
            }
        }

        return found;
    }
}
