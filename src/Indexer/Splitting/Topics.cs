namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// How well the subject of what is read up to one block goes with what is read from another on. A block alone is often
/// too short to show its subject: the blocks found to stand before the one and after the other are taken along.
/// </summary>
internal sealed class Topics
{
    private const int Reach = 24;
    private const int MostBlocks = 6;
    private const int Telling = 80;
    private readonly Vocabulary vocabulary;
    private readonly Dictionary<int, double>[] upTo;
    private readonly Dictionary<int, double>[] fromOn;
    private readonly (int Chain, int Place)[] places;
    private readonly int first;
    private readonly double mean;

    /// <summary>Looks at the blocks as they are arranged so far.</summary>
    /// <param name="vocabulary">Words of all blocks.</param>
    /// <param name="chains">Indexes of the blocks of each article, in reading order; an unbroken run of indexes in all.</param>
    public Topics(Vocabulary vocabulary, IReadOnlyList<IReadOnlyList<int>> chains)
    {
        this.vocabulary = vocabulary;
        int blocks = chains.Sum(c => c.Count);
        first = chains.SelectMany(c => c).DefaultIfEmpty(0).Min();
        upTo = new Dictionary<int, double>[blocks];
        fromOn = new Dictionary<int, double>[blocks];
        places = new (int Chain, int Place)[blocks];
        for (int c = 0; c < chains.Count; c++)
        {
            for (int i = 0; i < chains[c].Count; i++)
            {
                places[chains[c][i] - first] = (c, i);
                upTo[chains[c][i] - first] = vocabulary.Sum([.. chains[c].Take(i + 1).TakeLast(MostBlocks)]);
                fromOn[chains[c][i] - first] = vocabulary.Sum([.. chains[c].Skip(i).Take(MostBlocks)]);
            }
        }

        mean = Mean();
    }

    /// <summary>Log odds that block <paramref name="c"/> goes on with the article that holds block <paramref name="b"/>.</summary>
    /// <returns>0 for blocks that were not looked at, are far apart or too short to tell.</returns>
    public double Odds(int b, int c)
    {
        (b, c) = (b - first, c - first);
        if (Math.Min(b, c) < 0 || Math.Max(b, c) >= upTo.Length || Math.Abs(b - c) > Reach || !Tells(b, c))
        {
            return 0;
        }

        double weight = Math.Min(1, Math.Min(upTo[b].Count, fromOn[c].Count) / (double)Telling);
        return weight * Math.Clamp(14 * (Likeness(b, c) - mean), -2.4, 3.2);
    }

    private bool Tells(int b, int c) => upTo[b].Count >= Telling / 2 && fromOn[c].Count >= Telling / 2;

    // A block that was read before the other is part of what leads up to it: there only the two blocks are compared.
    private double Likeness(int b, int c) =>
        places[b].Chain == places[c].Chain && places[c].Place <= places[b].Place
            ? vocabulary.Likeness(b + first, c + first)
            : Vocabulary.Cosine(upTo[b], fromOn[c]);

    private double Mean()
    {
        double sum = 0;
        int count = 0;
        for (int b = 0; b < upTo.Length; b++)
        {
            for (int c = Math.Max(0, b - Reach); c < Math.Min(upTo.Length, b + Reach); c++)
            {
                if (b != c && Tells(b, c))
                {
                    sum += Likeness(b, c);
                    count++;
                }
            }
        }

        return count == 0 ? 0 : sum / count;
    }
}
