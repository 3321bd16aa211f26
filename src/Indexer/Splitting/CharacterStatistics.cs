using System.IO.Compression;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// In how many Chinese laws each character, each pair and each run of three stands: what is known of the language before
/// a page is read. Counting laws instead of occurrences keeps the formulas of single laws from outweighing the
/// language. The table is made by <c>bench/extraction/run.sh count-characters</c>, which also states its format.
/// </summary>
internal sealed class CharacterStatistics
{
    private const string Resource = "Splitting.Data.characters.bin";
    private static readonly Lazy<CharacterStatistics> Loaded = new(Load);

    private readonly Dictionary<char, int> places = [];
    private readonly float[] singles;
    private readonly int[] pairCodes;
    private readonly float[] pairCounts;
    private readonly long[] tripleCodes;
    private readonly float[] tripleCounts;

    private CharacterStatistics(BinaryReader reader)
    {
        int size = reader.Read7BitEncodedInt();
        singles = new float[size];
        int last = 0;
        for (int i = 0; i < size; i++)
        {
            last += reader.Read7BitEncodedInt();
            places[(char)last] = i;
            singles[i] = reader.Read7BitEncodedInt();
        }

        Total = singles.Sum();
        (long[] codes, pairCounts) = Table(reader);
        pairCodes = [.. codes.Select(c => (int)c)];
        PairTotal = pairCounts.Sum();
        (tripleCodes, tripleCounts) = Table(reader);
    }

    /// <summary>The table that comes with the program.</summary>
    public static CharacterStatistics Shipped => Loaded.Value;

    /// <summary>Sum of the counts of all characters.</summary>
    public double Total { get; }

    /// <summary>Sum of the counts of all pairs.</summary>
    public double PairTotal { get; }

    /// <summary>
    /// The form under which a character is counted: marks of half width stand for those of full width, all digits for
    /// one, all Latin letters for one.
    /// </summary>
    public static char Fold(char c) => c switch
    {
        >= '0' and <= '9' => '0',
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => 'a',
        ',' => '，',
        ':' => '：',
        ';' => '；',
        '?' => '？',
        '!' => '！',
        '(' => '（',
        ')' => '）',
        _ => c,
    };

    /// <summary>Count of a folded character.</summary>
    public double Single(char c) => places.TryGetValue(c, out int at) ? singles[at] : 0;

    /// <summary>Count of two folded characters in a row.</summary>
    public double Pair(char a, char b) => PairAt(a, b) is var at and >= 0 ? pairCounts[at] : 0;

    /// <summary>Count of three folded characters in a row; rare ones are not in the table and count 0.</summary>
    public double Triple(char a, char b, char c)
    {
        int pair = PairAt(a, b);
        if (pair < 0 || !places.TryGetValue(c, out int last))
        {
            return 0;
        }

        int at = Array.BinarySearch(tripleCodes, ((long)pair * singles.Length) + last);
        return at >= 0 ? tripleCounts[at] : 0;
    }

    private int PairAt(char a, char b) =>
        places.TryGetValue(a, out int first) && places.TryGetValue(b, out int second)
            ? Array.BinarySearch(pairCodes, (first * singles.Length) + second)
            : -1;

    private static (long[] Codes, float[] Counts) Table(BinaryReader reader)
    {
        int size = reader.Read7BitEncodedInt();
        var codes = new long[size];
        var counts = new float[size];
        long last = 0;
        for (int i = 0; i < size; i++)
        {
            last += reader.Read7BitEncodedInt64();
            codes[i] = last;
        }

        for (int i = 0; i < size; i++)
        {
            counts[i] = (float)Math.Pow(2, reader.ReadByte() / 4.0);
        }

        return (codes, counts);
    }

    private static CharacterStatistics Load()
    {
        using var stream = typeof(CharacterStatistics).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"resource {Resource} is missing");
        using var reader = new BinaryReader(new BrotliStream(stream, CompressionMode.Decompress));
        return new CharacterStatistics(reader);
    }
}
