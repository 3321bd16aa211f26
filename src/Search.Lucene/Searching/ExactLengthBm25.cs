using KnowledgeBase.Search.Engines;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace KnowledgeBase.Search.Lucene.Searching;

/// <summary>
/// Okapi BM25 as the port has it: weight · idf · f / (f + k1 · (1 - b + b · length / average length)) with
/// idf = ln(1 + (N - n + 0.5) / (n + 0.5)); N counts the documents that have the field, n those that hold the term, both with
/// deleted ones until they are merged away. Lucene's own class rounds lengths to one byte, counts documents without the
/// field, and multiplies by k1 + 1; scores would not compare with those of the other engine.
/// </summary>
internal sealed class ExactLengthBm25 : Similarity
{
    /// <inheritdoc />
    public override long ComputeNorm(FieldInvertState state) => state.Length;

    /// <inheritdoc />
    public override SimWeight ComputeWeight(
        float queryBoost, CollectionStatistics collectionStats, params TermStatistics[] termStats) =>
        new TermWeight(collectionStats, termStats.Sum(t => Idf(collectionStats.DocCount, t.DocFreq)), queryBoost);

    /// <inheritdoc />
    public override SimScorer GetSimScorer(SimWeight weight, AtomicReaderContext context) =>
        ((TermWeight)weight).In(context.AtomicReader);

    private static double Idf(long documents, long frequency) => Math.Log(1 + ((documents - frequency + 0.5) / (frequency + 0.5)));

    private sealed class TermWeight(CollectionStatistics collection, double idf, float queryBoost) : SimWeight
    {
        private readonly double averageLength =
            Math.Max(1, collection.SumTotalTermFreq / (double)Math.Max(1, collection.DocCount));

        private double factor = queryBoost * idf;

        public override float GetValueForNormalization() => 1;

        public override void Normalize(float queryNorm, float topLevelBoost) => factor = queryBoost * topLevelBoost * idf;

        public LengthScorer In(AtomicReader reader) => new(reader.GetNormValues(collection.Field), factor, averageLength);
    }

    private sealed class LengthScorer(NumericDocValues lengths, double factor, double averageLength) : SimScorer
    {
        private const double Constant = EngineSchema.K1 * (1 - (double)EngineSchema.B);

        private readonly double slope = EngineSchema.K1 * (double)EngineSchema.B / averageLength;

        public override float Score(int doc, float freq) =>
            (float)(factor * freq / (freq + Constant + (slope * lengths.Get(doc))));

        // Sloppy phrases and payloads are not asked for.
        public override float ComputeSlopFactor(int distance) => 1;

        public override float ComputePayloadFactor(int doc, int start, int end, BytesRef payload) => 1;
    }
}
