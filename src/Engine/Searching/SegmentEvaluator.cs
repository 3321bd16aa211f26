using System.Text;

using KnowledgeBase.Engine.Queries;
using KnowledgeBase.Engine.Segments;

namespace KnowledgeBase.Engine.Searching;

/// <summary>
/// Finds the documents of one segment that a query wants and, when asked, adds up their scores. The score of a part
/// counts only where that part finds the document. Parts are added in order of writing, so sums are always the same.
/// </summary>
internal sealed class SegmentEvaluator(LiveSegment part, FieldStatistics statistics)
{
    private readonly Segment segment = part.Segment;

    /// <summary>Documents found, deleted ones left out.</summary>
    /// <param name="query">The query.</param>
    /// <param name="scores">Scores of all documents of the segment, added to; null when they are not wanted.</param>
    public BitSet Find(Query query, float[]? scores)
    {
        var found = Evaluate(query, scores);
        found.IntersectWith(part.Live);
        return found;
    }

    private BitSet Evaluate(Query query, float[]? scores) => query switch
    {
        EveryQuery => BitSet.Full(segment.DocumentCount),
        TermQuery term => Term(term, scores),
        PrefixQuery prefix => Prefix(prefix),
        PhraseQuery { Tokens.Count: 1 } one => Term(new TermQuery(one.Field, one.Tokens[0].Term, one.Weight), scores),
        PhraseQuery phrase => Phrase(phrase, scores),
        NearQuery near => Near(near),
        AllQuery all => Counted(all.Parts, all.Parts.Count, scores),
        AnyQuery any => any.Minimum <= 1 ? Union(any.Parts, scores) : Counted(any.Parts, any.Minimum, scores),
        ExceptQuery except => Except(except, scores),
        ColumnQuery column => Column(column),
        _ => throw new ArgumentException($"unknown query {query.GetType().Name}", nameof(query)),
    };

    private BitSet Term(TermQuery query, float[]? scores)
    {
        var found = new BitSet(segment.DocumentCount);
        var field = segment.Field(query.Field);
        if (field.Find(Encoding.UTF8.GetBytes(query.Term)) is { } entry)
        {
            var weigh = scores is null ? null : Weigher(field, query.Weight, [query.Term]);
            var cursor = field.Cursor(entry);
            while (cursor.Next() != PostingCursor.End)
            {
                found.Add(cursor.Document);
                if (weigh is not null)
                {
                    scores![cursor.Document] += weigh(cursor.Document, cursor.Frequency);
                }
            }
        }

        return found;
    }

    private BitSet Prefix(PrefixQuery query)
    {
        var found = new BitSet(segment.DocumentCount);
        var field = segment.Field(query.Field);
        foreach (var (_, entry) in field.TermsWithPrefix(query.Prefix))
        {
            var cursor = field.Cursor(entry);
            while (cursor.Next() != PostingCursor.End)
            {
                found.Add(cursor.Document);
            }
        }

        return found;
    }

    private BitSet Phrase(PhraseQuery query, float[]? scores)
    {
        var found = new BitSet(segment.DocumentCount);
        var field = segment.Field(query.Field);
        var weigh = scores is null ? null : Weigher(field, query.Weight, query.Tokens.Select(t => t.Term));
        foreach (var (document, frequency) in PhraseMatcher.Match(segment, query.Field, query.Tokens))
        {
            found.Add(document);
            if (weigh is not null)
            {
                scores![document] += weigh(document, frequency);
            }
        }

        return found;
    }

    private BitSet Near(NearQuery query)
    {
        var found = new BitSet(segment.DocumentCount);
        foreach (int document in PhraseMatcher.MatchNear(segment, query.Field, query.Terms, query.Window))
        {
            found.Add(document);
        }

        return found;
    }

    private BitSet Union(IReadOnlyList<Query> parts, float[]? scores)
    {
        var found = new BitSet(segment.DocumentCount);
        foreach (var query in parts)
        {
            found.UnionWith(Evaluate(query, scores));
        }

        return found;
    }

    private BitSet Counted(IReadOnlyList<Query> parts, int minimum, float[]? scores)
    {
        var own = scores is null ? null : new float[scores.Length];
        var counts = new int[segment.DocumentCount];
        var found = new BitSet(segment.DocumentCount);
        foreach (var query in parts)
        {
            foreach (int document in Evaluate(query, own).Numbers())
            {
                if (++counts[document] == minimum)
                {
                    found.Add(document);
                }
            }
        }

        return AddOwn(found, own, scores);
    }

    private BitSet Except(ExceptQuery query, float[]? scores)
    {
        var own = scores is null ? null : new float[scores.Length];
        var found = Evaluate(query.Wanted, own);
        found.ExceptWith(Evaluate(query.Unwanted, null));
        return AddOwn(found, own, scores);
    }

    private static BitSet AddOwn(BitSet found, float[]? own, float[]? scores)
    {
        if (scores is not null)
        {
            foreach (int document in found.Numbers())
            {
                scores[document] += own![document];
            }
        }

        return found;
    }

    private BitSet Column(ColumnQuery query)
    {
        var reader = segment.Column(query.Column);
        var wanted = query.Values.Select(reader.Ordinal).Where(o => o >= 0).ToHashSet();
        var found = new BitSet(segment.DocumentCount);
        for (int document = 0; document < segment.DocumentCount && wanted.Count > 0; document++)
        {
            var (start, end) = reader.Places(document);
            for (int i = start; i < end; i++)
            {
                if (wanted.Contains(reader.At(i)))
                {
                    found.Add(document);
                    break;
                }
            }
        }

        return found;
    }

    // Score of a document in which the terms occur together so many times.
    private Func<int, int, float>? Weigher(FieldReader field, float weight, IEnumerable<string> terms)
    {
        if (weight == 0)
        {
            return null;
        }

        var definition = field.Definition;
        double factor = weight * statistics.Idf(definition.Name, terms);
        double average = statistics.AverageLength(definition);
        return (document, frequency) => (float)(factor * frequency
            / (frequency + Bm25.Normalisation(definition.K1, definition.B, field.Lengths[document], average)));
    }
}
