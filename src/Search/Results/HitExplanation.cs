namespace KnowledgeBase.Search.Results;

/// <summary>Why an article was found and stands where it stands.</summary>
/// <param name="WholeQuestion">Whether it holds all that was typed as one string.</param>
/// <param name="Words">What was looked for, as far as the article holds it.</param>
/// <param name="Numbers">What the second look knows of its best passage, by name, and what is added where the text of an address is it (addressed); empty when no passage was scored.</param>
public sealed record HitExplanation(bool WholeQuestion, IReadOnlyList<WordEvidence> Words, IReadOnlyDictionary<string, double> Numbers);

/// <summary>A word of a question and where an article holds it.</summary>
/// <param name="Word">The word, folded.</param>
/// <param name="Kind">word, phrase (exactly as quoted) or counterpart (what texts write for a word of the question).</param>
/// <param name="Fields">Occurrences in title, headings, authors and text; fields without one are left out.</param>
public sealed record WordEvidence(string Word, string Kind, IReadOnlyDictionary<string, int> Fields);
