using System.Text;

namespace KnowledgeBase.Engine.Searching;

/// <summary>Scores all documents of a segment, one leaf after the other, so that sums are the same however they are asked.</summary>
internal static class SegmentScorer
{
    /// <summary>Score of every document of the segment, 0 where no leaf matches.</summary>
    public static float[] Score(LiveSegment part, IReadOnlyList<Leaf> leaves)
    {
        var scores = new float[part.Segment.DocumentCount];
        foreach (var leaf in leaves)
        {
            var field = part.Segment.Field(leaf.Field.Name);
            foreach (var (document, frequency) in Occurrences(part, leaf))
            {
                double normalisation = Bm25.Normalisation(
                    leaf.Field.K1, leaf.Field.B, field.Lengths[document], leaf.AverageLength);
                scores[document] += (float)(leaf.Weight * frequency / (frequency + normalisation));
            }
        }

        return scores;
    }

    private static IEnumerable<(int Document, int Frequency)> Occurrences(LiveSegment part, Leaf leaf)
    {
        if (leaf.Tokens.Count > 1)
        {
            foreach (var match in PhraseMatcher.Match(part.Segment, leaf.Field.Name, leaf.Tokens))
            {
                yield return match;
            }
        }
        else
        {
            var field = part.Segment.Field(leaf.Field.Name);
            if (field.Find(Encoding.UTF8.GetBytes(leaf.Tokens[0].Term)) is { } entry)
            {
                var cursor = field.Cursor(entry);
                while (cursor.Next() != Segments.PostingCursor.End)
                {
                    yield return (cursor.Document, cursor.Frequency);
                }
            }
        }
    }
}
