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
    public BitSet Find(Query query, long[]? scores)
    {
        var found = Evaluate(query, scores);
        found.IntersectWith(part.Live);
        return found;
    }

    private BitSet Evaluate(Query query, long[]? scores) => query switch
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

    private BitSet Term(TermQuery query, long[]? scores)
    {
        var found = new BitSet(segment.DocumentCount);
        var field = segment.Field(query.Field);
        if (field.Find(Encoding.UTF8.GetBytes(query.Term)) is { } entry)
        {
            var cursor = field.Cursor(entry);
            if (scores is null)
            {
                AddAll(cursor, found);
                return found;
            }

            var weigher = WeigherOf(field, query.Weight, [query.Term]);
            while (cursor.Next() != PostingCursor.End)
            {
                found.Add(cursor.Document);
                scores[cursor.Document] += weigher.Of(cursor.Frequency, field.Lengths[cursor.Document]);
            }
        }

        return found;
    }

    private static void AddAll(PostingCursor cursor, BitSet found)
    {
        int document = cursor.Next();
        while (document != PostingCursor.End)
        {
            var rest = cursor.RestDocuments();
            found.AddAll(rest);
            document = cursor.Pass(rest.Length);
        }
    }

    private BitSet Prefix(PrefixQuery query)
    {
        var found = new BitSet(segment.DocumentCount);
        var field = segment.Field(query.Field);
        foreach (var (_, entry) in field.TermsWithPrefix(query.Prefix))
        {
            AddAll(field.Cursor(entry), found);
        }

        return found;
    }

    private BitSet Phrase(PhraseQuery query, long[]? scores)
    {
        var found = new BitSet(segment.DocumentCount);
        var field = segment.Field(query.Field);
        var weigher = scores is null ? default : WeigherOf(field, query.Weight, query.Tokens.Select(t => t.Term));
        foreach (var (document, frequency) in PhraseMatcher.Match(segment, query.Field, query.Tokens))
        {
            found.Add(document);
            if (scores is not null)
            {
                scores[document] += weigher.Of(frequency, field.Lengths[document]);
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

    private BitSet Union(IReadOnlyList<Query> parts, long[]? scores)
    {
        var found = new BitSet(segment.DocumentCount);
        foreach (var query in parts)
        {
            if (scores is null && query is TermQuery term)
            {
                var field = segment.Field(term.Field);
                if (field.Find(Encoding.UTF8.GetBytes(term.Term)) is { } entry)
                {
                    AddAll(field.Cursor(entry), found);
                }

                continue;
            }

            found.UnionWith(Evaluate(query, scores));
        }

        return found;
    }

    private BitSet Counted(IReadOnlyList<Query> parts, int minimum, long[]? scores)
    {
        var own = scores is null ? null : new long[scores.Length];
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

    private BitSet Except(ExceptQuery query, long[]? scores)
    {
        var own = scores is null ? null : new long[scores.Length];
        var found = Evaluate(query.Wanted, own);
        found.ExceptWith(Evaluate(query.Unwanted, null));
        return AddOwn(found, own, scores);
    }

    private static BitSet AddOwn(BitSet found, long[]? own, long[]? scores)
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

    private Weigher WeigherOf(FieldReader field, float weight, IEnumerable<string> terms) => new(
        field.Definition, weight * statistics.Idf(field.Definition.Name, terms), statistics.AverageLength(field.Definition));
}
