using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Corpus.Cards;

/// <summary>One value of a card with the printed words it rests on.</summary>
/// <param name="Value">The value as lists show and filter it.</param>
/// <param name="Words">The printed words.</param>
/// <param name="Range">Their place in the body of the article; null when they are printed outside it, as bylines and titles are.</param>
/// <param name="Spans">Lines of the source they stand on, or those of their paragraph.</param>
/// <param name="Rule">Short English name of the rule that read them.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record CardFact(
    string Value, string Words, TextRange? Range, IReadOnlyList<LineSpan> Spans, string Rule, double Confidence);

/// <summary>A quantified result.</summary>
/// <param name="Text">The statement as printed.</param>
/// <param name="Range">Its place in the body.</param>
/// <param name="Sentence">Place of its sentence.</param>
public sealed record CardResult(string Text, TextRange Range, TextRange Sentence);
