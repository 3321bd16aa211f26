namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// A language model of runs of one, two and three characters: what <see cref="CharacterStatistics"/> knows of Chinese,
/// and above it the counts of the file itself, whose subject and names no general table holds. It counts within lines
/// only, so that what stands across a doubtful join has not been learned from that join, and tells how much likelier
/// the joined text is than the same characters side by side by chance (pointwise mutual information; each estimate is
/// smoothed with the shorter one below it, after Mackay and Peto 1995).
/// </summary>
internal sealed class CharacterModel
{
    private const double FileWeight = 20;
    private const double PairSmoothing = 2000;
    private const double TripleSmoothing = 200;
    private const double Unseen = 0.5;
    private const double Characters = 6000;
    private readonly CharacterStatistics general = CharacterStatistics.Shipped;
    private readonly Dictionary<int, int> singles = [];
    private readonly Dictionary<int, int> pairs = [];
    private readonly Dictionary<long, int> triples = [];
    private int total;

    /// <summary>Counts the characters of all lines.</summary>
    public CharacterModel(IEnumerable<TextLine> lines)
    {
        foreach (var line in lines)
        {
            Count(line.Text);
        }
    }

    /// <summary>
    /// How well the second text continues the first: a sum of logarithms over the characters at the join. Above 0 the
    /// join is likelier than chance; values lie between -6 and 14.
    /// </summary>
    public double Join(string first, string second)
    {
        if (first.Length == 0 || second.Length == 0)
        {
            return 0;
        }

        char a = CharacterStatistics.Fold(first.Length > 1 ? first[^2] : '\n');
        char b = CharacterStatistics.Fold(first[^1]);
        char c = CharacterStatistics.Fold(second[0]);
        char d = CharacterStatistics.Fold(second.Length > 1 ? second[1] : '\n');
        double next = Math.Log(After(a, b, c) / Share(c));
        double beyond = Math.Log(After(b, c, d) / AfterOne(c, d));
        return Math.Clamp(next, -3, 8) + Math.Clamp(beyond, -3, 6);
    }

    private double After(char a, char b, char c) =>
        (Triples(a, b, c) + (TripleSmoothing * AfterOne(b, c))) / (Pairs(a, b) + TripleSmoothing);

    private double AfterOne(char b, char c) => (Pairs(b, c) + (PairSmoothing * Share(c))) / (Singles(b) + PairSmoothing);

    private double Share(char c) => (Singles(c) + Unseen) / (general.Total + (FileWeight * total) + Characters);

    private double Singles(char c) => general.Single(c) + (FileWeight * singles.GetValueOrDefault(c));

    private double Pairs(char a, char b) => general.Pair(a, b) + (FileWeight * pairs.GetValueOrDefault(Pair(a, b)));

    private double Triples(char a, char b, char c) =>
        general.Triple(a, b, c) + (FileWeight * triples.GetValueOrDefault(Triple(a, b, c)));

    private void Count(string text)
    {
        char before = '\0';
        char last = '\0';
        for (int i = 0; i < text.Length; i++)
        {
            char c = CharacterStatistics.Fold(text[i]);
            Add(singles, c);
            if (i > 0)
            {
                Add(pairs, Pair(last, c));
            }

            if (i > 1)
            {
                Add(triples, Triple(before, last, c));
            }

            (before, last) = (last, c);
        }

        total += text.Length;
    }

    private static void Add<TKey>(Dictionary<TKey, int> counts, TKey key)
        where TKey : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;

    private static int Pair(char a, char b) => (a << 16) | b;

    private static long Triple(char a, char b, char c) => ((long)a << 32) | ((long)b << 16) | c;
}
