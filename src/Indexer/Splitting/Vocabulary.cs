namespace KnowledgeBase.Indexer.Splitting;

/// <summary>How much texts share their vocabulary: cosine of their character pairs, rare pairs weighing more.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<int, double> rarity = [];
    private readonly List<Dictionary<int, double>> vectors = [];
    private double? mean;

    /// <summary>Counts the pairs of Chinese characters of each text.</summary>
    public Vocabulary(IReadOnlyList<string> texts)
    {
        var counts = texts.Select(Pairs).ToList();
        foreach (int pair in counts.SelectMany(c => c.Keys))
        {
            rarity[pair] = rarity.GetValueOrDefault(pair) + 1;
        }

        foreach (int pair in rarity.Keys.ToList())
        {
            rarity[pair] = Math.Log((texts.Count + 1) / rarity[pair]);
        }

        vectors.AddRange(counts.Select(Weigh));
    }

    /// <summary>Mean likeness over pairs of texts of some length.</summary>
    public double Mean => mean ??= MeanLikeness();

    /// <summary>Likeness of two of the texts, 0 to 1; 0 for texts too short to tell.</summary>
    public double Likeness(int a, int b)
    {
        var (small, large) = vectors[a].Count <= vectors[b].Count ? (vectors[a], vectors[b]) : (vectors[b], vectors[a]);
        double sum = 0;
        foreach (var (pair, weight) in small)
        {
            sum += weight * large.GetValueOrDefault(pair);
        }

        return sum;
    }

    /// <summary>Whether the text is long enough for its likeness to mean something.</summary>
    public bool Tells(int index) => vectors[index].Count >= 40;

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

    private double MeanLikeness()
    {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < vectors.Count; i++)
        {
            for (int j = i + 1; j < vectors.Count; j++)
            {
                if (Tells(i) && Tells(j))
                {
                    sum += Likeness(i, j);
                    count++;
                }
            }
        }

        return count == 0 ? 0 : sum / count;
    }
}
