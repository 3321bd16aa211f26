using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Describing.Topics;

/// <summary>
/// Finds the topics of an item. Every cue of a leaf adds its weight for the title, for headings, and for the body; in
/// the body by the logarithm of the paragraphs it stands in, so that different cues spread over the text count more than
/// one word repeated. A single mention outside title and headings never makes a topic of a long text.
/// </summary>
internal static class TopicScorer
{
    private const int MostTopics = 4;
    private const int MostTopicsOfShortPieces = 2;
    private const int MostParagraphs = 8;
    private const int ShortText = 400;
    private const double TitleFactor = 3;
    private const double WorkingTitleFactor = 2;
    private const double HeadingFactor = 1.2;
    private const double LeastScore = 3.5;
    private const double LeastScoreOfShortPieces = 2;
    private const double LeastShareOfBest = 0.2;

    /// <summary>Finds the topics of an item.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="title">Title and subtitle, or the words of the text that stand for a title.</param>
    /// <param name="isPrinted">Whether the title is printed.</param>
    /// <param name="body">Its body.</param>
    /// <returns>Topics, strongest first: up to four for citable items, up to two for captions, notices and quotations, else none.</returns>
    public static IReadOnlyList<Topic> Score(ItemKind kind, string title, bool isPrinted, BodyText body)
    {
        int most = kind switch
        {
            _ when kind.IsCitable() => MostTopics,
            ItemKind.Caption or ItemKind.Notice or ItemKind.Quotes => MostTopicsOfShortPieces,
            _ => 0,
        };
        if (most == 0)
        {
            return [];
        }

        bool isShort = body.Text.Length < ShortText;
        var scored = TopicTree.Leaves
            .Select(leaf => Score(leaf, title, isPrinted ? TitleFactor : WorkingTitleFactor, body, isShort))
            .OfType<Topic>()
            .OrderByDescending(t => t.Score)
            .ToArray();
        return [.. scored.Where(t => t.Score >= scored[0].Score * LeastShareOfBest).Take(most)];
    }

    private static Topic? Score(TopicLeaf leaf, string title, double titleFactor, BodyText body, bool isShort)
    {
        var inTitle = new CueHits(leaf, title);
        var inBody = new CueHits(leaf, body.Text);
        double score = 0;
        int mentions = 0;
        var words = new List<(string Word, double Gain)>();
        foreach (var cue in leaf.Cues)
        {
            var places = inBody.Places(cue);
            int headings = places.Count(body.InHeading);
            int paragraphs = places.Select(body.ParagraphAt).Distinct().Count();
            bool titled = inTitle.Places(cue).Count > 0;
            mentions += places.Count + (titled ? 1 : 0) + headings;
            double gain = cue.Weight * ((titled ? titleFactor : 0) + (HeadingFactor * Math.Min(headings, 3)) + Saturating(paragraphs));
            if (gain > 0)
            {
                words.Add((cue.Word, gain));
                score += gain;
            }
        }

        double least = isShort ? LeastScoreOfShortPieces : LeastScore;
        return score < least || (mentions < 2 && !isShort)
            ? null
            : new Topic(leaf.Name, leaf.Group, Math.Round(score, 2), [.. words.OrderByDescending(w => w.Gain).Take(8).Select(w => w.Word)]);
    }

    // Doubling the number of paragraphs adds one: being spread over the text counts, being repeated hardly.
    private static double Saturating(int paragraphs) => Math.Log2(1 + Math.Min(paragraphs, MostParagraphs));
}
