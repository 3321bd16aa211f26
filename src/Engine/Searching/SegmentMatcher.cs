using System.Text;
using KnowledgeBase.Engine.Queries;
using KnowledgeBase.Engine.Segments;

namespace KnowledgeBase.Engine.Searching;

/// <summary>Finds the documents of one segment that a query wants.</summary>
internal static class SegmentMatcher
{
    /// <summary>Documents found, deleted ones left out.</summary>
    public static BitSet Match(LiveSegment part, Query query)
    {
        var found = Find(part, query);
        found.IntersectWith(part.Live);
        return found;
    }

    private static BitSet Find(LiveSegment part, Query query)
    {
        var segment = part.Segment;
        return query switch
        {
            EveryQuery => BitSet.Full(segment.DocumentCount),
            TermQuery term => Term(segment, term),
            PrefixQuery prefix => Prefix(segment, prefix),
            PhraseQuery phrase => Set(segment, PhraseMatcher.Match(segment, phrase.Field, phrase.Tokens).Select(m => m.Document)),
            NearQuery near => Set(segment, PhraseMatcher.MatchNear(segment, near.Field, near.Terms, near.Window)),
            AllQuery all => All(part, all),
            AnyQuery any => Any(part, any),
            ExceptQuery except => Except(part, except),
            ColumnQuery column => Column(segment, column),
            _ => throw new ArgumentException($"unknown query {query.GetType().Name}", nameof(query)),
        };
    }

    private static BitSet Set(Segment segment, IEnumerable<int> documents)
    {
        var set = new BitSet(segment.DocumentCount);
        foreach (int document in documents)
        {
            set.Add(document);
        }

        return set;
    }

    private static BitSet Term(Segment segment, TermQuery query)
    {
        var set = new BitSet(segment.DocumentCount);
        var field = segment.Field(query.Field);
        if (field.Find(Encoding.UTF8.GetBytes(query.Term)) is { } entry)
        {
            AddAll(set, field.Cursor(entry));
        }

        return set;
    }

    private static BitSet Prefix(Segment segment, PrefixQuery query)
    {
        var set = new BitSet(segment.DocumentCount);
        var field = segment.Field(query.Field);
        foreach (var (_, entry) in field.TermsWithPrefix(query.Prefix))
        {
            AddAll(set, field.Cursor(entry));
        }

        return set;
    }

    private static void AddAll(BitSet set, PostingCursor cursor)
    {
        while (cursor.Next() != PostingCursor.End)
        {
            set.Add(cursor.Document);
        }
    }

    private static BitSet All(LiveSegment part, AllQuery query)
    {
        var set = Find(part, query.Parts[0]);
        foreach (var other in query.Parts.Skip(1))
        {
            set.IntersectWith(Find(part, other));
        }

        return set;
    }

    private static BitSet Any(LiveSegment part, AnyQuery query)
    {
        var counts = query.Minimum > 1 ? new int[part.Segment.DocumentCount] : [];
        var set = new BitSet(part.Segment.DocumentCount);
        foreach (var found in query.Parts.Select(p => Find(part, p)))
        {
            if (query.Minimum <= 1)
            {
                set.UnionWith(found);
                continue;
            }

            foreach (int document in found.Numbers())
            {
                if (++counts[document] == query.Minimum)
                {
                    set.Add(document);
                }
            }
        }

        return set;
    }

    private static BitSet Except(LiveSegment part, ExceptQuery query)
    {
        var set = Find(part, query.Wanted);
        set.ExceptWith(Find(part, query.Unwanted));
        return set;
    }

    private static BitSet Column(Segment segment, ColumnQuery query)
    {
        var reader = segment.Column(query.Column);
        var wanted = query.Values.Select(reader.Ordinal).Where(o => o >= 0).ToHashSet();
        var set = new BitSet(segment.DocumentCount);
        for (int document = 0; document < segment.DocumentCount && wanted.Count > 0; document++)
        {
            var (start, end) = reader.Places(document);
            for (int i = start; i < end; i++)
            {
                if (wanted.Contains(reader.At(i)))
                {
                    set.Add(document);
                    break;
                }
            }
        }

        return set;
    }
}
