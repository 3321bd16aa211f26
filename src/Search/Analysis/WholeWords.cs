namespace KnowledgeBase.Search.Analysis;

/// <summary>Where the words of a text begin and end. Immutable.</summary>
public sealed class WholeWords
{
    private readonly HashSet<int> starts;
    private readonly HashSet<int> ends;
    private readonly HashSet<int> single;

    /// <summary>Takes note of words.</summary>
    /// <param name="dictionary">Words of the dictionary.</param>
    /// <param name="units">Words with the terms of the lexicon, each character in one only.</param>
    internal WholeWords(IReadOnlyList<Token> dictionary, IReadOnlyList<Token> units)
    {
        starts = [.. dictionary.Concat(units).Select(w => w.Start)];
        ends = [.. dictionary.Concat(units).Select(w => w.End)];
        single = [.. units.Where(w => w.Length == 1).Select(w => w.Start)];
    }

    /// <summary>Whether a word begins at a place.</summary>
    /// <param name="at">Offset in the folded text.</param>
    /// <returns>True when one does.</returns>
    public bool Begins(int at) => starts.Contains(at);

    /// <summary>Whether a stretch is one word or several; a character that is only a part of a term is none.</summary>
    /// <param name="start">Offset of its first character in the folded text.</param>
    /// <param name="end">Offset behind its last.</param>
    /// <returns>True when it cuts no word.</returns>
    public bool Cover(int start, int end) => starts.Contains(start) && ends.Contains(end) && (end - start > 1 || single.Contains(start));
}
