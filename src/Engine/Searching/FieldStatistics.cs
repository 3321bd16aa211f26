using System.Text;
using KnowledgeBase.Engine.Documents;

namespace KnowledgeBase.Engine.Searching;

/// <summary>What all segments together know of the fields; the same for every segment, so that scores compare.</summary>
internal sealed class FieldStatistics(IReadOnlyList<LiveSegment> segments)
{
    /// <summary>Inverse document frequency of some terms, summed.</summary>
    public double Idf(string field, IEnumerable<string> terms)
    {
        long documents = segments.Sum(s => (long)s.Segment.Field(field).DocumentsWithTerms);
        double sum = 0;
        foreach (string term in terms.Distinct(StringComparer.Ordinal))
        {
            byte[] bytes = Encoding.UTF8.GetBytes(term);
            sum += Bm25.Idf(documents, segments.Sum(s => (long)(s.Segment.Field(field).Find(bytes)?.DocumentFrequency ?? 0)));
        }

        return sum;
    }

    /// <summary>What scores the documents of one term.</summary>
    /// <param name="field">Its field.</param>
    /// <param name="weight">Factor on the score.</param>
    /// <param name="term">UTF-8 bytes.</param>
    public Weigher Weigher(TextField field, float weight, ReadOnlySpan<byte> term)
    {
        long documents = 0;
        long frequency = 0;
        for (int i = 0; i < segments.Count; i++)
        {
            var reader = segments[i].Segment.Field(field.Name);
            documents += reader.DocumentsWithTerms;
            frequency += reader.Find(term)?.DocumentFrequency ?? 0;
        }

        return new Weigher(field, weight * Bm25.Idf(documents, frequency), AverageLength(field));
    }

    /// <summary>Average number of tokens of the documents that have the field; at least 1.</summary>
    public double AverageLength(TextField field)
    {
        long documents = 0;
        long length = 0;
        for (int i = 0; i < segments.Count; i++)
        {
            var reader = segments[i].Segment.Field(field.Name);
            documents += reader.DocumentsWithTerms;
            length += reader.TotalLength;
        }

        return Math.Max(1, length / (double)Math.Max(1, documents));
    }
}
