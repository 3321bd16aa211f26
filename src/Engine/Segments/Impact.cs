namespace KnowledgeBase.Engine.Segments;

/// <summary>
/// An upper bound for what a block of postings can score under any BM25 parameters: no document of it has more
/// occurrences in fewer tokens than one of two pairs. The documents are divided at a number of occurrences; each pair
/// holds the most occurrences and the least length of its part.
/// </summary>
/// <param name="Frequency">Most occurrences of the first part, at most 65,535, which stands for any number above.</param>
/// <param name="Length">Least length of the first part, at most 65,535.</param>
/// <param name="OtherFrequency">Most occurrences of the second part, 0 when it is empty.</param>
/// <param name="OtherLength">Least length of the second part.</param>
internal readonly record struct Impact(ushort Frequency, ushort Length, ushort OtherFrequency, ushort OtherLength)
{
    /// <summary>Bytes of an impact in a file.</summary>
    public const int Size = 8;

    // Usual parameters and a length in the middle of usual passages; they only choose the division, never its truth.
    private const double UsualK1 = 1.2;
    private const double UsualB = 0.75;
    private const double UsualLength = 100;

    /// <summary>The tightest bound for some documents.</summary>
    /// <param name="frequencies">Occurrences in each document.</param>
    /// <param name="lengths">Tokens of each document.</param>
    public static Impact Of(ReadOnlySpan<int> frequencies, ReadOnlySpan<int> lengths)
    {
        int most = 1;
        foreach (int frequency in frequencies)
        {
            most = Math.Max(most, frequency);
        }

        var best = Divided(frequencies, lengths, most + 1);
        double least = best.Bound();
        for (int division = 2; division <= Math.Min(most, 8); division++)
        {
            var tried = Divided(frequencies, lengths, division);
            double bound = tried.Bound();
            (best, least) = bound < least ? (tried, bound) : (best, least);
        }

        return best;
    }

    private static Impact Divided(ReadOnlySpan<int> frequencies, ReadOnlySpan<int> lengths, int division)
    {
        var (few, fewLength, many, manyLength) = (0, int.MaxValue, 0, int.MaxValue);
        for (int i = 0; i < frequencies.Length; i++)
        {
            if (frequencies[i] < division)
            {
                (few, fewLength) = (Math.Max(few, frequencies[i]), Math.Min(fewLength, lengths[i]));
            }
            else
            {
                (many, manyLength) = (Math.Max(many, frequencies[i]), Math.Min(manyLength, lengths[i]));
            }
        }

        return new Impact(Narrow(few), few == 0 ? default : Narrow(fewLength), Narrow(many), many == 0 ? default : Narrow(manyLength));
    }

    private double Bound() => Math.Max(Part(Frequency, Length), Part(OtherFrequency, OtherLength));

    private static double Part(int frequency, int length) =>
        frequency / (frequency + (UsualK1 * (1 - UsualB + (UsualB * length / UsualLength))));

    private static ushort Narrow(int value) => (ushort)Math.Min(value, ushort.MaxValue);
}
