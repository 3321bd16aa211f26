using System.Text;
using KnowledgeBase.Search.Analysis;
using Lucene.Net.Analysis.Cn.Smart.Hhmm;

namespace KnowledgeBase.Search.Lucene.Words;

/// <summary>
/// Words by SmartCn's hidden Markov model: Chinese runs go through the model, runs of other letters and digits are words as
/// they stand. Thread-safe.
/// </summary>
public sealed class MarkovSegmenter : IWordSegmenter
{
    // The model looks for the likeliest path through a run; nothing is gained by longer ones.
    private const int LongestRun = 256;

    // Runs come again: an item is cut as a whole and passage by passage, its headings with each passage.
    private const int Remembered = 1 << 14;

    private readonly HHMMSegmenter model = new();
    private readonly CutRun?[] recent = new CutRun?[Remembered];

    /// <summary>Code, and the model with its dictionaries.</summary>
    public string Version => "markov-1 smartcn-" + ModelVersion.Current;

    /// <inheritdoc />
    public IReadOnlyList<Token> Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<Token>(text.Length / 2);
        for (int at = 0; at < text.Length;)
        {
            int end = End(text, at);
            if (IsModelled(text[at]))
            {
                AddModelled(words, text, at, end);
            }
            else if (IsWord(text, at))
            {
                words.Add(new Token(text[at..end], at, end - at));
            }

            at = end;
        }

        return words;
    }

    /// <summary>The ideographs the model knows: the first block of Unicode, as SmartCn has it.</summary>
    private static bool IsModelled(char c) => c is >= '\u4E00' and <= '\u9FA5';

    // Ideographs outside the model, and characters beyond the basic plane, are words of their own.
    private static bool StandsAlone(Rune rune) =>
        rune.Value is (>= 0x3400 and <= 0x4DBF) or (>= 0x9FA6 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or > 0xFFFF;

    private static bool IsWord(string text, int at) =>
        Rune.TryGetRuneAt(text, at, out var rune) && (Rune.IsLetterOrDigit(rune) || StandsAlone(rune));

    private static bool IsSpelt(string text, int at) =>
        at < text.Length && Rune.TryGetRuneAt(text, at, out var rune)
            && Rune.IsLetterOrDigit(rune) && !StandsAlone(rune) && !IsModelled(text[at]);

    // Where the run, word or mark ends that begins here.
    private static int End(string text, int at)
    {
        int end = at;
        if (IsModelled(text[at]))
        {
            while (end < text.Length && end - at < LongestRun && IsModelled(text[end]))
            {
                end++;
            }

            return end;
        }

        while (IsSpelt(text, end) || (end > at && Joins(text, end)))
        {
            end++;
        }

        return Math.Max(end, at + (Rune.TryGetRuneAt(text, at, out var rune) ? rune.Utf16SequenceLength : 1));
    }

    // 12.5 and 1,000 are one word, as are it's and e.g: a point, comma or apostrophe between two of a kind.
    private static bool Joins(string text, int at) =>
        at > 0 && at + 1 < text.Length && text[at] switch
        {
            '.' => (char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]))
                || (char.IsAsciiLetter(text[at - 1]) && char.IsAsciiLetter(text[at + 1])),
            ',' => char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]),
            '\'' => char.IsAsciiLetter(text[at - 1]) && char.IsAsciiLetter(text[at + 1]),
            _ => false,
        };

    private void AddModelled(List<Token> words, string text, int start, int end)
    {
        var run = text.AsSpan(start, end - start);
        ref var place = ref recent[string.GetHashCode(run) & (Remembered - 1)];
        if (Volatile.Read(ref place) is not { } cut || !run.SequenceEqual(cut.Text))
        {
            cut = Cut(run.ToString());
            Volatile.Write(ref place, cut);
        }

        words.AddRange(cut.Words.Select(w => w with { Start = start + w.Start }));
    }

    private CutRun Cut(string run)
    {
        // The first and the last token of a path stand for the ends of the run.
        var path = model.Process(run);
        return new CutRun(run, [.. path.Skip(1).Take(path.Count - 2)
            .Select(t => new Token(run[t.StartOffset..t.EndOffset], t.StartOffset, t.EndOffset - t.StartOffset))]);
    }

    /// <summary>A run with its words, their places counted from its beginning.</summary>
    private sealed record CutRun(string Text, Token[] Words);
}
