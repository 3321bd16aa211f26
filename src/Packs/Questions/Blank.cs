using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Policies;

namespace KnowledgeBase.Packs.Questions;

/// <summary>Words of a text that can be asked for.</summary>
/// <param name="Form">What they are.</param>
/// <param name="Range">Their place in the text; of a figure the number alone, of a law the name inside 《》.</param>
/// <param name="Words">The words.</param>
/// <param name="Unit">Unit of a figure as printed, with 万 or 余; 年 for a year; empty for all else.</param>
/// <param name="Value">Value of a figure or year; 0 for all else.</param>
internal sealed record Blank(AnswerForm Form, TextRange Range, string Words, string Unit = "", decimal Value = 0)
{
    /// <summary>What kind of thing they name; see <see cref="BlankKind"/>.</summary>
    public string Kind { get; init; } = BlankKind.Of(Form, Words);

    /// <summary>The words as they are looked for in other words: folded, of a law its key.</summary>
    public string Sought { get; } = Form == AnswerForm.Law ? PolicyName.Key(Words) : ToldWords.Fold(Words);

    /// <summary>Whether two are one answer: the same words, of figures with the same unit.</summary>
    public bool IsSame(Blank other) => Sought == other.Sought && Unit == other.Unit;

    /// <summary>Whether two figures are written in the same script.</summary>
    public bool SameScript(Blank other) => char.IsAsciiDigit(Words[0]) == char.IsAsciiDigit(other.Words[0]);
}
