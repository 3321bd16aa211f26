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

    /// <summary>What stands in the denominator beside f.</summary>
    public static double Normalisation(float k1, float b, int length, double averageLength) =>
        k1 * (1 - b + (b * length / averageLength));
}
