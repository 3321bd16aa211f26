namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Tells which of two texts a third one goes on with, by the pairs of characters they share. Each text is a source of
/// pairs, smoothed with what <see cref="CharacterStatistics"/> knows of Chinese (Dirichlet prior, after Zhai and Lafferty
/// 2001), so that rare pairs tell much and common ones little.
/// </summary>
internal sealed class Kinship
{
    private const int Longest = 2500;
    private const double Smoothing = 1000;
    private const double Unseen = 0.3;

    /// <summary>Pairs of a text overlap and come in bursts: they are not so many witnesses as there are pairs.</summary>
    private const double Damping = 0.22;
    /// <summary>What one line can tell at most, so that a sentence that stands in both texts does not decide alone.</summary>
    private const double MostOfLine = 0.6;
    private readonly CharacterStatistics general = CharacterStatistics.Shipped;

    /// <summary>Counts the pairs of the characters nearest to one end of a text.</summary>
    /// <param name="lines">Lines of the text in reading order.</param>
    /// <param name="fromEnd">Whether the end of the text is what matters.</param>
    public static Dictionary<int, int> Count(IEnumerable<string> lines, bool fromEnd)
    {
        var counts = new Dictionary<int, int>();
        int length = 0;
        foreach (string line in fromEnd ? lines.Reverse() : lines)
        {
            for (int i = 1; i < line.Length; i++)
            {
                if (Punctuation.IsHan(line[i - 1]) && Punctuation.IsHan(line[i]))
                {
                    int pair = (line[i - 1] << 16) | line[i];
                    counts[pair] = counts.GetValueOrDefault(pair) + 1;
                }
            }

            length += line.Length;
            if (length > Longest)
            {
                break;
            }
        }

        return counts;
    }

    /// <summary>Log odds that a text belongs to the first of two others rather than to the second.</summary>
    /// <param name="lines">Lines of the text in reading order; those beyond some 2,500 characters are not looked at.</param>
    /// <param name="first">Pairs of the one text.</param>
    /// <param name="second">Pairs of the other.</param>
    public double Odds(IEnumerable<string> lines, Dictionary<int, int> first, Dictionary<int, int> second)
    {
        double sizes = Math.Log((second.Values.Sum() + Smoothing) / (first.Values.Sum() + Smoothing));
        var seen = new HashSet<int>();
        double all = 0;
        int length = 0;
        foreach (string line in lines.TakeWhile(l => (length += l.Length) <= Longest + l.Length))
        {
            double odds = 0;
            for (int i = 1; i < line.Length; i++)
            {
                int pair = (line[i - 1] << 16) | line[i];
                if (Punctuation.IsHan(line[i - 1]) && Punctuation.IsHan(line[i]) && seen.Add(pair))
                {
                    double prior = Smoothing * (general.Pair(line[i - 1], line[i]) + Unseen) / general.PairTotal;
                    odds += sizes + Math.Log((first.GetValueOrDefault(pair) + prior) / (second.GetValueOrDefault(pair) + prior));
                }
            }

            all += Math.Clamp(Damping * odds, -MostOfLine, MostOfLine);
        }

        return all;
    }
}
