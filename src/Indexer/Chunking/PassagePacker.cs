namespace KnowledgeBase.Indexer.Chunking;

/// <summary>A passage of the body.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset after its last character.</param>
internal readonly record struct Passage(int Start, int End);

/// <summary>
/// Packs pieces into passages by the least total cost (a dynamic programme as for breaking lines): passages shorter than
/// 200 or longer than 400 characters cost most, a cut inside a paragraph costs something, a heading within a passage more.
/// </summary>
internal static class PassagePacker
{
    private const int Least = 200;
    private const int Most = 400;
    private const double Best = 300;
    private const double CutInParagraph = 150;
    private const double HeadingInside = 600;

    /// <summary>Packs the pieces of a section.</summary>
    /// <param name="pieces">Pieces in order.</param>
    /// <param name="keepWhole">Whether the section stays one passage when it is not longer than a passage may be.</param>
    /// <returns>Passages in order; each holds whole pieces, together all of them.</returns>
    public static IReadOnlyList<Passage> Pack(IReadOnlyList<Piece> pieces, bool keepWhole)
    {
        if (pieces.Count == 0)
        {
            return [];
        }

        if (keepWhole && pieces[^1].End - pieces[0].Start <= Most)
        {
            return [new Passage(pieces[0].Start, pieces[^1].End)];
        }

        var passages = new List<Passage>();
        var from = CheapestCuts(pieces);
        for (int end = pieces.Count; end > 0; end = from[end])
        {
            passages.Add(new Passage(pieces[from[end]].Start, pieces[end - 1].End));
        }

        passages.Reverse();
        return passages;
    }

    // from[n]: where the last passage begins when the first n pieces are packed at least cost.
    private static int[] CheapestCuts(IReadOnlyList<Piece> pieces)
    {
        var cost = new double[pieces.Count + 1];
        var from = new int[pieces.Count + 1];
        for (int end = 1; end <= pieces.Count; end++)
        {
            cost[end] = double.PositiveInfinity;
            double headings = 0;
            double cut = pieces[end - 1].EndsParagraph ? 0 : CutInParagraph;
            for (int begin = end - 1; begin >= 0; begin--)
            {
                int length = pieces[end - 1].End - pieces[begin].Start;
                if (length > Most && begin < end - 1)
                {
                    break;
                }

                double total = cost[begin] + Cost(length) + cut + headings;
                if (total < cost[end])
                {
                    (cost[end], from[end]) = (total, begin);
                }

                headings += pieces[begin].BeginsHeading ? HeadingInside : 0;
            }
        }

        return from;
    }

    private static double Cost(int length) => length switch
    {
        < Least => 100 + (Math.Pow(Least - length, 2) / 10),
        > Most => 100 + Math.Pow(length - Most, 2),
        _ => Math.Pow(length - Best, 2) / 100,
    };
}
