using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Segments;

namespace KnowledgeBase.Engine.Searching;

/// <summary>
/// Okapi BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009, section 3), with
/// the inverse document frequency ln(1 + (N - n + 0.5) / (n + 0.5)), which is never negative, as Lucene has it:
/// score = weight · idf · f / (f + k1 · (1 - b + b · length / average length)); the constant factor k1 + 1 is left out.
/// N counts the documents that have the field, n those that hold the term, both with deleted ones until they are merged
/// away; the average is over the N documents. The score of a phrase uses the number of its
/// occurrences as f and the sum of its terms' idf.
/// </summary>
internal static class Bm25
{
    /// <summary>Inverse document frequency.</summary>
    /// <param name="documents">N: documents in the index.</param>
    /// <param name="frequency">n: documents that hold the term.</param>
    public static double Idf(long documents, long frequency) =>
        Math.Log(1 + ((documents - frequency + 0.5) / (frequency + 0.5)));
}

/// <summary>
/// Scores the documents of one term or phrase. Scores are whole numbers of 2^-32, so that sums are the same in any order;
/// <see cref="Score"/> gives what is shown.
/// </summary>
/// <param name="field">The field, for its parameters.</param>
/// <param name="factor">Weight times inverse document frequency.</param>
/// <param name="averageLength">Average number of tokens.</param>
internal readonly struct Weigher(TextField field, double factor, double averageLength)
{
    private const double Unit = 4294967296.0;

    private readonly double factor = factor * Unit;
    private readonly double constant = field.K1 * (1 - (double)field.B);
    private readonly double slope = field.K1 * (double)field.B / averageLength;

    /// <summary>A sum of scores as the number shown.</summary>
    public static float Score(long sum) => (float)(sum / Unit);

    /// <summary>Score of a document.</summary>
    /// <param name="frequency">Occurrences in it.</param>
    /// <param name="length">Its tokens.</param>
    public long Of(int frequency, int length) => (long)(factor * frequency / (frequency + constant + (slope * length)));

    /// <summary>What no document within the impact can exceed; rounding is allowed for.</summary>
    public long Bound(Impact impact) => 2 + Math.Max(Part(impact.Frequency, impact.Length), Part(impact.OtherFrequency, impact.OtherLength));

    private long Part(ushort frequency, ushort length) => frequency switch
    {
        0 => 0,
        ushort.MaxValue => (long)factor,
        _ => Of(frequency, length),
    };
}
