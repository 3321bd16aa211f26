namespace KnowledgeBase.Corpus.Policies;

/// <summary>
/// Tells which paragraphs that begin with 第…条 begin a 条, and which merely begin with a citation of one: the 条 of a document
/// run on from 1. The best chain of numbers is found by a dynamic programme; a chain may begin anew with 1 (an annexed
/// document), and a jump over missing numbers costs.
/// </summary>
public static class ClauseSequence
{
    private const double JumpCost = 0.6;
    private const double HighestJumpCost = 1.8;
    private const double RestartCost = 1.5;
    private const double OddStartCost = 0.8;
    private const double CitationCost = 1.6;
    private const double UnendedCost = 0.5;
    private const int LongestContentsEntry = 45;
    private const int LongestHeading = 40;
    private const int Lookback = 400;

    // A number that goes on as these do is cited: 第三条规定的…, 第三条、第四条.
    private const string CitedBefore = "规的、和至到或及与第款项，。；）》”中所";

    private sealed record Candidate(int Paragraph, ClauseNumber Number, double Gain);

    /// <summary>Finds the paragraphs that begin a 条.</summary>
    /// <param name="texts">Texts of the paragraphs, or of lines, in order.</param>
    /// <param name="heading">Longest text that may stand before a 条 without ending a sentence: the name of a chapter.</param>
    /// <returns>Paragraph index to number, ascending; lists of contents are left out.</returns>
    public static IReadOnlyList<(int Paragraph, ClauseNumber Number)> Find(IReadOnlyList<string> texts, int heading = LongestHeading)
    {
        var candidates = new List<Candidate>();
        for (int i = 0; i < texts.Count; i++)
        {
            if (ClauseNumbers.Article(texts[i]) is { Exists: true } number)
            {
                candidates.Add(new Candidate(i, number, Gain(texts, i, number, heading)));
            }
        }

        var chain = Best(candidates);
        return [.. WithoutContents(chain, texts).Select(c => (c.Paragraph, c.Number))];
    }

    private static double Gain(IReadOnlyList<string> texts, int i, ClauseNumber number, int heading)
    {
        string rest = texts[i][number.Length..];
        bool cited = rest.Length > 0 && CitedBefore.Contains(rest[0], StringComparison.Ordinal);
        string before = i > 0 ? texts[i - 1].TrimEnd() : string.Empty;
        bool unended = before.Length > heading && !"。；：！？”）》.;:!?)…".Contains(before[^1], StringComparison.Ordinal);
        return 1 - (cited ? CitationCost : 0) - (unended ? UnendedCost : 0);
    }

    private static List<Candidate> Best(List<Candidate> candidates)
    {
        var score = new double[candidates.Count];
        var from = new int[candidates.Count];
        int best = -1;
        for (int i = 0; i < candidates.Count; i++)
        {
            bool first = candidates[i].Number is { Value: 1, Insertion: 0 };
            (score[i], from[i]) = (candidates[i].Gain - (first ? 0 : OddStartCost), -1);
            for (int j = Math.Max(0, i - Lookback); j < i; j++)
            {
                double step = Step(candidates[j].Number, candidates[i].Number);
                double total = score[j] + candidates[i].Gain - step;
                if (total >= score[i])
                {
                    (score[i], from[i]) = (total, j);
                }
            }

            best = best < 0 || score[i] >= score[best] ? i : best;
        }

        var chain = new List<Candidate>();
        for (int i = best; i >= 0; i = from[i])
        {
            chain.Add(candidates[i]);
        }

        chain.Reverse();
        return chain;
    }

    private static double Step(ClauseNumber a, ClauseNumber b)
    {
        int gap = b.Value - a.Value;
        bool next = (gap == 1 && b.Insertion == 0) || (gap == 0 && b.Insertion == a.Insertion + 1);
        return next ? 0
            : gap > 0 ? Math.Min(HighestJumpCost, gap * JumpCost)
            : b is { Value: 1, Insertion: 0 } ? RestartCost
            : double.PositiveInfinity;
    }

    // A run of numbers from 1 that is followed by another such run, and whose 条 are single short lines, is a list of contents.
    private static List<Candidate> WithoutContents(List<Candidate> chain, IReadOnlyList<string> texts)
    {
        int second = chain.FindIndex(1 <= chain.Count ? 1 : 0, c => c.Number is { Value: 1, Insertion: 0 });
        bool contents = second > 1 && chain.Take(second).All(c =>
            texts[c.Paragraph].Length <= LongestContentsEntry && !texts[c.Paragraph].Contains('。', StringComparison.Ordinal));
        return contents ? [.. chain.Skip(second)] : chain;
    }
}
