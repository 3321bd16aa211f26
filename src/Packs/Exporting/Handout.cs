using KnowledgeBase.Corpus.Packs;
using KnowledgeBase.Packs.Questions;

namespace KnowledgeBase.Packs.Exporting;

/// <summary>What a block of a handout is.</summary>
public enum HandoutBlockKind
{
    /// <summary>A heading of level 1 or 2; it stands in the list of contents.</summary>
    Heading,

    /// <summary>Words of the trainer or of the program.</summary>
    Text,

    /// <summary>A paragraph quoted from the library, character by character.</summary>
    Quote,

    /// <summary>A note of the trainer to the quotation above.</summary>
    Note,

    /// <summary>A question.</summary>
    Question,

    /// <summary>An option of the question above.</summary>
    Option,

    /// <summary>An answer.</summary>
    Answer,
}

/// <summary>One block of a handout.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words.</param>
/// <param name="Level">Level of a heading, else 0.</param>
/// <param name="Footnote">Where the words stand, or null.</param>
/// <param name="NewPage">Whether it begins a page.</param>
public sealed record HandoutBlock(HandoutBlockKind Kind, string Text, int Level = 0, string? Footnote = null, bool NewPage = false);

/// <summary>A pack ready to be written in any format.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Blocks">Its blocks in order.</param>
public sealed record Handout(string Title, IReadOnlyList<HandoutBlock> Blocks)
{
    /// <summary>Headings with their places among the blocks.</summary>
    public IEnumerable<(int Index, HandoutBlock Block)> Headings => Blocks.Select((b, i) => (i, b)).Where(b => b.b.Kind == HandoutBlockKind.Heading);

    /// <summary>Whether a quotation goes on in the next block: its source, if any, is still to come.</summary>
    /// <param name="index">Place of the block.</param>
    /// <returns>True when the next block is of the same quotation.</returns>
    public bool GoesOn(int index) => Blocks[index] is { Kind: HandoutBlockKind.Quote, Footnote: null }
        && index + 1 < Blocks.Count && Blocks[index + 1].Kind == HandoutBlockKind.Quote;

    /// <summary>Footnotes in order; the first has number 1.</summary>
    public IReadOnlyList<string> Footnotes => [.. Blocks.Select(b => b.Footnote).OfType<string>()];
}

/// <summary>What goes into a handout.</summary>
/// <param name="Quiz">The self-test, or null.</param>
/// <param name="Answers">end: behind the questions on a page of their own; none: left out; only: the answers alone.</param>
/// <param name="Host">Scheme and host before permanent addresses; empty for paths alone.</param>
public sealed record HandoutOrder(Quiz? Quiz, string Answers, string Host)
{
    /// <summary>Names of the ways to give answers.</summary>
    public static IReadOnlyList<string> AnswerNames { get; } = ["end", "none", "only"];
}
