namespace KnowledgeBase.Search.Quotations;

/// <summary>What happens at one step of an alignment.</summary>
internal enum EditStep : byte
{
    /// <summary>The same character on both sides.</summary>
    Same,

    /// <summary>Another character.</summary>
    Replaced,

    /// <summary>A character only in the quotation.</summary>
    Added,

    /// <summary>A character only in print.</summary>
    Left,
}

/// <summary>A quotation laid beside the stretch of a longer text that it fits best.</summary>
/// <param name="Distance">Least number of characters replaced, added or left out (Levenshtein, Soviet Physics Doklady 10, 1966).</param>
/// <param name="Start">Where the stretch begins in the longer text.</param>
/// <param name="Steps">The steps, in order.</param>
internal sealed record Alignment(int Distance, int Start, IReadOnlyList<EditStep> Steps)
{
    private const int NarrowestBand = 8;

    /// <summary>
    /// Aligns a whole quotation with any stretch of a text, within a band around a diagonal (Sellers, J. Algorithms 1, 1980,
    /// for the free ends; Ukkonen, Information and Control 64, 1985, for the band).
    /// </summary>
    /// <param name="quote">The quotation; not empty.</param>
    /// <param name="text">The longer text.</param>
    /// <param name="diagonal">Place in the text less place in the quotation, where most of it agrees.</param>
    public static Alignment Of(ReadOnlySpan<char> quote, ReadOnlySpan<char> text, int diagonal)
    {
        // Wide enough to leave a way through, and placed so that both ends of it lie on the text.
        int half = Math.Max(NarrowestBand + (quote.Length / 8), quote.Length - text.Length + 1);
        diagonal = Math.Clamp(diagonal, -half, text.Length - quote.Length + half);
        int width = (2 * half) + 1;
        var cost = new int[(quote.Length + 1) * width];
        Array.Fill(cost, int.MaxValue / 2);
        for (int band = 0; band < width; band++)
        {
            int at = diagonal - half + band;
            cost[band] = at >= 0 && at <= text.Length ? 0 : int.MaxValue / 2;
        }

        Fill(cost, quote, text, diagonal, half);
        int last = quote.Length * width;
        int end = 0;
        for (int band = 1; band < width; band++)
        {
            end = cost[last + band] < cost[last + end] ? band : end;
        }

        return Trace(cost, quote, text, diagonal - half, width, end);
    }

    private static void Fill(int[] cost, ReadOnlySpan<char> quote, ReadOnlySpan<char> text, int diagonal, int half)
    {
        int width = (2 * half) + 1;
        for (int i = 1; i <= quote.Length; i++)
        {
            for (int band = 0; band < width; band++)
            {
                int j = i + diagonal - half + band;
                if (j >= 0 && j <= text.Length)
                {
                    cost[(i * width) + band] = Least(cost, i, band, width, j, quote, text);
                }
            }
        }
    }

    /// <summary>Aligns two whole texts; meant for short ones.</summary>
    /// <param name="one">The first text.</param>
    /// <param name="other">The second text.</param>
    public static Alignment Whole(string one, string other)
    {
        int half = Math.Max(one.Length, other.Length);
        int width = (2 * half) + 1;
        var cost = new int[(one.Length + 1) * width];
        Array.Fill(cost, int.MaxValue / 2);
        for (int j = 0; j <= other.Length; j++)
        {
            cost[j + half] = j;
        }

        Fill(cost, one, other, 0, half);
        return Trace(cost, one, other, -half, width, other.Length - one.Length + half);
    }

    // Row i holds the costs of the first i characters; band b of it ends at text place i + diagonal - half + b.
    private static int Least(int[] cost, int i, int band, int width, int j, ReadOnlySpan<char> quote, ReadOnlySpan<char> text)
    {
        int before = (i - 1) * width;
        int best = j > 0 ? cost[before + band] + (quote[i - 1] == text[j - 1] ? 0 : 1) : int.MaxValue / 2;
        if (band + 1 < width)
        {
            best = Math.Min(best, cost[before + band + 1] + 1);
        }

        return band > 0 ? Math.Min(best, cost[(i * width) + band - 1] + 1) : best;
    }

    // Free ends cost nothing; where the whole text counts, what of it is left before the first character costs its length.
    private static Alignment Trace(int[] cost, ReadOnlySpan<char> quote, ReadOnlySpan<char> text, int offset, int width, int band)
    {
        int distance = cost[(quote.Length * width) + band];
        int i = quote.Length;
        var steps = new List<EditStep>(quote.Length + 4);
        while (i > 0 || cost[band] > 0)
        {
            int j = i + offset + band;
            int here = cost[(i * width) + band];
            int before = (i - 1) * width;
            if (i > 0 && j > 0 && j <= text.Length && here == cost[before + band] + (quote[i - 1] == text[j - 1] ? 0 : 1))
            {
                steps.Add(quote[i - 1] == text[j - 1] ? EditStep.Same : EditStep.Replaced);
                i--;
            }
            else if (i > 0 && band + 1 < width && here == cost[before + band + 1] + 1)
            {
                steps.Add(EditStep.Added);
                i--;
                band++;
            }
            else
            {
                steps.Add(EditStep.Left);
                band--;
            }
        }

        steps.Reverse();
        return new Alignment(distance, offset + band, steps);
    }
}
