namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// A small language model of characters built from the file itself. It counts runs of one, two and three characters
/// within lines, so that what stands across a doubtful join has not been learned from that join, and tells how much
/// likelier the joined text is than the same characters side by side by chance (pointwise mutual information, with
/// the three-character estimate interpolated with the two-character one).
/// </summary>
internal sealed class CharacterModel
{
    private const double Trust = 0.6;
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
        if (first.Length == 0 || second.Length == 0 || total == 0)
        {
            return 0;
        }

        char a = first.Length > 1 ? first[^2] : '\n';
        char b = first[^1];
        char c = second[0];
        char d = second.Length > 1 ? second[1] : '\n';
        double next = Math.Log(After(a, b, c) / Single(c));
        double second3 = Math.Log(After(b, c, d) / AfterOne(c, d));
        return Math.Clamp(next, -3, 8) + Math.Clamp(second3, -3, 6);
    }

    private double After(char a, char b, char c)
    {
        int context = pairs.GetValueOrDefault(Pair(a, b));
        double lower = AfterOne(b, c);
        return (triples.GetValueOrDefault(Triple(a, b, c)) + (Trust * 3 * lower)) / (context + (Trust * 3));
    }

    private double AfterOne(char b, char c)
    {
        int context = singles.GetValueOrDefault(b);
        return (pairs.GetValueOrDefault(Pair(b, c)) + (Trust * 6 * Single(c))) / (context + (Trust * 6));
    }

    private double Single(char c) => (singles.GetValueOrDefault(c) + 0.5) / (total + 2000.0);

    private void Count(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            Add(singles, text[i]);
            if (i > 0)
            {
                Add(pairs, Pair(text[i - 1], text[i]));
            }

            if (i > 1)
            {
                Add(triples, Triple(text[i - 2], text[i - 1], text[i]));
            }
        }

        total += text.Length;
    }

    private static void Add<TKey>(Dictionary<TKey, int> counts, TKey key)
        where TKey : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;

    private static int Pair(char a, char b) => (a << 16) | b;

    private static long Triple(char a, char b, char c) => ((long)a << 32) | ((long)b << 16) | c;
}
