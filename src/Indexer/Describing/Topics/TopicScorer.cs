using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Describing.Topics;

/// <summary>
/// Finds the topics of an item: what it is about, not what it mentions. Titles weigh most, then headings; running text counts
/// by dominance. In every paragraph the leaves compete, and the share of a leaf is its squared weight over the sum of the
/// squared weights of all leaves (plus a constant, so that faint cues take no whole paragraph); dominance is the mean share
/// over the paragraphs, each weighted by its length. So a topic that holds whole sections goes before one of a single sentence.
/// </summary>
internal static class TopicScorer
{
    private const int MostTopics = 4;
    private const int MostTopicsOfShortPieces = 2;
    private const int MostWords = 8;
    private const int ShortText = 400;
    private const int LongParagraph = 300;
    private const double TitleFactor = 1.5;
    private const double WorkingTitleFactor = 1;
    private const double HeadingFactor = 1.5;
    private const double MostHeadingWeight = 6;
    private const double DominanceFactor = 30;
    private const double Faint = 2;
    private const double LeastScore = 2;
    private const double LeastScoreOfShortPieces = 1;
    private const double LeastShareOfBest = 0.12;

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
        var evidence = new TopicEvidence(title, body);
        var dominance = Dominance(evidence, body);
        var scored = TopicTree.Leaves
            .Select((leaf, i) => (Leaf: leaf, Index: i, Score: (evidence.Title[i] * (isPrinted ? TitleFactor : WorkingTitleFactor))
                + (HeadingFactor * Math.Min(evidence.Headings[i], MostHeadingWeight)) + (DominanceFactor * dominance[i])))
            .Where(s => s.Score >= (isShort ? LeastScoreOfShortPieces : LeastScore) && evidence.Mentions[s.Index] >= (isShort ? 1 : 2))
            .OrderByDescending(s => s.Score)
            .ToArray();
        return [.. scored.Where(s => s.Score >= scored[0].Score * LeastShareOfBest).Take(most)
            .Select(s => new Topic(s.Leaf.Name, s.Leaf.Group, Math.Round(s.Score, 2), [.. evidence.Words(s.Index).Take(MostWords)]))];
    }

    // By leaf: 0 to 1.
    private static double[] Dominance(TopicEvidence evidence, BodyText body)
    {
        var dominance = new double[evidence.Running.Length];
        var lengths = body.Paragraphs.Select(p => Math.Min(LongParagraph, p.Text.Length - p.HeadingLength)).ToArray();
        double whole = Math.Max(1, lengths.Sum());
        for (int p = 0; p < lengths.Length; p++)
        {
            double all = Faint + evidence.Running.Sum(leaf => leaf[p] * leaf[p]);
            for (int i = 0; i < dominance.Length; i++)
            {
                dominance[i] += evidence.Running[i][p] * evidence.Running[i][p] / all * lengths[p] / whole;
            }
        }

        return dominance;
    }
}
