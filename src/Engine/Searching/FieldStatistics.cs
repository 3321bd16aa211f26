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

    /// <summary>Average number of tokens of the documents that have the field; at least 1.</summary>
    public double AverageLength(TextField field)
    {
        long documents = segments.Sum(s => (long)s.Segment.Field(field.Name).DocumentsWithTerms);
        long length = segments.Sum(s => s.Segment.Field(field.Name).TotalLength);
        return Math.Max(1, length / (double)Math.Max(1, documents));
    }
}
