using System.Text;
using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Queries;

namespace KnowledgeBase.Engine.Searching;

/// <summary>A term or phrase of a query that is scored, with what the whole index knows of it.</summary>
/// <param name="Field">Its field.</param>
/// <param name="Tokens">Its terms; one for a term.</param>
/// <param name="Weight">Factor times idf times (k1 + 1).</param>
/// <param name="AverageLength">Average length of the field, at least 1.</param>
internal sealed record Leaf(TextField Field, IReadOnlyList<Token> Tokens, double Weight, double AverageLength)
{
    /// <summary>Scored leaves of a query in order of writing; what is excluded is not among them.</summary>
    public static IReadOnlyList<Leaf> Of(Query query, IReadOnlyList<LiveSegment> segments)
    {
        var found = new List<Leaf>();
        Collect(query, segments, found);
        return found;
    }

    private static void Collect(Query query, IReadOnlyList<LiveSegment> segments, List<Leaf> found)
    {
        switch (query)
        {
            case TermQuery term when segments.Count > 0:
                found.Add(Weigh(term.Field, [new Token(term.Term, 0)], term.Weight, segments));
                break;
            case PhraseQuery phrase when segments.Count > 0:
                found.Add(Weigh(phrase.Field, phrase.Tokens, phrase.Weight, segments));
                break;
            case AllQuery all:
                CollectAll(all.Parts, segments, found);
                break;
            case AnyQuery any:
                CollectAll(any.Parts, segments, found);
                break;
            case ExceptQuery except:
                Collect(except.Wanted, segments, found);
                break;
        }
    }

    private static void CollectAll(IReadOnlyList<Query> parts, IReadOnlyList<LiveSegment> segments, List<Leaf> found)
    {
        foreach (var part in parts)
        {
            Collect(part, segments, found);
        }
    }

    private static Leaf Weigh(string name, IReadOnlyList<Token> tokens, float weight, IReadOnlyList<LiveSegment> segments)
    {
        long documents = 0;
        long length = 0;
        foreach (var part in segments)
        {
            documents += part.Segment.DocumentCount;
            length += part.Segment.Field(name).TotalLength;
        }

        double idf = 0;
        foreach (string term in tokens.Select(t => t.Term).Distinct(StringComparer.Ordinal))
        {
            byte[] bytes = Encoding.UTF8.GetBytes(term);
            long frequency = segments.Sum(s => (long)(s.Segment.Field(name).Find(bytes)?.DocumentFrequency ?? 0));
            idf += Bm25.Idf(documents, frequency);
        }

        var field = segments[0].Segment.Field(name).Definition;
        return new Leaf(field, tokens, weight * idf * (field.K1 + 1), Math.Max(1, length / (double)Math.Max(1, documents)));
    }
}
