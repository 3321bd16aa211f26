namespace KnowledgeBase.Search.Analysis;

/// <summary>
/// Cuts folded texts into words. Every character belongs to at most one word; what holds no letter or digit is no word.
/// Implementations are thread-safe and accept any string.
/// </summary>
public interface IWordSegmenter
{
    /// <summary>Names the code and its dictionary, as part of the analysis version.</summary>
    string Version { get; }

    /// <summary>Cuts a text into words.</summary>
    /// <param name="text">Folded text; any string is accepted.</param>
    /// <returns>Words in order, not overlapping; each is the text at its place.</returns>
    IReadOnlyList<Token> Words(string text);
}
