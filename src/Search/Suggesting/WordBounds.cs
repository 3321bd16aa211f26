using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Search.Analysis;

namespace KnowledgeBase.Search.Suggesting;

/// <summary>Where the words of a question begin and end among its characters for exact matching.</summary>
internal sealed class WordBounds
{
    private readonly CharacterSequence typed;
    private readonly int[] tokenAt;
    private readonly bool[] cuts;

    /// <summary>Reads the words of a question.</summary>
    /// <param name="typed">The question.</param>
    /// <param name="analyzer">The analysis.</param>
    public WordBounds(CharacterSequence typed, TextAnalyzer analyzer)
    {
        this.typed = typed;
        tokenAt = [.. typed.Tokens.SelectMany((t, i) => Enumerable.Repeat(i, t.Length)), typed.Tokens.Count];
        cuts = new bool[typed.Folded.Text.Length + 1];
        foreach (var word in analyzer.Units(typed.Folded))
        {
            cuts.AsSpan(word.Start + 1, word.Length - 1).Fill(true);
        }
    }

    /// <summary>Whether a stretch is a part of the question by itself: no word is cut at its ends, no space or mark stands inside.</summary>
    /// <param name="at">First code unit in <see cref="CharacterSequence.Text"/>.</param>
    /// <param name="length">Number of code units, at least 1.</param>
    /// <returns>True when it is.</returns>
    public bool Part(int at, int length)
    {
        var (first, last) = Ends(at, length);
        return !cuts[first.Start] && !cuts[last.End] && last.End - first.Start == length;
    }

    /// <summary>The typed characters of a stretch.</summary>
    /// <param name="at">First code unit in <see cref="CharacterSequence.Text"/>.</param>
    /// <param name="length">Number of code units, at least 1.</param>
    /// <returns>Place in the question as typed.</returns>
    public TextRange Place(int at, int length)
    {
        var (first, last) = Ends(at, length);
        return typed.Folded.OriginalRange(first.Start, last.End - first.Start);
    }

    private (Token First, Token Last) Ends(int at, int length) =>
        (typed.Tokens[tokenAt[at]], typed.Tokens[tokenAt[at + length - 1]]);
}
