using System.IO.Compression;
using KnowledgeBase.Indexer.Splitting;

namespace KnowledgeBase.Bench.Extraction.Language;

/// <summary>Counts in how many documents characters, pairs and runs of three stand, and writes the product's table.</summary>
/// <remarks>
/// The table, compressed with Brotli; numbers are 7-bit encoded as <see cref="BinaryWriter.Write7BitEncodedInt(int)"/>
/// does. The characters: how many (N), then for each in order its code less the one before, and its count. The pairs:
/// how many, the codes in order less the one before (a pair's code is place of its first character × N + place of its
/// second), then a byte for each count (the count is 2 to the power of a quarter of the byte). The runs of three in
/// the same way (code: place of the first two among the pairs × N + place of the third).
/// </remarks>
public sealed class CharacterCounts
{
    private const int LeastDocumentsOfTriple = 3;
    private readonly Dictionary<char, int> singles = [];
    private readonly Dictionary<(char A, char B), int> pairs = [];
    private readonly Dictionary<(char A, char B, char C), int> triples = [];

    /// <summary>Documents counted.</summary>
    public int Documents { get; private set; }

    /// <summary>Characters read.</summary>
    public long Characters { get; private set; }

    /// <summary>Counts one document.</summary>
    /// <param name="texts">Its paragraphs.</param>
    public void Add(IReadOnlyList<string> texts)
    {
        var folded = texts.Select(t => string.Concat(t.Where(c => !char.IsWhiteSpace(c)).Select(CharacterStatistics.Fold))).ToList();
        Count(singles, folded.SelectMany(t => t));
        Count(pairs, folded.SelectMany(t => t.Zip(t.Skip(1))));
        Count(triples, folded.SelectMany(t => t.Zip(t.Skip(1), t.Skip(2))));
        Documents++;
        Characters += folded.Sum(t => (long)t.Length);
    }

    /// <summary>Writes the table.</summary>
    /// <returns>Its bytes.</returns>
    public byte[] Table()
    {
        var characters = singles.Keys.Order().ToList();
        var places = characters.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i);
        long size = characters.Count;
        var pairCodes = pairs.ToDictionary(p => p.Key, p => (places[p.Key.A] * size) + places[p.Key.B]);
        var pairPlaces = pairs.Keys.OrderBy(p => pairCodes[p]).Select((p, i) => (p, i)).ToDictionary(p => p.p, p => p.i);
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(new BrotliStream(bytes, CompressionLevel.SmallestSize)))
        {
            writer.Write7BitEncodedInt(characters.Count);
            char last = '\0';
            foreach (char c in characters)
            {
                writer.Write7BitEncodedInt(c - last);
                writer.Write7BitEncodedInt(singles[c]);
                last = c;
            }

            Write(writer, pairs.Select(p => (pairCodes[p.Key], p.Value)));
            Write(writer, triples.Where(t => t.Value >= LeastDocumentsOfTriple)
                .Select(t => ((pairPlaces[(t.Key.A, t.Key.B)] * size) + places[t.Key.C], t.Value)));
        }

        return bytes.ToArray();
    }

    private static void Write(BinaryWriter writer, IEnumerable<(long Code, int Count)> entries)
    {
        var ordered = entries.OrderBy(e => e.Code).ToList();
        writer.Write7BitEncodedInt(ordered.Count);
        long last = 0;
        foreach (var (code, _) in ordered)
        {
            writer.Write7BitEncodedInt64(code - last);
            last = code;
        }

        foreach (var (_, count) in ordered)
        {
            writer.Write((byte)Math.Round(4 * Math.Log2(count)));
        }
    }

    private static void Count<T>(Dictionary<T, int> counts, IEnumerable<T> found)
        where T : notnull
    {
        foreach (var key in found.ToHashSet())
        {
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }
    }
}
