using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Describing;

/// <summary>A value read from print, with what it rests on.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Evidence">Printed words it rests on.</param>
internal sealed record Finding<T>(T Value, Evidence Evidence);

/// <summary>Makes findings from meta lines.</summary>
internal static class Finding
{
    /// <summary>A value that rests on a whole meta line.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="line">The line.</param>
    /// <param name="confidence">0 to 1.</param>
    /// <param name="rule">Name of the rule.</param>
    /// <returns>The finding.</returns>
    public static Finding<T> On<T>(T value, MetaLine line, double confidence, string rule) =>
        new(value, new Evidence(line.Text, line.Spans, confidence, rule));
}
