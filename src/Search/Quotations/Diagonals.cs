namespace KnowledgeBase.Search.Quotations;

/// <summary>
/// Runs of three characters of a quotation, to find out quickly where in a text most of it may stand. Not thread-safe.
/// </summary>
internal sealed class Diagonals
{
    /// <summary>Characters in a run.</summary>
    public const int Run = 3;

    private const int Slack = 3;

    private readonly Dictionary<ulong, List<int>> places = [];
    private readonly int length;

    /// <summary>Reads a quotation.</summary>
    /// <param name="quote">Its characters.</param>
    public Diagonals(string quote)
    {
        length = quote.Length;
        for (int i = 0; i + Run <= quote.Length; i++)
        {
            ulong key = Key(quote, i);
            (places.TryGetValue(key, out var known) ? known : places[key] = []).Add(i);
        }
    }

    /// <summary>The diagonal on which most runs agree.</summary>
    /// <param name="text">The longer text.</param>
    /// <returns>Place in the text less place in the quotation, and the number of runs on it and its neighbours.</returns>
    public (int Diagonal, int Runs) Best(string text)
    {
        var counts = new int[length + text.Length + 1];
        for (int j = 0; j + Run <= text.Length; j++)
        {
            if (places.TryGetValue(Key(text, j), out var known))
            {
                foreach (int i in known)
                {
                    counts[j - i + length]++;
                }
            }
        }

        int best = 0;
        int most = 0;
        for (int d = 0; d < counts.Length; d++)
        {
            if (counts[d] > 0)
            {
                int near = Near(counts, d);
                (best, most) = near > most ? (d, near) : (best, most);
            }
        }

        return (best - length, most - counts[best]);
    }

    // Its own runs twice, so that among neighbours the fullest diagonal is chosen.
    private static int Near(int[] counts, int d)
    {
        int sum = counts[d];
        for (int e = Math.Max(0, d - Slack); e <= Math.Min(counts.Length - 1, d + Slack); e++)
        {
            sum += counts[e];
        }

        return sum;
    }

    private static ulong Key(string text, int at) => text[at] | ((ulong)text[at + 1] << 16) | ((ulong)text[at + 2] << 32);
}
