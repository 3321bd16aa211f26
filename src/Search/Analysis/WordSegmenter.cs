using System.Collections.Concurrent;
using Icu;

namespace KnowledgeBase.Search.Analysis;

/// <summary>
/// Words of a folded text by ICU's dictionary of Chinese. Every character belongs to exactly one piece; pieces that
/// hold no letter or digit are left out of the answer. Thread-safe.
/// </summary>
public sealed class WordSegmenter : IWordSegmenter
{
    // A break iterator holds a text and a place in it, so no two threads may share one.
    private readonly ConcurrentBag<BreakIterator> idle = [];

    /// <summary>Finds the native library.</summary>
    public WordSegmenter() => Wrapper.Init();

    /// <summary>Version of the native library: its dictionary changes with it.</summary>
    public string Version => "icu-" + Wrapper.IcuVersion;

    /// <inheritdoc />
    public IReadOnlyList<Token> Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0)
        {
            return [];
        }

        if (!idle.TryTake(out var iterator))
        {
            iterator = BreakIterator.CreateWordInstance(new Locale("zh_CN"));
        }

        iterator.SetText(text);
        int[] boundaries = iterator.Boundaries;
        idle.Add(iterator);
        return Pieces(text, boundaries);
    }

    private static List<Token> Pieces(string text, int[] boundaries)
    {
        var words = new List<Token>(boundaries.Length);
        int start = 0;
        foreach (int end in boundaries)
        {
            if (end > start)
            {
                string piece = text[start..end];
                if (piece.Any(char.IsLetterOrDigit) || char.IsHighSurrogate(piece[0]))
                {
                    words.Add(new Token(piece, start, end - start));
                }

                start = end;
            }
        }

        return words;
    }
}
