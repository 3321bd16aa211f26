using System.Text;
using KnowledgeBase.Engine.Queries;

namespace KnowledgeBase.Engine.Searching;

/// <summary>Scores of single terms in chosen documents: what a second look at the best documents is made from.</summary>
internal static class TermScores
{
    /// <summary>Scores terms one by one.</summary>
    /// <param name="terms">Terms of the schema's fields.</param>
    /// <param name="documents">Numbers in the snapshot, ascending.</param>
    /// <param name="segments">Segments of the snapshot.</param>
    /// <param name="statistics">Their statistics.</param>
    /// <returns>For each term the scores of the documents in their order; 0 where a document does not hold the term.</returns>
    public static float[][] Of(
        IReadOnlyList<TermQuery> terms,
        IReadOnlyList<int> documents,
        IReadOnlyList<LiveSegment> segments,
        FieldStatistics statistics)
    {
        var scores = new float[terms.Count][];
        var scan = new TermScan();
        for (int i = 0; i < terms.Count; i++)
        {
            scores[i] = new float[documents.Count];
            byte[] bytes = Encoding.UTF8.GetBytes(terms[i].Term);
            int next = 0;
            foreach (var part in segments)
            {
                int first = next;
                int end = part.Base + part.Segment.DocumentCount;
                while (next < documents.Count && documents[next] < end)
                {
                    next++;
                }

                var field = part.Segment.Field(terms[i].Field);
                if (next > first && field.Find(bytes) is { } entry)
                {
                    scan.Open(field, entry, statistics.Weigher(field.Definition, terms[i].Weight, bytes));
                    Fill(scan, documents, part.Base, scores[i], first, next);
                }
            }
        }

        return scores;
    }

    private static void Fill(TermScan scan, IReadOnlyList<int> documents, int start, float[] scores, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            int document = documents[i] - start;
            if (scan.Cursor.Advance(document) == document)
            {
                scores[i] = Weigher.Score(scan.ScoreHere());
            }
        }
    }
}
