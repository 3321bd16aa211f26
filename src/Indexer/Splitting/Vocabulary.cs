namespace KnowledgeBase.Indexer.Splitting;

/// <summary>How much texts share their vocabulary: cosine of their character pairs, rare pairs weighing more.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<int, double> rarity = [];
    private readonly List<Dictionary<int, double>> vectors = [];
    private readonly Dictionary<int, int>[] counted;

    /// <summary>Counts the pairs of Chinese characters of each text.</summary>
    public Vocabulary(IReadOnlyList<string> texts)
    {
        counted = [.. texts.Select(Pairs)];
        foreach (int pair in counted.SelectMany(c => c.Keys))
        {
            rarity[pair] = rarity.GetValueOrDefault(pair) + 1;
        }

        foreach (int pair in rarity.Keys.ToList())
        {
            rarity[pair] = Math.Log((texts.Count + 1) / rarity[pair]);
        }

        vectors.AddRange(counted.Select(Weigh));
    }

    /// <summary>Likeness of two of the texts, 0 to 1.</summary>
    public double Likeness(int a, int b) => Cosine(vectors[a], vectors[b]);

    /// <summary>Likeness of two vectors of length 1, 0 to 1.</summary>
    public static double Cosine(Dictionary<int, double> a, Dictionary<int, double> b)
    {
        var (small, large) = a.Count <= b.Count ? (a, b) : (b, a);
        double sum = 0;
        foreach (var (pair, weight) in small)
        {
            sum += weight * large.GetValueOrDefault(pair);
        }

        return sum;
    }

    /// <summary>The vector, of length 1, of several of the texts read as one.</summary>
    public Dictionary<int, double> Sum(IReadOnlyList<int> texts)
    {
        if (texts.Count == 1)
        {
            return vectors[texts[0]];
        }

        var together = new Dictionary<int, int>();
        foreach (var (pair, count) in texts.SelectMany(t => counted[t]))
        {
            together[pair] = together.GetValueOrDefault(pair) + count;
        }

        return Weigh(together);
    }

    /// <summary>Share of the rare pairs of a short text, such as a title, that the text with the index holds, 0 to 1.</summary>
    public double Covers(int index, string title)
    {
        double all = 0;
        double held = 0;
        foreach (int pair in Pairs(title).Keys)
        {
            double weight = rarity.GetValueOrDefault(pair, Math.Log(vectors.Count + 1)) + 0.05;
            all += weight;
            held += vectors[index].ContainsKey(pair) ? weight : 0;
        }

        return all > 0 ? held / all : 0;
    }

    private static Dictionary<int, int> Pairs(string text)
    {
        var counts = new Dictionary<int, int>();
        for (int i = 1; i < text.Length; i++)
        {
            if (Punctuation.IsHan(text[i - 1]) && Punctuation.IsHan(text[i]))
            {
                int pair = (text[i - 1] << 16) | text[i];
                counts[pair] = counts.GetValueOrDefault(pair) + 1;
            }
        }

        return counts;
    }

    private Dictionary<int, double> Weigh(Dictionary<int, int> counts)
    {
        var weights = counts.ToDictionary(c => c.Key, c => (1 + Math.Log(c.Value)) * rarity[c.Key]);
        double norm = Math.Sqrt(weights.Values.Sum(w => w * w));
        return norm == 0 ? weights : weights.ToDictionary(w => w.Key, w => w.Value / norm);
    }
}
