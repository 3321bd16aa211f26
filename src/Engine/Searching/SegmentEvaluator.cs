using System.Buffers;
using KnowledgeBase.Engine.Queries;
using KnowledgeBase.Engine.Segments;
using KnowledgeBase.Engine.Storage;

namespace KnowledgeBase.Engine.Searching;

/// <summary>
/// Finds the documents of one segment that a query wants and, when asked, adds up their scores. The score of a part
/// counts only where that part finds the document. Parts are added in order of writing, so sums are always the same.
/// </summary>
/// <param name="part">The segment.</param>
/// <param name="statistics">Statistics of all segments.</param>
/// <param name="deadline">Asked at each block of postings.</param>
internal sealed class SegmentEvaluator(LiveSegment part, FieldStatistics statistics, Deadline deadline)
{
    // How often the deadline is asked where there are no blocks.
    private const int DocumentsPerLook = 1 << 14;

    private readonly Segment segment = part.Segment;
    private readonly PostingCursor cursor = new();

    /// <summary>Documents found, deleted ones left out.</summary>
    /// <param name="query">The query.</param>
    /// <param name="scores">Scores of all documents of the segment, added to; null when they are not wanted.</param>
    /// <returns>A set of the segment, which can be given back to it.</returns>
    public BitSet Find(Query query, long[]? scores)
    {
        var found = Evaluate(query, scores);
        found.IntersectWith(part.Live);
        return found;
    }

    private BitSet Evaluate(Query query, long[]? scores) => query switch
    {
        EveryQuery => Every(),
        TermQuery term => Term(term, scores),
        PrefixQuery prefix => Prefix(prefix),
        PhraseQuery { Tokens.Count: 1 } one => Term(new TermQuery(one.Field, one.Tokens[0].Term, one.Weight), scores),
        PhraseQuery phrase => Phrase(phrase, scores),
        NearQuery near => Near(near),
        AllQuery all => Intersection(all.Parts, scores),
        AnyQuery any => any.Minimum <= 1 ? Union(any.Parts, scores) : Counted(any.Parts, any.Minimum, scores),
        ExceptQuery except => Except(except, scores),
        ColumnQuery column => Column(column),
        RangeQuery range => Range(range),
        _ => throw new ArgumentException($"unknown query {query.GetType().Name}", nameof(query)),
    };

    private BitSet Term(TermQuery query, long[]? scores)
    {
        var found = part.Rent();
        var field = segment.Field(query.Field);
        if (field.Find(query.Term) is { } entry)
        {
            if (scores is null)
            {
                AddAll(field, entry, found);
                return found;
            }

            field.Open(cursor, entry);
            var lengths = field.Lengths.Span;

            var weigher = WeigherOf(field, query.Weight, [query.Term]);
            int document = cursor.Next();
            while (document != PostingCursor.End)
            {
                deadline.Ask();
                var frequencies = cursor.Rest(out var documents);
                for (int i = 0; i < documents.Length; i++)
                {
                    found.Add(documents[i]);
                    scores[documents[i]] += weigher.Of(frequencies[i], lengths[documents[i]]);
                }

                document = cursor.Pass(documents.Length);
            }
        }

        return found;
    }

    private BitSet Every()
    {
        var found = part.Rent();
        found.UnionWith(part.Live);
        return found;
    }

    private void AddAll(FieldReader field, TermEntry entry, BitSet found)
    {
        field.Open(cursor, entry);
        int document = cursor.Next();
        while (document != PostingCursor.End)
        {
            deadline.Ask();
            var rest = cursor.RestDocuments();
            found.AddAll(rest);
            document = cursor.Pass(rest.Length);
        }
    }

    private BitSet Prefix(PrefixQuery query)
    {
        var found = part.Rent();
        var field = segment.Field(query.Field);
        foreach (var (_, entry) in field.TermsWithPrefix(query.Prefix))
        {
            AddAll(field, entry, found);
        }

        return found;
    }

    private BitSet Phrase(PhraseQuery query, long[]? scores)
    {
        var found = part.Rent();
        var field = segment.Field(query.Field);
        var weigher = scores is null ? default : WeigherOf(field, query.Weight, query.Tokens.Select(t => t.Term));
        foreach (var (document, frequency) in PhraseMatcher.Match(segment, query.Field, query.Tokens, deadline))
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
        var found = part.Rent();
        foreach (int document in PhraseMatcher.MatchNear(segment, query.Field, query.Terms, query.Window, deadline))
        {
            found.Add(document);
        }

        return found;
    }

    private BitSet Union(IReadOnlyList<Query> parts, long[]? scores)
    {
        var found = part.Rent();
        foreach (var query in parts)
        {
            if (scores is null && query is TermQuery term)
            {
                var field = segment.Field(term.Field);
                if (field.Find(term.Term) is { } entry)
                {
                    AddAll(field, entry, found);
                }

                continue;
            }

            var more = Evaluate(query, scores);
            found.UnionWith(more);
            part.GiveBack(more);
        }

        return found;
    }

    // Scores count only where all parts find the document, so they are added up aside.
    private BitSet Intersection(IReadOnlyList<Query> parts, long[]? scores)
    {
        var own = Aside(scores);
        var found = Evaluate(parts[0], own);
        for (int i = 1; i < parts.Count; i++)
        {
            var more = Evaluate(parts[i], own);
            found.IntersectWith(more);
            part.GiveBack(more);
        }

        return AddOwn(found, own, scores);
    }

    private BitSet Counted(IReadOnlyList<Query> parts, int minimum, long[]? scores)
    {
        var own = Aside(scores);
        var counts = new int[segment.DocumentCount];
        var found = part.Rent();
        foreach (var query in parts)
        {
            var one = Evaluate(query, own);
            foreach (int document in one.Numbers())
            {
                if (++counts[document] == minimum)
                {
                    found.Add(document);
                }
            }

            part.GiveBack(one);
        }

        return AddOwn(found, own, scores);
    }

    private BitSet Except(ExceptQuery query, long[]? scores)
    {
        var own = Aside(scores);
        var found = Evaluate(query.Wanted, own);
        var unwanted = Evaluate(query.Unwanted, null);
        found.ExceptWith(unwanted);
        part.GiveBack(unwanted);
        return AddOwn(found, own, scores);
    }

    // Room for scores of parts of a query, all 0; null when scores are not wanted.
    private long[]? Aside(long[]? scores)
    {
        if (scores is null)
        {
            return null;
        }

        long[] own = ArrayPool<long>.Shared.Rent(segment.DocumentCount);
        own.AsSpan(0, segment.DocumentCount).Clear();
        return own;
    }

    private static BitSet AddOwn(BitSet found, long[]? own, long[]? scores)
    {
        if (scores is not null)
        {
            foreach (int document in found.Numbers())
            {
                scores[document] += own![document];
            }

            ArrayPool<long>.Shared.Return(own!);
        }

        return found;
    }

    private BitSet Column(ColumnQuery query)
    {
        var reader = segment.Column(query.Column);
        var wanted = new bool[reader.ValueCount];
        bool any = false;
        foreach (string value in query.Values)
        {
            int ordinal = reader.Ordinal(value);
            if (ordinal >= 0)
            {
                wanted[ordinal] = any = true;
            }
        }

        var found = part.Rent();
        var ordinals = reader.Ordinals;
        for (int document = 0; document < segment.DocumentCount && any; document++)
        {
            if (document % DocumentsPerLook == 0)
            {
                deadline.Ask();
            }

            var (start, end) = reader.Places(document);
            for (int i = start; i < end; i++)
            {
                if (wanted[Checked(ordinals[i], wanted.Length)])
                {
                    found.Add(document);
                    break;
                }
            }
        }

        return found;
    }

    private BitSet Range(RangeQuery query)
    {
        var numbers = segment.Number(query.Column);
        var found = part.Rent();
        for (int document = 0; document < segment.DocumentCount; document++)
        {
            if (document % DocumentsPerLook == 0)
            {
                deadline.Ask();
            }

            if (numbers[document] is { } number && number >= query.From && number <= query.To)
            {
                found.Add(document);
            }
        }

        return found;
    }

    private int Checked(int ordinal, int values) => (uint)ordinal < (uint)values
        ? ordinal
        : throw new CorruptIndexException(segment.Name, -1, $"value {ordinal} of {values}");

    private Weigher WeigherOf(FieldReader field, float weight, IEnumerable<string> terms) => new(
        field.Definition, weight * statistics.Idf(field.Definition.Name, terms), statistics.AverageLength(field.Definition));
}
