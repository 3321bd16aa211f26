using KnowledgeBase.Corpus.Cards;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Describing.Cards;

/// <summary>The practice a piece of news as a whole tells of.</summary>
/// <param name="Actor">Who does it.</param>
/// <param name="Sentence">The sentence that says so.</param>
/// <param name="Measure">The clause of the sentence that says what is done.</param>
/// <param name="Phrase">Printed words of title or lead that name it; null when none are short enough.</param>
internal sealed record Headline(Actor Actor, TextRange Sentence, TextRange Measure, CardFact? Phrase);
