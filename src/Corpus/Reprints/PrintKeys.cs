using System.Globalization;

namespace KnowledgeBase.Corpus.Reprints;

/// <summary>
/// Keys by which prints of one text find each other among many, without comparing all with all. Two kinds, both over
/// shingles (runs of <see cref="ShingleLength"/> characters, Broder 1997, “On the resemblance and containment of documents”):
/// <list type="bullet">
/// <item>Bands of a MinHash signature find texts that are alike as wholes. The signature holds for each of
/// <see cref="Permutations"/> functions h(x) = ((a·x + b) mod (2^61 − 1)) (Carter and Wegman 1979, in place of random
/// permutations: Broder, Charikar, Frieze and Mitzenmacher 1998) the least value over all shingles; two texts agree in one
/// place of it with a probability equal to their resemblance J, the shingles they share over all shingles of both. Hashing
/// <see cref="Rows"/> places together gives a key that both have with probability 1 − (1 − J^r)^b (Leskovec, Rajaraman and
/// Ullman, “Mining of Massive Datasets”, 3.4): 0.93 for J = 0.5, 0.9998 for J = 0.7, 0.0002 for J = 0.02.</item>
/// <item>Samples find a text that is part of another: the shingles whose hash is 0 modulo <see cref="SampleRate"/>, which is
/// the same choice in whole and part (Broder 1997, section 3).</item>
/// </list>
/// </summary>
/// <param name="Bands">Keys of bands, one for each.</param>
/// <param name="Samples">Keys of sampled shingles, distinct, ascending; about one for every <see cref="SampleRate"/> characters.</param>
public sealed record PrintKeys(IReadOnlyList<long> Bands, IReadOnlyList<long> Samples)
{
    /// <summary>Characters in a shingle.</summary>
    public const int ShingleLength = 8;

    /// <summary>Functions of the signature.</summary>
    public const int Permutations = Rows * BandCount;

    /// <summary>Places of the signature hashed into one key.</summary>
    public const int Rows = 3;

    /// <summary>Number of bands.</summary>
    public const int BandCount = 20;

    /// <summary>One shingle of so many is sampled.</summary>
    public const int SampleRate = 64;

    /// <summary>Texts with fewer characters that count have no keys: formulas and notices are alike without being one text.</summary>
    public const int ShortestText = 150;

    private const ulong Prime = (1UL << 61) - 1;

    private static readonly (ulong A, ulong B)[] Functions = MakeFunctions();

    /// <summary>No keys: a text that is never compared.</summary>
    public static PrintKeys None { get; } = new([], []);

    /// <summary>Keys of a text.</summary>
    /// <param name="text">Characters that count, see <see cref="PrintText"/>.</param>
    /// <returns>Its keys; none for a text shorter than <see cref="ShortestText"/>.</returns>
    public static PrintKeys Of(string text)
    {
        if (text.Length < ShortestText)
        {
            return None;
        }

        var shingles = Shingles(text);
        ulong[] signature = Signature(shingles);
        long[] bands = new long[BandCount];
        for (int band = 0; band < BandCount; band++)
        {
            ulong key = Mix((ulong)band + 1);
            for (int row = 0; row < Rows; row++)
            {
                key = Mix(key ^ signature[(band * Rows) + row]);
            }

            bands[band] = (long)key;
        }

        return new PrintKeys(bands, [.. shingles.Where(s => s % SampleRate == 0).Select(s => (long)Mix(s)).Order()]);
    }

    /// <summary>A short name of the form of the keys; keys of different forms do not find each other.</summary>
    /// <returns>For example <c>s8 r3 b20 m64</c>.</returns>
    public static string Form() => string.Create(CultureInfo.InvariantCulture, $"s{ShingleLength} r{Rows} b{BandCount} m{SampleRate}");

    private static HashSet<ulong> Shingles(string text)
    {
        var shingles = new HashSet<ulong>(text.Length);
        for (int start = 0; start + ShingleLength <= text.Length; start++)
        {
            // FNV-1a over the code units, then mixed so that all bits of the hash count.
            ulong hash = 14695981039346656037;
            for (int i = start; i < start + ShingleLength; i++)
            {
                hash = (hash ^ text[i]) * 1099511628211;
            }

            shingles.Add(Mix(hash));
        }

        return shingles;
    }

    private static ulong[] Signature(HashSet<ulong> shingles)
    {
        ulong[] least = new ulong[Permutations];
        Array.Fill(least, ulong.MaxValue);
        foreach (ulong shingle in shingles)
        {
            ulong x = shingle % Prime;
            for (int i = 0; i < Permutations; i++)
            {
                least[i] = Math.Min(least[i], Value(Functions[i], x));
            }
        }

        return least;
    }

    // (a·x + b) mod (2^61 − 1): the upper bits of the product count as much as the lower ones.
    private static ulong Value((ulong A, ulong B) function, ulong x)
    {
        ulong high = Math.BigMul(function.A, x, out ulong low);
        ulong sum = (low & Prime) + ((low >> 61) | (high << 3)) + function.B;
        sum = (sum & Prime) + (sum >> 61);
        return sum >= Prime ? sum - Prime : sum;
    }

    // Fixed numbers, the same in every process: keys are stored.
    private static (ulong A, ulong B)[] MakeFunctions()
    {
        var functions = new (ulong A, ulong B)[Permutations];
        ulong state = 0x9E3779B97F4A7C15;
        for (int i = 0; i < Permutations; i++)
        {
            ulong a = Mix(state += 0x9E3779B97F4A7C15) % (Prime - 1);
            functions[i] = (a + 1, Mix(state += 0x9E3779B97F4A7C15) % Prime);
        }

        return functions;
    }

    // The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
